/** A voice that is tried reads what was said last, while speech waits, and lets it go on. */
import { describe, expect, it, vi } from "vitest";

import { tryVoice } from "../../../src/speech/try-voice.ts";
import { createFakeVoices, fakeVoice } from "../../harness/fake-voices.ts";

const sample = (more: Partial<Parameters<typeof tryVoice>[1]> = {}) => ({
  uri: "voice:de-DE",
  text: "Guten Morgen.",
  rate: 1.2,
  hold: () => undefined,
  ...more,
});

describe("a voice that is tried", () => {
  it("reads what was said last in the person's speed", () => {
    const fake = createFakeVoices([fakeVoice("en-US"), fakeVoice("de-DE")]);
    tryVoice(fake.speech, sample());
    expect(fake.latest()).toMatchObject({ text: "Guten Morgen.", rate: 1.2, lang: "de-DE" });
    expect(fake.latest().voice?.voiceURI).toBe("voice:de-DE");
  });

  it.each(["end", "error"] as const)("holds speech, and lets it go on once at its %s", (how) => {
    const fake = createFakeVoices([fakeVoice("de-DE")]);
    const goOn = vi.fn<() => void>();
    tryVoice(fake.speech, sample({ hold: () => goOn }));
    expect(goOn).not.toHaveBeenCalled();
    if (how === "end") fake.latest().end();
    else fake.latest().error("interrupted");
    fake.latest().end();
    expect(goOn).toHaveBeenCalledOnce();
  });

  it("is a short piece, the name of the voice where nothing was said, and nothing where there is no such voice", () => {
    const fake = createFakeVoices([fakeVoice("de-DE")]);
    tryVoice(fake.speech, sample({ uri: "voice:gone" }));
    expect(fake.spoken).toHaveLength(0);
    tryVoice(fake.speech, sample({ text: "" }));
    expect(fake.latest().text).toBe("Voice of de-DE");
    tryVoice(fake.speech, sample({ text: "x".repeat(2_000) }));
    expect(fake.latest().text.length).toBeLessThan(200);
  });
});
