/**
 * A budget that several parts of the viewer use up together, so that none of them asks for more because it does not
 * know of the others.
 */
import { allowedFrom, type Limit, type Uses, used } from "./budget.ts";
import type { Clock } from "./clock.ts";

export type SharedBudget = {
  /** Counts one use, now. */
  readonly use: () => void;
  /** How long until the next use is allowed, in ms; 0 where it is now. */
  readonly waitMs: () => number;
};

export function createSharedBudget(limit: Limit, clock: Clock): SharedBudget {
  let uses: Uses = [];
  return {
    use: () => {
      uses = used(uses, limit, clock.now());
    },
    waitMs: () => Math.max(0, allowedFrom(uses, limit) - clock.now()),
  };
}
