/**
 * What a page that goes away does with the device, and when it comes back.
 */
import { describe, expect, it } from "vitest";

import { createFakeKeptStore, type FakeKeptStore } from "../../harness/fake-kept-store.ts";
import { device, heard, kept, readerVisit, settled } from "../../harness/archive-device.ts";

/** A device that counts what begins in its database, by whether the page is there. */
function counted() {
  const store = createFakeKeptStore();
  const begun = { there: 0, away: 0 };
  const state = { isAway: false };
  const count = (): void => {
    begun[state.isAway ? "away" : "there"] += 1;
  };
  const open: FakeKeptStore["open"] = async (onGone) => {
    count();
    const opened = await store.open(onGone);
    const counting =
      <Inputs extends readonly unknown[], Output>(method: (...inputs: Inputs) => Output) =>
      (...inputs: Inputs): Output => {
        count();
        return method(...inputs);
      };
    return {
      ...opened,
      headers: counting(opened.headers),
      read: counting(opened.read),
      write: counting(opened.write),
      remove: counting(opened.remove),
      clear: counting(opened.clear),
    };
  };
  return { on: device(store, open), begun, state };
}

describe("a page that goes into the back-forward cache", () => {
  it.each([
    ["hidden, then left", ["flush", "leave"]],
    ["left, then hidden", ["leave", "flush"]],
    ["left", ["leave"]],
  ] as const)(
    "begins nothing in the database once it is left, and loses nothing: %s",
    async (_order, steps) => {
      const { on, begun, state } = counted();
      const { find, say, written, archive, leave, comeBack, clock } = readerVisit(on);
      await settled();
      find();
      say(1);
      await written();
      say(2);
      for (const step of steps) {
        if (step === "flush") {
          archive.flush();
          continue;
        }
        leave();
        state.isAway = true;
        archive.leaveBehind();
      }
      clock.advance(5_000);
      archive.look();
      await settled();
      expect(begun.away).toBe(0);
      // The next page of the tab.
      state.isAway = false;
      const next = readerVisit(on, { later: 6_000 });
      await settled();
      expect(next.texts()).toEqual(["said 1", "said 2"]);
      expect(next.restored).toEqual(["e2"]);
      next.dispose();
      comeBack();
      say(3);
      await written();
      for (const text of ["said 1", "said 2", "said 3"]) expect(kept(on)).toContain(text);
    },
  );

  it("goes on loading what was kept when it comes back", async () => {
    const plain = device();
    await heard(plain);
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => void (answer = resolve));
    const slow = {
      ...plain,
      open: async (onGone: () => void) => {
        await answered;
        return plain.store.open(onGone);
      },
    };
    const { leave, comeBack, texts, archive } = readerVisit(slow);
    await settled();
    leave();
    answer();
    await settled();
    expect(texts()).toEqual([]);
    comeBack();
    await settled();
    expect(texts()).toHaveLength(3);
    expect(archive.problem()).toBeUndefined();
  });
});
