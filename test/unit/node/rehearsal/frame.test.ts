import fc from "fast-check";
import { expect, it } from "vitest";

import { eventFrame, frameOf } from "../../../../src/node/rehearsal/frame.ts";

it("a frame is one chunk around its bytes, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (text) => {
      const { bytes, chunk } = frameOf(text);
      expect(bytes.toString()).toBe(Buffer.from(text).toString());
      const [size = ""] = chunk.toString("latin1").split("\r\n", 1);
      expect(Number.parseInt(size, 16)).toBe(bytes.length);
      expect(chunk).toEqual(Buffer.concat([Buffer.from(`${size}\r\n`), bytes, Buffer.from("\r\n")]));
    }),
  );
});

it("an event is wrapped as asked", () => {
  const event = { name: "viewer_count", payload: { count: 3 } } as const;
  const text = (envelope: Parameters<typeof eventFrame>[2]): string =>
    eventFrame(event, "a-1", envelope).bytes.toString();
  expect(text("named")).toBe('id: a-1\nevent: viewer_count\ndata: {"count":3}\n\n');
  expect(text("typed")).toBe('id: a-1\ndata: {"type":"viewer_count","data":{"count":3}}\n\n');
  expect(text("action")).toBe(
    'id: a-1\ndata: {"type":"broadcast","data":{"action":"viewer_count","count":3}}\n\n',
  );
});
