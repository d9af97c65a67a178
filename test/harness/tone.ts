/**
 * Sound made at test time: a plain tone of a given length, as a speech service would send it.
 */
import { createMp3Encoder } from "wasm-media-encoders";

import type { Synthesize } from "../../src/node/rehearsal/speech/clip.ts";

const SAMPLE_RATE = 24_000;

/** An MP3 with a tone of `ms` milliseconds, mono, 24 kHz. The encoder adds a few hundredths of a second of silence. */
export async function mp3Tone(ms: number, hertz = 440): Promise<Uint8Array> {
  const encoder = await createMp3Encoder();
  encoder.configure({ sampleRate: SAMPLE_RATE, channels: 1, bitrate: 48 });
  const samples = Float32Array.from(
    { length: Math.round((SAMPLE_RATE * ms) / 1_000) },
    (_none, index) => Math.sin((2 * Math.PI * hertz * index) / SAMPLE_RATE) * 0.2,
  );
  // The encoder gives out views of its own memory; the next call overwrites them.
  return Buffer.concat([Buffer.from(encoder.encode([samples])), Buffer.from(encoder.finalize())]);
}

/** A WAV with `ms` milliseconds of silence, 8 kHz, 8 bit. */
export function wavSilence(ms: number): Uint8Array {
  const length = ms * 8;
  const wav = Buffer.alloc(44 + length, 0x80);
  wav.write("RIFF", 0);
  wav.writeUInt32LE(36 + length, 4);
  wav.write("WAVEfmt ", 8);
  wav.writeUInt32LE(16, 16);
  wav.writeUInt16LE(1, 20);
  wav.writeUInt16LE(1, 22);
  wav.writeUInt32LE(8_000, 24);
  wav.writeUInt32LE(8_000, 28);
  wav.writeUInt16LE(1, 32);
  wav.writeUInt16LE(8, 34);
  wav.write("data", 36);
  wav.writeUInt32LE(length, 40);
  return wav;
}

/** A synthesiser that makes a tone of `ms` milliseconds of everything, without a moment's thought; each word has its part. */
export function toneSynthesizer(ms: number): Synthesize {
  const tone = mp3Tone(ms);
  return async ({ text }) => {
    const words = text.split(/\s+/).filter(Boolean);
    const each = Math.floor(ms / words.length);
    return {
      audio: await tone,
      durationMs: ms,
      words: words.map((word, index) => ({ text: word, offset_ms: index * each, duration_ms: each })),
    };
  };
}
