/**
 * The page's own keys: what they do, where they are listed, and that they can be switched off.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import { violationsOf } from "../harness/axe.ts";
import { expect, follow, test } from "./fixtures.ts";
import { followLongTalk, pill, region, wheelUp } from "./long-talk.ts";
import { expectSpeech, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

const list = (page: Page) => page.getByRole("dialog", { name: "Keyboard shortcuts" });
const size = (page: Page) => page.locator("html").evaluate((root) => root.style.getPropertyValue("--size"));

test("the question mark lists them, each does what it says, and all can be switched off", async ({
  page,
  stage,
}) => {
  await followLongTalk(page, stage);
  await wheelUp(page, 400);

  await test.step("Escape closes the list and nothing else", async () => {
    await region(page).focus();
    await page.keyboard.press("?");
    await expect(list(page)).toBeVisible();
    await expect(list(page).getByRole("term")).toHaveCount(14);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(list(page)).toHaveCount(0);
    await expect(region(page)).toBeFocused();
    await expect(pill(page)).toBeVisible();
  });

  await test.step("each does what it says", async () => {
    await page.keyboard.press("Alt+Shift+F8");
    await expect(pill(page)).toHaveCount(0);
    await page.keyboard.press("Alt+Shift+PageUp");
    expect(await size(page)).toBe("1.25");
    await page.keyboard.press("Alt+Shift+PageDown");
    expect(await size(page)).toBe("1");
    await page.keyboard.press("Alt+Shift+S");
    await expectSpeech(page, "idle");
    await page.keyboard.press("Alt+Shift+8");
    await expectSpeech(page, "paused");
    await page.keyboard.press("Alt+Shift+8");
    await expectSpeech(page, "idle");
    await page.keyboard.press("Alt+Shift+S");
    await expectSpeech(page, "off");
    await page.keyboard.press("Alt+Shift+F9");
    await expect(page.getByRole("combobox", { name: "Language", exact: true })).toBeFocused();
  });

  await test.step("a list that searches by letters has its keys to itself", async () => {
    await page.keyboard.press("?");
    await page.keyboard.press("Alt+Shift+PageUp");
    await expect(list(page)).toHaveCount(0);
    expect(await size(page)).toBe("1");
  });

  await test.step("switched off", async () => {
    await settingsButton(page).click();
    await settingsTab(page, "tools").click();
    await page.getByRole("switch", { name: "Keyboard shortcuts" }).uncheck();
    await region(page).focus();
    await page.keyboard.press("?");
    await page.keyboard.press("Alt+Shift+PageUp");
    await page.keyboard.press("Alt+Shift+F9");
    await expect(region(page)).toBeFocused();
    await expect(list(page)).toHaveCount(0);
    expect(await size(page)).toBe("1");
  });
});

test("the list stays within small pages", async ({ page, stage }) => {
  await follow(page, stage.open().channel().token, "?ui=ar");
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 320, height: 256 },
  ]) {
    await page.setViewportSize(viewport);
    await page.getByRole("main").focus();
    await page.keyboard.press("?");
    const dialog = page.getByRole("dialog");
    await expect(dialog).toBeInViewport({ ratio: 1 });
    expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(
      0,
    );
    await dialog.getByRole("button").click();
    await expect(dialog).toHaveCount(0);
  }
});
