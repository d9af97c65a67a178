/** What is above the text may grow after the page was brought to its top: it is still seen. Elsewhere what is read keeps its place. */
import { createRoot } from "solid-js";
import { expect, it, onTestFinished, vi } from "vitest";

import { createFollow } from "../../../src/ui/reader/follow-signals.ts";

/** A text of one sentence beneath a head that a test lets grow, in a window of 300 px. */
function scrolledText() {
  const scroller = document.createElement("main");
  const content = document.createElement("div");
  const row = document.createElement("article");
  row.dataset["sid"] = "1";
  content.append(row);
  scroller.append(content);
  document.body.append(scroller);
  let head = 200;
  let tell = (): void => undefined;
  const rect = (top: number) => ({ top, left: 0, width: 300, height: 300 }) as DOMRect;
  scroller.getBoundingClientRect = () => rect(0);
  content.getBoundingClientRect = () => rect(-scroller.scrollTop);
  row.getBoundingClientRect = () => rect(head - scroller.scrollTop);
  Object.defineProperty(scroller, "clientHeight", { value: 300 });
  Object.defineProperty(content, "offsetHeight", { get: () => head + 2_000 });
  vi.stubGlobal(
    "ResizeObserver",
    class {
      constructor(told: () => void) {
        tell = told;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  document.elementFromPoint = () => row;
  const follow = createRoot((dispose) => {
    onTestFinished(dispose);
    return createFollow();
  });
  const end = follow.attach(scroller, content);
  onTestFinished(() => {
    end();
    scroller.remove();
    vi.unstubAllGlobals();
  });
  return {
    follow,
    scroller,
    grow: (by: number): void => {
      head += by;
      tell();
    },
    /** The text is drawn anew: it is short for a moment, and the browser brings the place back into it. */
    redraw: (by: number, place: number): void => {
      scroller.scrollTop = place;
      head += by;
      scroller.dispatchEvent(new Event("scroll"));
      tell();
    },
  };
}

it("stays at the top it was brought to, however often the head grows", () => {
  const { follow, scroller, grow } = scrolledText();
  follow.goTo(0);
  grow(56);
  grow(24);
  expect(scroller.scrollTop).toBe(0);
});

it("keeps the sentence that is read where it is, elsewhere", () => {
  const { follow, scroller, grow } = scrolledText();
  follow.goTo(120);
  grow(56);
  expect(scroller.scrollTop).toBe(176);
});

it("goes on at the end of a text that is drawn anew, as in another language", () => {
  const { follow, scroller, grow, redraw } = scrolledText();
  grow(0);
  scroller.dispatchEvent(new Event("scroll"));
  redraw(-56, 0);
  expect(follow.following()).toBe(true);
  expect(scroller.scrollTop).toBe(1_844);
});

it("lets go of the end for who scrolls up while the text grows", () => {
  const { follow, scroller, grow, redraw } = scrolledText();
  grow(0);
  scroller.dispatchEvent(new Event("scroll"));
  scroller.dispatchEvent(new Event("wheel"));
  redraw(56, 1_000);
  expect(follow.following()).toBe(false);
});
