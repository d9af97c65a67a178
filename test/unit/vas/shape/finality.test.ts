/**
 * A text of which the service does not say whether it is final becomes so when a later one is, or nothing new comes.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createFinality, SETTLED_AFTER_MS } from "../../../../src/vas/shape/finality.ts";
import type { SentenceEvent, TranslationEvent } from "../../../../src/vas/events.ts";
import type { BroadcastEvent } from "../../../../src/vas/events/index.ts";

const sentence = (sid: number, text: string, isFinal?: boolean): SentenceEvent => ({
  type: "sentence",
  sid,
  text,
  isFinal: isFinal ?? false,
  translations: new Map(),
  ...(isFinal === undefined ? { finality: "unsaid" } : {}),
});
const translation = (sid: number, text: string, isFinal?: boolean): TranslationEvent => ({
  type: "translation",
  sid,
  language: "en",
  text,
  isFinal: isFinal ?? false,
  ...(isFinal === undefined ? { finality: "unsaid" } : {}),
});
const finals = (events: readonly BroadcastEvent[]): readonly string[] =>
  events.flatMap((event) => ("isFinal" in event && event.isFinal ? [`${event.sid} ${event.text}`] : []));

describe("a text that says nothing of its finality", () => {
  it("is final once nothing new was said of it for 3 s", () => {
    const { take, due, settle } = createFinality();
    expect(finals(take(sentence(1, "Guten"), 0))).toEqual([]);
    take(sentence(1, "Guten Tag"), 1_000);
    take(sentence(1, "Guten Tag"), 2_000);
    expect(due()).toBe(1_000 + SETTLED_AFTER_MS);
    expect(settle(SETTLED_AFTER_MS)).toEqual([]);
    expect(finals(settle(1_000 + SETTLED_AFTER_MS))).toEqual(["1 Guten Tag"]);
    expect(due()).toBeUndefined();
  });

  it("is waited for in the order of their last news", () => {
    const { take, due, settle } = createFinality();
    take(sentence(1, "eins"), 0);
    take(sentence(2, "zwei"), 500);
    take(sentence(3, "drei"), 800);
    take(sentence(1, "eins und"), 1_000);
    expect(due()).toBe(500 + SETTLED_AFTER_MS);
    settle(500 + SETTLED_AFTER_MS);
    expect(due()).toBe(800 + SETTLED_AFTER_MS);
  });

  it("is final once a later one of its language is, and a translation is not for an original's sake", () => {
    const { take } = createFinality();
    take(sentence(1, "eins"), 0);
    take(translation(1, "one"), 0);
    expect(finals(take(sentence(2, "zwei", true), 10))).toEqual(["1 eins", "2 zwei"]);
    expect(finals(take(translation(3, "three", true), 20))).toEqual(["1 one", "3 three"]);
  });

  it("stays final where it changes after that", () => {
    const { take, settle } = createFinality();
    take(sentence(1, "eins"), 0);
    settle(SETTLED_AFTER_MS);
    expect(finals(take(sentence(1, "eins, zwei"), 5_000))).toEqual(["1 eins, zwei"]);
  });

  it("never follows one that the service said was final", () => {
    const { take, settle } = createFinality();
    take(sentence(2, "zwei"), 0);
    take(sentence(1, "eins", true), 0);
    take(sentence(1, "ein"), 10);
    expect(finals(settle(60_000))).toEqual(["2 zwei"]);
  });

  it("waits while the stream is away", () => {
    const { take, due, pause, resume } = createFinality();
    take(sentence(1, "eins"), 0);
    pause();
    expect(due()).toBeUndefined();
    resume(10_000);
    expect(due()).toBe(10_000 + SETTLED_AFTER_MS);
  });

  it("is final with the broadcast, and forgotten with the recording", () => {
    const { take, due, forget } = createFinality();
    take(sentence(1, "eins"), 0);
    expect(finals(take({ type: "ended" }, 10))).toEqual(["1 eins"]);
    take(sentence(1, "noch einmal"), 20);
    expect(due()).toBe(20 + SETTLED_AFTER_MS);
    forget();
    expect(due()).toBeUndefined();
  });
});

describe("texts that say it", () => {
  it("pass as they are, in order", () => {
    const events = fc.array(
      fc.record({ sid: fc.integer({ min: 1, max: 5 }), text: fc.string(), isFinal: fc.boolean() }),
    );
    fc.assert(
      fc.property(events, (list) => {
        const { take, due } = createFinality();
        const came = list.map(({ sid, text, isFinal }) => sentence(sid, text, isFinal));
        expect(came.flatMap((event, at) => take(event, at))).toEqual(came);
        expect(due()).toBeUndefined();
      }),
    );
  });
});
