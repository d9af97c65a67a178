import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { lockedRoom } from "../harness/door.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { DISPLAY_NAMES } from "../../src/links/display-names.ts";
import { expect, test } from "./fixtures.ts";
import { codeField, harbourTalk, linkField, place, preview, setUp } from "./setting-up.ts";

const THEMES = ["light", "dark", "sepia", "contrast"];
const CHOSEN = "&lang=de-DE,ja-JP&speech=de-DE&sheet=en,ar&accent=aa0000&key=123456";

/** Opens what is folded away, so that it is looked at as well. */
async function unfold(page: Page): Promise<void> {
  await page.locator("summary").click();
  await expect(page.getByRole("slider").nth(2)).toBeVisible();
}

for (const display of DISPLAY_NAMES) {
  test(`axe finds nothing while a link for the ${display} is made, in every theme`, async ({
    page,
    stage,
  }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await setUp(page, harbourTalk(stage).channel().token, `&home=${display}${CHOSEN}`);
    await preview(page, /lang=de-DE/);
    await unfold(page);
    expect(await violationsOf(page), "forced colours").toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    for (const theme of THEMES) {
      await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
      expect(await violationsOf(page), theme).toEqual([]);
    }
  });

  for (const [where, width, ui] of [
    ["a small telephone", 320, "en"],
    ["a small telephone, in Arabic", 320, "ar"],
    ["half a screen", 640, "en"],
    ["a wide screen, in Arabic", 1280, "ar"],
  ] as const) {
    test(`everything for the ${display} stays within ${where}`, async ({ page, stage }) => {
      await page.setViewportSize({ width, height: 640 });
      await page.goto(`/setup?code=${harbourTalk(stage).channel().token}&home=${display}${CHOSEN}&ui=${ui}`);
      await expect(page.locator("html")).toHaveAttribute("lang", ui);
      await preview(page, /lang=de-DE/);
      await unfold(page);
      expect(await sideways(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      expect(await violationsOf(page)).toEqual([]);
      const controls = page.locator("button, select, input, summary, a, textarea");
      for (const control of await controls.all()) await control.click({ trial: true });
      await spaceText(page);
      expect(await sideways(page), "spaced out").toBe(0);
    });
  }
}

test("axe finds nothing before a code, with a wrong one, and with a locked one", async ({ page, stage }) => {
  await page.goto("/setup");
  await expect(codeField(page)).toBeVisible();
  expect(await violationsOf(page), "before").toEqual([]);
  await codeField(page).fill("zzzz");
  await expect(page.getByRole("alert")).not.toHaveText("");
  expect(await violationsOf(page), "wrong").toEqual([]);
  await codeField(page).fill(lockedRoom(stage).channel().token);
  await expect(linkField(page)).toBeVisible();
  expect(await violationsOf(page), "locked").toEqual([]);
});

test("a link is made by keyboard alone, and the preview is no trap", async ({ page, stage }) => {
  const { token } = harbourTalk(stage).channel();
  await page.goto("/setup");
  await expect(codeField(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type(token);
  await expect(linkField(page)).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(place(page, "Phones and computers")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(place(page, "Event page")).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("combobox", { name: "Language 1" })).toBeFocused();
  await page.keyboard.type("Deu");
  await expect(linkField(page)).toHaveValue(/\/embed\/....\?lang=de-DE$/);
  const copy = page.getByRole("button", { name: "Copy: Link" });
  const isThere = (): Promise<boolean> => copy.evaluate((button) => button === document.activeElement);
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press("Tab");
  await expect(copy).toBeFocused();
});

test("the radio cards, the fields and the results have names and an outline", async ({ page, stage }) => {
  await setUp(page, harbourTalk(stage).channel().token, "&home=overlay");
  await expect(page.getByRole("group", { name: "Place" }).getByRole("radio")).toHaveCount(4);
  await expect(place(page, "Video overlay")).toHaveAccessibleDescription(/OBS or vMix/);
  for (const name of ["Preview", "To take away", "QR code", "Sheet to print"])
    await expect(page.getByRole("region", { name, exact: true })).toHaveCount(1);
  await unfold(page);
  for (const field of await page.locator("select, input, textarea").all())
    await expect(field).toHaveAccessibleName(/\S/);
});
