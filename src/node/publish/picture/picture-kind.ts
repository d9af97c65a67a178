/**
 * What kind of picture or clip a file is, from its first bytes: what a name or a service says of it may be wrong.
 */
import type { Bytes } from "../../../talk/lock.ts";
import type { Pictures } from "../talk-files.ts";

/** The largest still, which is loaded with the page, and the largest clip, in bytes. */
const LARGEST_PICTURE = 3_000_000;
export const LARGEST_CLIP = 30_000_000;

const textAt = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString("latin1") === text;

/** A picture or a clip; nothing for bytes that are neither. */
export function shownIn(bytes: Bytes): Pictures | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return { picture: { type: "image/jpeg", bytes } };
  if (textAt(bytes, 1, "PNG\r\n")) return { picture: { type: "image/png", bytes } };
  if (textAt(bytes, 0, "RIFF") && textAt(bytes, 8, "WEBP")) return { picture: { type: "image/webp", bytes } };
  if (textAt(bytes, 4, "ftypavif") || textAt(bytes, 4, "ftypavis"))
    return { picture: { type: "image/avif", bytes } };
  if (textAt(bytes, 4, "ftyp")) return { clip: { type: "video/mp4", bytes } };
  if (bytes[0] === 0x1a && bytes[1] === 0x45 && bytes[2] === 0xdf && bytes[3] === 0xa3)
    return { clip: { type: "video/webm", bytes } };
  return undefined;
}

/** Why something is not published; undefined for what may be. `shown` is its name. */
export function unfitPicture({ picture, clip }: Pictures, shown: string): string | undefined {
  const megabytes = (most: number): string => `${most / 1_000_000} MB`;
  if ((picture?.bytes.length ?? 0) > LARGEST_PICTURE)
    return `${shown} is larger than ${megabytes(LARGEST_PICTURE)}. It is loaded with the talk's page: make it smaller, 1,280 pixels wide.`;
  if ((clip?.bytes.length ?? 0) > LARGEST_CLIP)
    return `${shown} is larger than ${megabytes(LARGEST_CLIP)}. Make it shorter or smaller.`;
  return undefined;
}
