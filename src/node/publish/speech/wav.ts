/**
 * Reads the samples of a WAV file: whole numbers of 16, 24 or 32 bits, or floating-point ones of 32, mixed to one channel.
 */
export type Samples = { readonly samples: Float32Array; readonly sampleRate: number };

const PCM = 1;
const FLOAT = 3;
const EXTENSIBLE = 0xfffe;

function readerFor(view: DataView, format: number, bits: number): ((at: number) => number) | undefined {
  if (format === FLOAT && bits === 32) return (at) => view.getFloat32(at, true);
  if (format !== PCM) return undefined;
  if (bits === 16) return (at) => view.getInt16(at, true) / 32_768;
  if (bits === 24) return (at) => (view.getUint8(at) | (view.getInt16(at + 1, true) << 8)) / 8_388_608;
  return bits === 32 ? (at) => view.getInt32(at, true) / 2_147_483_648 : undefined;
}

/** Nothing for bytes that are no such file. */
export function readWav(bytes: Uint8Array): Samples | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 44 || name(0) !== "RIFF" || name(8) !== "WAVE") return undefined;
  let fields: { format: number; channels: number; sampleRate: number; bits: number } | undefined;
  for (let at = 12; at + 8 <= bytes.length;) {
    const size = view.getUint32(at + 4, true);
    const from = at + 8;
    if (name(at) === "fmt " && size >= 16 && from + size <= bytes.length) {
      const own = view.getUint16(from, true);
      const format = own === EXTENSIBLE && size >= 26 ? view.getUint16(from + 24, true) : own;
      fields = {
        format,
        channels: view.getUint16(from + 2, true),
        sampleRate: view.getUint32(from + 4, true),
        bits: view.getUint16(from + 14, true),
      };
    }
    if (name(at) === "data" && fields !== undefined) {
      const { channels, bits, sampleRate, format } = fields;
      const read = readerFor(view, format, bits);
      const frame = (channels * bits) / 8;
      if (read === undefined || channels < 1 || sampleRate < 1) return undefined;
      // A file that was streamed may say that it is longer than it is.
      const frames = Math.floor(Math.min(size, bytes.length - from) / frame);
      const samples = new Float32Array(frames);
      for (let index = 0; index < frames; index += 1) {
        let sum = 0;
        for (let channel = 0; channel < channels; channel += 1)
          sum += read(from + index * frame + (channel * bits) / 8);
        samples[index] = sum / channels;
      }
      return { samples, sampleRate };
    }
    at = from + size + (size % 2);
  }
  return undefined;
}
