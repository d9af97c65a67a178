import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { HOLDS, type SteadyMode } from "../../../../src/subtitles/stabiliser/holds.ts";
import { read } from "../../../../src/subtitles/stabiliser/words.ts";
import {
  type StabilisedText,
  steady,
  tick,
  NO_TEXT,
} from "../../../../src/subtitles/stabiliser/stabilise.ts";
import { deepFreeze } from "../../../harness/builders.ts";

type Step = { readonly atMs: number; readonly text: string; readonly mode: SteadyMode };
type Course = { readonly states: readonly StabilisedText[]; readonly end: StabilisedText };

const MODES = ["fast", "balanced", "steady"] as const;
const HELD = ["balanced", "steady"] as const;
const WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    "the",
    "The",
    "sea",
    "see,",
    "was",
    "was.",
    "calm",
    "e-mail",
    "3.5%",
    "“so”",
    "it’s",
    "I",
    "in",
    "into",
  ],
  zh: ["我們", "要談", "的是", "的", "海港", "，", "。", "未來", "2026", "「", "橋」"],
  th: ["สวัสดี", "ครับ", "ทุก", "คน", " ", "น้ำ", "กำลัง", "ที่", "ๆ", "เรา"],
  mixed: ["👩‍👩‍👧", "👍🏽", "🇩🇪", "e\u0301", "क्षि", "…", "—", "؟", "مرحبا", "שלום", "한국", "\u200d", "ﬁ", "İ"],
};
const language = fc.constantFrom(...Object.keys(WORDS));

/** A text of words of one language, as a recogniser might send it. */
const textIn = (key: string): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...(WORDS[key] ?? [])), { maxLength: 12 })
    .map((words) => words.join(key === "zh" || key === "th" ? "" : " "));

const step = (key: string, modes: readonly SteadyMode[]): fc.Arbitrary<Step> =>
  fc.record({ atMs: fc.nat(3_000), text: textIn(key), mode: fc.constantFrom(...modes) });

const course = (modes: readonly SteadyMode[]) =>
  language.chain((key) =>
    fc.record({ key: fc.constant(key), steps: fc.array(step(key, modes), { minLength: 1, maxLength: 12 }) }),
  );

/** Lets revisions come, each `atMs` after the one before, and looks again whenever the state asks for it. */
function play(
  key: string,
  steps: readonly Step[],
  onLook?: (state: StabilisedText, now: number) => void,
): Course {
  const states: StabilisedText[] = [];
  let state = NO_TEXT;
  let now = 0;
  const look = (next: StabilisedText): void => {
    state = deepFreeze(next);
    states.push(state);
    onLook?.(state, now);
  };
  steps.forEach(({ text, mode }, index) => {
    look(steady(state, { text, isFinal: false, language: key }, now, mode));
    const until = index === steps.length - 1 ? Infinity : now + (steps[index + 1]?.atMs ?? 0);
    let looks = 0;
    while (state.wakeAt !== undefined && state.wakeAt <= until) {
      expect(state.wakeAt).toBeGreaterThan(now);
      expect((looks += 1)).toBeLessThan(60);
      now = state.wakeAt;
      look(tick(state, now, mode));
    }
    now = Math.max(now, until === Infinity ? now : until);
  });
  return { states, end: state };
}

const lettersOf = (text: string, key: string): string => read(text, key).letters.join("");
const runs = { numRuns: 300 };

describe("whatever a recogniser sends", () => {
  it("fast shows exactly that, and waits for nothing", () => {
    fc.assert(
      fc.property(course(["fast"]), ({ key, steps }) => {
        const { states } = play(key, steps);
        expect(states.map(({ shown }) => shown)).toEqual(steps.map(({ text }) => text));
        expect(states.every(({ wakeAt }) => wakeAt === undefined)).toBe(true);
      }),
      runs,
    );
  });

  it("a final is shown at once, exactly, for good", () => {
    fc.assert(
      fc.property(course(MODES), fc.constantFrom(...MODES), ({ key, steps }, mode) => {
        const { end } = play(key, steps);
        const text = `${end.shown} End.`;
        const state = steady(end, { text, isFinal: true, language: key }, 1e6, mode);
        expect(state).toMatchObject({ shown: text, isFinal: true });
        expect(state.wakeAt).toBeUndefined();
        expect(tick(state, 2e6, mode).shown).toBe(text);
      }),
      runs,
    );
  });

  it("in the end everything is shown, and timers only bring it on", () => {
    fc.assert(
      fc.property(course(MODES), ({ key, steps }) => {
        const { end } = play(key, steps);
        expect(end.wakeAt).toBeUndefined();
        expect(lettersOf(end.shown, key)).toBe(lettersOf(steps.at(-1)?.text ?? "", key));
      }),
      runs,
    );
  });

  it("what is shown is the beginning of something that was sent", () => {
    fc.assert(
      fc.property(course(MODES), ({ key, steps }) => {
        const sent = steps.map(({ text }) => lettersOf(text, key));
        for (const { shown, shownLetters, isUnread } of play(key, steps).states) {
          const letters = lettersOf(shown, key);
          if (isUnread !== true) expect(shownLetters.join("")).toBe(letters);
          expect(sent.some((text) => text.startsWith(letters))).toBe(true);
        }
      }),
      runs,
    );
  });

  it("what is shown ends where a character ends", () => {
    const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
    const clusters = (text: string): string[] =>
      Array.from(graphemes.segment(text), ({ segment }) => segment);
    fc.assert(
      fc.property(course(HELD), ({ key, steps }) => {
        const sent = new Set(steps.flatMap(({ text }) => clusters(text)));
        for (const { shown } of play(key, steps).states) {
          expect(clusters(shown).filter((cluster) => !sent.has(cluster))).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("any string at all is shown in the end, and no half of a character on the way", () => {
    const strange = fc.record({
      atMs: fc.nat(3_000),
      text: fc.string({ unit: "binary", maxLength: 20 }),
      mode: fc.constantFrom(...HELD),
    });
    fc.assert(
      fc.property(fc.array(strange, { minLength: 1, maxLength: 8 }), (steps) => {
        const { states, end } = play("th", steps);
        for (const { shown } of states) expect(shown).not.toMatch(/\p{Cs}/u);
        expect(lettersOf(end.shown, "th")).toBe(lettersOf(steps.at(-1)?.text ?? "", "th"));
      }),
      runs,
    );
  });

  it("the same course is taken every time, and looking more often shows the same", () => {
    fc.assert(
      fc.property(course(HELD), fc.array(fc.nat(2_000), { maxLength: 5 }), ({ key, steps }, extra) => {
        const repeated = steps.flatMap((one) => [one, ...extra.map(() => ({ ...one, atMs: 0 }))]);
        expect(play(key, repeated).end).toEqual(play(key, steps).end);
      }),
      runs,
    );
  });
});

/** The same words in other clothes. */
const dressed = (words: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...words.map((word) =>
        fc.tuple(fc.boolean(), fc.constantFrom("", ",", ".", "!", "…")).map(([upper, mark]) => {
          return (upper ? word.toUpperCase() : word) + mark;
        }),
      ),
    )
    .map((list) => list.join(" "));

describe("where only punctuation and case change", () => {
  const talk = fc
    .array(fc.constantFrom("the", "sea", "was", "very", "calm"), { minLength: 1, maxLength: 8 })
    .chain((words) => fc.array(fc.tuple(fc.nat(4_000), dressed(words)), { minLength: 1, maxLength: 10 }));

  it("text that stands is never touched before the final", () => {
    fc.assert(
      fc.property(talk, fc.constantFrom(...HELD), (texts, mode) => {
        const { states } = play(
          "en",
          texts.map(([atMs, text]) => ({ atMs, text, mode })),
        );
        states.forEach(({ shown }, index) => {
          expect(shown.startsWith(states[index - 1]?.shown ?? "")).toBe(true);
        });
      }),
      runs,
    );
  });

  it("no word waits longer than for its own first form", () => {
    fc.assert(
      fc.property(talk, fc.constantFrom(...HELD), (texts, mode) => {
        const steps = texts.map(([atMs, text]) => ({ atMs, text, mode }));
        play("en", steps, ({ shown }, now) => {
          if (now >= HOLDS[mode].stoodMs) expect(shown).not.toBe("");
        });
      }),
      runs,
    );
  });
});

describe("the work", () => {
  it("stays small for the longest text", () => {
    const words = Array.from({ length: 400 }, (_, index) => `w${index % 7}`);
    let state = NO_TEXT;
    const before = process.cpuUsage();
    for (let count = 1; count <= words.length; count += 1) {
      const text = words.slice(0, count).join(" ");
      state = steady(state, { text, isFinal: false, language: "en" }, count * 300, "balanced");
    }
    // 400 revisions of up to 2,000 characters; a phone is perhaps ten times slower than what runs this.
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(4_000);
  });
});
