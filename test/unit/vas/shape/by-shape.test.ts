/**
 * What a frame says is found from its content where its name is not known (docs/contract.md, "Reading by shape").
 */
import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../../src/vas/decode-event.ts";
import type { BroadcastEvent } from "../../../../src/vas/events/index.ts";
import { readByShape } from "../../../../src/vas/shape/read-shape.ts";

const KNOWN = { transcriptionLanguage: "de-DE", translationLanguages: ["en-US", "fr-FR"] };

/** What a frame is read as; a code where it is refused. */
function read(data: unknown, name = "message", known: object = KNOWN): readonly BroadcastEvent[] | string {
  const frame = { name, data: JSON.stringify(data) };
  const byName = decodeFrame(frame);
  if (byName.ok) throw new Error("It is read by its name.");
  const decoded = readByShape(frame, known, byName.error.code);
  return decoded.ok ? decoded.value : decoded.error.code;
}

const said = (sid: number, text: string, more: object = {}) =>
  expect.objectContaining({ type: "sentence", sid, text, ...more }) as unknown;
const told = (sid: number, language: string, text: string, more: object = {}) =>
  expect.objectContaining({ type: "translation", sid, language, text, ...more }) as unknown;

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

describe("what says less than it seems to", () => {
  const text = { phraseId: 3, text: "Ja" };
  it("is no name of a translation where a state says what was done", () => {
    expect(read({ ...text, reason: "TranslatedSpeech" })).toEqual([said(3, "Ja", { isFinal: true })]);
    expect(read({ ...text, reason: "TranslatingSpeech" })).toEqual([said(3, "Ja", { isFinal: false })]);
  });

  it("is no interim where the sentence is only not the last of all", () => {
    expect(read({ ...text, is_last: false })).toEqual([said(3, "Ja", { finality: "unsaid" })]);
    expect(read({ ...text, is_last: false }, "final")).toEqual([said(3, "Ja", { isFinal: true })]);
    expect(read({ ...text, is_last: true })).toEqual([said(3, "Ja", { isFinal: true })]);
  });

  it("is no interim where a result comes by streaming", () => {
    const [name, state] = ["StreamingRecognitionResult", "COMPLETE"];
    expect(read({ ...text, state }, name)).toEqual([said(3, "Ja", { isFinal: true })]);
    expect(read({ ...text, state: "streaming" })).toEqual([said(3, "Ja", { isFinal: false })]);
  });

  it("is a number where it is the id of a message or of something unknown, and nothing better is there", () => {
    expect(read({ msgId: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
    expect(read({ roundid: "3", text: "Ja" })).toEqual([said(3, "Ja")]);
    expect(read({ msgId: 9, segmentId: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
    expect(read({ valid: 1, text: "Ja" })).toBe("unknown-event");
  });

  it("is no other guess where it is in another language", () => {
    const alternatives = [
      { translation: "Yes", to: "en" },
      { translation: "Oui", to: "fr" },
    ];
    expect(read({ segmentId: 3, alternatives })).toEqual([told(3, "en-US", "Yes"), told(3, "fr-FR", "Oui")]);
  });
});

describe("what stands under a key without a meaning", () => {
  const room = { room: "Courtroom 4" };
  const venue = { venue: "Courtroom 4" };
  it("is no text before one whose key says so, however deep that is", () => {
    const inner = { text: "Guten Tag", lang: "de" };
    expect(read({ segmentId: 3, ...venue, payload: inner })).toEqual([said(3, "Guten Tag")]);
    const texts = { de: "Guten Tag", en: "Good day" };
    const both = [said(3, "Guten Tag"), told(3, "en-US", "Good day")];
    expect(read({ segmentId: 3, ...venue, renditions: texts })).toEqual(both);
  });

  it("is no original of a translation that is alone", () => {
    const told3 = [told(3, "en-US", "Good day")];
    expect(read({ segmentId: 3, ...venue, translatedText: "Good day", to: "en" })).toEqual(told3);
    expect(read({ segmentId: 3, ...venue, payload: { text: "Good day", lang: "en" } })).toEqual(told3);
  });

  it("may be the original of a list of translations", () => {
    const translations = [{ lang: "en", text: "Good day" }];
    const both = [said(3, "Guten Tag"), told(3, "en-US", "Good day")];
    expect(read({ segmentId: 3, written: "Guten Tag", translations })).toEqual(both);
  });

  it("is never a text where its key is that of something else with a number", () => {
    expect(read({ segmentId: 3, final: true, ...room })).toBe("unknown-event");
  });

  it("is no text where only its key speaks of one, and nothing else of a sentence", () => {
    expect(read({ id: 4, buttonText: "Join us now" })).toBe("unknown-event");
    expect(read({ segmentId: 3, statusText: "All is well" })).toBe("unknown-event");
  });

  it("is the original where its key speaks of a text, beside others and beside a translation", () => {
    const floor = { cueId: 3, ...venue, floorText: "Guten Tag" };
    expect(read(floor)).toEqual([said(3, "Guten Tag")]);
    expect(read({ cueId: 3, ...venue, value: "Guten Tag" })).toEqual([said(3, "Guten Tag")]);
    const both = [said(3, "Guten Tag"), told(3, "en-US", "Good day")];
    expect(read({ ...floor, translatedText: "Good day", to: "en" })).toEqual(both);
  });
});

describe("numbers that are not the sentence's", () => {
  it.each(["conferenceID", "conference_id", "callLegId", "leg_no", "session_no", "roomNumber", "trackId"])(
    "%s is none, alone or beside the sentence's",
    (key) => {
      expect(read({ [key]: "912036675", text: "Ja" })).toBe("unknown-event");
      expect(read({ [key]: "912036675", roundid: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
    },
  );

  it("count behind the number of a message or of a title", () => {
    expect(read({ reelId: 912, messageId: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
    expect(read({ reelId: 912, titleNo: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
    expect(read({ titleNo: 9, segmentId: 3, text: "Ja" })).toEqual([said(3, "Ja")]);
  });

  it("are refused where two mean the same", () => {
    expect(read({ reelId: 912, crateId: 3, text: "Ja" })).toBe("ambiguous");
  });
});

describe("an object whose key speaks of a speaker", () => {
  const sentence = { segmentId: 3, transcript: "Ja" };
  it("is the sentence where a text is in it", () => {
    expect(read({ participantSpeech: sentence })).toEqual([said(3, "Ja")]);
    expect(read({ participantSpeech: { result: { roundid: 3, text: "Ja" } } })).toEqual([said(3, "Ja")]);
    expect(read({ participantSpeech: [sentence] })).toEqual([said(3, "Ja")]);
    expect(read({ segmentId: 3, participantSpeech: { text: "Ja" } })).toEqual([said(3, "Ja")]);
  });

  it.each([
    { id: 7, name: "Ann" },
    { id: 7, display: "Ann" },
    { id: 7, name: "Ann", source: "mic 1" },
  ])("is who speaks where none is: %j", (participant) => {
    expect(read({ ...sentence, participant })).toEqual([said(3, "Ja", { speakerId: "7" })]);
    expect(read({ participant, transcript: "Ja" })).toBe("unknown-event");
  });
});

describe("words of translations and of recognising", () => {
  it("tell an interpretation from what was said", () => {
    const both = [said(3, "Guten Tag"), told(3, "en-US", "Good day")];
    const said3 = { cueId: 3, to: "en" };
    expect(read({ ...said3, transcript: "Guten Tag", interpretation: "Good day" })).toEqual(both);
    expect(read({ ...said3, transcript: "Guten Tag", interpretedText: "Good day" })).toEqual(both);
    expect(read({ ...said3, hypothesis: "Guten Tag", translation: "Good day" })).toEqual(both);
  });

  it("take no switch for an original", () => {
    const translation = { cueId: 3, translation: "Good day", to: "en" };
    expect(read({ ...translation, final: "Y" })).toEqual([told(3, "en-US", "Good day")]);
  });

  it("find a state whose word names what it is of", () => {
    expect(read({ cueId: 3, text: "Ja", slice: "SENTENCE_END" })).toEqual([said(3, "Ja", { isFinal: true })]);
  });
});

describe("what by its shape alone is nothing", () => {
  it.each<[unknown, string]>([
    [{ status: "ended" }, "room"],
    [{ status: "revoked" }, "room"],
    [{ state: "ended", id: "a3f9" }, "session"],
    [{}, "done"],
    [{ task_id: "a" }, "task_complete"],
    [{ reason: "over" }, "finished"],
    [{ id: 4, text: "What about lunch?" }, "chat_message"],
    [{ id: 4, text: "They spoke of lunch." }, "summary"],
    [{ question_id: 4, question: "What about lunch?" }, "qa"],
    [{ text: "Nobody numbers this" }, "transcript"],
    [{ id: 4, delta: "and more" }, "transcript"],
    [{ id: 4, text: "and more" }, "transcript.delta"],
  ])("%j as %s", (data, name) => {
    const events = read(data, name);
    expect(typeof events === "string" || events.every(({ type }) => type === "heartbeat")).toBe(true);
  });

  it("is refused with its keys, and never with what they hold", () => {
    const frame = { name: "note", data: JSON.stringify({ body: { secret: "Lunch at noon", id: "x" } }) };
    expect(readByShape(frame, KNOWN, "unknown-event")).toEqual({
      ok: false,
      error: {
        code: "unknown-event",
        name: "note",
        keys: ["body", "body.secret", "body.id"],
        mayBeText: true,
      },
    });
  });
});
