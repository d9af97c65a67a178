/**
 * What the device translates next: final sentences, one after another and the newest first, since a slow device must not fall
 * behind what is said. Each text is translated once.
 */
import type { Clock } from "../../../lib/clock.ts";

/** A text that takes longer than this is given up, in ms. */
export const TRANSLATE_WITHIN_MS = 20_000;
/** Texts given up one after the other before the device is taken for one that cannot do it. */
const MOST_FAILURES = 2;
/** Sentences that wait at most; the oldest are left in the original. */
export const MOST_WAITING = 100;

type Wanted = { readonly sid: number; readonly text: string };

export type TranslateQueue = {
  /** Has a text translated, unless that was done or is waited for; another text of the same sentence takes its place. */
  readonly want: (wanted: Wanted) => void;
  readonly end: () => void;
};

export type TranslateQueuePorts = {
  readonly clock: Clock;
  readonly translate: (text: string) => Promise<string>;
  readonly onDone: (wanted: Wanted, translation: string) => void;
  /** The device does not do it any more. */
  readonly onBroken: () => void;
};

export function createTranslateQueue(ports: TranslateQueuePorts): TranslateQueue {
  const { clock, translate, onDone, onBroken } = ports;
  const waiting = new Map<number, Wanted>();
  /** The text that each sentence was asked for in. */
  const asked = new Map<number, string>();
  let isBusy = false;
  let hasEnded = false;
  let failures = 0;

  function newest(): Wanted | undefined {
    const sid = Math.max(...waiting.keys());
    const wanted = waiting.get(sid);
    waiting.delete(sid);
    return wanted;
  }

  /** The translation; nothing where it failed or took too long. */
  async function within(text: string): Promise<string | undefined> {
    let giveUp: () => void = () => undefined;
    const late = new Promise<undefined>((resolve) => (giveUp = () => resolve(undefined)));
    const timer = clock.after(TRANSLATE_WITHIN_MS, () => giveUp());
    try {
      return await Promise.race([translate(text), late]);
    } catch {
      return undefined;
    } finally {
      timer.cancel();
    }
  }

  async function run(): Promise<void> {
    if (isBusy || hasEnded) return;
    isBusy = true;
    for (let wanted = newest(); wanted !== undefined; wanted = newest()) {
      const translation = await within(wanted.text);
      if (hasEnded) return;
      if (translation === undefined) {
        failures += 1;
        if (failures < MOST_FAILURES) continue;
        end();
        onBroken();
        return;
      }
      failures = 0;
      if (translation !== "" && asked.get(wanted.sid) === wanted.text) onDone(wanted, translation);
    }
    isBusy = false;
  }

  function end(): void {
    hasEnded = true;
    waiting.clear();
  }

  return {
    end,
    want: (wanted) => {
      if (hasEnded || wanted.text === "" || asked.get(wanted.sid) === wanted.text) return;
      asked.set(wanted.sid, wanted.text);
      waiting.set(wanted.sid, wanted);
      if (waiting.size > MOST_WAITING) waiting.delete(Math.min(...waiting.keys()));
      void run();
    },
  };
}
