/**
 * Where the parts of a sound are that is played in parts: a fragmented MP4 says so at its beginning, in a segment index (`sidx`).
 * Pure.
 */
import { boxesIn, BOX_HEAD, FULL_BOX_HEAD, viewOf } from "./iso-boxes.ts";

/** A part of the sound, in ms and in bytes of the file. */
export type SoundPart = {
  readonly startMs: number;
  readonly endMs: number;
  readonly from: number;
  readonly to: number;
};

export type SoundIndex = {
  /** How long what stands in front of the parts is, in bytes. */
  readonly head: number;
  /** One after the other, without gaps. */
  readonly parts: readonly SoundPart[];
};

/** Bytes before the entries of a `sidx` of version 0, and of each entry. */
const BEFORE_ENTRIES = FULL_BOX_HEAD + 20;
const ENTRY = 12;
/** The highest bit says that an entry leads to another index. */
const LARGEST_SIZE = 0x7f_ff_ff_ff;

/** A `sidx` box for parts of these durations (in units of the timescale) and sizes, which begin right after it. */
export function writeIndex(
  timescale: number,
  parts: readonly { readonly duration: number; readonly bytes: number }[],
): Uint8Array<ArrayBuffer> {
  const box = new Uint8Array(BEFORE_ENTRIES + parts.length * ENTRY);
  const view = viewOf(box);
  view.setUint32(0, box.length);
  box.set(new TextEncoder().encode("sidx"), 4);
  view.setUint32(FULL_BOX_HEAD, 1);
  view.setUint32(FULL_BOX_HEAD + 4, timescale);
  view.setUint16(FULL_BOX_HEAD + 18, parts.length);
  for (const [at, { duration, bytes }] of parts.entries()) {
    const entry = BEFORE_ENTRIES + at * ENTRY;
    view.setUint32(entry, bytes);
    view.setUint32(entry + 4, duration);
    // Each begins where a decoder can begin.
    view.setUint32(entry + 8, 0x90_00_00_00);
  }
  return box;
}

/** The index at the beginning of a file; the number of bytes that are needed to read it, or nothing where it has none. */
export function readIndex(bytes: Uint8Array): SoundIndex | number | undefined {
  const boxes = boxesIn(bytes);
  const box = boxes.find(({ kind }) => kind === "sidx");
  const last = boxes.at(-1);
  if (box === undefined) {
    const goesOn =
      last !== undefined && ["ftyp", "moov"].includes(last.kind) && last.to + BOX_HEAD > bytes.length;
    return goesOn ? last.to + BEFORE_ENTRIES : undefined;
  }
  if (box.to > bytes.length) return box.to;
  const view = viewOf(bytes);
  const at = box.from;
  if (box.to - at < BEFORE_ENTRIES || view.getUint8(at + BOX_HEAD) !== 0) return undefined;
  const timescale = view.getUint32(at + FULL_BOX_HEAD + 4);
  const count = view.getUint16(at + FULL_BOX_HEAD + 18);
  if (timescale === 0 || count === 0 || box.to - at !== BEFORE_ENTRIES + count * ENTRY) return undefined;
  const parts: SoundPart[] = [];
  let [time, from] = [0, box.to];
  for (let entry = at + BEFORE_ENTRIES; entry < box.to; entry += ENTRY) {
    const size = view.getUint32(entry);
    const duration = view.getUint32(entry + 4);
    if (size > LARGEST_SIZE || size === 0) return undefined;
    const startMs = (time / timescale) * 1_000;
    time += duration;
    parts.push({ startMs, endMs: (time / timescale) * 1_000, from, to: from + size });
    from += size;
  }
  return { head: box.to, parts };
}

/** A stretch of the sound, in seconds. */
export type Stretch = { readonly from: number; readonly to: number };

/** How much of a part may be missing, in seconds: times of packets are rounded. */
const LEEWAY_S = 0.1;

/**
 * The next part to bring where the sound is at `at` (in seconds): the first from there on, up to `ahead` seconds, that no stretch
 * holds. Nothing where there is enough.
 */
export function nextPart(
  parts: readonly SoundPart[],
  held: readonly Stretch[],
  at: number,
  ahead: number,
): SoundPart | undefined {
  const isHeld = ({ startMs, endMs }: SoundPart): boolean =>
    held.some(({ from, to }) => from <= startMs / 1_000 + LEEWAY_S && to >= endMs / 1_000 - LEEWAY_S);
  return parts.find((part) => part.endMs / 1_000 > at && part.startMs / 1_000 < at + ahead && !isHeld(part));
}
