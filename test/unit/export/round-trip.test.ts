import fc from "fast-check";
import { parseText } from "media-captions";
import { describe, expect, it } from "vitest";

import { cuesOf } from "../../../src/export/cues.ts";
import { type Format, textOf } from "../../../src/export/formats.ts";
import {
  anyBroken,
  anyMess,
  anyNasty,
  anySentence,
  anySpoken,
  BROKEN,
  LANGUAGES,
  NASTY,
  type SentenceFields,
  transcriptOf,
} from "../../harness/transcripts.ts";
import { oneLine } from "../../../src/lib/plain-line.ts";
import { read } from "../node/transcripts/read.ts";

const all = { languages: LANGUAGES };
const named = { languages: LANGUAGES, names: true };

/** What is invisible and was put in so that signs stay signs. */
const visible = <T>(value: T): T => JSON.parse(JSON.stringify(value).replaceAll("\u2060", "")) as T;

/** Whether a text begins like a name in brackets, which no reader could tell from one. */
const isUnnamed = (text: string): boolean => !text.startsWith("[") && text.trim() !== "";

const anyName = anySpoken.filter(
  (name) => name.length <= 80 && /[\p{L}\p{N}]/u.test(name) && !/[[\]]/.test(name),
);
const anyLine = fc.oneof(anySpoken, anyNasty).filter(isUnnamed);

/** A transcript as a reader gives it back. */
const asRead = (sentences: readonly SentenceFields[], keepsNames: boolean) =>
  sentences.map(({ text, translations = {}, speaker, startMs = 0, endMs = 0 }) => ({
    startMs,
    endMs,
    text,
    translations,
    ...(speaker === undefined || !keepsNames ? {} : { speaker }),
  }));

const readBack = (format: Format, sentences: readonly SentenceFields[], choice: typeof all) =>
  visible(read(`a.${format}`, textOf(format, transcriptOf(sentences), choice), LANGUAGES).sentences);

describe("a file replayed by the rehearsal", { timeout: 60_000 }, () => {
  it.each([
    ["srt", "last", false, 1],
    ["srt", "last", true, 1],
    ["vtt", "last", false, 1],
    ["vtt", "last", true, 1],
    ["sbv", "any", false, 1],
    ["sbv", "any", true, 1],
    ["csv", "any", true, 1_000],
    ["json", "any", true, 1],
  ] as const)(
    "gives back the sentences of %s (missing translations: %s, names: %s)",
    (format, missing, names, unit) => {
      fc.assert(
        fc.property(anySentence(anyLine, anyName, missing, unit), (sentences) => {
          const choice = names ? named : all;
          expect(readBack(format, sentences, choice)).toEqual(asRead(sentences, names));
        }),
        { numRuns: 60 },
      );
    },
  );
});

/** What means something to a player, a spreadsheet or a terminal, in one heap, but for half characters. */
const anyHeap = fc
  .array(
    fc.oneof(anySpoken, fc.constantFrom(...NASTY, ...BROKEN), fc.string({ unit: "binary", maxLength: 4 })),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join("").replaceAll(/\p{Surrogate}|\ufffd/gu, ""))
  .filter((text) => isUnnamed(oneLine(text)));

/** A text without what turns directions around: a file ends each of them before the next text. */
const undirected = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replaceAll(/[\u202a-\u202e\u2066-\u2069\u2060]/g, "")) as T;

describe("a file of what a stranger made to break it", { timeout: 60_000 }, () => {
  it.each([
    ["srt", "last", 1],
    ["vtt", "last", 1],
    ["sbv", "any", 1],
    ["csv", "any", 1_000],
    ["json", "any", 1],
  ] as const)("gives back the cues of %s, each text on its one line", (format, missing, unit) => {
    fc.assert(
      fc.property(anySentence(anyHeap, anyName, missing, unit), (sentences) => {
        const expected = sentences.map(({ text, translations = {}, speaker, startMs = 0, endMs = 0 }) => ({
          startMs,
          endMs,
          text: oneLine(text),
          translations: Object.fromEntries(
            Object.entries(translations).map(([language, translated]) => [language, oneLine(translated)]),
          ),
          ...(speaker === undefined ? {} : { speaker }),
        }));
        const read = readBack(format, sentences, named);
        expect(undirected(read)).toEqual(undirected(expected));
      }),
      { numRuns: 150 },
    );
  });
});

/** The transcript as plain text, taken apart again. */
function readTxt(text: string): { speaker?: string; texts: string[] }[] {
  return text
    .split("\n")
    .slice(0, -1)
    .reduce<{ speaker?: string; texts: string[] }[]>((found, line) => {
      const translated = /^ {4}\[[\w-]+\] (.*)$/.exec(line)?.[1];
      if (translated !== undefined) found.at(-1)?.texts.push(translated);
      else {
        const [, speaker, text = ""] = /^(?:\[([^\]]*)\] )?(.*)$/.exec(line) ?? [];
        found.push({ ...(speaker === undefined ? {} : { speaker }), texts: [text] });
      }
      return found;
    }, []);
}

describe("plain text", () => {
  it("holds every sentence, name and text", () => {
    fc.assert(
      fc.property(anySentence(anyLine, anyName, "any"), (sentences) => {
        const expected = sentences.map(({ text, speaker, translations = {} }) => ({
          ...(speaker === undefined ? {} : { speaker }),
          texts: [text, ...["zh-TW", "ja-JP"].flatMap((tag) => translations[tag] ?? [])],
        }));
        expect(readTxt(textOf("txt", transcriptOf(sentences), all))).toEqual(expected);
      }),
    );
  });
});

/** What a text of the file says, with its character references read. */
const decoded = (text: string): string =>
  text
    .replace(/^<c>([\s\S]*?)<\/c>/, "$1")
    .replaceAll("{\u2060", "{")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const ms = (seconds: number): number => Math.round(seconds * 1_000);

describe("an independent parser in strict mode", { timeout: 60_000 }, () => {
  const anyTranscript = fc.oneof(
    anyMess,
    anySentence(anyNasty, anyBroken, "any"),
    anySentence(fc.oneof(anySpoken, anyNasty), anyName, "any"),
  );

  it.each(["vtt", "srt"] as const)("reads every cue of every %s without an error", async (type) => {
    await fc.assert(
      fc.asyncProperty(anyTranscript, fc.boolean(), async (sentences, names) => {
        const source = transcriptOf(sentences);
        const file = textOf(type, source, { ...all, names });
        const result = await parseText(file, { strict: true, errors: true, type });
        expect(result.errors).toEqual([]);
        const cues = [...cuesOf(source, all)];
        expect(result.cues.map(({ startTime, endTime }) => [ms(startTime), ms(endTime)])).toEqual(
          cues.map(({ startMs, endMs }) => [startMs, endMs]),
        );
        if (type === "vtt" && !names) {
          expect(result.cues.map(({ text }) => decoded(text))).toEqual(
            cues.map(({ texts: [lead = "", ...others] }) =>
              [lead === "" ? "…" : lead, ...others.filter((text) => text !== "")].join("\n"),
            ),
          );
        }
      }),
      { numRuns: 800 },
    );
  });
});
