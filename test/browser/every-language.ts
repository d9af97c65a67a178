/**
 * A page in each language of the interface, without the app's start for each: the language is chosen on the first page, and
 * the way from there is the app's own.
 */
import type { Page } from "@playwright/test";

import { type Direction, directionOf } from "../../src/lib/language-tag.ts";
import { INTERFACE_LANGUAGES } from "../harness/words.ts";
import { expect, test } from "./fixtures.ts";

/** Follows a link of the page's own. */
const go = (page: Page, path: string): Promise<void> =>
  page.evaluate((href) => {
    const link = document.createElement("a");
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, path);

/** Has `look` look at the page at `path` in one language after the other. */
export async function inEveryLanguage(
  page: Page,
  path: string,
  look: (ui: string, direction: Direction) => Promise<void>,
): Promise<void> {
  await page.goto("/");
  for (const ui of INTERFACE_LANGUAGES)
    await test.step(ui, async () => {
      await page.locator('select:has(option[value="ar"])').selectOption(ui);
      await expect(page.locator("html")).toHaveAttribute("lang", ui);
      await expect(page.locator("html")).toHaveAttribute("dir", directionOf(ui));
      await go(page, path);
      await expect(page).toHaveURL(path);
      await look(ui, directionOf(ui));
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
      await go(page, "/");
    });
}
