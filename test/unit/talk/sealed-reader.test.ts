/**
 * Any bytes of a sealed file: as they were sealed, without asking for others, and not from segments that were moved, cut or
 * changed.
 */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";

import {
  type Bytes,
  keysOf,
  PREFIX_BYTES,
  seal,
  sealedAs,
  SEGMENT_BYTES,
  TAG_BYTES,
  type TalkKeys,
  toBase64Url,
} from "../../../src/talk/lock.ts";
import {
  createSealedReader,
  fromKept,
  fromNetwork,
  type ReadSealed,
} from "../../../src/talk/sealed-reader.ts";

const WHAT = sealedAs.sound("en-US");
const LENGTH = 3 * SEGMENT_BYTES + 1_234;
const SEALED_SEGMENT = SEGMENT_BYTES + TAG_BYTES;
const plain = Uint8Array.from({ length: LENGTH }, (_, at) => (at * 31) % 251);

let keys: TalkKeys;
let sealed: Bytes;
beforeAll(async () => {
  const salt = toBase64Url(new Uint8Array(16).fill(7));
  keys = await keysOf("twelve grey herons", { kdf: "PBKDF2-SHA-512", rounds: 10, salt });
  sealed = await seal(keys, WHAT, plain);
});

const readerOf = (file: Bytes, more: Partial<Parameters<typeof createSealedReader>[1]> = {}): ReadSealed =>
  createSealedReader(fromKept(new Blob([file])), { keys, what: WHAT, bytes: sealed.length, ...more });

it("gives any stretch as it was sealed, up to the end", async () => {
  const read = readerOf(sealed);
  await fc.assert(
    fc.asyncProperty(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH }), async (from, length) => {
      const opened = await read(from, from + length);
      const expected = plain.subarray(from, from + length);
      expect(opened.ok && Buffer.compare(opened.value, expected)).toBe(0);
    }),
    { numRuns: 40 },
  );
  expect(await read(LENGTH + SEGMENT_BYTES, LENGTH + SEGMENT_BYTES + 1)).toMatchObject({ ok: false });
});

it("asks for the segments of a stretch and no others", async () => {
  const asked: (readonly [number, number])[] = [];
  const kept = fromKept(new Blob([sealed]));
  const counted: ReadSealed = (from, to) => {
    asked.push([from, to]);
    return kept(from, to);
  };
  const read = createSealedReader(counted, { keys, what: WHAT, bytes: sealed.length });
  await read(2 * SEGMENT_BYTES + 5, 2 * SEGMENT_BYTES + 6);
  const from = PREFIX_BYTES + 2 * SEALED_SEGMENT;
  expect(asked).toEqual([
    [0, PREFIX_BYTES],
    [from, from + SEALED_SEGMENT],
  ]);
  // What was opened last is not asked for again.
  await read(2 * SEGMENT_BYTES + 100, 3 * SEGMENT_BYTES + 100);
  expect(asked.slice(2)).toEqual([[from + SEALED_SEGMENT, sealed.length]]);
  await read(3 * SEGMENT_BYTES, 3 * SEGMENT_BYTES + 10);
  expect(asked).toHaveLength(3);
});

it("opens nothing that was moved, cut, changed, of another file or under another key", async () => {
  const unreadable = { ok: false, error: "unreadable" };
  const segment = (at: number): Bytes =>
    sealed.slice(PREFIX_BYTES + at * SEALED_SEGMENT, PREFIX_BYTES + (at + 1) * SEALED_SEGMENT);
  const swapped = sealed.slice();
  swapped.set(segment(2), PREFIX_BYTES + SEALED_SEGMENT);
  swapped.set(segment(1), PREFIX_BYTES + 2 * SEALED_SEGMENT);
  expect(await readerOf(swapped)(SEGMENT_BYTES, SEGMENT_BYTES + 10)).toEqual(unreadable);
  // The first two segments alone, told as if they were all.
  const cut = sealed.slice(0, PREFIX_BYTES + 2 * SEALED_SEGMENT);
  expect(await readerOf(cut, { bytes: cut.length })(SEGMENT_BYTES, SEGMENT_BYTES + 10)).toEqual(unreadable);
  const changed = sealed.slice();
  changed[PREFIX_BYTES + 5] = (changed[PREFIX_BYTES + 5] ?? 0) ^ 1;
  expect(await readerOf(changed)(0, 10)).toEqual(unreadable);
  expect(await readerOf(sealed, { what: sealedAs.sound("ja-JP") })(0, 10)).toEqual(unreadable);
});

it("says where a host gives the file whole only, and what may pass", async () => {
  const { signal } = new AbortController();
  const answering = (answer: () => Response | Promise<Response>) =>
    fromNetwork(() => Promise.resolve(answer()), "/talks/a3f9/tides/a.bin", signal)(10, 14);
  const body = new Uint8Array(4);
  expect(await answering(() => new Response(body, { status: 206 }))).toEqual({ ok: true, value: body });
  expect(await answering(() => new Response(body))).toEqual({ ok: false, error: "whole" });
  expect(await answering(() => new Response(body.slice(1), { status: 206 }))).toMatchObject({
    error: "unreadable",
  });
  expect(await answering(() => new Response("", { status: 404 }))).toMatchObject({ error: "unreadable" });
  expect(await answering(() => new Response("", { status: 503 }))).toMatchObject({ error: "later" });
  expect(await answering(() => Promise.reject(new TypeError("no network")))).toMatchObject({
    error: "later",
  });
});
