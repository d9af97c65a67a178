import { describe, expect, it } from "vitest";

import {
  BUSY_MS,
  type Circumstances,
  keepsViewer,
  registerWhenQuiet,
} from "../../../src/offline/register.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const reader: Circumstances = { framed: false, saveData: false };

describe("the viewer is kept", () => {
  it.each([
    [reader, true],
    [{ ...reader, framed: true }, false],
    [{ ...reader, saveData: true }, false],
  ])("by a page in the circumstances %j: %s", (circumstances, kept) => {
    expect(keepsViewer(circumstances)).toBe(kept);
  });
});

/** A page that tells what is asked of it; idle only when it is told to be. */
function page(circumstances: Circumstances = reader) {
  const clock = createManualClock();
  let text: (() => void) | undefined;
  let idle: (() => void) | undefined;
  let registered = 0;
  registerWhenQuiet({
    circumstances,
    clock,
    onText: (run) => {
      text = run;
      return () => {
        text = undefined;
      };
    },
    whenIdle: (run) => {
      idle = run;
    },
    register: () => {
      registered += 1;
      return Promise.reject(new Error("refused"));
    },
  });
  return {
    clock,
    showText: () => text?.(),
    beIdle: () => idle?.(),
    isWatched: () => text !== undefined,
    registered: () => registered,
  };
}

describe("registering waits", () => {
  it("for the first text, then for an idle moment", () => {
    const { showText, beIdle, registered, clock, isWatched } = page();
    beIdle();
    expect(registered()).toBe(0);
    showText();
    expect(registered()).toBe(0);
    beIdle();
    expect(registered()).toBe(1);
    expect(clock.pending()).toBe(0);
    expect(isWatched()).toBe(false);
  });

  it("no longer than ten seconds where no text comes, and is done once", () => {
    const { showText, beIdle, registered, clock, isWatched } = page();
    clock.advance(BUSY_MS - 1);
    beIdle();
    expect(registered()).toBe(0);
    clock.advance(1);
    beIdle();
    showText();
    expect(registered()).toBe(1);
    expect(isWatched()).toBe(false);
  });

  it("for ever where the page keeps nothing", () => {
    const { clock, isWatched, registered } = page({ ...reader, framed: true });
    expect(isWatched()).toBe(false);
    clock.advance(10 * BUSY_MS);
    expect(registered()).toBe(0);
  });
});
