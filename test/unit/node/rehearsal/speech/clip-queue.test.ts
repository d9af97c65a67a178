/**
 * The queue before a synthesiser: order, memory and its bounds.
 */
import { describe, expect, it } from "vitest";

import type { Clip, Synthesize, Utterance } from "../../../../../src/node/rehearsal/speech/clip.ts";
import {
  MOST_BYTES,
  MOST_CLIPS,
  MOST_WAITING,
  queueClips,
} from "../../../../../src/node/rehearsal/speech/clip-queue.ts";
import { voicesOf } from "../../../../../src/node/rehearsal/speech/voices.ts";
import { fakeSynthesizer } from "../../../../harness/fake-synthesizer.ts";

function utterance(text: string, language = "en-US", voiceAt = 0, rate = 1): Utterance {
  const voice = voicesOf(language)[voiceAt];
  if (voice === undefined) throw new Error(`There is no voice ${voiceAt} of ${language}`);
  return { text, language, voice, rate };
}

const clipOf = (bytes: number): Clip => ({ audio: new Uint8Array(bytes), durationMs: 1, words: [] });

describe("the queue", () => {
  it("speaks an utterance once, also for those who ask while it is being spoken", async () => {
    const fake = fakeSynthesizer();
    const speak = queueClips(fake.synthesize);
    const [first, second] = await Promise.all([speak(utterance("Hello.")), speak(utterance("Hello."))]);
    expect(second).toBe(first);
    expect(await speak(utterance("Hello."))).toBe(first);
    expect(fake.asked).toHaveLength(1);
  });

  it("tells texts, voices, languages and rates apart", async () => {
    const fake = fakeSynthesizer();
    const speak = queueClips(fake.synthesize);
    const all = [
      utterance("Hello."),
      utterance("Hello!"),
      utterance("Hello.", "en-US", 1),
      utterance("Hello.", "de-DE"),
      utterance("Hello.", "en-US", 0, 1.5),
    ];
    await Promise.all([...all, ...all].map(speak));
    expect(fake.asked).toEqual(all);
  });

  it("speaks one after the other in the order asked, known clips included", async () => {
    let speaking = 0;
    const oneAtATime: Synthesize = async ({ text }) => {
      speaking += 1;
      expect(speaking).toBe(1);
      await Promise.resolve();
      speaking -= 1;
      return { ...clipOf(1), words: [{ text, offset_ms: 0, duration_ms: 1 }] };
    };
    const speak = queueClips(oneAtATime);
    await speak(utterance("b"));
    const done: string[] = [];
    await Promise.all(
      ["a", "b", "c"].map(async (text) => done.push((await speak(utterance(text))).words[0]?.text ?? "")),
    );
    expect(done).toEqual(["a", "b", "c"]);
  });

  it("goes on after a failure, and tries what failed again", async () => {
    let fails = true;
    const fake = fakeSynthesizer(async () => {
      if (fails) throw new Error("no voice today");
      return clipOf(1);
    });
    const speak = queueClips(fake.synthesize);
    await expect(speak(utterance("Hello."))).rejects.toThrow("no voice today");
    fails = false;
    await expect(speak(utterance("Hello."))).resolves.toEqual(clipOf(1));
  });

  it("forgets what was not asked for the longest when there are too many", async () => {
    const fake = fakeSynthesizer(async () => clipOf(1));
    const speak = queueClips(fake.synthesize);
    for (let n = 0; n < MOST_CLIPS; n += 1) await speak(utterance(`${n}`));
    await speak(utterance("0"));
    await speak(utterance("one more"));
    expect(fake.asked).toHaveLength(MOST_CLIPS + 1);
    await speak(utterance("0"));
    expect(fake.asked).toHaveLength(MOST_CLIPS + 1);
    await speak(utterance("1"));
    expect(fake.asked).toHaveLength(MOST_CLIPS + 2);
  });

  it("forgets, too, when they are too large together", async () => {
    const fake = fakeSynthesizer(async () => clipOf(MOST_BYTES / 2));
    const speak = queueClips(fake.synthesize);
    for (const text of ["a", "b", "b", "c", "c", "b", "a"]) await speak(utterance(text));
    expect(fake.asked.map(({ text }) => text)).toEqual(["a", "b", "c", "a"]);
  });

  it("refuses what would have to wait behind too many", async () => {
    const speak = queueClips(async () => clipOf(1));
    const asked = Array.from({ length: MOST_WAITING }, (_, n) => speak(utterance(`${n}`)));
    await expect(speak(utterance("too much"))).rejects.toThrow("Too many sentences wait");
    await Promise.all(asked);
    await expect(speak(utterance("again"))).resolves.toBeDefined();
  });
});
