/**
 * What a soak installs in the page before the page's own scripts: time that runs faster, and a meter that counts what
 * came, how long each update took and how many timers are set. It costs the page next to nothing and never grows.
 */
import type { Page } from "@playwright/test";

export type Meter = {
  /** Final texts that came in, in all languages. */
  readonly finals: number;
  /** Timers that are set and have neither fired nor been cleared. */
  readonly timers: number;
  readonly mostTimers: number;
  /** How long updates took, in ms of real time: all there were, and the last 65,536 of them. */
  readonly updates: number;
  readonly updateMs: readonly number[];
};

/** `times` is how much faster than real time the page's clocks and timers run. Call it before the page is opened. */
export async function installMeter(page: Page, times: number): Promise<void> {
  await page.addInitScript((faster) => {
    const realNow = performance.now.bind(performance);
    const realSet = window.setTimeout.bind(window);
    const realClear = window.clearTimeout.bind(window);
    const realInterval = window.setInterval.bind(window);
    const startedAt = Date.now();
    const timers = new Set<number>();
    const meter = { finals: 0, updates: 0, mostTimers: 0, updateMs: new Float64Array(65_536) };

    performance.now = () => realNow() * faster;
    Date.now = () => startedAt + realNow() * faster;
    const set = (run: TimerHandler, ms = 0, ...more: unknown[]): number => {
      const id = realSet(() => {
        timers.delete(id);
        if (typeof run === "function") run(...more);
      }, ms / faster);
      timers.add(id);
      meter.mostTimers = Math.max(meter.mostTimers, timers.size);
      return id;
    };
    Object.assign(window, {
      setTimeout: set,
      clearTimeout: (id?: number) => {
        if (id !== undefined) timers.delete(id);
        realClear(id);
      },
      setInterval: (run: TimerHandler, ms = 0, ...more: unknown[]) => realInterval(run, ms / faster, ...more),
    });

    // An update lasts from the moment its bytes are there until what they changed is laid out.
    let since = -1;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      void document.documentElement.offsetHeight;
      meter.updateMs[meter.updates % meter.updateMs.length] = realNow() - since;
      meter.updates += 1;
      since = -1;
    });
    port1.start();
    const decoder = new TextDecoder();
    const read = Reflect.get(ReadableStreamDefaultReader.prototype, "read");
    ReadableStreamDefaultReader.prototype.read = async function (this: ReadableStreamDefaultReader) {
      const result = (await read.call(this)) as ReadableStreamReadResult<Uint8Array>;
      if (result.value instanceof Uint8Array) {
        meter.finals += decoder.decode(result.value).split('"is_final":true').length - 1;
        if (since < 0) {
          since = realNow();
          port2.postMessage(0);
        }
      }
      return result;
    };

    const reported = () => ({
      finals: meter.finals,
      timers: timers.size,
      mostTimers: meter.mostTimers,
      updates: meter.updates,
    });
    const updateMs = () => Array.from(meter.updateMs.subarray(0, meter.updates));
    Object.assign(window, { soakMeter: { reported, updateMs } });
  }, times);
}

type InPage = {
  readonly soakMeter: {
    readonly reported: () => Omit<Meter, "updateMs">;
    readonly updateMs: () => number[];
  };
};

export const readMeter = (page: Page): Promise<Omit<Meter, "updateMs">> =>
  page.evaluate(() => (window as unknown as InPage).soakMeter.reported());

/** How long the last updates took, in ms of real time. */
export const readUpdates = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as InPage).soakMeter.updateMs());
