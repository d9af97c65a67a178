import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readTabMessage, type TabMessage } from "../../../../src/stream/tabs/protocol.ts";
import { LONGEST_ID } from "../../../../src/stream/transport.ts";
import { LONGEST_PAYLOAD } from "../../../../src/vas/decode-event.ts";
import type { FakeTab } from "../../../harness/fake-tabs.ts";
import { announce, only, openTabs } from "../../../harness/open-tabs.ts";

const frame = { name: "announcement", data: "{}" };

const MESSAGES: readonly TabMessage[] = [
  { type: "join", from: "tab-1", needs: { language: "zh-TW", speech: true, voice: "Ada" }, lastEventId: "7" },
  { type: "join", from: "tab-1", needs: { speech: false }, lastEventId: null },
  { type: "leave", from: "tab-1" },
  { type: "welcome", to: "tab-1", open: true },
  { type: "opened" },
  { type: "bytes", count: 0 },
  { type: "bytes", count: 65_536 },
  { type: "frame", to: null, frame, id: "" },
  {
    type: "frame",
    to: "tab-1",
    frame: { name: "x".repeat(200), data: "x".repeat(LONGEST_PAYLOAD) },
    id: "7",
  },
  { type: "id", id: "x".repeat(LONGEST_ID) },
  { type: "id", id: "" },
  { type: "closed", cause: { kind: "network" } },
  { type: "closed", cause: { kind: "ended" } },
  { type: "closed", cause: { kind: "wrong-type" } },
  { type: "closed", cause: { kind: "handover" } },
  { type: "closed", cause: { kind: "refused", status: 503, code: "service-error" } },
  { type: "closed", cause: { kind: "refused", status: 429, code: "too-many-requests", retryAfterMs: 7_000 } },
  { type: "changed" },
];

const MALFORMED: readonly (readonly [what: string, data: unknown])[] = [
  ["nothing", undefined],
  ["null", null],
  ["a text", "changed"],
  ["a list", ["changed"]],
  ["no type", {}],
  ["an unknown type", { type: "shutdown" }],
  ["a type that is no text", { type: ["changed"] }],
  ["the name of a method as type", { type: "toString" }],
  ["more than belongs to it", { type: "changed", now: true }],
  ["a join without a name", { type: "join", needs: { speech: false }, lastEventId: null }],
  ["a join with an empty name", { type: "join", from: "", needs: { speech: false }, lastEventId: null }],
  [
    "a join with an endless name",
    { type: "join", from: "x".repeat(101), needs: { speech: false }, lastEventId: null },
  ],
  [
    "a join with a name that is no text",
    { type: "join", from: {}, needs: { speech: false }, lastEventId: null },
  ],
  ["a join without needs", { type: "join", from: "tab-1", lastEventId: null }],
  [
    "a join in no language",
    { type: "join", from: "tab-1", needs: { language: "<b>", speech: false }, lastEventId: null },
  ],
  [
    "a join with an endless voice",
    { type: "join", from: "tab-1", needs: { speech: true, voice: "x".repeat(201) }, lastEventId: null },
  ],
  [
    "a join with an endless id",
    { type: "join", from: "t", needs: { speech: false }, lastEventId: "x".repeat(LONGEST_ID + 1) },
  ],
  ["a leave of nobody", { type: "leave" }],
  ["a welcome to nobody", { type: "welcome", to: null, open: true }],
  ["a welcome that is neither open nor not", { type: "welcome", to: "tab-1", open: "yes" }],
  ["bytes that are no number", { type: "bytes", count: "12" }],
  ["bytes that are not counted", { type: "bytes", count: Number.NaN }],
  ["fewer bytes than none", { type: "bytes", count: -1 }],
  ["half a byte", { type: "bytes", count: 0.5 }],
  ["endless bytes", { type: "bytes", count: Infinity }],
  ["a frame without a frame", { type: "frame", to: null, id: "" }],
  ["a frame without an id", { type: "frame", to: null, frame }],
  ["a frame without data", { type: "frame", to: null, frame: { name: "a" }, id: "" }],
  ["a frame whose data is no text", { type: "frame", to: null, frame: { name: "a", data: {} }, id: "" }],
  [
    "a frame with an endless name",
    { type: "frame", to: null, frame: { name: "x".repeat(201), data: "" }, id: "" },
  ],
  [
    "a frame with endless data",
    { type: "frame", to: null, frame: { name: "a", data: "x".repeat(LONGEST_PAYLOAD + 1) }, id: "" },
  ],
  ["a frame with an endless id", { type: "frame", to: null, frame, id: "x".repeat(LONGEST_ID + 1) }],
  ["a frame with an id that is no text", { type: "frame", to: null, frame, id: 7 }],
  [
    "a frame with more than belongs to it",
    { type: "frame", to: null, frame: { ...frame, retry: 0 }, id: "" },
  ],
  ["an id that is no text", { type: "id", id: null }],
  ["an end without a cause", { type: "closed" }],
  ["an end with an unknown cause", { type: "closed", cause: { kind: "boredom" } }],
  ["a refusal without a status", { type: "closed", cause: { kind: "refused", code: "unauthorized" } }],
  [
    "a refusal with a status that does not exist",
    { type: "closed", cause: { kind: "refused", status: 1e9, code: "unauthorized" } },
  ],
  [
    "a refusal with an unknown code",
    { type: "closed", cause: { kind: "refused", status: 401, code: "go-away" } },
  ],
  [
    "a refusal with a wait that is no number",
    { type: "closed", cause: { kind: "refused", status: 429, code: "too-many-requests", retryAfterMs: "7" } },
  ],
  [
    "a refusal with a wait without end",
    {
      type: "closed",
      cause: { kind: "refused", status: 429, code: "too-many-requests", retryAfterMs: Infinity },
    },
  ],
];

describe("a message between tabs", () => {
  it.each(MESSAGES)("is read as it was sent: $type", (message) => {
    expect(readTabMessage(structuredClone(message))).toEqual(message);
  });

  it.each(MALFORMED)("is none with %s", (_what, data) => {
    expect(readTabMessage(data)).toBeUndefined();
  });
});

/** Something like a message: a good one with a part that is missing, strange or too much. */
const almost = fc
  .record({
    message: fc.constantFrom(...MESSAGES),
    at: fc.nat(),
    value: fc.oneof(fc.anything(), fc.constant(undefined)),
    extra: fc.boolean(),
  })
  .map(({ message, at, value, extra }): unknown => {
    const keys = Object.keys(message);
    const key = extra ? "extra" : (keys[at % keys.length] ?? "type");
    return { ...message, [key]: value };
  });

const sendable = (data: unknown): boolean => {
  try {
    structuredClone(data);
    return true;
  } catch {
    return false;
  }
};

describe("whatever else some script says on the channel", () => {
  const reported = (tab: FakeTab) => ({
    events: tab.events.length,
    bytes: tab.bytes(),
    open: tab.open().length,
    attempts: tab.attempts.length,
    state: tab.state(),
    followed: tab.tabs.followersNeeds(),
    changed: tab.followersChanged(),
    lastEventId: tab.stream.lastEventId(),
  });

  it("changes nothing and throws nothing, for the tab that leads and those that follow", async () => {
    const { browser, tabs } = await openTabs(3);
    const before = tabs.map(reported);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.anything(), almost), { minLength: 1, maxLength: 20 }),
        async (list) => {
          for (const data of list)
            if (sendable(data) && readTabMessage(structuredClone(data)) === undefined) browser.inject(data);
          await browser.settle();
          expect(tabs.map(reported)).toEqual(before);
        },
      ),
      { numRuns: 60 },
    );
    announce(only(browser), "1", "1");
    await browser.settle();
    for (const tab of tabs) expect(tab.heard()).toEqual(["1"]);
  });

  it.each(MALFORMED)("also with %s", async (_what, data) => {
    const { browser, tabs } = await openTabs(2);
    const before = tabs.map(reported);
    browser.inject(data);
    await browser.settle();
    expect(tabs.map(reported)).toEqual(before);
  });
});
