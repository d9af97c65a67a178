/**
 * Where and when what is said may be kept, what was answered, and what a page leaves behind.
 */
import { describe, expect, it } from "vitest";

import { createConsents } from "../../../src/archive/consents.ts";
import { REGISTRY } from "../../../src/displays/registry.ts";
import { keepsTranscript, mayKeep, shouldAsk, tokenOfKey, type Wishes } from "../../../src/archive/policy.ts";
import { broadcastKey } from "../../../src/vas/addresses.ts";
import { createTabTail } from "../../../src/archive/tab-tail.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";

const wishes = (more: Partial<Wishes>): Wishes => ({
  isSecret: false,
  wanted: true,
  answer: undefined,
  isForgotten: false,
  ...more,
});

describe("what is said", () => {
  it.each([
    ["where anybody may listen", {}, true, false],
    ["where the reader wants nothing kept", { wanted: false }, false, false],
    ["where it was deleted", { isForgotten: true }, false, false],
    ["behind a password, before an answer", { isSecret: true }, false, true],
    ["behind a password, after a yes", { isSecret: true, answer: true }, true, false],
    ["behind a password, after a no", { isSecret: true, answer: false }, false, false],
    [
      "behind a password, where the reader wants nothing kept",
      { isSecret: true, wanted: false },
      false,
      false,
    ],
    [
      "behind a password, where a yes is the newer word",
      { isSecret: true, wanted: false, answer: true },
      true,
      false,
    ],
    ["behind a password, where it was deleted", { isSecret: true, isForgotten: true }, false, false],
    [
      "behind a password, after a yes and a deletion",
      { isSecret: true, answer: true, isForgotten: true },
      false,
      false,
    ],
  ] as const)("%s", (_where, more, kept, asked) => {
    expect([mayKeep(wishes(more)), shouldAsk(wishes(more))]).toEqual([kept, asked]);
  });

  it("is kept nowhere but where one person reads", () => {
    const { reader, record, ...others } = REGISTRY;
    for (const display of [reader, record]) {
      expect(keepsTranscript(display, false)).toBe(true);
      expect(keepsTranscript(display, true)).toBe(false);
    }
    for (const display of Object.values(others)) expect(keepsTranscript(display, false)).toBe(false);
  });

  it("is kept apart for each service", () => {
    const key = broadcastKey("https://service.example", "a3f9");
    expect(tokenOfKey(key, "https://service.example")).toBe("a3f9");
    expect(tokenOfKey(key, "https://other.example")).toBeUndefined();
    expect(broadcastKey("https://other.example", "a3f9")).not.toBe(key);
  });
});

describe("an answer", () => {
  it("is remembered for its broadcast alone, over a reload", () => {
    const storage = createFakeStorage();
    createConsents(storage).set("b1", true);
    createConsents(storage).set("b2", false);
    const answers = createConsents(storage);
    expect(["b1", "b2", "b3"].map(answers.get)).toEqual([true, false, undefined]);
    answers.set("b1", false);
    expect(answers.get("b1")).toBe(false);
  });

  it("is forgotten one by one, or all at once, without a trace", () => {
    const storage = createFakeStorage();
    const answers = createConsents(storage);
    answers.set("b1", true);
    answers.set("b2", true);
    answers.forget("b1");
    expect(["b1", "b2"].map(answers.get)).toEqual([undefined, true]);
    answers.forgetAll();
    expect(storage.kept.size).toBe(0);
  });

  it("is one of fifty", () => {
    const answers = createConsents(createFakeStorage());
    for (let at = 1; at <= 51; at += 1) answers.set(`b${at}`, true);
    expect(["b1", "b2", "b51"].map(answers.get)).toEqual([undefined, true, true]);
  });

  it.each(["", "{", "null", "{}", '["b1"]', '[["b1","yes"],[1,true],[]]'])(
    "is not read out of %j",
    (text) => {
      expect(createConsents(createFakeStorage({ "keep-answers": text })).get("b1")).toBeUndefined();
    },
  );
});

describe("what a page leaves behind", () => {
  it("is there for the next one", () => {
    const storage = createFakeStorage();
    const record = { header: { key: "k" }, chunks: [[0, "[]"] as const] };
    createTabTail(storage, "a").write(record);
    expect(createTabTail(storage, "a").read()).toEqual(record);
    createTabTail(storage, "a").forget();
    expect(createTabTail(storage, "a").read()).toBeUndefined();
  });

  it("is there for each broadcast of the tab, until it is forgotten", () => {
    const storage = createFakeStorage();
    const [one, other] = [createTabTail(storage, "a"), createTabTail(storage, "b")];
    const record = (name: string) => ({ header: { key: name }, chunks: [] });
    one.write(record("a"));
    other.write(record("b"));
    expect(one.read()).toEqual(record("a"));
    other.forget();
    expect(other.read()).toBeUndefined();
    expect(one.read()).toEqual(record("a"));
    createTabTail(storage).forget();
    expect(one.read()).toBeUndefined();
  });

  it("is what was left last", () => {
    const storage = createFakeStorage();
    const record = (name: string) => ({ header: { key: name }, chunks: [] });
    for (const name of ["first", "last"]) createTabTail(storage, "a").write(record(name));
    expect(createTabTail(storage, "a").read()).toEqual(record("last"));
  });

  it("lets the oldest of other broadcasts go where there is no room for all", () => {
    const storage = createFakeStorage();
    const long = { header: {}, chunks: [[0, "x".repeat(400_000)]] as const };
    for (const key of ["a", "b", "c"]) createTabTail(storage, key).write(long);
    expect(createTabTail(storage, "a").read()).toBeUndefined();
    expect(createTabTail(storage, "b").read()).toEqual(long);
    expect(createTabTail(storage, "c").read()).toEqual(long);
  });

  it("is not more than there is room for", () => {
    const tail = createTabTail(createFakeStorage(), "a");
    tail.write({ header: {}, chunks: [[0, "x".repeat(1_000_001)]] });
    expect(tail.read()).toBeUndefined();
  });

  it.each(["", "{", "null", "[]", "{}", '{"header":{},"chunks":{}}'])("is nothing where it is %j", (text) => {
    expect(createTabTail(createFakeStorage({ "kept-tail": text }), "a").read()).toBeUndefined();
  });
});
