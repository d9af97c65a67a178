/**
 * Which format a sound has, from its first bytes: what a service says of it is not always right.
 */

/** The formats that are played, by howler's names; a closed list. */
export type AudioFormat = "mp3" | "wav" | "ogg" | "opus" | "aac" | "m4a" | "webm";

/** The media type of each. */
export const AUDIO_TYPES: Readonly<Record<AudioFormat, string>> = {
  mp3: "audio/mpeg",
  wav: "audio/wav",
  ogg: "audio/ogg",
  opus: "audio/ogg",
  aac: "audio/aac",
  m4a: "audio/mp4",
  webm: "audio/webm",
};

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
export function formatOf(head: Uint8Array): AudioFormat | undefined {
  if (isId3(head) || isMp3Frame(head)) return "mp3";
  if (textAt(head, 0, "RIFF") && textAt(head, 8, "WAVE")) return "wav";
  if (textAt(head, 0, "OggS")) return textAt(head, 28, "OpusHead") ? "opus" : "ogg";
  if (isAdts(head)) return "aac";
  if (textAt(head, 4, "ftyp")) return "m4a";
  if (head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3) return "webm";
  return undefined;
}
