/**
 * The one player the queue talks to: clips go to howler, which is only fetched when there is something for it, texts
 * to the device's own voice.
 */
import { createDeviceVoice, type DeviceVoiceNeeds } from "./device-voice.ts";
import { createEventLine } from "./player-events.ts";
import type { ClipPlayerNeeds } from "./howler-player.ts";
import type { OpenPlayer, Player, Utterance } from "./player.ts";

type ClipPlayerModule = { readonly createClipPlayer: (needs: ClipPlayerNeeds) => OpenPlayer };

export type PlayersNeeds = ClipPlayerNeeds &
  DeviceVoiceNeeds & {
    /** Brings the module that plays clips; defaults to importing it. */
    readonly importClipPlayer?: () => Promise<ClipPlayerModule>;
  };

/** A player that can be made ready before the first clip. */
export type ReadyPlayer = Player & {
  /**
   * Brings howler ahead of the first clip, so that it notices the tap that allows sound. Settles when it is there, or
   * could not be brought; then the next clip tries again.
   */
  readonly prepare: () => Promise<void>;
};

/** Makes players for both kinds of utterances. A clip that finds howler unreachable fails as `unreachable`. */
export function createPlayers(needs: PlayersNeeds): (...args: Parameters<OpenPlayer>) => ReadyPlayer {
  const importClipPlayer = needs.importClipPlayer ?? (() => import("./howler-player.ts"));
  return (onEvent) => {
    const kinds = new Map<number, Utterance["kind"]>();
    const line = createEventLine((event) => {
      if (event.type === "ended" || event.type === "failed") kinds.delete(event.key);
      onEvent(event);
    });
    const device = createDeviceVoice(needs)(line.say);
    let clips: Player | undefined;
    let coming: Promise<void> | undefined;
    let closed = false;

    const bring = async (): Promise<void> => {
      try {
        const { createClipPlayer } = await importClipPlayer();
        if (!closed) clips = createClipPlayer(needs)(line.say);
      } catch {
        coming = undefined;
      }
    };
    const prepare = (): Promise<void> => (coming ??= bring());
    const playerOf = (key: number): Player | undefined => (kinds.get(key) === "clip" ? clips : device);

    return {
      prepare,
      load: (key, utterance) => {
        line.open(key);
        kinds.set(key, utterance.kind);
        if (utterance.kind === "device") return device.load(key, utterance);
        if (clips !== undefined) return clips.load(key, utterance);
        const begin = (): void => {
          if (!kinds.has(key)) return;
          if (clips === undefined) line.say({ type: "failed", key, reason: "unreachable" });
          else clips.load(key, utterance);
        };
        prepare().then(begin, begin);
      },
      play: (key, options) => playerOf(key)?.play(key, options),
      pause: (key) => playerOf(key)?.pause(key),
      resume: (key) => playerOf(key)?.resume(key),
      setRate: (key, rate) => playerOf(key)?.setRate(key, rate),
      setVolume: (volume) => {
        clips?.setVolume(volume);
        device.setVolume(volume);
      },
      dispose: (key) => {
        line.shut(key);
        playerOf(key)?.dispose(key);
        kinds.delete(key);
      },
      positionMs: (key) => playerOf(key)?.positionMs(key),
      words: (key) => playerOf(key)?.words(key) ?? [],
      close: () => {
        closed = true;
        line.close();
        kinds.clear();
        clips?.close();
        device.close();
      },
    };
  };
}
