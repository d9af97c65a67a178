/**
 * What the arrivals of a stream say about the way here: how late they are, how evenly they come, and whether something in
 * between held them back and let them go together. Pure.
 */
import { BACKLOG_MS, largest, quantile, TOGETHER_MS } from "../lib/arrival-times.ts";

export type Moment = {
  /** On a steady clock, in ms. */
  readonly at: number;
  /** Counts up whenever the page was hidden in between: what lies across is not measured. */
  readonly stretch: number;
};

/** One frame as it came in. */
export type Arrival = Moment & {
  /** When the service sent it, in ms since 1970 by the service's clock, where the frame says so. */
  readonly sentAt?: number;
  /** What it replaces: a sentence in one language, the heartbeat. Absent where it replaces nothing. */
  readonly subject?: string;
};

/** What a service sent over this long and came together was held back, in ms. */
export const HELD_BACK_MS = 1_000;
/** States of one sentence that a service does not send at the same moment. */
const MOST_OF_ONE_SUBJECT = 3;
/** As often as this it is no chance. */
const HELD_BACK_TIMES = 2;

/** How late each frame with a time of its own came, in ms; `toServerMs` is added to the steady clock for the service's. */
export const latenciesOf = (arrivals: readonly Arrival[], toServerMs: number): readonly number[] =>
  arrivals.flatMap(({ at, sentAt }) => (sentAt === undefined ? [] : [at + toServerMs - sentAt]));

/** How much later than usual the late ones are: the 95th percentile less the median, in ms. The clocks do not matter. */
export function jitterOf(values: readonly number[]): number {
  return (quantile(values, 0.95) ?? 0) - (quantile(values, 0.5) ?? 0);
}

/** The times between neighbours of one stretch, in ms. */
export const spacingsOf = (arrivals: readonly Moment[]): readonly number[] =>
  arrivals.flatMap(({ at, stretch }, index) => {
    const before = arrivals[index - 1];
    return before === undefined || before.stretch !== stretch ? [] : [at - before.at];
  });

/** The arrivals in runs that came together, in order. */
export function burstsOf(arrivals: readonly Arrival[]): readonly (readonly Arrival[])[] {
  const bursts: Arrival[][] = [];
  for (const arrival of arrivals) {
    const burst = bursts.at(-1);
    const before = burst?.at(-1);
    const isTogether =
      before !== undefined && before.stretch === arrival.stretch && arrival.at - before.at <= TOGETHER_MS;
    if (isTogether) burst?.push(arrival);
    else bursts.push([arrival]);
  }
  return bursts;
}

/** How long a burst was held back, in ms, by the times its frames were sent at. */
function heldMs(burst: readonly Arrival[]): number {
  const sent = burst.flatMap(({ sentAt }) => sentAt ?? []);
  const [first = 0] = sent;
  const ages = sent.map((at) => at - first);
  return largest(ages) + largest(ages.map((age) => -age));
}

function hasManyOfOne(burst: readonly Arrival[]): boolean {
  const counts = new Map<string, number>();
  for (const { subject } of burst) {
    if (subject !== undefined) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  }
  return [...counts.values()].some((count) => count >= MOST_OF_ONE_SUBJECT);
}

/** Whether something on the way gathers frames and lets them go together. `openedAt` is on the steady clock. */
export function isHeldBack(arrivals: readonly Arrival[], openedAt: number): boolean {
  const bursts = burstsOf(arrivals.filter(({ at }) => at - openedAt > BACKLOG_MS));
  const held = bursts.filter((burst) => heldMs(burst) >= HELD_BACK_MS || hasManyOfOne(burst));
  return held.length >= HELD_BACK_TIMES;
}
