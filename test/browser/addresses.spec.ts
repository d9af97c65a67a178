import type { Page } from "@playwright/test";

import { expect, expectConnection, test } from "./fixtures.ts";

const otherCode = (page: Page) => page.getByRole("link", { name: "Enter another code" });

for (const dress of [
  (token: string) => token.toUpperCase(),
  (token: string) => `${token}/`,
  (token: string) => `${token}?lang=%00&size=huge&theme=url(x)&ui=__proto__&original=maybe`,
]) {
  test(`a link ending in ${dress("ab3f")} works like the plain one`, async ({ page, stage }) => {
    const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
    await page.goto(`/broadcast/${dress(token)}`);
    await expectConnection(page, "live");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
  });
}

test("a code nobody has is said to be unknown, and leads to another one", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  const unknown = stage.rehearsal.byToken("zzzz") === undefined ? "zzzz" : "yyyy";
  await page.goto(`/broadcast/${unknown}`);
  await expectConnection(page, "failed");
  await expect(page.getByRole("alert")).toHaveText(`There is no broadcast with the code ${unknown}.`);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await otherCode(page).click();
  await expect(page).toHaveURL("/");
  await page.getByRole("textbox", { name: "Code" }).fill(token);
  await page.getByRole("button", { name: "Open" }).click();
  await expectConnection(page, "live");
});

for (const [path, shown] of [
  ["abc", "abc"],
  ["abcde", "abcde"],
  ["%3Cimg%20src=x%3E", "%3cimg%20src=x%3e"],
  ["$&$'$$", "$&$'$$"],
  ["%7B%7B%20token%20%7D%7D", "%7b%7b%20token%20%7d%7d"],
] as const) {
  test(`/broadcast/${path} is shown as the code it is not, and nothing is asked for`, async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/")) asked.push(request.url());
    });
    await page.goto(`/broadcast/${path}`);
    await expectConnection(page, "failed");
    await expect(page.getByRole("alert")).toHaveText(`There is no broadcast with the code ${shown}.`);
    expect(asked).toEqual([]);
  });
}

for (const path of ["/nothing/here", "/broadcast", "/broadcast/ab3f/and/more", "/index"]) {
  test(`${path} says that there is nothing, and leads to the first page`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole("alert")).toHaveText("There is nothing at this address.");
    await expect(page).toHaveTitle("Live subtitles");
    await otherCode(page).click();
    await expect(page).toHaveURL("/");
    await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  });
}

for (const path of ["/nothing/here", "/broadcast/abc"]) {
  test(`${path} has its title and its words in the reader's language`, async ({ page }) => {
    await page.goto(`${path}?ui=ar`);
    await expect(page.getByRole("alert")).toHaveText(/^لا يوجد /);
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page).toHaveTitle("ترجمة حية");
  });
}

test("a very long address that is nothing stays within a narrow page", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(`/broadcast/${"long".repeat(100)}`);
  await expectConnection(page, "failed");
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
});
