/**
 * Lays the spoken sentences of a language into one track, as an MP3 file. It is written sentence by sentence: of a long talk
 * only the file is in memory, not its samples.
 */
import { setImmediate } from "node:timers/promises";

import { createMp3Encoder } from "wasm-media-encoders";

import type { Bytes } from "../../../talk/lock.ts";
import { resample, stretch } from "./stretch.ts";
import type { Placed } from "./timing.ts";
import { readWav } from "./wav.ts";

/** Samples a second of every track, and its kbit/s. */
const SAMPLE_RATE = 24_000;
const BITRATE = 64;
/** Samples of silence that LAME and a decoder put before the sound (LAME tech FAQ). */
const DELAY_SAMPLES = 1_105;
/** Samples that are encoded at once; in between others may do something. */
const CHUNK = SAMPLE_RATE;

const samplesOf = (ms: number): number => Math.round((ms * SAMPLE_RATE) / 1_000);

export type Track = { readonly bytes: Bytes; readonly durationMs: number };

/** `wavOf` gives the file of a sentence; what cannot be read is silence. The track is as long as the talk, or longer. */
export async function speechTrack(
  placed: readonly Placed[],
  durationMs: number,
  wavOf: (sid: number) => Promise<Uint8Array | undefined>,
): Promise<Track> {
  const encoder = await createMp3Encoder();
  encoder.configure({ channels: 1, sampleRate: SAMPLE_RATE, bitrate: BITRATE });
  const parts: Buffer[] = [];
  // What the encoder puts before the sound is taken from the silence at the beginning.
  let written = Math.min(DELAY_SAMPLES, samplesOf(placed[0]?.atMs ?? durationMs));

  async function write(samples: Float32Array): Promise<void> {
    for (let at = 0; at < samples.length; at += CHUNK) {
      parts.push(Buffer.from(encoder.encode([samples.subarray(at, at + CHUNK)])));
      await setImmediate();
    }
    written += samples.length;
  }
  const silentUntil = (ms: number): Promise<void> =>
    write(new Float32Array(Math.max(0, samplesOf(ms) - written)));

  for (const { sid, atMs, rate } of placed) {
    const wav = readWav((await wavOf(sid)) ?? new Uint8Array());
    if (wav === undefined) continue;
    await silentUntil(atMs);
    await write(resample(stretch(wav.samples, rate, wav.sampleRate), wav.sampleRate, SAMPLE_RATE));
  }
  await silentUntil(durationMs);
  parts.push(Buffer.from(encoder.finalize()));
  return {
    bytes: Uint8Array.from(Buffer.concat(parts)),
    durationMs: Math.round((written * 1_000) / SAMPLE_RATE),
  };
}
