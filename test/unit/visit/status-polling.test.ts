/**
 * Where the connection has stopped, the token is resolved again: slowly, by whom it concerns, and to the end.
 */
import fc from "fast-check";
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { RESOLVE_LIMIT } from "../../../src/lib/budget.ts";
import { createSharedBudget } from "../../../src/lib/shared-budget.ts";
import { err, ok, type Result } from "../../../src/lib/result.ts";
import {
  createStatusPolling,
  pollAfterMs,
  type Stop,
  stopOf,
} from "../../../src/visit/status-polling-signals.ts";
import type { VisitStatus } from "../../../src/visit/status.ts";
import type { BroadcastInfo } from "../../../src/vas/broadcast-info.ts";
import { VAS_ERROR_CODES, type VasError } from "../../../src/vas/errors.ts";
import { broadcastInfo } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const MINUTE_MS = 60_000;
const stops = fc.constantFrom<Stop>("over", "gone", "refused", "locked");

describe("how long to wait", () => {
  it("is never under a minute, nor over what was asked or 6¼ minutes", () => {
    fc.assert(
      fc.property(
        fc.record({
          stop: stops,
          unattended: fc.boolean(),
          checks: fc.nat(1_000),
          error: fc.option(
            fc.record({
              code: fc.constantFrom(...VAS_ERROR_CODES),
              status: fc.integer({ min: 200, max: 599 }),
              retryAfterMs: fc.integer({ min: 0, max: 10_000_000 }),
            }),
            { nil: undefined },
          ),
          random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        }),
        ({ error, ...rest }) => {
          const ms = pollAfterMs({ ...rest, ...(error === undefined ? {} : { error }) });
          const asked = Math.min(error?.retryAfterMs ?? 0, 3_600_000);
          expect(ms).toBeGreaterThanOrEqual(Math.max(MINUTE_MS, asked));
          expect(ms).toBeLessThanOrEqual(Math.max(5 * MINUTE_MS, asked) + 75_000);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each<[string, Stop, boolean, number, Partial<VasError> | undefined, number]>([
    ["an unattended display after an end", "over", true, 1_000, undefined, 1],
    ["a token that is unknown", "gone", true, 5, { status: 404 }, 1],
    ["a token that is revoked", "gone", true, 5, { status: 410 }, 1],
    ["a service that is away", "over", true, 5, { status: 503 }, 1],
    ["a locked broadcast", "locked", true, 5, undefined, 1],
    ["a stream that was refused", "refused", true, 0, undefined, 5],
    ["another refusal", "over", true, 0, { status: 400 }, 5],
    ["a reader right after an end", "over", false, 9, undefined, 1],
    ["a reader long after an end", "over", false, 10, undefined, 5],
  ])("%s", (_what, stop, unattended, checks, error, minutes) => {
    const wait = (random: number): number =>
      pollAfterMs({
        stop,
        unattended,
        checks,
        random,
        ...(error === undefined ? {} : { error: { code: "unexpected-answer", ...error } }),
      });
    expect(wait(0)).toBe(minutes * MINUTE_MS);
    expect(wait(1)).toBe(minutes * MINUTE_MS * 1.25);
  });
});

describe("what stops a visit", () => {
  it.each<[VisitStatus["kind"], Stop | undefined, Stop | undefined]>([
    ["ended", "over", "over"],
    ["revoked", undefined, "gone"],
    ["unknown", undefined, "gone"],
    ["refused", undefined, "refused"],
    ["locked", undefined, "locked"],
    ["live", undefined, undefined],
    ["connecting", undefined, undefined],
    ["reconnecting", undefined, undefined],
    ["not-started", undefined, undefined],
  ])("%s", (kind, forReader, forNobody) => {
    const visitStatus = { kind } as VisitStatus;
    expect(stopOf(visitStatus, false)).toBe(forReader);
    expect(stopOf(visitStatus, true)).toBe(forNobody);
  });
});

/** A visit that has stopped, with the answers the service gives in turn; the last one stays. */
function stopped(kind: VisitStatus["kind"], unattended: boolean, answers: Result<BroadcastInfo, VasError>[]) {
  const clock = createManualClock();
  const found: Stop[] = [];
  const asked: number[] = [];
  let seen = true;
  const [visitStatus, setStatus] = createSignal({ kind } as VisitStatus);
  const { statusPolling, dispose } = createRoot((disposeRoot) => ({
    statusPolling: createStatusPolling({
      token: "ab3f",
      client: {
        resolve: async () => {
          asked.push(clock.now());
          const [answer, ...later] = answers;
          if (later.length > 0) answers.shift();
          return answer ?? err({ code: "unreachable" });
        },
      },
      clock,
      random: () => 0,
      budget: createSharedBudget(RESOLVE_LIMIT, clock),
      signal: new AbortController().signal,
      unattended,
      visitStatus,
      isSeen: () => seen,
      onFound: (_info, stop) => found.push(stop),
    }),
    dispose: disposeRoot,
  }));
  const pass = async (ms: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += 1_000) {
      clock.advance(1_000);
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  return {
    clock,
    found,
    asked,
    pass,
    statusPolling,
    dispose,
    become: (next: VisitStatus["kind"]) => setStatus({ kind: next } as VisitStatus),
    see: (value: boolean) => {
      seen = value;
    },
  };
}

const over = ok(broadcastInfo({ status: "ended" }));
const onAgain = ok(broadcastInfo({ status: "active" }));
const gone = err<VasError>({ code: "unknown-token", status: 404 });

describe("checking again", () => {
  it("goes on every minute until the broadcast is on again, and not after", async () => {
    const readerVisit = stopped("ended", true, [over, gone, over, onAgain]);
    await readerVisit.pass(4 * MINUTE_MS);
    expect(readerVisit.asked).toEqual([1, 2, 3, 4].map((minute) => minute * MINUTE_MS));
    expect(readerVisit.found).toEqual(["over"]);
    readerVisit.become("live");
    expect(readerVisit.clock.pending()).toBe(0);
    await readerVisit.pass(10 * MINUTE_MS);
    expect(readerVisit.asked).toHaveLength(4);
  });

  it("goes on where what was found stopped in the same way again", async () => {
    const readerVisit = stopped("locked", true, [onAgain]);
    await readerVisit.pass(3 * MINUTE_MS);
    expect(readerVisit.found).toEqual(["locked", "locked", "locked"]);
  });

  it("counts what is pending and paused as on again, and what is revoked as over", async () => {
    for (const status of ["pending", "paused"] as const) {
      const readerVisit = stopped("ended", true, [ok(broadcastInfo({ status }))]);
      await readerVisit.pass(MINUTE_MS);
      expect(readerVisit.found).toEqual(["over"]);
    }
    const readerVisit = stopped("ended", true, [ok(broadcastInfo({ status: "revoked" }))]);
    await readerVisit.pass(2 * MINUTE_MS);
    expect(readerVisit.found).toEqual([]);
  });

  it("is done by a reader only after an end, and only while the page is seen", async () => {
    const unknown = stopped("unknown", false, [onAgain]);
    await unknown.pass(20 * MINUTE_MS);
    expect(unknown.asked).toEqual([]);
    const hidden = stopped("ended", false, [onAgain]);
    hidden.see(false);
    await hidden.pass(20 * MINUTE_MS);
    expect(hidden.asked).toEqual([]);
    hidden.see(true);
    hidden.statusPolling.soon();
    await hidden.pass(1_000);
    expect(hidden.found).toEqual(["over"]);
  });

  it("is done at once when asked for, but not twice within 10 s by itself", async () => {
    const readerVisit = stopped("ended", false, [over]);
    readerVisit.statusPolling.soon();
    await readerVisit.pass(5_000);
    readerVisit.statusPolling.soon();
    await readerVisit.pass(1_000);
    expect(readerVisit.asked).toHaveLength(1);
    expect(readerVisit.statusPolling.now()).toBe(true);
    await readerVisit.pass(1_000);
    expect(readerVisit.asked).toHaveLength(2);
  });

  it("has nothing to say where the stream itself is what has to be tried", () => {
    expect(stopped("refused", true, [onAgain]).statusPolling.now()).toBe(false);
    expect(stopped("live", true, [onAgain]).statusPolling.now()).toBe(false);
  });

  it("leaves nothing behind", () => {
    const readerVisit = stopped("ended", true, [over]);
    readerVisit.dispose();
    expect(readerVisit.clock.pending()).toBe(0);
  });

  it("one check is under way at most, and a minute lies between two, for weeks", async () => {
    const readerVisit = stopped("unknown", true, [gone]);
    await readerVisit.pass(60 * MINUTE_MS);
    expect(readerVisit.asked).toHaveLength(60);
    expect(readerVisit.clock.pending()).toBe(1);
  });
});
