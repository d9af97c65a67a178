/**
 * What the viewer put on the clipboard. The viewer's own pages may write there and never read, so it is read on a page
 * that is under no headers.
 */
import type { Page } from "@playwright/test";

/** The text on the clipboard; the permissions `clipboard-read` and `clipboard-write` have to be granted before. */
export async function clipboardText(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.route("**/*", (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await other.goto(new URL("/clipboard", page.url()).href);
  const text = await other.evaluate(() => navigator.clipboard.readText());
  await other.close();
  return text;
}
