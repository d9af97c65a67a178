/**
 * The interface in each of its languages: chosen by the browser, by a link or by hand, and whole on a small phone.
 */
import { INTERFACE_LANGUAGES, wordsOf } from "../harness/words.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { said } from "../harness/stage.ts";
import { outOfReach } from "../harness/usable.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

test("the interface is whole on a small phone in every language, and the choice stays for the next visit", async ({
  page,
  stage,
}) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 568 });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "Good morning and welcome."));
  await expect(sentence(page, 1)).toBeVisible();
  const root = page.locator("html");
  const settingsButton = page.locator("nav button[aria-expanded]").last();
  const tab = (at: number) => page.locator("#settings").getByRole("tab").nth(at);
  const playerHeights = new Set<number>();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await settingsButton.click();
  await tab(1).click();

  // English comes last, so that every other language is a change.
  for (const ui of [...INTERFACE_LANGUAGES.filter((language) => language !== "en"), "en"]) {
    await test.step(ui, async () => {
      const { words, direction } = await wordsOf(ui, "interface");
      await page.locator(`#settings select:has(option[value="ar"]):has(option[value="en"])`).selectOption(ui);
      await expect(root).toHaveAttribute("lang", ui);
      await expect(root).toHaveAttribute("dir", direction);
      await page.getByRole("button", { name: words.settings.close, exact: true }).click();
      await expect(page.locator("#settings")).toHaveCount(0);
      await expect(page.getByText(words.status.live, { exact: true })).toBeVisible();
      expect(await sideways(page)).toBe(0);
      expect(await cutOff(page)).toEqual([]);
      const player = page.getByRole("region", { name: words.listen.region, exact: true });
      // Stop is above them, beside what is heard.
      const buttons = player.getByRole("button").filter({ hasNotText: words.listen.stop });
      await expect(buttons).toHaveCount(4);
      const tops = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
      expect(new Set(tops).size, "rows of the player").toBe(1);
      playerHeights.add((await player.boundingBox())?.height ?? 0);

      await page.getByRole("button", { name: words.settings.open, exact: true }).click();
      for (const part of [0, 2, 1]) {
        await tab(part).click();
        if (part === 2) await page.getByText(words.diagnostics.title, { exact: true }).click();
        expect(await sideways(page)).toBe(0);
        expect(await cutOff(page)).toEqual([]);
        const controls = "#settings :is(button, select, input, summary)";
        await expect.poll(() => outOfReach(page, controls)).toEqual([]);
      }
    });
  }

  expect(playerHeights.size, "heights of the player").toBe(1);
  await test.step("the next visit", async () => {
    await page.getByRole("combobox", { name: "Menu language" }).selectOption({ label: "日本語" });
    const { words } = await wordsOf("ja", "interface");
    await expect(page.getByRole("button", { name: words.settings.close, exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: words.settings.open, exact: true })).toBeVisible();
    await expect(root).toHaveAttribute("lang", "ja");
  });
});

test.describe("a browser that asks for zh-HK", () => {
  test.use({ locale: "zh-HK" });
  test("gets the interface in zh-TW", async ({ page }) => {
    await page.goto("/");
    const { words } = await wordsOf("zh-TW", "interface");
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-TW");
    await expect(page.getByRole("heading", { name: words.join.title })).toBeVisible();
  });
});
