/**
 * The interface in each of its languages: chosen by the browser, by a link or by hand, and whole on a small phone.
 */
import { INTERFACE_LANGUAGES, loadDictionary } from "../../src/i18n/dictionaries.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

for (const ui of INTERFACE_LANGUAGES) {
  test(`the interface in ${ui} is whole on a small phone, with its settings open`, async ({
    page,
    stage,
  }) => {
    const { words, direction } = await loadDictionary(ui);
    await page.setViewportSize({ width: 320, height: 568 });
    const room = stage.open();
    await follow(page, room.channel().token, `?lang=en&ui=${ui}`);
    room.send(said(1, "Good morning and welcome."));
    await expect(sentence(page, 1)).toBeVisible();
    const root = page.locator("html");
    await expect(root).toHaveAttribute("lang", ui);
    await expect(root).toHaveAttribute("dir", direction);
    await expect(page.getByText(words.status.live, { exact: true })).toBeVisible();
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);

    await page.getByRole("button", { name: words.settings.open, exact: true }).click();
    await page.getByText(words.style.title, { exact: true }).click();
    await page.getByText(words.diagnostics.title, { exact: true }).click();
    await expect(page.getByRole("definition").first()).toBeAttached();
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    for (const control of await page.locator("#settings :is(button, select, input, summary)").all())
      await control.click({ trial: true });
  });
}

test.describe("a browser that asks for", () => {
  for (const [locale, ui] of [
    ["fr-CA", "fr"],
    ["zh-HK", "zh-TW"],
    ["nl-NL", "en"],
  ] as const) {
    test.describe(locale, () => {
      test.use({ locale });
      test(`gets the interface in ${ui}`, async ({ page }) => {
        await page.goto("/");
        const { words } = await loadDictionary(ui);
        await expect(page.locator("html")).toHaveAttribute("lang", ui);
        await expect(page.getByRole("heading", { name: words.join.title })).toBeVisible();
      });
    });
  }
});

test("the language of the buttons is chosen by hand, and stays for the next visit", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.getByRole("combobox", { name: "Language of the buttons" }).selectOption({ label: "日本語" });
  const { words } = await loadDictionary("ja");
  await expect(page.locator("html")).toHaveAttribute("lang", "ja");
  await expect(page.getByRole("button", { name: words.settings.close, exact: true })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("button", { name: words.settings.open, exact: true })).toBeVisible();
});
