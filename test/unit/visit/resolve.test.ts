/**
 * The first question about a token, asked again while there is no answer.
 */
import { describe, expect, it } from "vitest";

import { RESOLVE_LIMIT } from "../../../src/lib/budget.ts";
import { createSharedBudget } from "../../../src/lib/shared-budget.ts";
import { err } from "../../../src/lib/result.ts";
import { createResolver } from "../../../src/visit/resolve.ts";
import type { VasError } from "../../../src/vas/errors.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** How often the service is asked within an hour that gives nothing but this error. */
async function askedInAnHour(met: VasError, unattended: boolean): Promise<number> {
  const clock = createManualClock();
  let asked = 0;
  const resolver = createResolver({
    token: "ab3f",
    client: {
      resolve: async () => {
        asked += 1;
        return err(met);
      },
    },
    clock,
    random: () => 0.999,
    budget: createSharedBudget(RESOLVE_LIMIT, clock),
    signal: new AbortController().signal,
    unattended,
    onFound: () => undefined,
    onError: () => true,
  });
  resolver.resolve();
  for (let second = 0; second < 3_600; second += 1) {
    await Promise.resolve();
    await Promise.resolve();
    clock.advance(1_000);
  }
  resolver.dispose();
  return asked;
}

describe("a token that cannot be resolved", () => {
  it.each<[string, VasError]>([
    ["an outage", { code: "unreachable" }],
    ["an overload", { code: "service-error", status: 503 }],
    ["a sign-in page", { code: "unexpected-answer", status: 200 }],
  ])("is asked for every half minute or sooner through %s, by everyone", async (_what, error) => {
    expect(await askedInAnHour(error, false)).toBeGreaterThanOrEqual(110);
    expect(await askedInAnHour(error, true)).toBeGreaterThanOrEqual(110);
  });

  it.each([400, 403, 451])(
    "is left alone for five minutes after a %d, where nobody is there",
    async (status) => {
      const error: VasError = { code: "unexpected-answer", status };
      expect(await askedInAnHour(error, true)).toBeLessThanOrEqual(12);
      expect(await askedInAnHour(error, false)).toBeGreaterThanOrEqual(110);
    },
  );
});
