/**
 * The boxes of an MP4 file (ISO/IEC 14496-12), as far as a sound is published and played in parts.
 */

export type Box = {
  /** Four letters. */
  readonly kind: string;
  /** Where it begins and ends among the bytes. */
  readonly from: number;
  readonly to: number;
  /** Where its content begins. */
  readonly content: number;
};

/** Bytes of the head of a box: its size and kind, and its version and flags where it has them. */
export const BOX_HEAD = 8;
export const FULL_BOX_HEAD = 12;

export const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** The boxes one after the other; the last may go on beyond the bytes. It ends at what is no box. */
export function boxesIn(bytes: Uint8Array, from = 0, to = bytes.length): readonly Box[] {
  const view = viewOf(bytes);
  const found: Box[] = [];
  for (let at = from; at + BOX_HEAD <= to;) {
    const size = view.getUint32(at);
    if (size < BOX_HEAD) break;
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + BOX_HEAD));
    found.push({ kind, from: at, to: at + size, content: at + BOX_HEAD });
    at += size;
  }
  return found;
}
