/** How long a reader's word is lit: until its sentence has been in sight for a while. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { createFlash } from "../../../src/ui/alerts/flash.ts";

let seen: (row: Element) => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  const observed = new Set<Element>();
  class Observer {
    constructor(tell: (entries: readonly object[]) => void) {
      seen = (target) => {
        if (observed.has(target)) tell([{ target, isIntersecting: true }]);
      };
    }
    observe = (row: Element): void => void observed.add(row);
    unobserve = (row: Element): void => void observed.delete(row);
  }
  vi.stubGlobal("IntersectionObserver", Observer);
  document.body.innerHTML = `<main><div data-sid="1"><p lang="en">Ann sings.</p></div></main>`;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  document.body.replaceChildren();
});

it("stays while the reader is further up, and goes out after it was seen", () => {
  const content = document.querySelector("main");
  const row = document.querySelector<HTMLElement>("[data-sid]");
  if (content === null || row === null) throw new Error("There is no row.");
  const isLit = (): boolean => row.dataset["ownWord"] !== undefined;
  createFlash()({ word: "ann", sid: 1, text: "Ann sings.", language: "en", from: 0, to: 3 }, content);
  vi.advanceTimersByTime(600_000);
  expect(isLit()).toBe(true);
  seen(row);
  vi.advanceTimersByTime(3_900);
  expect(isLit()).toBe(true);
  vi.advanceTimersByTime(200);
  expect(isLit()).toBe(false);
});
