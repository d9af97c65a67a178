/**
 * Contact sheets: the screens of a display, each in the windows, themes and languages it is looked at in, as one picture.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Browser, Page } from "@playwright/test";

import { ROOT, type Stage } from "../harness/stage.ts";
import { test } from "../browser/fixtures.ts";
import { WALKS } from "../browser/screens.ts";
import type { Walk } from "../browser/walking.ts";

/** How a screen is looked at. */
export type Look = {
  /** In CSS px. */
  readonly width: number;
  readonly height: number;
  /** Absent for the one the page has. */
  readonly theme?: "light" | "dark" | "sepia" | "contrast";
  /** Language of the interface. */
  readonly ui?: string;
  /** All of the page, not what the window shows of it. */
  readonly isWhole?: true;
};

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1_280, height: 800 };

/** How most pages are looked at. */
export const USUAL_LOOKS: readonly Look[] = [
  { ...PHONE, theme: "light" },
  { ...PHONE, theme: "dark" },
  { ...PHONE, theme: "light", ui: "ar" },
  { ...DESKTOP, theme: "light" },
];

/** The screens of a page, one below the other. */
type Row = { readonly screen: string; readonly pictures: ReadonlyMap<Look, string> };

export type SheetPlan = { readonly walks: readonly Walk[]; readonly looks: readonly Look[] };

const FOLDER = join(ROOT, "test-results/gallery");
/** Pictures on a sheet are at most this wide, and smaller than the screen by this factor, in px. */
const WIDEST = 640;
const SCALE = 0.62;
/** A picture of a page may be no taller, in px. */
const TALLEST = 16_000;

/** The walks with these names, of those in `test/browser/screens.ts`. */
export const walksOf = (...names: readonly string[]): readonly Walk[] =>
  names.map((name) => {
    const walk = WALKS[name];
    if (walk === undefined) throw new Error(`There is no walk "${name}".`);
    return walk;
  });

const nameOf = ({ width, height, theme, ui }: Look): string =>
  [`${width} × ${height}`, theme ?? "", ui ?? ""].filter((part) => part !== "").join(" ");

const fileName = (text: string): string => text.replaceAll(/[^\w]+/g, "-").replaceAll(/^-|-$/g, "");

async function takePicture(page: Page, look: Look): Promise<Buffer> {
  const before = page.viewportSize();
  await page.setViewportSize(look);
  const theme = await page.evaluate((wanted) => {
    const { dataset } = document.documentElement;
    const own = dataset["theme"];
    if (wanted !== undefined) dataset["theme"] = wanted;
    return own;
  }, look.theme);
  // What follows the size of the page does so with the next two pictures of it.
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  const picture = await page.screenshot({ animations: "disabled", fullPage: look.isWhole === true });
  await page.evaluate((own) => {
    if (own !== undefined) document.documentElement.dataset["theme"] = own;
  }, theme);
  if (before !== null) await page.setViewportSize(before);
  return picture;
}

/** Walks in one language of the interface; what was seen until a walk fails is in the rows. */
async function see(
  { browser, stage, name }: { readonly browser: Browser; readonly stage: Stage; readonly name: string },
  walk: Walk,
  looks: readonly Look[],
  rows: Map<string, Map<Look, string>>,
): Promise<void> {
  const context = await browser.newContext({
    baseURL: stage.origin,
    locale: "en-US",
    reducedMotion: "reduce",
    serviceWorkers: "block",
    viewport: looks[0] ?? PHONE,
  });
  try {
    const page = await context.newPage();
    await walk({ page, stage, query: `?ui=${looks[0]?.ui ?? "en"}` }, async (screen, at = page) => {
      const pictures = rows.get(screen) ?? new Map<Look, string>();
      rows.set(screen, pictures);
      for (const look of looks) {
        const file = `${name}/${fileName(`${screen} ${nameOf(look)}`)}.png`;
        writeFileSync(join(FOLDER, file), await takePicture(at, look));
        pictures.set(look, file);
      }
    });
  } finally {
    await context.close();
  }
}

const STYLE =
  "body{margin:0;padding:24px;width:max-content;background:#8d8d8d;font:15px/1.3 system-ui,sans-serif}" +
  "table{border-spacing:14px 22px}th{text-align:start;font-weight:600;vertical-align:top}" +
  "tbody th{width:9em}td{vertical-align:top}img{display:block;box-shadow:0 1px 6px #0006}";

function sheetPage(name: string, rows: readonly Row[], looks: readonly Look[]): string {
  const width = (look: Look): number => Math.round(Math.min(look.width * SCALE, WIDEST));
  const cell = ({ pictures }: Row, look: Look): string => {
    const file = pictures.get(look);
    return `<td>${file === undefined ? "" : `<img src="${file}" width="${width(look)}">`}</td>`;
  };
  const head = looks.map((look) => `<th>${nameOf(look)}</th>`).join("");
  const body = rows.map(
    (row) => `<tr><th>${row.screen}</th>${looks.map((look) => cell(row, look)).join("")}</tr>`,
  );
  return (
    `<!doctype html><meta charset="utf-8"><title>${name}</title><style>${STYLE}</style>` +
    `<table><thead><tr><th>${name}</th>${head}</tr></thead><tbody>${body.join("\n")}</tbody></table>\n`
  );
}

/** Writes the sheet as a page and as pictures of it; more than one where it is too tall for one. */
async function writeSheet(page: Page, name: string, html: string): Promise<void> {
  const file = join(FOLDER, `${name}.html`);
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href);
  const { width, height } = await page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    return { width: Math.max(scrollWidth, document.body.offsetWidth), height: scrollHeight };
  });
  await page.setViewportSize({ width, height: 800 });
  for (let top = 0, part = 1; top < height; top += TALLEST, part += 1)
    await page.screenshot({
      path: join(FOLDER, part === 1 ? `${name}.png` : `${name}-${part}.png`),
      fullPage: true,
      clip: { x: 0, y: top, width, height: Math.min(TALLEST, height - top) },
    });
}

/** The sheet of a display, as a test of its own: it fails where a walk does, and shows what was seen until then. */
export function contactSheet(name: string, { walks, looks }: SheetPlan): void {
  test(name, async ({ page, browser, stage }) => {
    const rows = new Map<string, Map<Look, string>>();
    rmSync(join(FOLDER, name), { recursive: true, force: true });
    mkdirSync(join(FOLDER, name), { recursive: true });
    const failures: unknown[] = [];
    for (const walk of walks)
      for (const ui of new Set(looks.map((look) => look.ui)))
        try {
          const seen = looks.filter((look) => look.ui === ui);
          await see({ browser, stage, name }, walk, seen, rows);
        } catch (error) {
          failures.push(error);
        }
    const all = [...rows].map(([screen, pictures]) => ({ screen, pictures }));
    await writeSheet(page, name, sheetPage(name, all, looks));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} walks failed`);
  });
}
