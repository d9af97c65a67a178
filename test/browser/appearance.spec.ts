/**
 * Every screen, and every component on the workbench, looks as it was designed: what is pressed is large enough and stands
 * out, no text is cut off or covered, nothing is wider than a small phone, and each rule of the sheet does something. On the
 * screens of a reader, axe-core finds nothing in any theme, and with forced colours.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Page } from "@playwright/test";

import { violationsInThemes } from "../harness/axe.ts";
import { faintControls } from "../harness/appearance.ts";
import { lookForFaults } from "../harness/appearance-looks.ts";
import { forgetCopies, keepCopy } from "../harness/screen-copies.ts";
import { ROOT } from "../harness/stage.ts";
import { deadRules, lookAtRules, lostDeclarations, noRules } from "../harness/style-rules.ts";
import { buildWorkbench, serveWorkbench } from "../harness/workbench-build.ts";
import { IDLE_RULES, isAllowed } from "./appearance-exceptions.ts";
import * as displays from "./display-screens.ts";
import { expect, test } from "./fixtures.ts";
import { WALKS } from "./screens.ts";

// One after the other in one worker: the last test knows what all the others saw.
test.describe.configure({ mode: "default", timeout: 120_000 });

const DESKTOP = { width: 1_280, height: 720 };
/** The boot page is gone before the app can be looked at; the workbench is no part of the viewer. */
const OF_OTHERS = /#boot-page|^\.workbench-/;
const PHONE = { width: 320, height: 568 };
/** Windows that single screens are made for besides. */
const MORE_WINDOWS: Readonly<Record<string, readonly (typeof PHONE)[]>> = {
  "a frame": [
    { width: 640, height: 360 },
    { width: 280, height: 600 },
  ],
  "the set-up of closed captions on an overlay": [{ width: 640, height: 360 }],
};
/** Screens of which all is in sight at once there. */
const WHOLE = /^the set-up of closed captions/;
const named = (part: string): string => part.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const ALL_WALKS = {
  ...WALKS,
  ...Object.fromEntries(Object.entries(displays).map(([part, walk]) => [named(part), walk])),
};

/** Of all screens that this worker has seen, and which walks it has finished. */
const seen = noRules();
const finished = new Set<string>();

/** What is measured for the size of a window is so a few pictures after it has changed. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let pictures = 0; pictures < 3; pictures += 1)
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
  });

/** What is wrong on the page as it is, in a wide window and on a small phone. */
async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
  const before = page.viewportSize() ?? DESKTOP;
  const faults: string[] = [];
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size);
    await settle(page);
    await keepCopy(page, where);
    for (const { kind, what } of await lookForFaults(page))
      if (!isAllowed(kind, where, what)) faults.push(`${kind}, ${where}, ${size.width} px: ${what}`);
    await lookAtRules(page, seen);
  }
  for (const size of MORE_WINDOWS[where] ?? []) {
    await page.setViewportSize(size);
    await settle(page);
    for (const { kind, what } of await lookForFaults(page))
      if (!isAllowed(kind, where, what)) faults.push(`${kind}, ${where}, ${size.width} px: ${what}`);
    if (!WHOLE.test(where)) continue;
    const below = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    if (below > 0) faults.push(`below the edge, ${where}, ${size.width} px: ${below} px`);
  }
  await page.setViewportSize(before);
  return faults;
}

// For the engines, whose drivers cannot walk there.
test.beforeAll(forgetCopies);

for (const [part, walk] of Object.entries(ALL_WALKS))
  test(`all that is seen of ${part} looks as it was designed`, async ({ page, stage }) => {
    const faults: string[] = [];
    await walk({ page, stage, query: "?ui=en" }, async (screen) => {
      if (part in WALKS) expect(await violationsInThemes(page), screen).toEqual([]);
      faults.push(...(await faultsOf(page, screen)));
    });
    finished.add(part);
    expect(faults).toEqual([]);
  });

/** What is around the components is none of the viewer's. */
const hideFrame = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const one of document.querySelectorAll(
      ".workbench-choices, .workbench-entry > h2, .workbench-state > h3",
    ))
      one.remove();
  });

test("every component on the workbench looks as it was designed, in every theme", async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), "workbench-"));
  await buildWorkbench(ROOT, folder);
  const { origin, close } = await serveWorkbench(folder);
  await page.goto(`${origin}/workbench?ui=en&theme=light`);
  await expect(page.locator("[data-entry]").first()).toBeAttached();
  await hideFrame(page);
  const open = async (query: string): Promise<void> => {
    await page.evaluate((search) => {
      history.replaceState(undefined, "", search);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `?ui=en&${query}`);
    await expect(page.locator("[data-entry]")).toHaveCount(1);
    await hideFrame(page);
  };
  const faults: string[] = [];
  faults.push(...(await faultsOf(page, "the workbench")));
  for (const theme of ["dark", "sepia", "contrast", "hall"])
    await test.step(theme, async () => {
      await page.evaluate((name) => {
        document.documentElement.dataset["theme"] = name;
      }, theme);
      for (const fault of await faintControls(page))
        if (!isAllowed("contrast", "the workbench", fault)) faults.push(`contrast, ${theme}: ${fault}`);
    });
  const whole = await page
    .locator("[data-entry]:not(:has([data-state-name]))")
    .evaluateAll((all) => all.map((entry) => (entry as HTMLElement).dataset["entry"] ?? ""));
  for (const name of whole) {
    await open(`only=${name}`);
    const states = await page
      .locator("[data-state-name]")
      .evaluateAll((all) => all.map((state) => (state as HTMLElement).dataset["stateName"] ?? ""));
    for (const state of states) {
      await open(`only=${name}&state=${encodeURIComponent(state)}`);
      faults.push(...(await faultsOf(page, `${name}, ${state}`)));
    }
  }
  close();
  rmSync(folder, { recursive: true });
  finished.add("the workbench");
  expect(faults).toEqual([]);
});

test("each rule of the sheet matches something, and each of its declarations holds somewhere", () => {
  const parts = [...Object.keys(ALL_WALKS), "the workbench"];
  const missing = parts.filter((part) => !finished.has(part));
  expect(missing, "all of this file has to run, and to be walked to the end").toEqual([]);
  const idle = new Set(IDLE_RULES.flatMap(({ rules }) => rules));
  expect(
    deadRules(seen).filter((name) => !idle.has(name) && !OF_OTHERS.test(name)),
    "rules that never match",
  ).toEqual([]);
  expect(
    lostDeclarations(seen).filter((name) => !idle.has(name)),
    "declarations that never hold",
  ).toEqual([]);
});
