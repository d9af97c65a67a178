/**
 * Finding the broadcast behind a token: asked once, and again by itself while the service cannot be reached.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SharedBudget } from "../lib/shared-budget.ts";
import { backoff } from "../stream/backoff.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasClient } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import { isRefusal } from "../vas/retry.ts";
import { slowerMs } from "./status-polling-signals.ts";

export type ResolverPorts = {
  readonly token: string;
  readonly client: Pick<VasClient, "resolve">;
  readonly clock: Clock;
  readonly random: () => number;
  /** What the whole visit may ask about the token. */
  readonly budget: SharedBudget;
  readonly signal: AbortSignal;
  /** Nobody is there to look at the page: a refusal is not asked about again as soon as an outage. */
  readonly unattended: boolean;
  readonly onFound: (info: BroadcastInfo) => void;
  /** Whether to ask again by itself after this error. */
  readonly onError: (error: VasError) => boolean;
};

export type Resolver = {
  /** Asks now; an answer that was still on its way to an earlier question counts as well. */
  readonly resolve: () => void;
  /** Asks now if the last answer was an error and the budget allows it. */
  readonly again: () => void;
  readonly dispose: () => void;
};

export function createResolver(ports: ResolverPorts): Resolver {
  const { token, client, clock, random, budget, signal } = ports;
  let failures = 0;
  /** The end of the range that the newest wait was drawn from. */
  let rangeEndsAt = 0;
  let timer: TimerHandle | undefined;
  let isFound = false;

  async function resolve(): Promise<void> {
    timer?.cancel();
    budget.use();
    const answer = await client.resolve(token, signal);
    // A second try may have been faster, and the stream knows better than this answer by now.
    if (signal.aborted || isFound) return;
    // Several tries may have been on their way; one timer is enough for all of them.
    timer?.cancel();
    if (answer.ok) {
      isFound = true;
      failures = 0;
      ports.onFound(answer.value);
      return;
    }
    if (!ports.onError(answer.error)) return;
    failures += 1;
    const { retryAfterMs } = answer.error;
    const wait = backoff({
      failures,
      endedBy: "server",
      random: random(),
      leftMs: rangeEndsAt - clock.now(),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
    rangeEndsAt = clock.now() + wait.rangeMs;
    const isRefused = ports.unattended && isRefusal(answer.error.status);
    const waitMs = isRefused ? slowerMs(random()) : Math.max(wait.ms, budget.waitMs());
    timer = clock.after(waitMs, () => void resolve());
  }

  return {
    resolve: () => void resolve(),
    again: () => {
      if (failures > 0 && budget.waitMs() === 0) void resolve();
    },
    dispose: () => timer?.cancel(),
  };
}
