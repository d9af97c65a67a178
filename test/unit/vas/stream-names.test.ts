/**
 * What a service calls things can be written down, and then nothing is guessed.
 */
import { describe, expect, it } from "vitest";

import { explainFrame, withGuesses } from "../../../src/vas/explain-frame.ts";
import { type EventName, EVENTS } from "../../../src/vas/events/index.ts";
import { KEYS } from "../../../src/vas/shape/meanings.ts";
import { readNamed } from "../../../src/vas/shape/read-shape.ts";
import { STREAM_EVENTS, STREAM_FIELDS, type StreamNames } from "../../../src/vas/stream-names.ts";
import { frame } from "../../harness/builders.ts";
import { drawDialect } from "../../harness/dialects/dialect.ts";
import { SPOKEN, TRANSLATED } from "../../harness/dialects/talk.ts";
import { AT_HAND } from "../../harness/dialects/words/at-hand.ts";
import { CONTRACT_EVENT_NAMES, payloadOf } from "../../harness/wire-examples.ts";

const KNOWN = { transcriptionLanguage: SPOKEN, translationLanguages: TRANSLATED };

describe("the names that others may stand for", () => {
  it("are the events and the fields of the profile, and what reading by shape knows beside them", () => {
    expect(STREAM_EVENTS.toSorted()).toEqual(CONTRACT_EVENT_NAMES.toSorted());
    const fields = (Object.keys(EVENTS) as EventName[]).flatMap((name) => {
      const { schema } = EVENTS[name];
      return "entries" in schema ? Object.keys(schema.entries) : [];
    });
    for (const field of fields) expect(STREAM_FIELDS).toContain(field);
    const all = new Set([...fields, ...Object.keys(KEYS), "translations"]);
    for (const field of STREAM_FIELDS) expect(all).toContain(field);
  });
});

describe("names that are written down", () => {
  const names: StreamNames = {
    events: {
      hall_line: "init_sentence",
      hall_over: "broadcast_ended",
      "x.tick": "heartbeat",
      result: "translation",
    },
    fields: { nr: "sid", zeile: "original_text", fertig: "is_final", stelle: "position" },
  };
  const read = (name: string, payload: object) => readNamed(frame(name, payload), { ...KNOWN, names });

  it.each<[string, string, object, object]>([
    [
      "at the root",
      "hall_line",
      { nr: 3, zeile: "Ja", fertig: true },
      { type: "sentence", sid: 3, isFinal: true },
    ],
    [
      "in an envelope",
      "hall_line",
      { body: { nr: 3, zeile: "Ja", fertig: true } },
      { type: "sentence", sid: 3 },
    ],
    [
      "under a type",
      "message",
      { type: "hall_line", data: { nr: 3, zeile: "Ja", fertig: true } },
      { sid: 3 },
    ],
    [
      "in the place of ours",
      "result",
      { sid: 3, text: "Yes", language: "en-US", is_final: true },
      { type: "translation" },
    ],
    ["for an end", "hall_over", {}, { type: "ended" }],
    ["for what is of no use", "x.tick", { text: "Nobody said this" }, { type: "heartbeat" }],
    ["in an event of ours", "queue", { stelle: 4 }, { type: "queue", position: 4 }],
  ])("are read %s", (_where, name, payload, event) => {
    expect(read(name, payload)).toMatchObject({ ok: true, value: [event] });
  });

  it("take nothing from the profile's own", () => {
    for (const name of CONTRACT_EVENT_NAMES)
      expect(read(name, payloadOf(name))).toEqual(readNamed(frame(name, payloadOf(name)), KNOWN));
  });
});

describe("the explanation of a frame", () => {
  const explain = (name: string, payload: unknown, names?: StreamNames) =>
    explainFrame(
      { name, data: typeof payload === "string" ? payload : JSON.stringify(payload) },
      { ...KNOWN, names },
    );

  it("says that it was read by its name, by what is written down, or by its shape, and what was guessed", () => {
    expect(explain("init_sentence", payloadOf("init_sentence"))).toMatchObject({
      why: "name",
      readAs: ["init_sentence"],
      guessed: {},
    });
    const dialect = { payload: { lineNo: 3, caption: "Ja", done: true } };
    const guessed = {
      events: { hall: "init_sentence" },
      fields: { lineNo: "sid", caption: "text", done: "is_final" },
    };
    expect(explain("hall", dialect)).toMatchObject({
      name: "hall",
      why: "shape",
      readAs: ["init_sentence"],
      guessed,
    });
    expect(explain("hall", dialect, guessed)).toMatchObject({
      why: "mapping",
      readAs: ["init_sentence"],
      guessed: {},
    });
  });

  it("says what could not be read, with its keys and never with what they hold", () => {
    const unread = explain("note", { body: { secret: "Lunch at noon" } });
    expect(unread).toMatchObject({ name: "note", why: "unknown", keys: ["body", "body.secret"], readAs: [] });
    expect(JSON.stringify(unread)).not.toContain("Lunch");
    expect(explain("x", { id: "9f-1", seq: 3, text: "Ja" })).toMatchObject({
      why: "refused",
      code: "ambiguous",
    });
    expect(explain("x", "{")).toMatchObject({ why: "refused", code: "broken-json" });
  });

  it("gives a draft with which the same stream is read as before", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const dialect = drawDialect(seed, AT_HAND);
      const frames = dialect.steps.flatMap((step) => dialect.write(step));
      const draft = frames.reduce<StreamNames>(
        (names, one) => withGuesses(names, explainFrame(one, KNOWN).guessed),
        {},
      );
      for (const one of frames) {
        const before = readNamed(one, KNOWN);
        expect([seed, readNamed(one, { ...KNOWN, names: draft })]).toEqual([seed, before]);
      }
    }
  });
});
