/**
 * Addresses as people type and shorten them: forgiving where the broadcast is meant, and a way on where there is none.
 */
import type { Page } from "@playwright/test";

import { expect, expectConnection, test } from "./fixtures.ts";

const reason = (page: Page) => page.getByRole("heading", { level: 1 });
const code = (page: Page) => page.getByRole("textbox", { name: "Code" });
const unknown = (code: string): string => `There is no broadcast with the code ${code}.`;

test("a link in capitals, with a slash or with values that mean nothing works like the plain one", async ({
  page,
  stage,
}) => {
  const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
  for (const address of [
    token.toUpperCase(),
    `${token}/`,
    `${token}?lang=%00&size=huge&theme=url(x)&ui=__proto__&original=maybe`,
  ]) {
    await test.step(address, async () => {
      await page.goto(`/broadcast/${address}`);
      await expectConnection(page, "live");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
    });
  }
});

test("a code nobody has is said to be unknown, and leads to another one", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  const nobodys = stage.rehearsal.byToken("zzzz") === undefined ? "zzzz" : "yyyy";
  await page.goto(`/broadcast/${nobodys}`);
  await expectConnection(page, "failed");
  await expect(reason(page)).toHaveText(unknown(nobodys));
  await expect(reason(page)).toBeFocused();
  await expect(code(page)).toHaveValue(nobodys);
  await expect(page.getByRole("combobox", { name: "Menu language" })).toBeVisible();
  await page.keyboard.type(token);
  await expect(code(page)).toHaveValue(token);
  await page.getByRole("button", { name: "Join" }).click();
  await expectConnection(page, "live");
});

test("what is no code is shown as the code it is not, and nothing is asked for", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/")) asked.push(request.url());
  });
  for (const [path, shown] of [
    ["abc", "abc"],
    ["abcde", "abcde"],
    ["%3Cimg%20src=x%3E", "%3cimg%20src=x%3e"],
    ["$&$'$$", "$&$'$$"],
    ["%7B%7B%20token%20%7D%7D", "%7b%7b%20token%20%7d%7d"],
  ] as const) {
    await test.step(path, async () => {
      await page.goto(`/broadcast/${path}`);
      await expectConnection(page, "failed");
      await expect(reason(page)).toHaveText(unknown(shown));
    });
  }
  await test.step("a very long one stays within a narrow page", async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`/broadcast/${"long".repeat(100)}`);
    await expectConnection(page, "failed");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
  expect(asked).toEqual([]);
});

test("an address that is nothing says so in the reader's language, and takes a code", async ({ page }) => {
  for (const path of ["/broadcast", "/broadcast/ab3f/and/more", "/index", "/nothing/here"]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(reason(page)).toHaveText("Page not found");
      await expect(page).toHaveTitle("Live subtitles");
    });
  }
  await expect(code(page)).toBeVisible();

  for (const path of ["/nothing/here", "/broadcast/abc"]) {
    await test.step(`${path} in Arabic`, async () => {
      await page.goto(`${path}?ui=ar`);
      await expect(reason(page)).toHaveText(/^(?:لا يوجد بث|الصفحة غير موجودة)/);
      await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
      await expect(page).toHaveTitle("ترجمة حية");
    });
  }
});
