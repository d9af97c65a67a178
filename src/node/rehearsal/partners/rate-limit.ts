/**
 * How often something may be asked for within a time.
 */
export type RateLimit = {
  /** Counts a request; gives the seconds until the next one is allowed, 0 where this one is. */
  readonly take: (now: number) => number;
};

export function createRateLimit(most: number, windowMs: number): RateLimit {
  let times: readonly number[] = [];
  return {
    take: (now) => {
      times = times.filter((at) => now - at < windowMs);
      const [oldest = now] = times;
      if (times.length >= most) return Math.max(1, Math.ceil((oldest + windowMs - now) / 1_000));
      times = [...times, now];
      return 0;
    },
  };
}
