/**
 * The dialog that saves what was said, as a person uses it.
 */
import { readFile } from "node:fs/promises";

import type { Locator, Page } from "@playwright/test";

import { expect } from "./fixtures.ts";

export const dialog = (page: Page) => page.getByRole("dialog", { name: "Save what was said" });
export const opener = (page: Page) =>
  page.locator("[aria-haspopup=dialog]").and(page.getByRole("button", { name: "Save", exact: true }));

/** What is said after an action. */
export const outcome = (page: Page) => dialog(page).getByRole("status");

export async function openDialog(page: Page): Promise<Locator> {
  await opener(page).click();
  await expect(dialog(page)).toBeVisible();
  for (const more of await dialog(page).getByText("More languages").all()) await more.click();
  return dialog(page);
}

export const language = (page: Page, name: string | RegExp) => dialog(page).getByRole("checkbox", { name });

export type SavedFile = { readonly name: string; readonly bytes: Buffer; readonly text: string };

/** Saves in a format and gives the file the browser was handed. */
export async function saveAs(page: Page, format: string): Promise<SavedFile> {
  await dialog(page).getByRole("combobox", { name: "Format" }).selectOption(format);
  const coming = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save as a file" }).click();
  const download = await coming;
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

/** Selects from the middle of one sentence to the middle of another, as a drag would. */
export async function selectSentences(page: Page, from: number, to: number): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const textIn = (sid: number | undefined): Node => {
        const node = document.querySelector(`[data-sid="${sid ?? 0}"] p[lang]`)?.firstChild;
        if (!(node instanceof Text)) throw new Error("no such sentence");
        return node;
      };
      getSelection()?.setBaseAndExtent(textIn(first), 2, textIn(last), 4);
    },
    [from, to],
  );
}
