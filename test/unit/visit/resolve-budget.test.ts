/**
 * All that a visit asks about its token counts against one budget, whoever asks.
 */
import { afterEach, describe, expect, it } from "vitest";

import { RESOLVE_LIMIT } from "../../../src/lib/budget.ts";
import { err, ok } from "../../../src/lib/result.ts";
import { broadcastInfo } from "../../harness/builders.ts";
import { createFakePage } from "../../harness/fake-page.ts";
import { fakeTransports } from "../../harness/fake-transport.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { openVisit, visitOptions } from "../../harness/visit-options.ts";

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
};

const disposals: (() => void)[] = [];
afterEach(() => {
  for (const dispose of disposals.splice(0)) dispose();
});

/** A visit to a broadcast that the service cannot give until the test says that it is over. */
function visiting() {
  const clock = createManualClock(1_000);
  const page = createFakePage();
  const asked: number[] = [];
  let isThere = false;
  const { visit, dispose } = openVisit(
    visitOptions({
      clock,
      client: {
        resolve: async () => {
          asked.push(clock.now());
          return isThere ? ok(broadcastInfo({ status: "ended" })) : err({ code: "unreachable" });
        },
        verify: async () => err({ code: "unreachable" }),
      },
      openTransport: fakeTransports().openTransport,
      page: page.page,
    }),
  );
  disposals.push(dispose);
  return { visit, clock, asked, show: page.show, end: () => (isThere = true) };
}

describe("the budget of what is asked about a token", () => {
  it("is shared by the first request, a person's retries and the polling of the status", async () => {
    const { visit, clock, asked, show, end } = visiting();
    visit.start();
    for (let times = 2; times < RESOLVE_LIMIT.most; times += 1) visit.retry();
    await settled();
    end();
    visit.retry();
    await settled();
    expect([visit.visitStatus().kind, asked.length]).toEqual(["ended", RESOLVE_LIMIT.most]);
    show();
    await settled();
    expect(asked).toHaveLength(RESOLVE_LIMIT.most);
    clock.advance(RESOLVE_LIMIT.everyMs);
    await settled();
    expect(asked.slice(RESOLVE_LIMIT.most)).toEqual([1_000 + RESOLVE_LIMIT.everyMs]);
  });

  it("does not hold up a person who asks", async () => {
    const { visit, asked } = visiting();
    visit.start();
    for (let times = 0; times < RESOLVE_LIMIT.most; times += 1) visit.retry();
    await settled();
    expect(asked).toHaveLength(RESOLVE_LIMIT.most + 1);
  });

  it("holds up a page that is seen again and again", async () => {
    const { visit, clock, asked, show } = visiting();
    visit.start();
    await settled();
    for (let times = 0; times < 100; times += 1) {
      show();
      await settled();
    }
    expect(asked).toHaveLength(RESOLVE_LIMIT.most);
    clock.advance(2 * RESOLVE_LIMIT.everyMs);
    await settled();
    expect(asked.length).toBeGreaterThan(RESOLVE_LIMIT.most);
  });
});
