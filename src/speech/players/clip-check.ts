/**
 * What a clip must be before anything is played. howler throws, leaks or waits for ever on bytes that are no audio, and
 * the service's word for their type is not always right: the type follows from the first bytes.
 */
import { MOST_BYTES } from "../../lib/bounded-body.ts";
import { type Result, err, ok } from "../../lib/result.ts";

const LARGEST_CLIP = MOST_BYTES.clip;

/** howler's names for the formats we play; a closed list. */
export type ClipFormat = "mp3" | "wav" | "ogg" | "opus" | "aac" | "m4a" | "webm";

export type ClipFault = "empty" | "too-large" | "not-base64" | "not-audio";

/** A clip that may be played: the whole of it as a `data:` URI. */
export type CheckedClip = { readonly dataUri: string; readonly format: ClipFormat };

const MIME_TYPES: Readonly<Record<ClipFormat, string>> = {
  mp3: "audio/mpeg",
  wav: "audio/wav",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  aac: "audio/aac",
  m4a: "audio/mp4",
  webm: "audio/webm",
};

/** Both alphabets' difference matters: `-` and `_` are not what `data:` URIs are read with. */
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Enough of a clip to know what it is, in bytes; a multiple of three, so that it ends between base64 groups. */
const HEAD = 48;
/** Larger pieces would overflow the stack of `String.fromCharCode`. */
const PIECE = 0x8000;

const textAt = (head: Uint8Array, at: number, text: string): boolean =>
  Array.from(text).every((character, index) => head[at + index] === character.charCodeAt(0));

/** An ID3v2 tag: its version is never 255 and its size has no eighth bits (id3.org, ID3v2.4 section 3.1). */
const isId3 = (head: Uint8Array): boolean =>
  head.length >= 10 &&
  textAt(head, 0, "ID3") &&
  head[3] !== 0xff &&
  head[4] !== 0xff &&
  head.subarray(6, 10).every((byte) => byte < 0x80);

/** The header of a layer III frame without reserved values (ISO 11172-3 section 2.4.2.3, and MPEG 2.5). */
function isMp3Frame(head: Uint8Array): boolean {
  const [sync = 0, kind = 0, rates = 0, more = 0] = head;
  const version = (kind >> 3) & 3;
  const layer = (kind >> 1) & 3;
  return (
    sync === 0xff &&
    kind >> 5 === 7 &&
    version !== 1 &&
    layer === 1 &&
    rates >> 4 !== 15 &&
    ((rates >> 2) & 3) !== 3 &&
    (more & 3) !== 2
  );
}

/** An ADTS header: sync, layer 0, a sampling rate that exists (ISO 13818-7 section 6.2). */
function isAdts(head: Uint8Array): boolean {
  const [sync = 0, kind = 0, rates = 0] = head;
  return head.length >= 7 && sync === 0xff && (kind & 0xf6) === 0xf0 && ((rates >> 2) & 15) < 13;
}

/** The format that a clip's first bytes (48 are enough) show, or nothing. */
export function formatOf(head: Uint8Array): ClipFormat | undefined {
  if (isId3(head) || isMp3Frame(head)) return "mp3";
  if (textAt(head, 0, "RIFF") && textAt(head, 8, "WAVE")) return "wav";
  if (textAt(head, 0, "OggS")) return textAt(head, 28, "OpusHead") ? "opus" : "ogg";
  if (isAdts(head)) return "aac";
  if (textAt(head, 4, "ftyp")) return "m4a";
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return "webm";
  return undefined;
}

/** The bytes of base64 text that was found to be such. Missing padding does not matter (Infra, forgiving-base64). */
const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** Bytes as base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  }
  return btoa(pieces.join(""));
}

function named(format: ClipFormat | undefined, base64: () => string): Result<CheckedClip, ClipFault> {
  if (format === undefined) return err("not-audio");
  return ok({ format, dataUri: `data:${MIME_TYPES[format]};base64,${base64()}` });
}

/**
 * Checks base64 as the service sends it: standard alphabet, no spaces, at most 2 MB decoded, and audio by its first
 * bytes. Padding may be missing, as the reader of `data:` URIs does not need it; wrong padding is refused.
 */
export function checkBase64Clip(base64: string): Result<CheckedClip, ClipFault> {
  if (base64 === "") return err("empty");
  // Before anything looks at every character of it.
  if (base64.length > (LARGEST_CLIP / 3) * 4 + 4) return err("too-large");
  if (!BASE64.test(base64)) return err("not-base64");
  const padded = base64.indexOf("=");
  const symbols = padded === -1 ? base64.length : padded;
  if (symbols % 4 === 1 || (padded !== -1 && base64.length % 4 !== 0)) return err("not-base64");
  if (Math.floor((symbols * 3) / 4) > LARGEST_CLIP) return err("too-large");
  const head = base64.slice(0, Math.min(symbols, (HEAD / 3) * 4));
  return named(formatOf(bytesOf(head)), () => base64);
}

/** Checks the bytes of a clip that was fetched. */
export function checkClipBytes(bytes: Uint8Array): Result<CheckedClip, ClipFault> {
  if (bytes.length === 0) return err("empty");
  if (bytes.length > LARGEST_CLIP) return err("too-large");
  return named(formatOf(bytes.subarray(0, HEAD)), () => toBase64(bytes));
}
