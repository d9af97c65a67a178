/**
 * Comes before a synthesiser: one utterance after the other in the order they were asked for, and none twice.
 */
import { setImmediate } from "node:timers/promises";

import type { Clip, Synthesize, Utterance } from "./clip.ts";

/** What is kept at most; the clip that was not asked for the longest goes first. */
export const MOST_CLIPS = 500;
export const MOST_BYTES = 50_000_000;
/** Utterances that may wait; a rehearsal at many times the speed of life asks for more than can be spoken. */
export const MOST_WAITING = 200;

const keyOf = ({ text, language, voice, rate }: Utterance): string =>
  JSON.stringify([voice.voiceName, language, rate, text]);

/** The same synthesiser with order and memory. It rejects what the synthesiser rejects, and what would wait too long. */
export function queueClips(synthesize: Synthesize): Synthesize {
  const kept = new Map<string, Clip>();
  let bytes = 0;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();

  function keep(key: string, clip: Clip): void {
    kept.set(key, clip);
    bytes += clip.audio.length;
    for (const [oldest, { audio }] of kept) {
      if (kept.size <= MOST_CLIPS && bytes <= MOST_BYTES) break;
      kept.delete(oldest);
      bytes -= audio.length;
    }
  }

  async function speak(utterance: Utterance): Promise<Clip> {
    const key = keyOf(utterance);
    const known = kept.get(key);
    if (known !== undefined) {
      kept.delete(key);
      kept.set(key, known);
      return known;
    }
    await setImmediate();
    const clip = await synthesize(utterance);
    keep(key, clip);
    return clip;
  }

  return async (utterance) => {
    if (waiting >= MOST_WAITING) throw new Error("Too many sentences wait to be spoken");
    waiting += 1;
    const clip = last.then(() => speak(utterance)).finally(() => (waiting -= 1));
    last = clip.catch(() => undefined);
    return clip;
  };
}
