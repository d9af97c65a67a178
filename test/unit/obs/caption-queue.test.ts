import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  beginCaptions,
  beginRecording,
  type CaptionQueue,
  holdMs,
  MOST_WAITING,
  nextCaption,
  type Said,
  SETTLE_MS,
  takeSentences,
  withoutWaiting,
} from "../../../src/obs/caption-queue.ts";

const say = (sid: number, text = `Sentence ${sid}.`, isFinal = true): Said => ({
  sid,
  text,
  language: "en",
  isFinal,
});

/** A queue, its clock, and what it has sent. */
function run() {
  let queue: CaptionQueue = beginCaptions(0);
  let now = 0;
  const sent: { readonly at: number; readonly text: string }[] = [];
  function settle(until: number): void {
    for (;;) {
      const turn = nextCaption(queue, now);
      queue = turn.queue;
      if (turn.send !== undefined) {
        sent.push({ at: now, text: turn.send });
        continue;
      }
      if (turn.wakeAt === undefined || turn.wakeAt > until) break;
      now = turn.wakeAt;
    }
    now = until;
  }
  return {
    sent,
    /** What was sent but for what takes a caption away. */
    said: () => sent.flatMap(({ text }) => (text === "" ? [] : [text])),
    wait: (ms: number) => settle(now + ms),
    show: (shown: readonly Said[], isOpen = true) => {
      queue = takeSentences(queue, shown, { now, isOpen });
      settle(now);
    },
    lose: () => {
      queue = withoutWaiting(queue);
    },
    restart: () => {
      queue = beginRecording(queue);
    },
    waiting: () => queue.waiting.length,
  };
}

describe("what is sent as closed captions, and when", () => {
  it("is each sentence once it is final, and not again when it is revised", () => {
    const captions = run();
    captions.wait(SETTLE_MS);
    captions.show([say(1, "Good", false)]);
    expect(captions.said()).toEqual([]);
    captions.show([say(1, "Good morning.")]);
    captions.show([say(1, "Good morning, all.")]);
    captions.wait(60_000);
    expect(captions.said()).toEqual(["Good morning."]);
  });

  it("is nothing that was said before it began", () => {
    const captions = run();
    captions.show([say(1), say(2)]);
    captions.wait(SETTLE_MS - 1);
    captions.show([say(1), say(2), say(3)]);
    captions.wait(1);
    captions.show([say(1), say(2), say(3), say(4)]);
    captions.wait(60_000);
    expect(captions.said()).toEqual(["Sentence 4."]);
  });

  it("is nothing that was said while nobody took it, also not afterwards", () => {
    const captions = run();
    captions.wait(SETTLE_MS);
    captions.show([say(1), say(2), say(3)]);
    captions.lose();
    captions.show([say(1), say(2), say(3), say(4)], false);
    captions.show([say(1), say(2), say(3), say(4)]);
    captions.wait(60_000);
    expect(captions.said()).toEqual(["Sentence 1."]);
    captions.show([say(4), say(5)]);
    expect(captions.said()).toEqual(["Sentence 1.", "Sentence 5."]);
  });

  it("is taken from the screen in a pause, once", () => {
    const captions = run();
    captions.wait(SETTLE_MS);
    captions.show([say(1)]);
    captions.wait(120_000);
    expect(captions.sent.map(({ text }) => text)).toEqual(["Sentence 1.", ""]);
  });

  it("begins anew with the numbers of another recording", () => {
    const captions = run();
    captions.wait(SETTLE_MS);
    captions.show([say(1)]);
    captions.restart();
    captions.show([say(1, "Welcome back.")]);
    captions.wait(10_000);
    expect(captions.said()).toEqual(["Sentence 1.", "Welcome back."]);
  });

  it("leaves out a sentence in a script that captions do not have", () => {
    const captions = run();
    captions.wait(SETTLE_MS);
    captions.show([say(1, "柱にご注意ください。"), say(2)]);
    captions.wait(10_000);
    expect(captions.said()).toEqual(["Sentence 2."]);
  });

  it("has no sentence twice and none out of order, however it is shown, and is never sent faster than it is carried", () => {
    const step = fc.oneof(
      fc.record({ upTo: fc.integer({ min: 1, max: 60 }), isOpen: fc.boolean() }),
      fc.record({ ms: fc.integer({ min: 0, max: 9_000 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const captions = run();
        let upTo = 0;
        for (const one of steps) {
          if ("ms" in one) captions.wait(one.ms);
          else {
            upTo = Math.max(upTo, one.upTo);
            if (!one.isOpen) captions.lose();
            const shown = Array.from(
              { length: Math.min(upTo, 30) },
              (_, at) => upTo - Math.min(upTo, 30) + at + 1,
            );
            captions.show(
              shown.map((sid) => say(sid)),
              one.isOpen,
            );
          }
          expect(captions.waiting()).toBeLessThanOrEqual(MOST_WAITING);
        }
        captions.wait(100_000);
        const numbers = captions.said().map((text) => Number(/\d+/.exec(text)?.[0]));
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
        captions.sent.forEach(({ at, text }, index) => {
          const next = captions.sent[index + 1];
          if (next !== undefined && next.text !== "" && text !== "")
            expect(next.at - at).toBeGreaterThanOrEqual(holdMs(text, Infinity));
        });
      }),
    );
  });

  it("stays as long as it is read, and only as long as it is carried while others wait", () => {
    const full = `${"a".repeat(32)}\n${"b".repeat(32)}`;
    expect(holdMs(full, 0)).toBeGreaterThan(3_500);
    expect(holdMs(full, MOST_WAITING)).toBeLessThan(1_500);
    expect(holdMs("Yes.", 0)).toBeGreaterThan(350);
  });
});
