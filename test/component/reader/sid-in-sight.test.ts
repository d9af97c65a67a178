/** Whether somebody has read to the end: the last sentence is in sight, whatever stands beneath it. */
import { expect, it } from "vitest";

import { isEndInSight } from "../../../src/displays/shared/sid-in-sight.ts";

const rect = (top: number, bottom: number) => ({ top, bottom }) as DOMRect;

it("is at the end once the last sentence is in sight, and not before", () => {
  const scroller = document.createElement("main");
  scroller.getBoundingClientRect = () => rect(50, 450);
  expect(isEndInSight(scroller)).toBe(false);
  let last = rect(300, 451);
  for (const at of [1, 2]) {
    const row = document.createElement("article");
    row.dataset["sid"] = String(at);
    row.getBoundingClientRect = () => (at === 2 ? last : rect(0, 100));
    scroller.append(row);
  }
  expect(isEndInSight(scroller)).toBe(false);
  last = rect(300, 450);
  expect(isEndInSight(scroller)).toBe(true);
});
