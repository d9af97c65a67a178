/**
 * Sound to MP3. The encoder is WebAssembly and is compiled for the first clip.
 */
import { setImmediate } from "node:timers/promises";

import { createMp3Encoder } from "wasm-media-encoders";

/** Enough for one voice at 22,050 samples per second, in kbit/s. */
const BITRATE = 48;
/** Samples in one frame of MPEG-2 Layer III (ISO/IEC 13818-3), which 22,050 samples per second makes it. */
export const FRAME_SAMPLES = 576;
/** LAME's delay of 576 samples and the decoder's of 529 (LAME tech FAQ); the file has no tag that would remove them. */
const DELAY_SAMPLES = 1_105;

type Mp3 = {
  readonly bytes: Uint8Array;
  /** How long the file plays, in ms. */
  readonly durationMs: number;
  /** Silence that encoding put before the sound, in ms. */
  readonly delayMs: number;
};

export type Mp3Encoder = {
  /** One channel, from -1 to 1. One call at a time. */
  readonly encode: (samples: Float32Array) => Promise<Mp3>;
};

/** Loads the encoder for sounds of this sample rate. */
export async function loadMp3Encoder(sampleRate: number): Promise<Mp3Encoder> {
  const encoder = await createMp3Encoder();
  return {
    encode: async (samples) => {
      encoder.configure({ channels: 1, sampleRate, bitrate: BITRATE });
      const parts: Buffer[] = [];
      // A second of sound takes some 4 ms; in between the server may answer.
      for (let at = 0; at < samples.length; at += sampleRate) {
        parts.push(Buffer.from(encoder.encode([samples.subarray(at, at + sampleRate)])));
        await setImmediate();
      }
      parts.push(Buffer.from(encoder.finalize()));
      const bytes = Buffer.concat(parts);
      const frames = Math.round((bytes.length * 8 * sampleRate) / (BITRATE * 1_000 * FRAME_SAMPLES));
      return {
        bytes,
        durationMs: Math.round((frames * FRAME_SAMPLES * 1_000) / sampleRate),
        delayMs: (DELAY_SAMPLES * 1_000) / sampleRate,
      };
    },
  };
}
