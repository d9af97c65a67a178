import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { firstStamp, newestSegment } from "../../../src/node/relay/subtitles/programme-clock.ts";
import { START } from "./told-sentences.ts";

describe("the programme's clock", () => {
  it("is read from the newest segment that the playlist gives a time for", () => {
    const playlist = [
      "#EXTM3U",
      "#EXT-X-TARGETDURATION:6",
      "#EXT-X-PROGRAM-DATE-TIME:2026-05-06T09:00:00.000Z",
      "#EXTINF:6.0,",
      "a.ts",
      "#EXTINF:4.5,",
      "b.ts",
    ].join("\r\n");
    expect(newestSegment(playlist)).toEqual({ address: "b.ts", at: START + 6_000 });
    expect(newestSegment("#EXTM3U\n#EXTINF:6,\na.ts\n")).toBeUndefined();
  });

  it("is the first time stamp of a segment, and nothing of what is none", () => {
    const packet = new Uint8Array(188).fill(0xff);
    const stamp = 2 ** 32 + 123_456_789;
    const bits = [
      0x21 | (Math.floor(stamp / 2 ** 30) << 1),
      (stamp / 2 ** 22) & 0xff,
      ((stamp / 2 ** 14) & 0xfe) | 1,
      (stamp / 2 ** 7) & 0xff,
      ((stamp * 2) & 0xfe) | 1,
    ];
    packet.set([0x47, 0x41, 0x00, 0x10, 0, 0, 1, 0xe0, 0, 0, 0x80, 0x80, 5, ...bits]);
    const table = new Uint8Array(188).fill(0xff);
    table.set([0x47, 0x40, 0x00, 0x10, 0, 0, 0xb0]);
    expect(firstStamp(Uint8Array.from([...table, ...packet]))).toBe(stamp);
    expect(firstStamp(table)).toBeUndefined();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        const found = firstStamp(bytes);
        if (found !== undefined) expect(found).toBeLessThan(2 ** 33);
      }),
    );
  });
});
