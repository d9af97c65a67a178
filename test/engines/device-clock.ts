/**
 * The device's time of day as a page is told it: moved while a page is open, and before the next one runs its first script.
 * Timers and `performance.now()` go on as they are, as on a device whose clock is set.
 */
import type { Host, ViewerPage } from "./fixtures.ts";
import { watchedBuild } from "./watch.ts";

export type DeviceClock = {
  /** Sets the time of day `hours` off the true one, for the page that is open and those after it. */
  readonly set: (hours: number) => Promise<void>;
  /** The same, at the moment when the page's connection becomes `mark`; whether it came is told by `hoursOff`. */
  readonly setWhen: (mark: string, hours: number) => Promise<void>;
  /** How far the time that the page's scripts are told is off the true one, in whole hours. */
  readonly hoursOff: () => Promise<number>;
};

const HOUR_MS = 3_600_000;

/** Runs in each page before its own scripts. */
const movedDate = (hours: number): string => `
  window.clockOffBy = ${hours};
  {
    const Real = window.Date;
    const realNow = Real.now;
    const now = () => realNow() + window.clockOffBy * ${HOUR_MS};
    Real.now = now;
    window.Date = new Proxy(Real, {
      apply: () => new Real(now()).toString(),
      construct: (target, args, self) => Reflect.construct(target, args.length === 0 ? [now()] : args, self),
    });
    Real.prototype.constructor = window.Date;
  }`;

/** Takes over the clock of pages that are opened from now on. */
export function createDeviceClock(host: Host, viewer: ViewerPage): DeviceClock {
  const setForLater = (hours: number): void => host.deploy(watchedBuild(host.plain, movedDate(hours)));
  setForLater(0);
  return {
    set: async (hours) => {
      setForLater(hours);
      await viewer.evaluate((by) => void Object.assign(window, { clockOffBy: by }), hours);
    },
    setWhen: async (mark, hours) => {
      setForLater(hours);
      await viewer.evaluate(
        (wanted, by) => {
          const root = document.documentElement;
          const observer = new MutationObserver(() => {
            if (root.dataset["connection"] !== wanted) return;
            observer.disconnect();
            Object.assign(window, { clockOffBy: by });
          });
          observer.observe(root, { attributes: true });
        },
        mark,
        hours,
      );
    },
    hoursOff: async () => {
      const told = await viewer.evaluate(() => new window.Date().getTime());
      // Never −0.
      return Math.round((told - Date.now()) / HOUR_MS) || 0;
    },
  };
}
