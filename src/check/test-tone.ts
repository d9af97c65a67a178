/**
 * A short sound of two notes, made here: the page's policy lets sound come from `data:` addresses alone, and nothing has to
 * be fetched for it. Pure.
 */

const SAMPLE_RATE = 16_000;
const NOTES_HZ = [523.25, 783.99];
const NOTE_SECONDS = 0.35;
/** Each note begins and ends softly: a hard edge clicks. */
const FADE_SECONDS = 0.03;

const LOUDNESS = 0.35;
const LARGEST_SAMPLE = 32_767;

/** How long the sound is, in ms. */
export const TONE_MS = NOTES_HZ.length * NOTE_SECONDS * 1_000;

function samples(): readonly number[] {
  const perNote = Math.round(SAMPLE_RATE * NOTE_SECONDS);
  return NOTES_HZ.flatMap((hertz) =>
    Array.from({ length: perNote }, (_none, index) => {
      const seconds = index / SAMPLE_RATE;
      const edge = Math.min(seconds, NOTE_SECONDS - seconds) / FADE_SECONDS;
      return Math.sin(2 * Math.PI * hertz * seconds) * LOUDNESS * Math.min(1, edge);
    }),
  );
}

/** The sound as a WAV file (16 bit, mono) in a `data:` address. */
export function toneUri(): string {
  const tone = samples();
  const wav = new DataView(new ArrayBuffer(44 + tone.length * 2));
  const write = (at: number, text: string): void =>
    Array.from(text).forEach((letter, index) => wav.setUint8(at + index, letter.charCodeAt(0)));
  write(0, "RIFF");
  wav.setUint32(4, 36 + tone.length * 2, true);
  write(8, "WAVEfmt ");
  wav.setUint32(16, 16, true);
  wav.setUint16(20, 1, true);
  wav.setUint16(22, 1, true);
  wav.setUint32(24, SAMPLE_RATE, true);
  wav.setUint32(28, SAMPLE_RATE * 2, true);
  wav.setUint16(32, 2, true);
  wav.setUint16(34, 16, true);
  write(36, "data");
  wav.setUint32(40, tone.length * 2, true);
  tone.forEach((sample, index) => wav.setInt16(44 + index * 2, sample * LARGEST_SAMPLE, true));
  const bytes = Array.from(new Uint8Array(wav.buffer), (byte) => String.fromCharCode(byte));
  return `data:audio/wav;base64,${btoa(bytes.join(""))}`;
}
