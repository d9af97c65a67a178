/**
 * The boot page shows the newest text of each sentence in one language, as the app will, and never anything else.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type BootText,
  MOST_SHOWN,
  NO_BOOT_TEXT,
  shownIn,
  shownSentences,
  withFrame,
} from "../../../src/boot/sentences.ts";
import { allSentences, noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { speakerLabel } from "../../../src/subtitles/speakers.ts";
import type { View } from "../../../src/subtitles/view.ts";
import { decodeFrame } from "../../../src/vas/decode-event.ts";
import { drawDialect } from "../../harness/dialects/dialect.ts";
import { SPOKEN } from "../../harness/dialects/talk.ts";
import { WORD_GROUPS } from "../../harness/dialects/groups.ts";
import type { Frame } from "../../../src/vas/read-frame.ts";

const viewIn = (language: string): View => ({
  languages: [language],
  original: false,
  transcriptionLanguage: "en-US",
});
const ENGLISH = viewIn("en-US");
const GERMAN = viewIn("de-DE");

const frame = (name: string, data: unknown): Frame => ({ name, data: JSON.stringify(data) });
const heard = (frames: readonly Frame[]): BootText =>
  frames.reduce((text, next) => withFrame(text, next, 0), NO_BOOT_TEXT);
const texts = (text: BootText, view = ENGLISH): readonly (string | undefined)[] =>
  shownSentences(text, view).map((sentence) => shownIn(sentence, view)?.text);

/** Texts as services send them, with fields that are missing, null, or of another type. */
const textFrame = fc
  .record(
    {
      name: fc.constantFrom("init_sentence", "translation", "transcription"),
      sid: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 6 }) }, fc.constantFrom(0, "1", null)),
      original_text: fc.constantFrom("", "Good day.", "Good day, all."),
      text: fc.constantFrom("", "Guten Tag.", "Guten Tag, alle."),
      is_final: fc.oneof({ weight: 9, arbitrary: fc.boolean() }, fc.constantFrom("true", null)),
      revision: fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 0, max: 4 }) },
        fc.constantFrom(-1, 0.5, "2", null),
      ),
      language: fc.constantFrom("en-US", "de-DE", "fr-FR", "", null),
      translated_texts: fc.constantFrom(
        null,
        { "de-DE": "Guten Abend." },
        { "de-DE": 4, "fr-FR": "Bonsoir." },
      ),
      speaker_id: fc.constantFrom("Guest-1", "Guest-2", null),
      speaker_label: fc.constantFrom("Ada", "Ben", "", null),
    },
    { requiredKeys: ["name"] },
  )
  .map(({ name, ...fields }) => frame(name, fields));

it("shows what the app shows of the same frames, and names the same speakers", () => {
  fc.assert(
    fc.property(fc.array(textFrame, { maxLength: 40 }), fc.constantFrom(ENGLISH, GERMAN), (frames, view) => {
      const text = heard(frames);
      const app = frames.reduce((state, next) => {
        const decoded = decodeFrame(next);
        const events = decoded.ok ? decoded.value : [];
        return events.reduce((before, event) => reduceSubtitles(before, event, 0), state);
      }, noSubtitles);
      const inApp = allSentences(app).filter((sentence) => shownIn(sentence, view) !== undefined);
      expect(shownSentences(text, view)).toEqual(inApp);
      for (const { speakerId } of inApp)
        if (speakerId !== undefined)
          expect(speakerLabel(text.speakers, speakerId)).toBe(speakerLabel(app.speakers, speakerId));
    }),
  );
});

describe("text that came before", () => {
  const after = (
    ...said: readonly (readonly [string, boolean, number?])[]
  ): readonly (string | undefined)[] =>
    texts(
      heard(
        said.map(([original_text, is_final, revision]) =>
          frame("init_sentence", { sid: 1, original_text, is_final, revision }),
        ),
      ),
    );

  it("is not replaced by an older interim", () => {
    expect(after(["Good day every", false, 3], ["Good day", false, 2])).toEqual(["Good day every"]);
    expect(after(["Good day", false, 2], ["Good day every", false, 3])).toEqual(["Good day every"]);
  });

  it("is not replaced by an older final, nor by one without a revision", () => {
    const corrected = ["Good day, everyone.", true, 4] as const;
    expect(after(corrected, ["Good day every one", true, 2])).toEqual(["Good day, everyone."]);
    expect(after(corrected, ["Good day every one", true])).toEqual(["Good day, everyone."]);
  });
});

describe("what is said first", () => {
  it("grows, and a final stays", () => {
    const growing = [
      frame("init_sentence", { sid: 1, original_text: "Good", is_final: false }),
      frame("init_sentence", { sid: 1, original_text: "Good day.", is_final: true }),
      frame("init_sentence", { sid: 1, original_text: "Good d", is_final: false }),
    ];
    expect(texts(heard(growing.slice(0, 1)))).toEqual(["Good"]);
    expect(texts(heard(growing))).toEqual(["Good day."]);
  });

  it("is the translation where one is shown, from whichever event brings it", () => {
    const frames = [
      frame("init_sentence", { sid: 1, original_text: "Good day.", is_final: true }),
      frame("translation", { sid: 1, language: "fr-FR", text: "Bonjour.", is_final: true }),
      frame("translation", { sid: 1, language: "de-DE", text: "Guten Tag.", is_final: true }),
      frame("init_sentence", {
        sid: 2,
        original_text: "Bye.",
        is_final: true,
        translated_texts: { "de-DE": "Ade." },
      }),
    ];
    expect(texts(heard(frames), GERMAN)).toEqual(["Guten Tag.", "Ade."]);
    expect(texts(heard(frames.slice(0, 2)), GERMAN)).toEqual([]);
  });

  it("is read under the names and in the envelopes that the stream may use", () => {
    const enveloped = frame("message", {
      type: "event",
      data: { action: "transcription", sid: 3, original_text: "Hello.", final: true },
    });
    expect(shownSentences(heard([enveloped]), ENGLISH)).toMatchObject([
      { sid: 3, original: { text: "Hello.", isFinal: true } },
    ]);
  });

  it("names who speaks", () => {
    const text = heard([
      frame("init_sentence", {
        sid: 1,
        original_text: "Hi.",
        is_final: true,
        speaker_id: "Guest-1",
        speaker_label: "Ada",
      }),
    ]);
    expect(text.sentences.get(1)?.speakerId).toBe("Guest-1");
    expect(speakerLabel(text.speakers, "Guest-1")).toBe("Ada");
  });

  it("keeps the order of the sentences, and only the newest", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 120 }), (sids) => {
        const text = heard(
          sids.map((sid) => frame("init_sentence", { sid, original_text: `${sid}`, is_final: true })),
        );
        const shown = shownSentences(text, ENGLISH).map(({ sid }) => sid);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
        expect(shown.length).toBeLessThanOrEqual(MOST_SHOWN);
        if (sids.length > 0) expect(shown).toContain(Math.max(...sids));
      }),
    );
  });

  it("takes anything for what it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (name, data) => {
        expect(texts(heard([{ name, data }]))).not.toContain("");
      }),
    );
  });
});

describe("a stream in other words", () => {
  it("shows nothing here, or what is said of that sentence in that language: the app reads it from its beginning", () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const group = WORD_GROUPS[seed % WORD_GROUPS.length];
      if (group === undefined) throw new Error("There are no words.");
      const { steps, write } = drawDialect(seed, group.words);
      const view = { ...viewIn("en-US"), transcriptionLanguage: SPOKEN };
      for (const sentence of shownSentences(heard(steps.flatMap(write)), view)) {
        const text = shownIn(sentence, view)?.text;
        const said = steps.filter(({ sid }) => sid === sentence.sid);
        if (text !== undefined)
          expect(said.flatMap((step) => [step.original, step.translations["en-US"]])).toContain(text);
      }
    }
  });
});
