/**
 * Messages over the boundary of a window, and between tabs: whatever is posted throws nothing, and what is taken for a
 * message is whole, bounded and of the protocol.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { noHost, takeLetter } from "../../src/embed/bridge.ts";
import { decodeCommand, decodeEvent, encode } from "../../src/embed/messages.ts";
import { fromQuery } from "../../src/links/preferences.ts";
import { readTabMessage } from "../../src/stream/tabs/protocol.ts";
import { anyText } from "../harness/any-text.ts";
import type { FuzzTarget } from "./fuzz.ts";

const HOST = "https://event.example";

const anyType = fc.oneof(
  fc.constantFrom("hello", "set", "pause-speech", "go-live", "ready", "connection", "sentence", "settings"),
  fc.constantFrom("height", "error", "join", "leave", "welcome", "opened", "bytes", "frame", "id", "closed"),
  fc.anything(),
);
const anyParameters = fc.oneof(
  fc.dictionary(
    fc.oneof(fc.constantFrom("lang", "theme", "size", "speech", "font-family", "delay"), anyText(12)),
    fc.oneof(anyText(40), fc.anything()),
  ),
  fc.anything(),
);

/** Something near a message of one of the protocols, and anything at all. */
const anyMessage = fc.oneof(
  fc.record(
    {
      protocol: fc.constant("live-subtitles"),
      version: fc.constant(1),
      type: anyType,
      parameters: anyParameters,
      texts: fc.oneof(fc.anything(), fc.array(fc.anything())),
      state: fc.anything(),
      sid: fc.anything(),
      isFinal: fc.oneof(fc.boolean(), fc.anything()),
      speaker: fc.oneof(anyText(90), fc.anything()),
      height: fc.oneof(fc.double(), fc.anything()),
    },
    { requiredKeys: ["protocol", "version", "type"] },
  ),
  fc.record({
    type: anyType,
    from: fc.anything(),
    to: fc.anything(),
    id: fc.anything(),
    frame: fc.anything(),
  }),
  fc.anything(),
);

const anyLetter = fc.record({
  fromParent: fc.boolean(),
  origin: fc.oneof(fc.constantFrom(HOST, "null", "", "https://event.example.evil"), anyText(30)),
  data: anyMessage,
});

export const messages: FuzzTarget = {
  name: "messages",
  open: () => ({
    property: fc.property(fc.array(anyLetter, { maxLength: 6 }), (letters) => {
      let bridge = noHost;
      for (const letter of letters) {
        const command = decodeCommand(letter.data);
        if (command !== undefined) assert.deepEqual(decodeCommand(encode(command)), command);
        if (command?.type === "set") fromQuery(new URLSearchParams(command.parameters));
        const event = decodeEvent(letter.data);
        if (event !== undefined) assert.deepEqual(decodeEvent(encode(event)), event);
        readTabMessage(letter.data);
        const taken = takeLetter(bridge, letter, [HOST]);
        if (taken === undefined) continue;
        assert.ok(letter.fromParent && letter.origin === HOST && command !== undefined);
        bridge = taken.bridge;
      }
    }),
  }),
};
