/**
 * The service's clips, played by howler on `<audio>` elements: these keep the pitch at another rate, play on under a
 * locked screen, and say when the browser refuses. This module brings howler along, so import it only when needed.
 */
import { checkBase64Clip, checkClipBytes, type ClipFault, type CheckedClip } from "./clip-check.ts";
import { createPlayerEvents } from "./player-events.ts";
import { createClipFetcher, type FetchClipNeeds } from "./fetch-clip.ts";
import { createHowlerClip, type HowlerClip } from "./howler-clip.ts";
import { awaitTap, setAllVolumes } from "./howler-element.ts";
import type { Result } from "../../lib/result.ts";
import type { Clip, OpenPlayer, UnheardReason } from "./player.ts";

export type ClipPlayerNeeds = FetchClipNeeds;

/** The queue holds fewer; more at once would mean that it lost count. Each may hold 2 MB and an element. */
export const MOST_CLIPS = 3;

type Entry = {
  readonly clip: Clip;
  readonly abort: AbortController;
  sound: HowlerClip | undefined;
};

async function bring(
  clip: Clip,
  signal: AbortSignal,
  fetchClip: ReturnType<typeof createClipFetcher>,
): Promise<Result<CheckedClip, UnheardReason>> {
  const unheard = (checked: Result<CheckedClip, ClipFault>): Result<CheckedClip, UnheardReason> =>
    checked.ok ? checked : { ok: false, error: "malformed" };
  if ("base64" in clip.audio) return unheard(checkBase64Clip(clip.audio.base64));
  const fetched = await fetchClip(clip.audio.url, signal);
  if (fetched.ok) return unheard(checkClipBytes(fetched.value));
  return { ok: false, error: fetched.error.kind === "too-large" ? "malformed" : "unreachable" };
}

/** Makes players for utterances of the kind `clip`; others are answered with `unsupported`. */
export function createClipPlayer(needs: ClipPlayerNeeds): OpenPlayer {
  return (onEvent) => {
    const events = createPlayerEvents(onEvent);
    const entries = new Map<number, Entry>();
    const fetchClip = createClipFetcher(needs);
    awaitTap();

    const drop = (key: number): void => {
      const entry = entries.get(key);
      entries.delete(key);
      entry?.abort.abort();
      entry?.sound?.release();
    };
    const fail = (key: number, reason: UnheardReason): void => {
      events.report({ type: "failed", key, reason });
      drop(key);
    };

    const load = async (key: number, entry: Entry): Promise<void> => {
      const brought = await bring(entry.clip, entry.abort.signal, fetchClip);
      if (entries.get(key) !== entry) return;
      if (!brought.ok) return fail(key, brought.error);
      entry.sound = createHowlerClip(brought.value, needs.clock, (event) => {
        if (entries.get(key) !== entry) return;
        events.report({ ...event, key });
        // It lets itself go.
        if (event.type === "ended" || event.type === "failed") entries.delete(key);
      });
    };

    return {
      load: (key, utterance) => {
        events.open(key);
        if (utterance.kind !== "clip" || entries.size >= MOST_CLIPS) return fail(key, "unsupported");
        const entry: Entry = { clip: utterance.clip, abort: new AbortController(), sound: undefined };
        entries.set(key, entry);
        load(key, entry).catch(() => {
          if (entries.get(key) === entry) fail(key, "unsupported");
        });
      },
      play: (key, { rate, volume }) => {
        setAllVolumes(volume);
        entries.get(key)?.sound?.play(rate);
      },
      pause: (key) => entries.get(key)?.sound?.pause(),
      resume: (key) => entries.get(key)?.sound?.resume(),
      setRate: (key, rate) => entries.get(key)?.sound?.setRate(rate),
      setVolume: setAllVolumes,
      dispose: (key) => {
        events.shut(key);
        drop(key);
      },
      positionMs: (key) => entries.get(key)?.sound?.positionMs(),
      words: (key) => entries.get(key)?.clip.words ?? [],
      close: () => {
        events.close();
        for (const key of entries.keys()) drop(key);
      },
    };
  };
}
