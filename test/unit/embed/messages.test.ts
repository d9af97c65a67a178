import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Command,
  CONNECTION_STATES,
  decodeCommand,
  decodeEvent,
  encode,
  ERROR_CODES,
  type FrameEvent,
  SPEECH_STATES,
} from "../../../src/embed/messages.ts";

const parameters = fc.dictionary(fc.string({ maxLength: 40 }), fc.string({ maxLength: 500 }), {
  maxKeys: 64,
});

const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.constantFrom(
    ...(["hello", "pause-speech", "resume-speech", "go-live"] as const).map((type) => ({ type })),
  ),
  fc.record({ type: fc.constant("set" as const), parameters }),
);

const texts = fc.array(
  fc.record({
    language: fc.string({ maxLength: 80 }),
    direction: fc.constantFrom("ltr" as const, "rtl" as const),
    text: fc.string({ maxLength: 2_000 }),
  }),
  { maxLength: 8 },
);

const events: fc.Arbitrary<FrameEvent> = fc.oneof(
  fc.record({
    type: fc.constant("ready" as const),
    token: fc.string({ maxLength: 4 }),
    name: fc.string({ maxLength: 100 }),
  }),
  fc.record({ type: fc.constant("connection" as const), state: fc.constantFrom(...CONNECTION_STATES) }),
  fc.record({ type: fc.constant("speech" as const), state: fc.constantFrom(...SPEECH_STATES) }),
  fc.record({ type: fc.constant("settings" as const), parameters }),
  fc.record({ type: fc.constant("height" as const), height: fc.nat(1_000_000) }),
  fc.record({ type: fc.constant("error" as const), code: fc.constantFrom(...ERROR_CODES) }),
  fc.record({
    type: fc.constant("sentence" as const),
    sid: fc.integer({ min: 1 }),
    isFinal: fc.boolean(),
    speaker: fc.string({ maxLength: 80 }),
    texts,
  }),
);

/** As a message comes out at the other window. */
const posted = (message: unknown): unknown => structuredClone(message);

describe("a message", () => {
  it("says on the other side what was said on this one", () => {
    fc.assert(
      fc.property(commands, (command) => {
        expect(decodeCommand(posted(encode(command)))).toEqual(command);
      }),
    );
    fc.assert(
      fc.property(events, (event) => {
        expect(decodeEvent(posted(encode(event)))).toEqual(event);
      }),
    );
  });

  it("brings nothing along that is not of the protocol", () => {
    const command = { ...encode({ type: "hello" }), password: "secret", __html: "<b>" };
    expect(decodeCommand(command)).toEqual({ type: "hello" });
    const event = { ...encode({ type: "connection", state: "live" }), access_token: "secret" };
    expect(decodeEvent(event)).toEqual({ type: "connection", state: "live" });
  });

  it("of another protocol or version is none", () => {
    fc.assert(
      fc.property(commands, fc.anything(), (command, other) => {
        fc.pre(other !== "live-subtitles" && other !== 1);
        expect(decodeCommand({ ...encode(command), protocol: other })).toBeUndefined();
        expect(decodeCommand({ ...encode(command), version: other })).toBeUndefined();
      }),
    );
  });

  it("of another direction is none", () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(decodeCommand(encode(event))).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(commands, (command) => {
        expect(decodeEvent(encode(command))).toBeUndefined();
      }),
    );
  });

  it("that throws when it is looked at is none", () => {
    const trap = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error("do not look");
        },
      },
    );
    expect(decodeCommand(trap)).toBeUndefined();
    expect(decodeEvent(trap)).toBeUndefined();
  });

  it.each([
    ["too many settings", Object.fromEntries(Array.from({ length: 65 }, (_, index) => [`p${index}`, "x"]))],
    ["a long value", { lang: "x".repeat(501) }],
    ["a long name", { ["x".repeat(41)]: "on" }],
    ["a value that is no text", { size: 120 }],
    ["settings that are a list", ["lang"]],
  ])("with %s is none", (_what, given) => {
    expect(decodeCommand({ ...encode({ type: "hello" }), type: "set", parameters: given })).toBeUndefined();
  });
});
