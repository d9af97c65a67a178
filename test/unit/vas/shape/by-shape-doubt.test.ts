/**
 * What a frame of an unknown name does not say: keys and states that seem to mean more than they do, and what is refused
 * for that (docs/contract.md, "Reading by shape").
 */
import { describe, expect, it } from "vitest";

import { readByShape } from "../../../../src/vas/shape/read-shape.ts";
import { KNOWN, read, said, told } from "../../../harness/shape-frames.ts";

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
