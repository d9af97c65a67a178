/**
 * The device's time of day as the page in Firefox is told it: moved while a page is open, and before the next one runs its
 * first script. Timers and `performance.now()` go on as they are, as on a device whose clock is set.
 */
import type { Marionette } from "./marionette.ts";
import type { FirefoxPage } from "./page.ts";

export type DeviceClock = {
  /** Sets the time of day `hours` off the true one, for the page that is open and those after it. */
  readonly set: (hours: number) => Promise<void>;
  /** The same, at the moment when the page's connection becomes `mark`; whether it came is told by `hoursOff`. */
  readonly setWhen: (mark: string, hours: number) => Promise<void>;
  /** How far the time that the page's scripts are told is off the true one, in whole hours. */
  readonly hoursOff: () => Promise<number>;
  /** Pages that are opened from now on have the true time of day. */
  readonly restore: () => Promise<void>;
};

const HOUR_MS = 3_600_000;
const PREFERENCE = "test.clock.hours";

/** Runs in the page before its own scripts. */
const MOVED_DATE = `{
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

/** Runs in Firefox's process of the page, at every page it opens. */
const FRAME_SCRIPT = `
addEventListener("DOMWindowCreated", ({ target }) => {
  if (!Services.prefs.prefHasUserValue(${JSON.stringify(PREFERENCE)})) return;
  const window = target.defaultView;
  window.wrappedJSObject.clockOffBy = Services.prefs.getIntPref(${JSON.stringify(PREFERENCE)});
  Cu.evalInSandbox(
    ${JSON.stringify(MOVED_DATE)},
    new Cu.Sandbox(window, { sandboxPrototype: window, wantXrays: false }),
  );
}, true);`;

/** Takes over the clock of pages that are opened from now on. */
export async function openDeviceClock({ send }: Marionette, viewer: FirefoxPage): Promise<DeviceClock> {
  async function inFirefox(script: string, ...args: readonly unknown[]): Promise<void> {
    await send("Marionette:SetContext", { value: "chrome" });
    try {
      await send("WebDriver:ExecuteScript", { script, args });
    } finally {
      await send("Marionette:SetContext", { value: "content" });
    }
  }
  const setForLater = (hours: number): Promise<void> =>
    inFirefox("Services.prefs.setIntPref(arguments[0], arguments[1]);", PREFERENCE, hours);

  await setForLater(0);
  await inFirefox(
    'Services.mm.loadFrameScript("data:," + encodeURIComponent(arguments[0]), true);',
    FRAME_SCRIPT,
  );
  return {
    set: async (hours) => {
      await setForLater(hours);
      await viewer.evaluate("window.clockOffBy = arguments[0];", hours);
    },
    setWhen: async (mark, hours) => {
      await setForLater(hours);
      await viewer.evaluate(
        `const [mark, hours] = arguments;
         const root = document.documentElement;
         const observer = new MutationObserver(() => {
           if (root.dataset.connection !== mark) return;
           observer.disconnect();
           window.clockOffBy = hours;
         });
         observer.observe(root, { attributes: true });`,
        mark,
        hours,
      );
    },
    hoursOff: async () => {
      const told = await viewer.evaluate<number>("return new window.Date().getTime();");
      return Math.round((told - Date.now()) / HOUR_MS);
    },
    restore: () => inFirefox("Services.prefs.clearUserPref(arguments[0]);", PREFERENCE),
  };
}
