/**
 * How a reader searches in the browser tests, and what is marked on the page.
 */
import type { Page } from "@playwright/test";

import { expect } from "./fixtures.ts";

export const findButton = (page: Page) => page.getByRole("button", { name: "Find", exact: true });
export const field = (page: Page) => page.getByRole("searchbox", { name: "Find in the text" });
/** The number in sight. */
export const count = (page: Page) => page.getByRole("search").locator("span[aria-hidden]");

/** Opens the search and types into it. */
export async function look(page: Page, query: string): Promise<void> {
  await findButton(page).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill(query);
}

/** What is marked on the page, in the order it stands there; the current match apart. */
export const marked = (page: Page, name: "found" | "found-current"): Promise<readonly string[]> =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(name) ?? [])].map((part) => {
        const range = document.createRange();
        range.setStart(part.startContainer, part.startOffset);
        range.setEnd(part.endContainer, part.endOffset);
        const sid = range.startContainer.parentElement?.closest<HTMLElement>("[data-sid]")?.dataset["sid"];
        return `${sid} ${range.toString()}`;
      }),
    name,
  );

/** Waits until the current match is this one, as `sid text`. */
export const expectCurrent = async (page: Page, match: string): Promise<void> =>
  expect.poll(() => marked(page, "found-current")).toEqual([match]);
