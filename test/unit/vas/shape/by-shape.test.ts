/**
 * What a frame says is found from its content where its name is not known (docs/contract.md, "Reading by shape").
 */
import { describe, expect, it } from "vitest";

import type { BroadcastEvent } from "../../../../src/vas/events/index.ts";
import { read, said, told } from "../../../harness/shape-frames.ts";

describe("where the content is", () => {
  const sentence = { segmentId: 5, transcript: "Guten Tag", isFinal: true };
  it.each<[string, unknown]>([
    ["at the root", sentence],
    ["one level below it", { payload: sentence }],
    ["two levels below it", { message: { segment: sentence } }],
    ["in a list at the root", [sentence]],
    ["in a list under any key", { whatever: [sentence] }],
    ["in an object that was written as a string", { data: JSON.stringify(sentence) }],
    [
      "in two objects, the number outside",
      { segmentId: 5, final: true, result: { transcript: "Guten Tag" } },
    ],
  ])("is a sentence found: %s", (_where, data) => {
    expect(read(data)).toEqual([said(5, "Guten Tag", { isFinal: true })]);
  });

  it("is each element of a list", () => {
    const entries = [1, 2].map((seq) => ({ seq, text: `Satz ${seq}`, final: true }));
    expect(read({ entries })).toEqual([said(1, "Satz 1"), said(2, "Satz 2")]);
  });

  it("takes what an object leaves open from those around it", () => {
    const frame = { type: "final", lang: "en", lines: [{ line_no: 3, caption: "Good day" }] };
    expect(read(frame)).toEqual([told(3, "en-US", "Good day", { isFinal: true })]);
  });
});

describe("a sentence's number", () => {
  it.each([
    "sid",
    "SID",
    "sentence_id",
    "SentenceId",
    "segment-index",
    "seq",
    "id",
    "line_no",
    "captionNumber",
  ])("is read under %s", (key) => {
    expect(read({ [key]: 7, text: "Ja", final: false })).toEqual([said(7, "Ja")]);
    expect(read({ [key]: "7", text: "Ja", final: false })).toEqual([said(7, "Ja")]);
  });

  it.each([0, -1, 1.5, "x7", "7a", "", 2 ** 53, true, [7]])("is not %j", (id) => {
    expect(read({ id, text: "Ja", final: false })).toBeTypeOf("string");
  });

  it("is nothing that counts messages where another id is there", () => {
    expect(read({ id: "9f1c-uuid", seq: 4, text: "Ja" })).toBe("ambiguous");
  });

  it("is refused where two differ", () => {
    expect(read({ sentence_id: 4, segment_id: 9, text: "Ja" })).toBe("ambiguous");
    expect(read({ sentence_id: 4, segment_id: 4, text: "Ja" })).toEqual([said(4, "Ja")]);
  });
});

describe("whose text it is", () => {
  it("is the original's in the language that is spoken, or in none", () => {
    expect(read({ id: 1, text: "Ja", lang: "de" })).toEqual([said(1, "Ja")]);
    expect(read({ id: 1, text: "Ja" })).toEqual([said(1, "Ja")]);
  });

  it("is a translation's in another language, under the tag of the broadcast", () => {
    expect(read({ id: 1, text: "Yes", locale: "en" })).toEqual([told(1, "en-US", "Yes")]);
    expect(read({ id: 1, text: "Sí", locale: "es" })).toEqual([told(1, "es", "Sí")]);
  });

  it.each<[string, object]>([
    ["texts by language", { texts: { de: "Ja", en: "Yes" } }],
    [
      "a list of languages and texts",
      {
        texts: [
          { lang: "de", text: "Ja" },
          { lang: "en", text: "Yes" },
        ],
      },
    ],
    ["translations that hold the original too", { translations: { "de-DE": "Ja", "en-US": "Yes" } }],
    ["both beside each other", { sourceText: "Ja", targetText: "Yes", targetLang: "en" }],
    [
      "both in objects of their own",
      { original: { text: "Ja" }, translation: { text: "Yes", language: "en" } },
    ],
    ["two languages under keys nobody knows", { asrText: "Ja", foo: "de-DE", bar: "en-US", mt: "Yes" }],
  ])("is told apart in %s", (_form, texts) => {
    const events = read({ segment_id: 2, is_final: true, ...texts });
    expect(events).toEqual([said(2, "Ja", { isFinal: true }), told(2, "en-US", "Yes", { isFinal: true })]);
  });

  it("is a translation's where the event says so and there is one language", () => {
    const known = { transcriptionLanguage: "de-DE", translationLanguages: ["en-US"] };
    expect(read({ id: 1, text: "Yes" }, "live.translation", known)).toEqual([told(1, "en-US", "Yes")]);
    expect(read({ id: 1, text: "Yes" }, "live.translation")).toBe("ambiguous");
  });

  it("is refused where two keys that mean the same differ, or one may be the other", () => {
    expect(read({ id: 1, sentence: "Ja", caption: "Nein" })).toBe("ambiguous");
    expect(read({ id: 1, text: "Der Hafen ist offen", foo: "The harbour is open", to: "en" })).toBe(
      "ambiguous",
    );
  });

  it("is nobody's where a list holds the words of a sentence", () => {
    const words = [
      { text: "Guten", id: 1 },
      { text: "Tag", id: 2 },
    ];
    expect(read({ sentence_id: 9, text: "Guten Tag", words })).toEqual([said(9, "Guten Tag")]);
    expect(read({ sentence_id: 9, text: "Guten Tag", items: [{ content: "Guten" }] })).toEqual([
      said(9, "Guten Tag"),
    ]);
  });
});

describe("whether it is final", () => {
  it.each<[string, object, string?]>([
    ["a switch", { isFinal: true }],
    ["a switch for the opposite", { partial: false }],
    ["a number for a switch", { final: 1 }],
    ["a word in a state", { status: "completed" }],
    ["a word in a type", { type: "transcript.final" }],
    ["the name of the event", {}, "recognized"],
    ["a name that means its end", {}, "SentenceEnd"],
  ])("is said by %s", (_how, fields, name = "message") => {
    const [event] = read({ segment: 0, segment_id: 1, text: "Ja", ...fields }, name) as BroadcastEvent[];
    expect(event).toMatchObject({ isFinal: true });
    expect(event).not.toHaveProperty("finality");
  });

  it.each<[string, object, string?]>([
    ["a switch", { is_final: false }],
    ["a switch for the opposite", { isInterim: true }],
    ["a word", { state: "recognizing" }],
    ["a word and its opposite", { state: "non_final" }],
    ["the name of the event", {}, "partial_transcript"],
    ["of two that differ neither", { is_final: true, is_partial: true }],
  ])("is denied by %s", (_how, fields, name = "message") => {
    const [event] = read({ segment_id: 1, text: "Ja", ...fields }, name) as BroadcastEvent[];
    expect(event).toMatchObject({ isFinal: false });
    expect(event).not.toHaveProperty("finality");
  });

  it.each(["closedCaption", "lastUpdate", "live", "end_user_text", "final_partial"])(
    "is left open by the name %s",
    (name) => {
      expect(read({ segment_id: 1, text: "Ja" }, name)).toEqual([
        said(1, "Ja", { isFinal: false, finality: "unsaid" }),
      ]);
    },
  );
});

describe("what else a frame may say", () => {
  it("is who speaks, and when", () => {
    const frame = { id: 1, text: "Ja", speaker: { id: 2, name: "Ann" }, startTime: 1.5, endTime: 2.25 };
    expect(read(frame)).toEqual([
      said(1, "Ja", { speakerId: "2", speakerLabel: "Ann", startMs: 1_500, endMs: 2_250 }),
    ]);
    expect(read({ id: 1, text: "Ja", start: 2_000, end: 3_500 })).toEqual([
      said(1, "Ja", { startMs: 2_000, endMs: 3_500 }),
    ]);
    expect(read({ id: 1, text: "Ja", start: 2, end: 4 })).toEqual([
      said(1, "Ja", { startMs: 2_000, endMs: 4_000 }),
    ]);
  });

  it.each<[string, object, object]>([
    ["base64 that begins as MP3", { audioContent: "//uQxAAAAAAA" }, { base64: "//uQxAAAAAAA" }],
    ["an address in data", { src: "data:audio/wav;base64,UklGRgAA" }, { base64: "UklGRgAA" }],
    [
      "an address that ends as audio",
      { link: "https://x.example/7.mp3?a=1" },
      { url: "https://x.example/7.mp3?a=1" },
    ],
    ["an address with a type", { url: "/clips/7", contentType: "audio/ogg" }, { url: "/clips/7" }],
  ])("is speech: %s", (_form, sound, audio) => {
    const events = read({ segmentId: 7, lang: "en", ...sound }, "speech.synthesized");
    expect(events).toEqual([
      expect.objectContaining({ type: "speech-ready", sid: 7, language: "en-US", audio }),
    ]);
  });

  it("is a status, a phase, a count, an offer, an announcement, or that the stream is alive", () => {
    expect(read({ broadcastStatus: "paused" }, "room")).toEqual([{ type: "phase", status: "paused" }]);
    expect(read({ state: "STANDBY" }, "room")).toEqual([{ type: "phase", phase: "standby" }]);
    // A relay of ours alone says so, by its name.
    expect(read({ state: "interrupted" }, "room")).not.toContainEqual(
      expect.objectContaining({ type: "phase" }),
    );
    expect(read({ audience: { total: 3 }, viewers: 12 }, "room")).toEqual([
      { type: "viewer-count", count: 12 },
    ]);
    expect(
      read({ status: "active", sourceLanguage: "de-DE", targetLanguages: ["en-US"] }, "welcome"),
    ).toEqual([
      {
        type: "connected",
        status: "active",
        transcriptionLanguage: "de-DE",
        translationLanguages: ["en-US"],
      },
    ]);
    expect(read({ noticeId: "a", message: "Mittag um zwölf" }, "notice")).toEqual([
      expect.objectContaining({ type: "announcement", id: "a", message: "Mittag um zwölf" }),
    ]);
    expect(read({ ts: 1 }, "ping")).toEqual([{ type: "heartbeat" }]);
  });

  it("is an error of one sentence, which closes nothing", () => {
    const frame = {
      segmentId: 4,
      error: { code: "mt_failed", message: "No", severity: "fatal" },
      targetLang: "en",
    };
    expect(read(frame, "oops")).toEqual([
      { type: "error", code: "mt_failed", message: "No", fatal: false, sid: 4, language: "en-US" },
    ]);
    expect(read({ sentenceId: 4, lang: "en", errorCode: "no_voice" }, "tts.failed")).toEqual([
      { type: "speech-failed", sid: 4, language: "en-US", code: "no_voice" },
    ]);
  });
});

describe("names and fields of the profile in another case", () => {
  it("are those of the profile", () => {
    const sentence = { sid: 1, originalText: "Ja", isFinal: true, translatedTexts: { "en-US": "Yes" } };
    expect(read(sentence, "initSentence")).toEqual([
      { type: "sentence", sid: 1, text: "Ja", isFinal: true, translations: new Map([["en-US", "Yes"]]) },
    ]);
    expect(read({ newLabel: "Ann", speakerId: "Guest-1" }, "speakerRenamed")).toEqual([
      { type: "speaker-renamed", speakerId: "Guest-1", label: "Ann" },
    ]);
    expect(read({ reason: "over" }, "broadcastEnded")).toEqual([{ type: "ended", reason: "over" }]);
  });
});
