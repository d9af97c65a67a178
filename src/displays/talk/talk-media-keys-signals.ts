/**
 * The lock screen and the buttons of headphones (Media Session): what is heard, and play, pause, back and ahead.
 */
import { createEffect, onCleanup } from "solid-js";

import type { TalkPlayer } from "./talk-player-signals.ts";

export type TalkMediaKeysPorts = {
  /** Absent in browsers without a Media Session. */
  readonly media: MediaSession | undefined;
  readonly player: TalkPlayer;
  readonly rate: () => number;
  /** What is heard, and who speaks. */
  readonly title: () => string;
  readonly artist: () => string;
  /** Goes by some seconds. */
  readonly skip: (direction: 1 | -1) => void;
};

/** Answers the device's own controls. Browsers differ in the actions they know. */
export function answerTalkKeys({ media, player, rate, title, artist, skip }: TalkMediaKeysPorts): void {
  if (media === undefined) return;
  const handlers: Readonly<Partial<Record<MediaSessionAction, MediaSessionActionHandler>>> = {
    play: player.play,
    pause: player.pause,
    stop: player.pause,
    seekbackward: () => skip(-1),
    seekforward: () => skip(1),
    seekto: ({ seekTime }) => seekTime !== undefined && player.seek(seekTime * 1_000),
  };
  const handle = (action: MediaSessionAction, handler: MediaSessionActionHandler | null): void => {
    try {
      media.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action, and will not ask for it.
    }
  };
  const actions = Object.entries(handlers) as [MediaSessionAction, MediaSessionActionHandler][];
  for (const [action, handler] of actions) handle(action, handler);

  createEffect(() => {
    media.metadata = new MediaMetadata({ title: title(), artist: artist() });
  });
  createEffect(() => {
    media.playbackState = player.state() === "playing" || player.state() === "loading" ? "playing" : "paused";
  });
  createEffect(() => {
    const [duration, position] = [player.lengthMs() / 1_000, Math.floor(player.positionMs() / 1_000)];
    if (!("setPositionState" in media) || !(duration > 0)) return;
    media.setPositionState({ duration, position: Math.min(position, duration), playbackRate: rate() });
  });
  onCleanup(() => {
    for (const [action] of actions) handle(action, null);
    media.metadata = null;
    media.playbackState = "none";
  });
}
