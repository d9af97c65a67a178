/**
 * Any bytes of a sealed file, opened segment by segment: what is read of it is fetched and opened, and nothing else. How many
 * segments there are is known from the sealed head, and each opens in its own place alone (`lock.ts`).
 */
import { err, ok, type Result } from "../lib/result.ts";
import { mayPass } from "../lib/retry.ts";
import {
  type Bytes,
  openSegment,
  PREFIX_BYTES,
  SEGMENT_BYTES,
  segmentsOf,
  TAG_BYTES,
  type TalkKeys,
} from "./lock.ts";

/** `whole`: whoever has the file gives it whole or not at all. */
export type ReadProblem = "later" | "unreadable" | "whole";

/** Bytes of the sealed file, from the first up to the second, which is not among them. Never rejects. */
export type ReadSealed = (from: number, to: number) => Promise<Result<Bytes, ReadProblem>>;

const SEALED_SEGMENT = SEGMENT_BYTES + TAG_BYTES;

/** Reads from a server that answers in parts. */
export const fromNetwork =
  (network: typeof fetch, address: string, signal: AbortSignal): ReadSealed =>
  async (from, to) => {
    try {
      const response = await network(address, { signal, headers: { Range: `bytes=${from}-${to - 1}` } });
      if (response.status === 200) {
        await response.body?.cancel();
        return err("whole");
      }
      if (response.status !== 206) return err(mayPass(response.status) ? "later" : "unreadable");
      const bytes = new Uint8Array(await response.arrayBuffer());
      return bytes.length === to - from ? ok(bytes) : err("unreadable");
    } catch {
      return err("later");
    }
  };

/** Reads from what is kept on the device. */
export const fromKept =
  (file: Blob): ReadSealed =>
  async (from, to) => {
    try {
      return ok(new Uint8Array(await file.slice(from, to).arrayBuffer()));
    } catch {
      return err("later");
    }
  };

export type Sealed = {
  readonly keys: TalkKeys;
  /** What the bytes are (`sealedAs`). */
  readonly what: string;
  /** How long the sealed file is. */
  readonly bytes: number;
};

/** Reads opened bytes; what goes beyond the end of the file is left out. Never rejects. */
export function createSealedReader(readSealed: ReadSealed, { keys, what, bytes }: Sealed): ReadSealed {
  const segments = segmentsOf(bytes);
  let prefix: Bytes | undefined;

  /** The segment that was opened last: what is read next most often begins in it. */
  let last: { readonly segment: number; readonly bytes: Bytes } | undefined;

  async function bringPrefix(): Promise<Result<Bytes, ReadProblem>> {
    const read = prefix === undefined ? await readSealed(0, PREFIX_BYTES) : ok(prefix);
    if (read.ok) prefix = read.value;
    return read;
  }

  /** Opened segments, one after the other, from one up to another. */
  async function segmentsFrom(first: number, end: number): Promise<Result<readonly Bytes[], ReadProblem>> {
    const known = last?.segment === first ? [last.bytes] : [];
    const begin = first + known.length;
    if (begin > end) return ok(known);
    // The beginning of the file comes with its first segment.
    const isAtBegin = begin === 0;
    const head = isAtBegin ? undefined : await bringPrefix();
    if (head?.ok === false) return head;
    const from = isAtBegin ? 0 : PREFIX_BYTES + begin * SEALED_SEGMENT;
    const read = await readSealed(from, Math.min(bytes, PREFIX_BYTES + (end + 1) * SEALED_SEGMENT));
    if (!read.ok) return read;
    prefix ??= read.value.slice(0, PREFIX_BYTES);
    const opened: Bytes[] = [...known];
    for (let segment = begin, at = isAtBegin ? PREFIX_BYTES : 0; segment <= end; segment += 1) {
      const part = read.value.subarray(at, at + SEALED_SEGMENT);
      at += SEALED_SEGMENT;
      const plain = await openSegment(keys, what, prefix, part, {
        segment,
        isLast: segment === segments - 1,
      });
      if (!plain.ok) return err("unreadable");
      opened.push(plain.value);
      last = { segment, bytes: plain.value };
    }
    return ok(opened);
  }

  return async (from, to) => {
    const first = Math.floor(from / SEGMENT_BYTES);
    const end = Math.min(segments - 1, Math.floor((to - 1) / SEGMENT_BYTES));
    if (first > end) return err("unreadable");
    const read = await segmentsFrom(first, end);
    if (!read.ok) return read;
    const joined = new Uint8Array(read.value.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of read.value) {
      joined.set(part, at);
      at += part.length;
    }
    const begin = from - first * SEGMENT_BYTES;
    return ok(joined.slice(begin, begin + to - from));
  };
}
