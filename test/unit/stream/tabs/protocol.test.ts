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
  { type: "leave", from: "tab-1", to: "tab-2" },
  { type: "leave", from: "tab-1", to: null },
  { type: "standing-in", from: "tab-1" },
  { type: "leading", from: "tab-1" },
  { type: "past", from: "tab-1", to: "tab-2", pieces: [], id: null },
  {
    type: "past",
    from: "tab-1",
    to: "tab-2",
    pieces: [frame, { lostForMs: 12, isOver: true }, { lostForMs: 0, isOver: false }],
    id: "7",
  },
  { type: "welcome", from: "tab-1", to: "tab-1", open: true },
  { type: "opened", from: "tab-1" },
  { type: "bytes", from: "tab-1", count: 0 },
  { type: "bytes", from: "tab-1", count: 65_536 },
  { type: "frame", from: "tab-1", frame, id: "" },
  {
    type: "frame",
    from: "tab-1",
    frame: { name: "x".repeat(200), data: "x".repeat(LONGEST_PAYLOAD) },
    id: "7",
  },
  { type: "id", from: "tab-1", id: "x".repeat(LONGEST_ID) },
  { type: "id", from: "tab-1", id: "" },
  { type: "closed", from: "tab-1", cause: { kind: "network" } },
  { type: "closed", from: "tab-1", cause: { kind: "ended" } },
  { type: "closed", from: "tab-1", cause: { kind: "wrong-type" } },
  { type: "closed", from: "tab-1", cause: { kind: "handover" } },
  { type: "closed", from: "tab-1", cause: { kind: "refused", status: 503, code: "service-error" } },
  {
    type: "closed",
    from: "tab-1",
    cause: { kind: "refused", status: 429, code: "too-many-requests", retryAfterMs: 7_000 },
  },
  { type: "changed", from: "tab-1" },
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
  ["more than belongs to it", { type: "changed", from: "tab-1", now: true }],
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
  ["a leave of nobody", { type: "leave", to: null }],
  ["a leave of an older build", { type: "leave", from: "tab-1" }],
  ["a frame for one tab, as an older build sends it", { type: "frame", to: "tab-1", frame, id: "" }],
  ["a past for nobody", { type: "past", from: "tab-1", pieces: [], id: null }],
  ["a past without pieces", { type: "past", from: "tab-1", to: "tab-2", id: null }],
  ["a past with something else", { type: "past", from: "tab-1", to: "tab-2", pieces: [{}], id: null }],
  [
    "a past with too many pieces",
    { type: "past", from: "tab-1", to: "tab-2", pieces: Array.from({ length: 201 }, () => frame), id: null },
  ],
  [
    "a past that misses less than nothing",
    {
      type: "past",
      from: "tab-1",
      to: "tab-2",
      pieces: [{ lostForMs: -1, isOver: true }],
      id: null,
    },
  ],
  ["a welcome to nobody", { type: "welcome", from: "tab-1", to: null, open: true }],
  ["a welcome that is neither open nor not", { type: "welcome", from: "tab-1", to: "tab-1", open: "yes" }],
  ["bytes that are no number", { type: "bytes", from: "tab-1", count: "12" }],
  ["bytes that are not counted", { type: "bytes", from: "tab-1", count: Number.NaN }],
  ["fewer bytes than none", { type: "bytes", from: "tab-1", count: -1 }],
  ["half a byte", { type: "bytes", from: "tab-1", count: 0.5 }],
  ["endless bytes", { type: "bytes", from: "tab-1", count: Infinity }],
  ["a frame without a frame", { type: "frame", from: "tab-1", id: "" }],
  ["a frame without an id", { type: "frame", from: "tab-1", frame }],
  ["a frame without data", { type: "frame", from: "tab-1", frame: { name: "a" }, id: "" }],
  ["a frame whose data is no text", { type: "frame", from: "tab-1", frame: { name: "a", data: {} }, id: "" }],
  [
    "a frame with an endless name",
    { type: "frame", from: "tab-1", frame: { name: "x".repeat(201), data: "" }, id: "" },
  ],
  [
    "a frame with endless data",
    { type: "frame", from: "tab-1", frame: { name: "a", data: "x".repeat(LONGEST_PAYLOAD + 1) }, id: "" },
  ],
  ["a frame with an endless id", { type: "frame", from: "tab-1", frame, id: "x".repeat(LONGEST_ID + 1) }],
  ["a frame with an id that is no text", { type: "frame", from: "tab-1", frame, id: 7 }],
  [
    "a frame with more than belongs to it",
    { type: "frame", from: "tab-1", frame: { ...frame, retry: 0 }, id: "" },
  ],
  ["an id that is no text", { type: "id", from: "tab-1", id: null }],
  ["an end without a cause", { type: "closed", from: "tab-1" }],
  ["an end with an unknown cause", { type: "closed", from: "tab-1", cause: { kind: "boredom" } }],
  [
    "a refusal without a status",
    { type: "closed", from: "tab-1", cause: { kind: "refused", code: "unauthorized" } },
  ],
  [
    "a refusal with a status that does not exist",
    { type: "closed", from: "tab-1", cause: { kind: "refused", status: 1e9, code: "unauthorized" } },
  ],
  [
    "a refusal with an unknown code",
    { type: "closed", from: "tab-1", cause: { kind: "refused", status: 401, code: "go-away" } },
  ],
  [
    "a refusal with a wait that is no number",
    {
      type: "closed",
      from: "tab-1",
      cause: { kind: "refused", status: 429, code: "too-many-requests", retryAfterMs: "7" },
    },
  ],
  [
    "a refusal with a wait without end",
    {
      type: "closed",
      from: "tab-1",
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
