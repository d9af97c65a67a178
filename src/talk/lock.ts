/**
 * A talk behind a passphrase is only sealed bytes to who has its files. The key is made of the passphrase (PBKDF2); bytes
 * are sealed with AES-GCM in segments, so that a page can open a long sound from its middle. The same bytes under the same
 * key are sealed the same way: what did not change keeps its name.
 */
import { err, ok, type Result } from "../lib/result.ts";
import type { TalkLock } from "./published-talk.ts";

export type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes of content in one segment; only the last may have fewer. */
export const SEGMENT_BYTES = 65_536;
/** Bytes that AES-GCM adds to a segment. */
export const TAG_BYTES = 16;
/** Bytes in front of the first segment: the part of the nonces that all segments of a file share. */
export const PREFIX_BYTES = 7;
const KEY_BYTES = 32;

/** What is made of a passphrase: the key of the files, and the key that nonces are made with. */
export type TalkKeys = { readonly content: CryptoKey; readonly nonce: CryptoKey };

const utf8 = (text: string): Bytes => Uint8Array.from(new TextEncoder().encode(text));

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The other way round; nothing where the text is no base64url. */
export function fromBase64Url(text: string): Bytes | undefined {
  try {
    const decoded = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(decoded, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** Makes the keys of a locked talk; it takes some tenths of a second, which is the point of it. */
export async function keysOf(passphrase: string, lock: TalkLock): Promise<TalkKeys> {
  const { subtle } = crypto;
  const secret = await subtle.importKey("raw", utf8(passphrase.normalize("NFKC")), "PBKDF2", false, [
    "deriveBits",
  ]);
  const salt = fromBase64Url(lock.salt) ?? new Uint8Array();
  const derived = await subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-512", salt, iterations: lock.rounds },
    secret,
    2 * KEY_BYTES * 8,
  );
  const [content, nonce] = await Promise.all([
    subtle.importKey("raw", derived.slice(0, KEY_BYTES), "AES-GCM", false, ["encrypt", "decrypt"]),
    subtle.importKey("raw", derived.slice(KEY_BYTES), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  ]);
  return { content, nonce };
}

/** The nonce of a segment: the file's prefix, the segment's number, and whether it is the last. */
function nonceOf(prefix: Uint8Array, segment: number, isLast: boolean): Bytes {
  const nonce = new Uint8Array(PREFIX_BYTES + 5);
  nonce.set(prefix);
  new DataView(nonce.buffer).setUint32(PREFIX_BYTES, segment);
  nonce[PREFIX_BYTES + 4] = isLast ? 1 : 0;
  return nonce;
}

/** Seals bytes. `what` names what they are, such as `text ja-JP`: sealed bytes open under no other name. */
export async function seal({ content, nonce }: TalkKeys, what: string, bytes: Bytes): Promise<Bytes> {
  const name = utf8(what);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const marked = new Uint8Array(digest.byteLength + name.length);
  marked.set(new Uint8Array(digest));
  marked.set(name, digest.byteLength);
  const prefix = new Uint8Array(await crypto.subtle.sign("HMAC", nonce, marked)).slice(0, PREFIX_BYTES);
  const segments = Math.max(1, Math.ceil(bytes.length / SEGMENT_BYTES));
  const sealed = new Uint8Array(PREFIX_BYTES + bytes.length + segments * TAG_BYTES);
  sealed.set(prefix);
  for (let segment = 0; segment < segments; segment += 1) {
    const from = segment * SEGMENT_BYTES;
    const iv = nonceOf(prefix, segment, segment === segments - 1);
    const part = await crypto.subtle.encrypt(
      { name: "AES-GCM", iv, additionalData: name },
      content,
      bytes.subarray(from, from + SEGMENT_BYTES),
    );
    sealed.set(new Uint8Array(part), PREFIX_BYTES + segment * (SEGMENT_BYTES + TAG_BYTES));
  }
  return sealed;
}

/** The number of segments of a sealed file, by its length in bytes. */
export const segmentsOf = (sealedBytes: number): number =>
  Math.max(1, Math.ceil((sealedBytes - PREFIX_BYTES) / (SEGMENT_BYTES + TAG_BYTES)));

/** Opens one segment of a file; `sealed` are its bytes alone. The error: the passphrase is another one, or the bytes are. */
export async function openSegment(
  { content }: TalkKeys,
  what: string,
  prefix: Uint8Array,
  sealed: Bytes,
  at: { readonly segment: number; readonly isLast: boolean },
): Promise<Result<Bytes, "not-opened">> {
  const iv = nonceOf(prefix, at.segment, at.isLast);
  try {
    const algorithm = { name: "AES-GCM", iv, additionalData: utf8(what) };
    return ok(new Uint8Array(await crypto.subtle.decrypt(algorithm, content, sealed)));
  } catch {
    return err("not-opened");
  }
}

/** Opens a whole sealed file. */
export async function open(
  keys: TalkKeys,
  what: string,
  sealed: Bytes,
): Promise<Result<Bytes, "not-opened">> {
  const prefix = sealed.subarray(0, PREFIX_BYTES);
  const segments = segmentsOf(sealed.length);
  const opened = new Uint8Array(Math.max(0, sealed.length - PREFIX_BYTES - segments * TAG_BYTES));
  for (let segment = 0; segment < segments; segment += 1) {
    const from = PREFIX_BYTES + segment * (SEGMENT_BYTES + TAG_BYTES);
    const part = sealed.subarray(from, from + SEGMENT_BYTES + TAG_BYTES);
    const isLast = segment === segments - 1;
    const plain = await openSegment(keys, what, prefix, part, { segment, isLast });
    if (!plain.ok) return plain;
    opened.set(plain.value, segment * SEGMENT_BYTES);
  }
  return ok(opened);
}

/** The names that the parts of a talk are sealed under. */
export const sealedAs = {
  head: (token: string, name: string): string => `head ${token}/${name}`,
  timeline: (): string => "timeline",
  texts: (language: string): string => `texts ${language}`,
  words: (language: string): string => `words ${language}`,
  sound: (language: string): string => `sound ${language}`,
  about: (language: string): string => `about ${language}`,
  picture: (): string => "picture",
  clip: (): string => "clip",
} as const;
