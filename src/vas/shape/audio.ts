/**
 * Sound in an unknown stream, known by how it begins or what its address ends in.
 */
import type { Fields } from "../../lib/fields.ts";

/** How audio files begin in base64: MP3 with and without a tag, WAV, Ogg, FLAC, WebM, MP4 and AAC. */
const BEGINS = /^(?:\/\/[uvsorMINOP8]|SUQz|UklGR|T2dnU|ZkxhQ|GkXfo|AAAA[A-Za-z0-9+/]{3}Z0eX|\/\/F|\/\/k)/;
const BASE64 = /^[A-Za-z0-9+/_-]+=*$/;
const DATA_ADDRESS = /^data:(audio\/[\w.+-]+)(?:;[\w=.+-]+)*;base64,/;
const ENDS = /^(?:https?:\/\/|\/)[^\s]*\.(?:mp3|wav|ogg|oga|opus|m4a|mp4|aac|flac|webm)(?:[?#][^\s]*)?$/i;
const ADDRESS = /^(?:https?:\/\/|\/)\S+$/;
/** Shorter strings are no clip, in characters. */
const SHORTEST = 8;

export type Sound = {
  readonly key: string;
  readonly audio?: string;
  readonly url?: string;
  readonly mimeType?: string;
};

function soundIn(key: string, value: string, mimeType: string | undefined): Sound | undefined {
  const inAddress = DATA_ADDRESS.exec(value);
  if (inAddress !== null)
    return {
      key,
      audio: value.slice(inAddress[0].length),
      ...(inAddress[1] ? { mimeType: inAddress[1] } : {}),
    };
  const isAudio = mimeType?.startsWith("audio/") === true;
  const type = isAudio ? { mimeType } : {};
  if (ENDS.test(value) || (isAudio && ADDRESS.test(value))) return { key, url: value, ...type };
  const looksEncoded = value.length >= SHORTEST && BASE64.test(value.slice(0, 200));
  return looksEncoded && BEGINS.test(value) ? { key, audio: value, ...type } : undefined;
}

/** Whether a string is sound by how it begins. */
export const isSound = (value: string): boolean => soundIn("", value, undefined) !== undefined;

/** The sound that an object holds itself, or nothing. `mimeType` is what the object says of it. */
export function soundOf(object: Fields, mimeType: string | undefined): Sound | undefined {
  for (const [key, value] of Object.entries(object)) {
    const sound = typeof value === "string" ? soundIn(key, value, mimeType) : undefined;
    if (sound !== undefined) return sound;
  }
  return undefined;
}
