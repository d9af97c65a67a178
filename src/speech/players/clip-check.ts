/**
 * What a clip must be before anything is played. howler throws, leaks or waits for ever on bytes that are no audio, and
 * the service's word for their type is not always right: the type follows from the first bytes.
 */
import { type AudioFormat, AUDIO_TYPES, formatOf } from "../../lib/audio-format.ts";
import { MOST_BYTES } from "../../lib/bounded-body.ts";
import { type Result, err, ok } from "../../lib/result.ts";

const LARGEST_CLIP = MOST_BYTES.clip;

export type ClipFault = "empty" | "too-large" | "not-base64" | "not-audio";

/** A clip that may be played: the whole of it as a `data:` URI. */
export type CheckedClip = { readonly dataUri: string; readonly format: AudioFormat };

/** Both alphabets' difference matters: `-` and `_` are not what `data:` URIs are read with. */
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** Enough of a clip to know what it is, in bytes; a multiple of three, so that it ends between base64 groups. */
const HEAD = 48;
/** Larger pieces would overflow the stack of `String.fromCharCode`. */
const PIECE = 0x8000;

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

function named(format: AudioFormat | undefined, base64: () => string): Result<CheckedClip, ClipFault> {
  if (format === undefined) return err("not-audio");
  return ok({ format, dataUri: `data:${AUDIO_TYPES[format]};base64,${base64()}` });
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
