/**
 * A browser in which tabs come, go, crash and fall asleep in any order, over a service that gives newcomers what was said:
 * in the end every tab has all of it, over one stream.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createFakeBrowser, type FakeBrowser, type FakeTab } from "../../../harness/fake-tabs.ts";
import type { FakeAttempt } from "../../../harness/fake-transport.ts";
import { greet, isOpen, say } from "../../../harness/open-tabs.ts";

type Move = "come" | "come with a stream" | "leave" | "crash" | "sleep" | "wake" | "cut" | "wait";

/** The service, and the tabs that are there. */
function createStage(browser: FakeBrowser) {
  const tabs: FakeTab[] = [];
  const asleep = new Set<FakeTab>();
  const served = new Set<FakeAttempt>();
  let said = 0;

  /** What comes for a tab that sleeps waits in its socket; here it is left out, and comes when it wakes. */
  const awake = (): readonly FakeTab[] => tabs.filter((tab) => !asleep.has(tab));
  function serve(): void {
    for (const stream of awake().flatMap((tab) => tab.open())) {
      if (served.has(stream)) continue;
      served.add(stream);
      stream.onOpen();
      greet(stream, "");
      for (let sid = 1; sid <= said; sid += 1) say(stream, sid);
    }
  }
  async function pass(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += 250) {
      await browser.pass(250);
      serve();
      await browser.settle();
    }
  }
  function speak(): void {
    said += 1;
    for (const stream of awake().flatMap((tab) => tab.open())) if (served.has(stream)) say(stream, said);
  }
  function remove(tab: FakeTab): void {
    tabs.splice(tabs.indexOf(tab), 1);
    asleep.delete(tab);
  }
  function wake(tab: FakeTab): void {
    asleep.delete(tab);
    tab.thaw();
    for (const stream of tab.open())
      if (served.has(stream)) for (let sid = 1; sid <= said; sid += 1) say(stream, sid);
  }
  return {
    tabs,
    said: () => said,
    pass,
    speak,
    wakeAll: () => {
      for (const tab of asleep) wake(tab);
    },
    move: (move: Move, at: number): void => {
      const tab = tabs[at % Math.max(1, tabs.length)];
      if (move === "come" && tabs.length < 6) tabs.push(browser.tab());
      else if (move === "come with a stream" && tabs.length < 6)
        tabs.push(browser.tab({ ports: { hasOpenStream: () => true } }));
      else if (tab === undefined) return;
      else if (move === "leave" && !asleep.has(tab)) {
        tab.close();
        remove(tab);
      } else if (move === "crash") {
        tab.crash();
        remove(tab);
      } else if (move === "sleep" && !asleep.has(tab)) {
        asleep.add(tab);
        tab.freeze();
      } else if (move === "wake" && asleep.has(tab)) wake(tab);
      else if (move === "cut" && !asleep.has(tab))
        for (const stream of tab.open()) stream.onClose({ kind: "network" });
    },
  };
}

describe("whatever tabs do", () => {
  const moves = fc.array(
    fc.record({
      move: fc.constantFrom<Move>(
        "come",
        "come with a stream",
        "leave",
        "crash",
        "sleep",
        "wake",
        "cut",
        "wait",
      ),
      at: fc.nat(5),
      waitMs: fc.constantFrom(0, 250, 1_000, 3_000, 8_000),
    }),
    { minLength: 3, maxLength: 14 },
  );

  it("each that is there in the end has all that was said, over one stream", async () => {
    await fc.assert(
      fc.asyncProperty(moves, fc.constantFrom("in order" as const, "locks" as const), async (list, first) => {
        const browser = createFakeBrowser(first);
        const stage = createStage(browser);
        for (const { move, at, waitMs } of list) {
          stage.move(move, at);
          await stage.pass(waitMs);
          stage.speak();
          await browser.settle();
        }
        stage.wakeAll();
        for (let second = 0; second < 150; second += 1) {
          await stage.pass(1_000);
          stage.speak();
        }
        await stage.pass(500);
        const all = Array.from({ length: stage.said() }, (_, index) => index + 1);
        for (const tab of stage.tabs) expect(tab.sids()).toEqual(all);
        expect(stage.tabs.map(isOpen)).toEqual(stage.tabs.map(() => true));
        expect(browser.streams()).toHaveLength(Math.min(1, stage.tabs.length));
      }),
      { numRuns: 12 },
    );
  });
});
