/**
 * How far speech is behind the text: a broadcast whose clips together last longer than the talk itself is spoken by
 * the queue to its end, on a simulated clock.
 */
import { seededRandom } from "../../src/node/rehearsal/random.ts";
import { createSpeechFixture, well } from "../harness/speech-fixture.ts";

export type LagOptions = {
  /** The summed length of the clips, divided by the time of the talk. */
  readonly density: number;
  readonly minutes: number;
  readonly seed: number;
  /** The longest sentence, in ms as spoken by the service. */
  readonly longestMs: number;
  readonly missing: number;
};

type Spread = { readonly p50: number; readonly p95: number; readonly max: number };

export type LagResult = LagOptions & {
  readonly meanLengthMs: number;
  readonly said: number;
  readonly heard: number;
  readonly skipped: number;
  readonly unvoiced: number;
  /** From final in the text to the start of its speech, per sentence, in ms. */
  readonly startMs: Spread;
  /** How old the sentence is that is heard, each 250 ms while one is, in ms. */
  readonly ageMs: Spread;
  readonly meanRate: number;
  readonly rateChangesPerMinute: number;
  readonly wrong: readonly string[];
};

const SAMPLE_MS = 250;
const SHORTEST_MS = 1_000;

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const quantile = (share: number): number =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { p50: quantile(0.5), p95: quantile(0.95), max: Math.round(sorted.at(-1) ?? 0) };
}

/** Lengths of sentences: many short ones, a few long ones. */
function lengthMs(random: () => number, longestMs: number): number {
  const condition = random() + random() + random() + random() - 2;
  return Math.min(Math.max(4_100 * Math.exp(condition * 0.8), SHORTEST_MS), longestMs);
}

export function measureSpeechLag(options: LagOptions): LagResult {
  const { density, minutes, seed, longestMs, missing } = options;
  const random = seededRandom(seed);
  const fixture = createSpeechFixture({
    behave: (utterance) => ({
      ...well,
      loadMs: 20 + random() * 100,
      startMs: 10 + random() * 30,
      lengthMs: utterance.kind === "clip" ? (utterance.clip.durationMs ?? 0) : 0,
    }),
  });
  fixture.send({ type: "start" });
  const lengths: number[] = [];
  let unvoiced = 0;
  let final = 0;
  for (let sid = 1; final < minutes * 60_000; sid += 1) {
    const length = lengthMs(random, longestMs);
    lengths.push(length);
    // A speaker dwells on some sentences and hurries through others.
    final += (length / density) * (0.6 + 0.8 * random());
    const moment = final;
    fixture.at(moment, () => fixture.final(sid));
    if (random() < missing) unvoiced += 1;
    else fixture.at(moment + 300 + 2_200 * random(), () => fixture.clip(sid, length));
  }
  const ages: number[] = [];
  const rates: number[] = [];
  for (let now = 0; now < final + 30_000; now += SAMPLE_MS) {
    fixture.advanceTo(now);
    const { current } = fixture.state();
    if (current?.phase !== "playing") continue;
    ages.push(now - current.bornAt);
    rates.push(current.rate);
  }
  const started = fixture.heard.filter(({ startedAt }) => startedAt !== undefined);
  const heard = fixture.heard.filter(({ over }) => over === "ended").length;
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const changes = fixture.commands.filter(({ type }) => type === "set-rate").length;
  return {
    ...options,
    meanLengthMs: Math.round(sum(lengths) / lengths.length),
    said: lengths.length,
    heard,
    unvoiced,
    skipped: lengths.length - unvoiced - heard,
    startMs: spread(started.map(({ startedAt = 0, bornAt }) => startedAt - bornAt)),
    ageMs: spread(ages),
    meanRate: sum(rates) / Math.max(1, rates.length),
    rateChangesPerMinute: changes / minutes,
    wrong: fixture.wrong,
  };
}
