/**
 * Screens as files: what a page shows, without its scripts, so that an engine whose driver cannot walk there can lay it
 * out and be looked at. What a script had measured by then stays as it was.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { ROOT } from "./stage.ts";

/** On a dialog that was open before everything else. */
const MODAL = "data-copy-modal";

/** Where the tests of Chromium leave the screens that they have seen. */
export const COPIES = join(ROOT, "test-results/screens");

/** `width` and `height` of the window, in CSS px. */
export type ScreenCopy = {
  readonly screen: string;
  readonly width: number;
  readonly height: number;
  /** File names of the sheets, in order. */
  readonly sheets: readonly string[];
  /** The markup of the document. */
  readonly markup: string;
};

/** Markup of the page with what markup does not hold by itself: what is typed, chosen and open. And where its sheets are. */
const lookAt = (page: Page): Promise<{ readonly markup: string; readonly addresses: readonly string[] }> =>
  page.evaluate((modal) => {
    const links = document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]");
    const addresses = Array.from(links, ({ href }) => href);
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    const copied = copy.querySelectorAll("*");
    for (const [at, live] of document.documentElement.querySelectorAll("*").entries()) {
      const twin = copied[at];
      if (twin === undefined) continue;
      if (live instanceof HTMLInputElement && live.type !== "file") twin.setAttribute("value", live.value);
      if (live instanceof HTMLInputElement) twin.toggleAttribute("checked", live.checked);
      if (live instanceof HTMLOptionElement) twin.toggleAttribute("selected", live.selected);
      if (live instanceof HTMLTextAreaElement) twin.textContent = live.value;
      if (live.matches("dialog:modal")) twin.setAttribute(modal, "");
      if (live instanceof HTMLIFrameElement) twin.removeAttribute("src");
      if (live instanceof HTMLImageElement && live.naturalWidth > 0) {
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [live.naturalWidth, live.naturalHeight];
        canvas.getContext("2d")?.drawImage(live, 0, 0);
        twin.setAttribute("src", canvas.toDataURL());
      }
    }
    for (const one of copy.querySelectorAll("script, link, base, meta, noscript")) one.remove();
    return { markup: copy.outerHTML, addresses };
  }, MODAL);

/** Sheets by their addresses, which name their content. */
const fetched = new Map<string, string>();

const SMALL_PHONE = 320;
/** What stands on a wall, or over a picture. */
const WIDE = /screen|board|room|foyer|picture|kiosk|overlay/;

/** Keeps what a page shows, in the folder `COPIES`: all on a small phone, and in a wide window what people see in one. */
export async function keepCopy(page: Page, screen: string): Promise<void> {
  if (page.viewportSize()?.width !== SMALL_PHONE && !WIDE.test(screen)) return;
  mkdirSync(COPIES, { recursive: true });
  const named = (text: string, kind: string): string => {
    const file = `${createHash("sha256").update(text).digest("hex").slice(0, 16)}.${kind}`;
    if (!existsSync(join(COPIES, file))) writeFileSync(join(COPIES, file), text);
    return file;
  };
  const { markup, addresses } = await lookAt(page);
  const sheets: string[] = [];
  for (const address of addresses) {
    const sheet = fetched.get(address) ?? (await (await page.request.get(address)).text());
    fetched.set(address, sheet);
    sheets.push(named(sheet, "css"));
  }
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const copy: ScreenCopy = { screen, width, height, sheets, markup };
  named(JSON.stringify(copy), "json");
}

export const forgetCopies = (): void => rmSync(COPIES, { recursive: true, force: true });

/** All that were kept, the narrow ones first, then by name; none where no test of Chromium has run. */
export function readCopies(): readonly ScreenCopy[] {
  if (!existsSync(COPIES)) return [];
  return readdirSync(COPIES)
    .filter((file) => file.endsWith(".json"))
    .map((file) => JSON.parse(readFileSync(join(COPIES, file), "utf8")) as ScreenCopy)
    .toSorted((a, b) => a.width - b.width || a.screen.localeCompare(b.screen));
}

/** The Chromium of the tests, like a phone, lays scrollbars over a page, where they take no room. */
const NO_SCROLLBARS = "<style>*{scrollbar-width:none}::-webkit-scrollbar{display:none}</style>";

/** The content of a sheet that a copy names. */
export const sheetOfCopy = (file: string): string => readFileSync(join(COPIES, file), "utf8");

/** A page that shows the copy by itself; `pathOf` says where it finds a sheet. */
export function pageOfCopy({ sheets, markup }: ScreenCopy, pathOf: (sheet: string) => string): string {
  const styles = sheets.map((sheet) => `<link rel="stylesheet" href="${pathOf(sheet)}">`);
  const head = `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">${styles.join("")}${NO_SCROLLBARS}`;
  const script = `<script>for (const one of document.querySelectorAll("[${MODAL}]")) {
    one.removeAttribute("open");
    one.showModal();
  }</script>`;
  return `<!doctype html>${markup.replace("<head>", () => head).replace("</body>", () => `${script}</body>`)}`;
}
