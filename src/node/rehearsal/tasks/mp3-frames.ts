/**
 * The frames of the rehearsal's own MP3 clips. A clip is made anew by an encoder that has no memory of another one, so
 * that its frames may stand after any others.
 */

import { FRAME_SAMPLES } from "../speech/mp3.ts";

/** How long a frame is heard, in ms, at this many samples a second. */
export const frameMs = (sampleRate: number): number => (FRAME_SAMPLES * 1_000) / sampleRate;

/** kbit/s by the index in a frame's header, of MPEG-2 Layer III. */
const BITRATES = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160] as const;
const HEADER_BYTES = 4;

/** The length in bytes of the frame that begins at `at`; 0 where none begins. */
function frameBytes(bytes: Uint8Array, at: number, sampleRate: number): number {
  const isFrame = bytes[at] === 0xff && ((bytes[at + 1] ?? 0) & 0xfe) === 0xf2;
  if (!isFrame) return 0;
  const third = bytes[at + 2] ?? 0;
  const kilobits = BITRATES[third >> 4] ?? 0;
  if (kilobits === 0) return 0;
  return Math.floor((FRAME_SAMPLES / 8) * ((kilobits * 1_000) / sampleRate)) + ((third >> 1) & 1);
}

/** All frames of a clip; none where it is no MP3 of this kind. */
export function framesOf(clip: Uint8Array, sampleRate: number): readonly Uint8Array[] {
  const frames: Uint8Array[] = [];
  for (let at = 0; at + HEADER_BYTES <= clip.length;) {
    const length = frameBytes(clip, at, sampleRate);
    if (length === 0 || at + length > clip.length) break;
    frames.push(clip.subarray(at, at + length));
    at += length;
  }
  return frames;
}

/** A frame in which nothing is heard: a header of a mono frame at 48 kbit/s and 22,050 Hz, and no data. */
export function silentFrame(): Uint8Array {
  const header = [0xff, 0xf3, 0x60, 0xc0];
  const frame = new Uint8Array(frameBytes(Uint8Array.from(header), 0, 22_050));
  frame.set(header);
  return frame;
}
