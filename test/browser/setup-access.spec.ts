import type { Locator, Page } from "@playwright/test";

import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { outOfReach } from "../harness/usable.ts";
import { DISPLAY_NAMES } from "../../src/links/display-names.ts";
import { expect, test } from "./fixtures.ts";
import { codeField, harbourTalk, linkField, place, preview, setUp } from "./setting-up.ts";

// Every page is looked at in many states.
test.describe.configure({ timeout: 60_000 });

const CONTROLS = "button, select, input, summary, a, textarea";
const CHOSEN = "&lang=de-DE,ja-JP&speech=de-DE&sheet=en,ar&accent=aa0000&key=123456";

/** Opens what is folded away, so that it is looked at as well. */
async function unfold(page: Page): Promise<void> {
  // What is folded within another comes with it, and a window of another width folds a picture later.
  const folded = page.locator("details:not([open]) > summary");
  await expect(async () => {
    while ((await folded.count()) > 0) await folded.first().click();
    await expect(page.getByRole("slider").nth(2)).toBeVisible({ timeout: 200 });
  }).toPass();
}

/** Nothing is cut off or out of reach in windows of these widths. */
async function expectWithin(page: Page, widths: readonly number[]): Promise<void> {
  for (const width of widths)
    await test.step(`${width} px wide`, async () => {
      await page.setViewportSize({ width, height: 640 });
      await unfold(page);
      // The preview takes its new size one picture later.
      await expect.poll(() => sideways(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      await expect.poll(() => outOfReach(page, CONTROLS)).toEqual([]);
      await spaceText(page);
      await expect.poll(() => sideways(page), "spaced out").toBe(0);
      await page.evaluate(() => {
        document.adoptedStyleSheets = [];
      });
    });
}

for (const display of DISPLAY_NAMES) {
  test(`axe finds nothing while a link for the ${display} is made, in every theme, and everything stays within`, async ({
    page,
    stage,
  }) => {
    await setUp(page, harbourTalk(stage).channel().token, `&home=${display}${CHOSEN}`);
    await preview(page, /lang=de-DE/);
    await unfold(page);
    expect(await violationsInThemes(page)).toEqual([]);
    await expectWithin(page, [640, 320]);
  });

  test(`everything for the ${display} stays within in Arabic`, async ({ page, stage }) => {
    await page.goto(`/setup?code=${harbourTalk(stage).channel().token}&home=${display}${CHOSEN}&ui=ar`);
    await expect(page.locator("html")).toHaveAttribute("lang", "ar");
    await preview(page, /lang=de-DE/);
    await unfold(page);
    await expectWithin(page, [1280, 320]);
    expect(await violationsOf(page), "320 px wide").toEqual([]);
  });
}

test("a link is made by keyboard alone, and the preview is no trap", async ({ page, stage }) => {
  const { token } = harbourTalk(stage).channel();
  await page.goto("/setup");
  await expect(codeField(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(token);
  await expect(linkField(page)).toBeVisible();
  const tabTo = async (target: Locator): Promise<void> => {
    const isThere = (): Promise<boolean> => target.evaluate((one) => one === document.activeElement);
    for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press("Tab");
    await expect(target).toBeFocused();
  };
  await page.keyboard.press("Tab");
  await expect(place(page, "Phones and computers")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(place(page, "Event page")).toBeChecked();
  await tabTo(page.getByRole("combobox", { name: "Language 1" }));
  await page.keyboard.type("Deu");
  await expect(linkField(page)).toHaveValue(/\/embed\/....\?lang=de-DE$/);
  await tabTo(
    page.getByRole("region", { name: "Link and code" }).getByRole("button", { name: "Copy: HTML page" }),
  );
  await tabTo(page.getByRole("button", { name: "Print" }));
});
