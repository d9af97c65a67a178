import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Bridge,
  isAllowed,
  isNamed,
  noHost,
  recipientOf,
  takeLetter,
} from "../../../src/embed/bridge.ts";
import type { Letter } from "../../../src/embed/inbox.ts";
import { encode, type FrameEvent } from "../../../src/embed/messages.ts";

const HOST = "https://event.example";
const hello = encode({ type: "hello" });
const from = (data: unknown, more: Partial<Letter> = {}): Letter => ({
  fromParent: true,
  origin: HOST,
  data,
  ...more,
});
const greeted: Bridge = { host: HOST };
const sentence: FrameEvent = { type: "sentence", sid: 1, isFinal: true, speaker: "", texts: [] };
const live: FrameEvent = { type: "connection", state: "live" };

describe("an origin", () => {
  it.each([HOST, "http://localhost:4173"])("%s may talk where any may", (origin) => {
    expect(isAllowed(origin, ["*"])).toBe(true);
    expect(isNamed(origin, ["*"])).toBe(false);
  });

  it.each(["null", "", "file://", "https://event.example/", "https://", "about:blank", "*", "data:,x"])(
    "%j never may",
    (origin) => {
      expect(isAllowed(origin, ["*"])).toBe(false);
      expect(isAllowed(origin, [origin])).toBe(false);
      expect(isNamed(origin, ["*", origin])).toBe(false);
    },
  );

  it("is compared as a whole", () => {
    for (const near of ["https://event.example.evil", "http://event.example", "https://event.example:8443"])
      expect(isAllowed(near, [HOST])).toBe(false);
    expect(isNamed(HOST, [HOST])).toBe(true);
    expect(isNamed(HOST, ["*", HOST])).toBe(true);
    expect(isAllowed(HOST, [])).toBe(false);
  });
});

describe("a letter", () => {
  it("is heard from the page around the frame once that has said hello", () => {
    const goLive = encode({ type: "go-live" });
    expect(takeLetter(noHost, from(goLive), ["*"])).toBeUndefined();
    const taken = takeLetter(noHost, from(hello), ["*"]);
    expect(taken).toEqual({ bridge: greeted, command: { type: "hello" } });
    expect(takeLetter(greeted, from(goLive), ["*"])).toEqual({
      bridge: greeted,
      command: { type: "go-live" },
    });
  });

  it.each([
    ["from the frame itself or a stranger", { fromParent: false }],
    ["from a sandbox", { origin: "null" }],
    ["from an origin that is not allowed", { origin: "https://evil.example" }],
  ])("%s is not", (_who, more) => {
    for (const bridge of [noHost, greeted])
      expect(takeLetter(bridge, from(hello, more), [HOST])).toBeUndefined();
  });

  it("from another allowed origin than the one that said hello is not", () => {
    const other = from(encode({ type: "go-live" }), { origin: "https://other.example" });
    expect(takeLetter(greeted, other, ["*"])).toBeUndefined();
  });

  it("that is random or foreign changes nothing, ten thousand times", () => {
    const origins = fc.oneof(
      fc.constantFrom("null", "", HOST, "https://evil.example"),
      fc.webUrl(),
      fc.string(),
    );
    const type = fc.constantFrom("hello", "set", "go-live", "pause-speech");
    const data = fc.oneof(
      fc.anything(),
      fc.record({ protocol: fc.constant("live-subtitles"), version: fc.constant(1), type }),
      fc.record({ type, version: fc.integer() }),
    );
    const letters = fc.record({ fromParent: fc.boolean(), origin: origins, data });
    const isMeant = ({ fromParent, origin, data }: Letter): boolean =>
      fromParent &&
      origin === HOST &&
      typeof data === "object" &&
      data !== null &&
      "protocol" in data &&
      data.protocol === "live-subtitles";
    fc.assert(
      fc.property(letters, fc.constantFrom(noHost, greeted), (letter, bridge) => {
        fc.pre(!isMeant(letter));
        expect(takeLetter(bridge, letter, [HOST])).toBeUndefined();
      }),
      { numRuns: 10_000 },
    );
  });
});

describe("an event", () => {
  it("is for nobody before hello", () => {
    expect(recipientOf(noHost, live, { allowed: ["*"], secret: false })).toBeUndefined();
  });

  it("goes to exactly the origin that said hello", () => {
    expect(recipientOf(greeted, live, { allowed: ["*"], secret: false })).toBe(HOST);
    expect(recipientOf(greeted, sentence, { allowed: ["*"], secret: false })).toBe(HOST);
  });

  it("with what was said behind a password goes only to origins allowed by name", () => {
    expect(recipientOf(greeted, sentence, { allowed: ["*"], secret: true })).toBeUndefined();
    expect(recipientOf(greeted, live, { allowed: ["*"], secret: true })).toBe(HOST);
    expect(recipientOf(greeted, sentence, { allowed: ["*", HOST], secret: true })).toBe(HOST);
    expect(recipientOf(greeted, sentence, { allowed: [HOST], secret: true })).toBe(HOST);
  });
});
