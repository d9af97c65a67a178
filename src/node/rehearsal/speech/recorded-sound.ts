/**
 * What is heard of a recording that is rehearsed: of each sentence the part of the recording's own sound.
 */
import { ALL_FORMATS, BufferSource, Input } from "mediabunny";

import { asMp3, asMp4, beginOf, isPlayed } from "../../sounds/copy-packets.ts";
import type { Clip } from "./clip.ts";

/** When a sentence is heard in the recording, in ms. */
export type HeardAt = { readonly startMs: number; readonly endMs: number };

/** The clip of a sentence by its place in the script; nothing where it cannot be had. */
export type RecordedSound = (place: number) => Promise<Clip | undefined>;

/** `sound` is a file of any kind whose packets browsers play. */
export function createRecordedSound(
  sound: Uint8Array<ArrayBuffer>,
  sentences: readonly HeardAt[],
): RecordedSound {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(sound) });
  return async (place) => {
    const at = sentences[place];
    if (at === undefined) return undefined;
    try {
      const track = await input.getPrimaryAudioTrack();
      const codec = (await track?.getCodec()) ?? null;
      if (track === null || !isPlayed(codec)) return undefined;
      const begin = await beginOf(track);
      const part = { from: begin + at.startMs / 1_000, to: begin + at.endMs / 1_000 };
      const isMp3 = codec === "mp3";
      const audio = await (isMp3 ? asMp3(track, part) : asMp4(track, codec, part));
      const mimeType = isMp3 ? "audio/mpeg" : "audio/mp4";
      return audio.length === 0
        ? undefined
        : { audio, mimeType, durationMs: at.endMs - at.startMs, words: [] };
    } catch {
      return undefined;
    }
  };
}
