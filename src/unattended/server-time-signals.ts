/**
 * The time of day for a clock on the wall. Screens in venues often have a wrong one, so the page's own server is asked:
 * every answer says in its `Date` header when it was made.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";

/** What one answer says of the time. All in ms; `device` is since 1970, `steady` on the viewer's clock. */
export type TimeSample = {
  /** What has to be added to the device's time. */
  readonly offset: number;
  /** The device's time less the steady clock's: another one later means that somebody set the device's clock. */
  readonly epoch: number;
};

/** A `Date` header is cut to whole seconds. */
const HALF_A_SECOND_MS = 500;
/** A device that is this near is right: the header knows no better. */
const NEAR_MS = 2_000;
/** The device's clock was set, and not only kept in step, where it went further than this. */
const SET_MS = 2_000;
/** Answers that took longer say too little. */
const SLOWEST_MS = 5_000;
/** Samples that count. */
const MOST_SAMPLES = 5;

/** A sample from an answer's `Date` and `Age`; nothing where they cannot be read or the answer was slow. */
export function sampleOf(
  headers: Pick<Headers, "get">,
  sent: { readonly device: number; readonly steady: number },
  receivedSteady: number,
): TimeSample | undefined {
  const made = Date.parse(headers.get("date") ?? "");
  const age = Number(headers.get("age") ?? 0) * 1_000;
  const took = receivedSteady - sent.steady;
  if (!Number.isFinite(made) || !Number.isFinite(age) || took > SLOWEST_MS) return undefined;
  return {
    offset: made + age + HALF_A_SECOND_MS - (sent.device + took / 2),
    epoch: sent.device - sent.steady,
  };
}

/** The samples that still hold while the device's time is `device` and the steady clock's `steady`. */
const agreeingSamples = (
  samples: readonly TimeSample[],
  device: number,
  steady: number,
): readonly TimeSample[] => samples.filter(({ epoch }) => Math.abs(device - steady - epoch) < SET_MS);

/** The time of day, in ms since 1970: the device's, set right by the median of what the samples say. */
export function timeAt(samples: readonly TimeSample[], device: number, steady: number): number {
  const offsets = agreeingSamples(samples, device, steady)
    .map(({ offset }) => offset)
    .sort((a, b) => a - b);
  const median = offsets[Math.floor(offsets.length / 2)] ?? 0;
  return Math.abs(median) < NEAR_MS ? device : device + median;
}

const MINUTE_MS = 60_000;
/** How long after a request the next one is made: soon until there are three answers, later where none came. In ms. */
const SOON_MS = 20_000;
const LATER_MS = 10 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const ENOUGH_SAMPLES = 3;

export type ServerTimePorts = {
  readonly clock: Clock;
  /** The device's time, in ms since 1970. */
  readonly device: () => number;
  readonly fetch: typeof fetch;
  /** Called after each request, whether there was an answer or not. */
  readonly onAsked?: () => void;
};

/** The time of day in ms since 1970, which moves at every full minute and when it was found to be wrong. */
export function createServerTime({ clock, device, fetch, onAsked }: ServerTimePorts): Accessor<number> {
  let samples: readonly TimeSample[] = [];
  let askAt = -Infinity;
  const read = (): number => timeAt(samples, device(), clock.now());
  const [time, setTime] = createSignal(read());
  const ending = new AbortController();
  let timer: TimerHandle | undefined;

  async function ask(): Promise<void> {
    askAt = clock.now() + LATER_MS;
    const sent = { device: device(), steady: clock.now() };
    try {
      const init: RequestInit = { method: "HEAD", cache: "no-store", signal: ending.signal };
      const { headers } = await fetch("/config.json", init);
      const sample = sampleOf(headers, sent, clock.now());
      if (sample !== undefined) {
        samples = [...samples, sample].slice(-MOST_SAMPLES);
        askAt = sent.steady + (samples.length < ENOUGH_SAMPLES ? SOON_MS : HOUR_MS);
      }
    } catch {
      // Without an answer the device's time counts until the next request.
    }
    if (!ending.signal.aborted) setTime(read());
    onAsked?.();
  }

  function update(): void {
    const agreeing = agreeingSamples(samples, device(), clock.now());
    if (agreeing.length < samples.length) askAt = -Infinity;
    samples = agreeing;
    if (clock.now() >= askAt) void ask();
    setTime(read());
    const toFullMinute = MINUTE_MS - (read() % MINUTE_MS);
    timer = clock.after(
      Math.min(toFullMinute, samples.length < ENOUGH_SAMPLES ? SOON_MS : MINUTE_MS),
      update,
    );
  }
  update();
  onCleanup(() => {
    ending.abort();
    timer?.cancel();
  });
  return time;
}
