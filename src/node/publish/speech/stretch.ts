/**
 * Makes speech faster or slower and keeps its pitch (WSOLA: overlapping windows are laid closer together or further apart,
 * each moved to where it fits best to what is there already).
 */

/** Length of a window, and how far one may be moved, in seconds. */
const WINDOW_S = 0.03;
const SEARCH_S = 0.008;
/** Only every so many samples are compared: enough for a voice. */
const STEP = 2;

/** How well two stretches of `length` samples fit. */
function fit(samples: Float32Array, a: number, b: number, length: number): number {
  let sum = 0;
  for (let at = 0; at < length; at += STEP) sum += (samples[a + at] ?? 0) * (samples[b + at] ?? 0);
  return sum;
}

/** Where near `wanted` the samples go on best from those at `from`. */
function bestNear(
  samples: Float32Array,
  wanted: number,
  from: number,
  search: number,
  length: number,
): number {
  let best = wanted;
  let score = -Infinity;
  const last = Math.min(samples.length - 1, wanted + search);
  for (let at = Math.max(0, wanted - search); at <= last; at += STEP) {
    const own = fit(samples, from, at, length);
    if (own > score) [best, score] = [at, own];
  }
  return best;
}

/** The samples at `rate` times their speed, one channel; their pitch stays. */
export function stretch(samples: Float32Array, rate: number, sampleRate: number): Float32Array<ArrayBuffer> {
  const length = Math.round(samples.length / rate);
  if (Math.abs(rate - 1) < 0.005 || samples.length === 0) return Float32Array.from(samples);
  const half = Math.round((WINDOW_S * sampleRate) / 2);
  const search = Math.round(SEARCH_S * sampleRate);
  const out = new Float32Array(length + 2 * half);
  let from = 0;
  for (let at = 0; at < length; at += half) {
    // The samples that would follow the window before, at their own speed, are what the next one is compared with.
    const wanted = Math.round(at * rate);
    const taken = at === 0 ? 0 : bestNear(samples, wanted, from + half, search, half);
    for (let index = 0; index < 2 * half; index += 1) {
      const weight = at === 0 && index < half ? 1 : 0.5 - 0.5 * Math.cos((Math.PI * (index + 0.5)) / half);
      out[at + index] = (out[at + index] ?? 0) + weight * (samples[taken + index] ?? 0);
    }
    from = taken;
  }
  return out.slice(0, length);
}

/** The samples at another sample rate. */
export function resample(samples: Float32Array, from: number, to: number): Float32Array {
  if (from === to) return samples;
  return Float32Array.from({ length: Math.round((samples.length * to) / from) }, (_, at) => {
    const place = (at * from) / to;
    const before = Math.floor(place);
    const part = place - before;
    return (samples[before] ?? 0) * (1 - part) + (samples[before + 1] ?? 0) * part;
  });
}
