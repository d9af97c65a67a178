/** What the device translates: each text once, the newest first, and never on for one that cannot do it. */
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

import {
  createTranslateQueue,
  MOST_WAITING,
  TRANSLATE_WITHIN_MS,
} from "../../../src/ui/tools/device/translate-queue.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A device that answers when it is told to. */
function slowDevice() {
  const asked: {
    readonly text: string;
    readonly answer: (translation: string) => void;
    readonly fail: () => void;
  }[] = [];
  const translate = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      asked.push({ text, answer: resolve, fail: () => reject(new Error("gone")) });
    });
  return { asked, translate };
}

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

function start() {
  const clock = createManualClock();
  const device = slowDevice();
  const done = new Map<number, string>();
  const onBroken = vi.fn<() => void>();
  const queue = createTranslateQueue({
    clock,
    translate: device.translate,
    onDone: ({ sid }, translation) => void done.set(sid, translation),
    onBroken,
  });
  /** Answers what is asked for now. */
  async function answer(): Promise<string | undefined> {
    const next = device.asked.shift();
    next?.answer(`»${next.text}«`);
    await settle();
    return next?.text;
  }
  return { clock, device, done, onBroken, queue, answer };
}

describe("the device", () => {
  it("translates one text after another, the newest first, each once", async () => {
    const { queue, answer, done, device } = start();
    for (const sid of [1, 2, 3]) queue.want({ sid, text: `t${sid}` });
    for (const sid of [1, 2, 3]) queue.want({ sid, text: `t${sid}` });
    expect(device.asked).toHaveLength(1);
    expect([await answer(), await answer(), await answer(), await answer()]).toEqual([
      "t1",
      "t3",
      "t2",
      undefined,
    ]);
    expect([...done]).toEqual([
      [1, "»t1«"],
      [3, "»t3«"],
      [2, "»t2«"],
    ]);
  });

  it("gives up a correction that was corrected again meanwhile", async () => {
    const { queue, answer, done } = start();
    queue.want({ sid: 1, text: "old" });
    queue.want({ sid: 1, text: "new" });
    await answer();
    expect(done.size).toBe(0);
    await answer();
    expect(done.get(1)).toBe("»new«");
  });

  it("leaves out one that fails or hangs, and is taken for broken after the second in a row", async () => {
    const { queue, device, done, onBroken, clock, answer } = start();
    for (const sid of [1, 2, 3, 4]) queue.want({ sid, text: `t${sid}` });
    device.asked.shift()?.fail();
    await settle();
    await answer();
    expect(done.size).toBe(1);
    clock.advance(TRANSLATE_WITHIN_MS);
    await settle();
    expect(onBroken).not.toHaveBeenCalled();
    device.asked.pop()?.fail();
    await settle();
    expect(onBroken).toHaveBeenCalledOnce();
    queue.want({ sid: 9, text: "t9" });
    expect(done.size).toBe(1);
  });

  it("says nothing more once it is ended", async () => {
    const { queue, done, answer, onBroken } = start();
    queue.want({ sid: 1, text: "t" });
    queue.end();
    await answer();
    expect(done.size).toBe(0);
    expect(onBroken).not.toHaveBeenCalled();
  });

  it("never has more waiting than its bound, and translates the newest of any number", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 300 }),
        async (sids) => {
          const { queue, answer, done } = start();
          for (const sid of sids) queue.want({ sid, text: `t${sid}` });
          while ((await answer()) !== undefined);
          expect(done.size).toBe(Math.min(sids.length, MOST_WAITING + 1));
          const newest = [...sids].sort((a, b) => b - a).slice(0, Math.min(MOST_WAITING, sids.length));
          for (const sid of newest.slice(0, -1)) expect(done.has(sid)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
