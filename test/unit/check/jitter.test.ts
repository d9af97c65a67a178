/**
 * What arrivals say about the way: whatever the clocks, the order and the numbers are.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Arrival,
  burstsOf,
  HELD_BACK_MS,
  isHeldBack,
  jitterOf,
  latenciesOf,
  spacingsOf,
} from "../../../src/check/jitter.ts";
import { BACKLOG_MS, TOGETHER_MS } from "../../../src/lib/arrival-times.ts";

const ms = fc.integer({ min: -100_000, max: 100_000 });
const latencies = fc.array(ms, { minLength: 1, maxLength: 200 });

/** Arrivals in order, some of them after the page was hidden, some with times of their own. */
const arrivals = fc
  .array(
    fc.record({
      gap: fc.oneof(fc.integer({ min: 0, max: TOGETHER_MS * 2 }), fc.integer({ min: 0, max: 9_000 })),
      age: fc.option(fc.integer({ min: 0, max: 5_000 })),
      subject: fc.option(fc.constantFrom("heartbeat", "sentence 1", "sentence 2")),
      isAfterHiding: fc.boolean(),
    }),
    { maxLength: 60 },
  )
  .map((drawn) => {
    let at = 0;
    let stretch = 0;
    return drawn.map(({ gap, age, subject, isAfterHiding }): Arrival => {
      at += gap;
      if (isAfterHiding) stretch += 1;
      return {
        at,
        stretch,
        ...(age === null ? {} : { sentAt: at - age }),
        ...(subject === null ? {} : { subject }),
      };
    });
  });

describe("jitter", () => {
  it("does not depend on the clocks", () => {
    fc.assert(
      fc.property(latencies, ms, (values, offset) => {
        expect(jitterOf(values.map((value) => value + offset))).toBe(jitterOf(values));
      }),
    );
  });

  it("does not depend on the order", () => {
    fc.assert(
      fc.property(latencies, (values) => {
        expect(jitterOf(values.toReversed())).toBe(jitterOf(values));
      }),
    );
  });

  it("is never negative, and never more than the range", () => {
    fc.assert(
      fc.property(latencies, (values) => {
        const jitter = jitterOf(values);
        expect(jitter).toBeGreaterThanOrEqual(0);
        expect(jitter).toBeLessThanOrEqual(Math.max(...values) - Math.min(...values));
      }),
    );
  });

  it("is none where all are equally late, and does not follow a single one that is later", () => {
    fc.assert(
      fc.property(ms, fc.integer({ min: 20, max: 200 }), ms, (late, count, odd) => {
        const even = Array.from({ length: count }, () => late);
        expect(jitterOf(even)).toBe(0);
        expect(jitterOf([...even, odd])).toBe(0);
      }),
    );
  });

  it("grows as the lateness is stretched", () => {
    fc.assert(
      fc.property(latencies, fc.integer({ min: 1, max: 9 }), (values, factor) => {
        expect(jitterOf(values.map((value) => value * factor))).toBe(jitterOf(values) * factor);
      }),
    );
  });
});

describe("latencies", () => {
  it("are of frames that say when they were sent, by the service's clock", () => {
    const both: readonly Arrival[] = [
      { at: 100, stretch: 0, sentAt: 5_000 },
      { at: 200, stretch: 0 },
    ];
    expect(latenciesOf(both, 5_050)).toEqual([150]);
  });
});

describe("bursts", () => {
  it("hold every arrival once, in order, and none from across a hidden time", () => {
    fc.assert(
      fc.property(arrivals, (all) => {
        const bursts = burstsOf(all);
        expect(bursts.flat()).toEqual(all);
        for (const burst of bursts) expect(new Set(burst.map(({ stretch }) => stretch)).size).toBe(1);
      }),
    );
  });

  it("end where the next frame did not come together with the last", () => {
    fc.assert(
      fc.property(arrivals, (all) => {
        for (const burst of burstsOf(all))
          for (const spacing of spacingsOf(burst)) expect(spacing).toBeLessThanOrEqual(TOGETHER_MS);
      }),
    );
  });
});

describe("spacings", () => {
  it("leave out what lies across a hidden time", () => {
    fc.assert(
      fc.property(arrivals, (all) => {
        const stretches = new Set(all.map(({ stretch }) => stretch)).size;
        expect(spacingsOf(all)).toHaveLength(all.length - stretches);
        for (const spacing of spacingsOf(all)) expect(spacing).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("what was held back", () => {
  const spoken = fc.array(fc.integer({ min: TOGETHER_MS + 1, max: 2_000 }), {
    minLength: 30,
    maxLength: 100,
  });
  /** Frames as a service sends them, every `gaps` ms, some of them about the same sentence. */
  const sent = (gaps: readonly number[]): readonly Arrival[] => {
    let at = BACKLOG_MS;
    return gaps.map((gap, index) => {
      at += gap;
      return { at, sentAt: at, stretch: 0, subject: `sentence ${Math.floor(index / 5)}` };
    });
  };
  /** The same through something that lets all go at once, every `everyMs`. */
  const gathered = (frames: readonly Arrival[], everyMs: number): readonly Arrival[] =>
    frames.map((frame) => ({ ...frame, at: Math.ceil(frame.at / everyMs) * everyMs }));
  const withoutTimes = (frames: readonly Arrival[]): readonly Arrival[] =>
    frames.map(({ at, stretch, subject = "" }) => ({ at, stretch, subject }));

  it("is nothing where each frame comes as it was sent", () => {
    fc.assert(
      fc.property(spoken, (gaps) => {
        expect(isHeldBack(sent(gaps), 0)).toBe(false);
        expect(isHeldBack(withoutTimes(sent(gaps)), 0)).toBe(false);
      }),
    );
  });

  it("is seen by the times of the frames", () => {
    fc.assert(
      fc.property(spoken, (gaps) => {
        const short = gaps.map((gap) => Math.min(gap, 400));
        expect(isHeldBack(gathered(sent(short), 4_000 + HELD_BACK_MS), 0)).toBe(true);
      }),
    );
  });

  it("is seen without them by several states of one sentence at once", () => {
    const gaps = Array.from({ length: 80 }, () => 250);
    expect(isHeldBack(withoutTimes(gathered(sent(gaps), 5_000)), 0)).toBe(true);
  });

  it("is not what the service has kept for newcomers", () => {
    const backlog = Array.from({ length: 40 }, (_none, index): Arrival => ({
      // In two pieces, as a long one comes.
      at: index < 20 ? 20 : 400,
      sentAt: index * 1_000 - 40_000,
      stretch: 0,
      subject: "sentence 1",
    }));
    expect(isHeldBack(backlog, 0)).toBe(false);
  });

  it("is not a sentence that comes with all its translations", () => {
    const at = (second: number): readonly Arrival[] =>
      ["", " de", " ja", " fr"].map((language) => ({
        at: second * 1_000,
        stretch: 0,
        subject: `sentence ${second}${language}`,
      }));
    expect(isHeldBack([3, 6, 9, 12].flatMap(at), 0)).toBe(false);
  });
});
