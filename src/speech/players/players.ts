/**
 * The one player the queue talks to: clips go to howler, which is only fetched when there is something for it, texts
 * to the device's own voice.
 */
import { createDeviceVoice, type DeviceVoiceNeeds } from "./device-voice.ts";
import { createPlayerEvents } from "./player-events.ts";
import type { ClipPlayerNeeds } from "./howler-player.ts";
import type { OpenPlayer, Player, PlayerEvent, Utterance } from "./player.ts";

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

/** The player of clips, once howler is there. */
function createClipLoader(
  needs: PlayersNeeds,
  report: (event: PlayerEvent) => void,
): {
  readonly prepare: () => Promise<void>;
  readonly clips: () => Player | undefined;
  readonly close: () => void;
} {
  const importClipPlayer = needs.importClipPlayer ?? (() => import("./howler-player.ts"));
  let clips: Player | undefined;
  let coming: Promise<void> | undefined;
  let isClosed = false;
  const bring = async (): Promise<void> => {
    try {
      const { createClipPlayer } = await importClipPlayer();
      if (!isClosed) clips = createClipPlayer(needs)(report);
    } catch {
      coming = undefined;
    }
  };
  return {
    prepare: () => (coming ??= bring()),
    clips: () => clips,
    close: () => {
      isClosed = true;
      clips?.close();
    },
  };
}

/** Makes players for both kinds of utterances. A clip that finds howler unreachable fails as `unreachable`. */
export function createPlayers(needs: PlayersNeeds): (...args: Parameters<OpenPlayer>) => ReadyPlayer {
  return (onEvent) => {
    const kinds = new Map<number, Utterance["kind"]>();
    const events = createPlayerEvents((event) => {
      if (event.type === "ended" || event.type === "failed") kinds.delete(event.key);
      onEvent(event);
    });
    const device = createDeviceVoice(needs)(events.report);
    const { prepare, clips, close } = createClipLoader(needs, events.report);
    const playerOf = (key: number): Player | undefined => (kinds.get(key) === "clip" ? clips() : device);

    const load: Player["load"] = (key, utterance) => {
      events.open(key);
      kinds.set(key, utterance.kind);
      const there = utterance.kind === "device" ? device : clips();
      if (there !== undefined) return there.load(key, utterance);
      const begin = (): void => {
        if (!kinds.has(key)) return;
        const player = clips();
        if (player === undefined) events.report({ type: "failed", key, reason: "unreachable" });
        else player.load(key, utterance);
      };
      prepare().then(begin, begin);
    };

    return {
      prepare,
      load,
      play: (key, options) => playerOf(key)?.play(key, options),
      pause: (key) => playerOf(key)?.pause(key),
      resume: (key) => playerOf(key)?.resume(key),
      setRate: (key, rate) => playerOf(key)?.setRate(key, rate),
      setVolume: (volume) => {
        clips()?.setVolume(volume);
        device.setVolume(volume);
      },
      dispose: (key) => {
        events.shut(key);
        playerOf(key)?.dispose(key);
        kinds.delete(key);
      },
      positionMs: (key) => playerOf(key)?.positionMs(key),
      words: (key) => playerOf(key)?.words(key) ?? [],
      close: () => {
        events.close();
        kinds.clear();
        close();
        device.close();
      },
    };
  };
}
