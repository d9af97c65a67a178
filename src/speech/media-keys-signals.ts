/**
 * The lock screen and the buttons of headphones (Media Session): what is spoken, whose broadcast it is, and play,
 * pause, next and previous.
 */
import { type Accessor, createEffect, onCleanup } from "solid-js";

import { cleanText } from "../vas/clean-text.ts";
import type { Speech } from "./ports-signals.ts";

/** Longest title on a lock screen, in characters. */
const LONGEST_TITLE = 200;

export type MediaKeysPorts = {
  readonly speech: Pick<Speech, "state" | "pause" | "resume" | "back" | "toLive">;
  /** The sentence that is spoken, or another title. */
  readonly title: Accessor<string>;
  readonly channel: Accessor<string>;
};

const ACTIONS = ["play", "pause", "stop", "nexttrack", "previoustrack"] as const;

/** Answers the device's own controls while speech is on. Browsers differ in the actions they know. */
export function answerMediaKeys({ speech, title, channel }: MediaKeysPorts): void {
  const media = "mediaSession" in navigator ? navigator.mediaSession : undefined;
  if (media === undefined) return;
  const handle = (action: MediaSessionAction, handler: (() => void) | null): void => {
    try {
      media.setActionHandler(action, handler);
    } catch {
      // This browser does not know the action, and will not ask for it.
    }
  };
  const release = (): void => {
    for (const action of ACTIONS) handle(action, null);
    media.metadata = null;
    media.playbackState = "none";
  };

  createEffect((wasOn: boolean) => {
    const isOn = speech.state() !== "off";
    if (isOn && !wasOn) {
      handle("play", speech.resume);
      handle("pause", speech.pause);
      handle("stop", speech.pause);
      handle("nexttrack", speech.toLive);
      handle("previoustrack", speech.back);
    } else if (!isOn && wasOn) {
      release();
    }
    return isOn;
  }, false);
  createEffect(() => {
    const state = speech.state();
    if (state === "off") return;
    media.metadata = new MediaMetadata({ title: cleanText(title(), LONGEST_TITLE), artist: channel() });
    media.playbackState =
      state === "paused" || state === "locked" || state === "failed" ? "paused" : "playing";
  });
  onCleanup(release);
}
