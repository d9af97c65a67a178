/**
 * The real synthesiser: every language of the built-in talk gives a file that sounds, with the times of its words.
 */
import { describe, expect, it } from "vitest";

import { builtInScript } from "../../../../../src/node/rehearsal/script/scripts.ts";
import type { Clip } from "../../../../../src/node/rehearsal/speech/clip.ts";
import { loadEspeak } from "../../../../../src/node/rehearsal/speech/espeak.ts";
import { spokenText } from "../../../../../src/node/rehearsal/speech/spoken-text.ts";
import { createSynthesizer } from "../../../../../src/node/rehearsal/speech/synthesizer.ts";
import { type Voice, voicesOf } from "../../../../../src/node/rehearsal/speech/voices.ts";
import { hostileTexts } from "../../../../harness/hostile-texts.ts";

/** Which languages have all their rates heard: words from letters, from characters, and from right to left. */
const RATED = ["en-US", "zh-TW", "ar-SA"];

const synthesize = createSynthesizer();
let loading: ReturnType<typeof loadEspeak> | undefined;
const espeakOnce = (): ReturnType<typeof loadEspeak> => (loading ??= loadEspeak());
const script = builtInScript();
const talkLanguages = [script.language, ...script.translationLanguages];

function voiceOf(language: string, gender: Voice["gender"] = "Female"): Voice {
  const voice = voicesOf(language).find((candidate) => candidate.gender === gender);
  if (voice === undefined) throw new Error(`There is no ${gender} voice of ${language}`);
  return voice;
}

function lineOf(language: string, index: number): string {
  const sentence = script.sentences[index];
  return (language === script.language ? sentence?.text : sentence?.translations[language]) ?? "";
}

const speak = (text: string, language: string, rate = 1): Promise<Clip> =>
  synthesize({ text, language, voice: voiceOf(language), rate });

const firstLines = new Map<string, Promise<Clip>>();
/** The talk's first sentence in a language, spoken once for all tests. */
function firstLine(language: string): Promise<Clip> {
  const clip = firstLines.get(language) ?? speak(lineOf(language, 0), language);
  firstLines.set(language, clip);
  return clip;
}

/** The sound of the talk's second sentence. */
async function soundOf(language: string, gender: Voice["gender"]): Promise<Float32Array> {
  const { espeak: name, wordsPerMinute } = voiceOf(language, gender);
  return (await espeakOnce()).speak(spokenText(lineOf(language, 1), language).text, name, wordsPerMinute)
    .samples;
}

function expectWordsOf(text: string, { words, durationMs }: Clip): void {
  let at = 0;
  let heardUntil = 0;
  for (const word of words) {
    const found = text.indexOf(word.text, at);
    expect(word.text).not.toBe("");
    expect(found, `"${word.text}" in "${text.slice(at)}"`).toBeGreaterThanOrEqual(at);
    expect(word.offset_ms).toBeGreaterThanOrEqual(heardUntil);
    expect(word.duration_ms).toBeGreaterThan(0);
    at = found + word.text.length;
    heardUntil = word.offset_ms + word.duration_ms;
  }
  expect(heardUntil).toBeLessThanOrEqual(durationMs);
}

/** How long the MP3 plays, in ms, by its frames (ISO/IEC 13818-3: 576 samples each at 22,050 a second). */
function playsFor(audio: Uint8Array): number {
  const bitrates = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
  let frames = 0;
  for (let at = 0; at < audio.length; frames += 1) {
    expect([audio[at], (audio[at + 1] ?? 0) & 0xfe]).toEqual([0xff, 0xf2]);
    const flags = audio[at + 2] ?? 0;
    at += Math.floor((72_000 * (bitrates[flags >> 4] ?? 0)) / 22_050) + ((flags >> 1) & 1);
  }
  return (frames * 576 * 1_000) / 22_050;
}

/** The pitch of a voice, in Hz: the median over stretches of 40 ms of where each is most like itself (autocorrelation). */
function pitchIn(samples: Float32Array): number {
  const pitches: number[] = [];
  for (let start = 0; start + 1_300 < samples.length; start += 882) {
    let best = { lag: 0, likeness: 0 };
    const likenessAt = (lag: number): number => {
      let sum = 0;
      for (let at = start; at < start + 882; at += 1) sum += (samples[at] ?? 0) * (samples[at + lag] ?? 0);
      return sum;
    };
    const itself = likenessAt(0);
    for (let lag = 70; lag <= 400; lag += 1) {
      const likeness = likenessAt(lag);
      if (likeness > best.likeness) best = { lag, likeness };
    }
    if (itself > 5 && best.likeness > itself * 0.6) pitches.push(22_050 / best.lag);
  }
  return pitches.sort((a, b) => a - b)[pitches.length >> 1] ?? 0;
}

describe("a sentence of the talk", () => {
  it.each(talkLanguages)("in %s becomes an MP3 file with the times of its words", async (language) => {
    const clip = await firstLine(language);
    expect(clip.durationMs).toBeGreaterThan(1_000);
    expect(Math.abs(playsFor(clip.audio) - clip.durationMs)).toBeLessThan(1);
    expect(clip.words.length).toBeGreaterThan(3);
    expectWordsOf(lineOf(language, 0), clip);
  });

  it.each(talkLanguages)(
    "in %s is no silence, no longer than a listener bears, and a woman or a man",
    async (language) => {
      const samples = await soundOf(language, "Female");
      const energy = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
      expect(energy).toBeGreaterThan(0.03);
      const spokenMs = (script.sentences[1]?.endMs ?? 0) - (script.sentences[1]?.startMs ?? 0);
      expect((samples.length * 1_000) / 22_050).toBeLessThan(spokenMs * 1.5);
      const low = pitchIn(await soundOf(language, "Male"));
      expect(low).toBeLessThan(150);
      expect(pitchIn(samples)).toBeGreaterThan(low * 1.15);
    },
  );

  it("takes as long and has its words at the same times whenever it is spoken", async () => {
    const { durationMs, words } = await speak("Good evening.", "en-US");
    await speak("Guten Abend.", "de-DE", 2);
    expect(await speak("Good evening.", "en-US")).toMatchObject({ durationMs, words });
  });
});

describe("the speaking rate", () => {
  it.each(RATED)("makes %s twice as fast, or half", async (language) => {
    const text = lineOf(language, 0);
    const usual = (await firstLine(language)).durationMs;
    const fast = await speak(text, language, 2);
    const slow = await speak(text, language, 0.5);
    expect(fast.durationMs / usual).toBeGreaterThan(0.4);
    expect(fast.durationMs / usual).toBeLessThan(0.65);
    expect(slow.durationMs / usual).toBeGreaterThan(1.6);
    expect(slow.durationMs / usual).toBeLessThan(2.4);
    expectWordsOf(text, fast);
    expectWordsOf(text, slow);
  });
});

describe("word times", () => {
  const textsOf = async (text: string, language: string) =>
    (await speak(text, language)).words.map((word) => word.text);

  it("follow the words a reader sees, also where the synthesiser reads characters, numbers or two words at once", async () => {
    expect(await textsOf("Wait, it cost 1,200 euros in the end.", "en-US")).toEqual([
      "Wait",
      "it",
      "cost",
      "1,200",
      "euros",
      "in the",
      "end",
    ]);
    expect(await textsOf("大家早安，歡迎來到這裡。", "zh-TW")).toEqual(
      expect.arrayContaining(["早安", "歡迎"]),
    );
    expect(await textsOf("橋は再び開通しました。", "ja-JP")).toEqual(
      expect.arrayContaining(["橋", "は", "再び"]),
    );
    expect((await textsOf("무대는 해발입니다.", "ko-KR"))[0]).toBe("무대는");
  });

  it("leave the pause between two clauses to neither word", async () => {
    const { words } = await speak("Yes. No.", "en-US");
    const [yes, no] = words;
    expect(words.map(({ text }) => text)).toEqual(["Yes", "No"]);
    expect((no?.offset_ms ?? 0) - (yes?.offset_ms ?? 0)).toBeGreaterThan((yes?.duration_ms ?? 0) + 100);
  });

  const odd = [
    "<b>Tea & <i>cake</i></b> [[h@'loU]]",
    "&lt;p&gt;",
    "😀 Hi 👩‍👩‍👧 there",
    "…",
    "",
    " ",
    "C++ 10:30 3.5%",
  ];
  it.each(["en-US", "ar-SA", "zh-TW", "ko-KR"])("hold for odd texts in %s", async (language) => {
    for (const text of odd) expectWordsOf(text, await speak(text, language));
  });

  it("hold for hostile texts, also where stand-ins are spoken", { timeout: 60_000 }, async () => {
    for (const { raw } of hostileTexts) {
      const text = raw.slice(0, 20);
      expectWordsOf(text, await speak(text, "ja-JP", 2));
    }
  });
});
