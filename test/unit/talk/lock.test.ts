/**
 * Sealed bytes: opened by their passphrase alone, whole or from the middle, and the same each time they are made.
 */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";

import {
  type Bytes,
  fromBase64Url,
  keysOf,
  open,
  openSegment,
  PREFIX_BYTES,
  seal,
  sealedAs,
  SEGMENT_BYTES,
  segmentsOf,
  TAG_BYTES,
  type TalkKeys,
  toBase64Url,
} from "../../../src/talk/lock.ts";

/** Few rounds, so that the tests are quick. */
const lock = { kdf: "PBKDF2-SHA-512", rounds: 10, salt: toBase64Url(new Uint8Array(16).fill(7)) } as const;
const PASSPHRASE = "twelve grey herons";

const bytesOf = (length: number): Bytes => Uint8Array.from({ length }, (_, at) => (at * 31) % 251);

let keys: TalkKeys;
beforeAll(async () => {
  keys = await keysOf(PASSPHRASE, lock);
});

describe("sealed bytes", () => {
  it.each([0, 1, SEGMENT_BYTES - 1, SEGMENT_BYTES, SEGMENT_BYTES + 1, 3 * SEGMENT_BYTES])(
    "open again as they were: %i bytes",
    async (length) => {
      const bytes = bytesOf(length);
      const sealed = await seal(keys, "texts ja-JP", bytes);
      expect(sealed.length).toBe(PREFIX_BYTES + length + segmentsOf(sealed.length) * TAG_BYTES);
      expect(await open(keys, "texts ja-JP", sealed)).toEqual({ ok: true, value: bytes });
    },
  );

  it("open from the middle", async () => {
    const bytes = bytesOf(2 * SEGMENT_BYTES + 100);
    const sealed = await seal(keys, sealedAs.sound("en-US"), bytes);
    const from = PREFIX_BYTES + SEGMENT_BYTES + TAG_BYTES;
    const part = sealed.slice(from, from + SEGMENT_BYTES + TAG_BYTES);
    const at = { segment: 1, isLast: false };
    const opened = await openSegment(keys, "sound en-US", sealed.slice(0, PREFIX_BYTES), part, at);
    expect(opened).toEqual({ ok: true, value: bytes.slice(SEGMENT_BYTES, 2 * SEGMENT_BYTES) });
  });

  it("are the same each time, and others under another name", async () => {
    const bytes = bytesOf(500);
    expect(await seal(keys, "timeline", bytes)).toEqual(await seal(keys, "timeline", bytes));
    expect(await seal(keys, "timeline", bytes)).not.toEqual(
      await seal(keys, sealedAs.head("a3f9", "talk"), bytes),
    );
  });

  it("do not open with another passphrase, another salt or under another name", async () => {
    const sealed = await seal(keys, "timeline", bytesOf(50));
    const other = await keysOf("twelve grey heron", lock);
    const salted = await keysOf(PASSPHRASE, { ...lock, salt: toBase64Url(new Uint8Array(16)) });
    for (const wrong of [other, salted]) {
      expect(await open(wrong, "timeline", sealed)).toEqual({ ok: false, error: "not-opened" });
    }
    expect(await open(keys, "texts de-DE", sealed)).toEqual({ ok: false, error: "not-opened" });
  });

  it("do not open when they were cut at a segment or changed anywhere", async () => {
    const bytes = bytesOf(SEGMENT_BYTES + 10);
    const sealed = await seal(keys, "timeline", bytes);
    const cut = sealed.slice(0, PREFIX_BYTES + SEGMENT_BYTES + TAG_BYTES);
    expect(await open(keys, "timeline", cut)).toEqual({ ok: false, error: "not-opened" });
    expect(await open(keys, "timeline", new Uint8Array())).toEqual({ ok: false, error: "not-opened" });
    await fc.assert(
      fc.asyncProperty(fc.nat(sealed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = sealed.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(await open(keys, "timeline", changed)).toEqual({ ok: false, error: "not-opened" });
      }),
      { numRuns: 30 },
    );
  });

  it("take a passphrase as it is meant, however its letters are composed", async () => {
    const sealed = await seal(await keysOf("Brücke über Köln", lock), "timeline", bytesOf(5));
    const composed = await keysOf("Bru\u0308cke u\u0308ber Ko\u0308ln", lock);
    expect((await open(composed, "timeline", sealed)).ok).toBe(true);
  });
});

describe("base64url", () => {
  it("gives back the bytes it was made of", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 20_000 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toMatch(/^[\w-]*$/);
        expect(fromBase64Url(text)).toEqual(Uint8Array.from(bytes));
      }),
      { numRuns: 50 },
    );
  });

  it("is told from what is none", () => {
    expect(fromBase64Url("not base64!")).toBeUndefined();
  });
});
