/**
 * The way in with a code, as far as it needs a browser: keys, the clipboard and the address. What is understood and explained
 * is in the tests of the form.
 */
import type { Page } from "@playwright/test";

import { expect, expectConnection, test } from "./fixtures.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Code" });
const open = (page: Page) => page.getByRole("button", { name: "Join" });
const problem = (page: Page) => page.getByRole("alert");

const fullWidth = (token: string): string =>
  Array.from(token, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join("");

test("a code is typed and sent by keyboard alone, and its link shows the same", async ({ page, stage }) => {
  const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
  let typed = "";
  await page.goto("/");
  await expect(field(page)).toBeVisible();

  await test.step("the button is in sight on a phone on its side", async () => {
    const upright = page.viewportSize();
    await page.setViewportSize({ width: 844, height: 390 });
    await expect(page.getByRole("button", { name: "Join" })).toBeInViewport({ ratio: 1 });
    if (upright !== null) await page.setViewportSize(upright);
  });

  await test.step("it is typed at once, and Enter sends it", async () => {
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(`${fullWidth(token.slice(0, 2))}-${token.slice(2)}`);
    await expect(problem(page)).toHaveText("");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
    await expectConnection(page, "live");
    typed = await page.locator("body").ariaSnapshot();
    expect(typed).toContain("Harbour talk");
  });

  await test.step("the way back leads to the first page, and the button sends it too", async () => {
    await page.goBack();
    await expect(field(page)).toBeVisible();
    await field(page).blur();
    await page.keyboard.type(token.toUpperCase());
    await page.keyboard.press("Tab");
    await expect(open(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expectConnection(page, "live");
  });

  await test.step("the link opened directly shows the same", async () => {
    await page.goto(`/broadcast/${token}`);
    await expectConnection(page, "live");
    expect(await page.locator("body").ariaSnapshot()).toBe(typed);
    await expect(page).toHaveTitle("Harbour talk");
  });
});

test("an invitation is pasted whole, and what its link says of how to read holds, and nothing else of it", async ({
  page,
  stage,
  context,
}) => {
  const { token } = stage.open().channel();
  const link = `https://subtitles.example/broadcast/${token}?lang=ja&theme=dark&password=x&size=9000`;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/");
  await page.evaluate(
    (text) => navigator.clipboard.writeText(text),
    `Dear guest,\nfollow the talk at <${link}>.\nSee you!`,
  );
  await expect(field(page)).toBeVisible();
  await field(page).blur();
  await page.keyboard.press("ControlOrMeta+V");
  await expect(field(page)).not.toHaveValue("");
  await expect(problem(page)).toHaveText("");
  await open(page).click();
  await expect(page).toHaveURL(`/broadcast/${token}?lang=ja&theme=dark`);
  await expectConnection(page, "live");
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("ja-JP");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});
