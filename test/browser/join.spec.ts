import type { Page } from "@playwright/test";

import { expect, expectConnection, test } from "./fixtures.ts";

const field = (page: Page) => page.getByRole("textbox", { name: "Code" });
const open = (page: Page) => page.getByRole("button", { name: "Open" });
const problem = (page: Page) => page.getByRole("alert");

for (const [what, dress] of [
  ["as it is", (token: string) => token],
  ["in capitals", (token: string) => token.toUpperCase()],
  ["with spaces around and between", (token: string) => `  ${Array.from(token).join(" ")} `],
  ["with a hyphen", (token: string) => `${token.slice(0, 2)}-${token.slice(2)}`],
  [
    "in full-width letters",
    (token: string) =>
      Array.from(token, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)).join(""),
  ],
] as const) {
  test(`a code typed ${what} leads to its broadcast`, async ({ page, stage }) => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    const { token } = room.channel();
    await page.goto("/");
    await field(page).pressSequentially(dress(token));
    await expect(problem(page)).toHaveText("");
    await open(page).click();
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Harbour talk");
    await expectConnection(page, "live");
  });
}

for (const [what, dress] of [
  ["a share link", (token: string) => `https://subtitles.example/broadcast/${token}`],
  [
    "a link in capitals with a query of somebody else's",
    (token: string) => `HTTP://LOCALHOST:4173/BROADCAST/${token.toUpperCase()}/?utm_source=mail`,
  ],
  ["a link without a scheme", (token: string) => `subtitles.example/embed/${token}#top`],
  [
    "an invitation with a link in it",
    (token: string) =>
      `Dear guest,\nfollow the talk at <https://subtitles.example/broadcast/${token}>.\nSee you!`,
  ],
] as const) {
  test(`${what} can be pasted whole`, async ({ page, stage, context }) => {
    const room = stage.open({ settings: { name: "Harbour talk" } });
    const { token } = room.channel();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/");
    await page.evaluate((text) => navigator.clipboard.writeText(text), dress(token));
    await field(page).focus();
    await page.keyboard.press("ControlOrMeta+V");
    await expect(field(page)).not.toHaveValue("");
    await expect(problem(page)).toHaveText("");
    await open(page).click();
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expectConnection(page, "live");
  });
}

test("what a pasted link says of how to read holds, and nothing else of it is taken over", async ({
  page,
  stage,
}) => {
  const { token } = stage.open().channel();
  await page.goto("/");
  await field(page).fill(
    `https://subtitles.example/broadcast/${token}?lang=ja&theme=dark&password=x&size=9000`,
  );
  await open(page).click();
  await expect(page).toHaveURL(`/broadcast/${token}?lang=ja&theme=dark`);
  await expectConnection(page, "live");
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("ja-JP");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
});

test("wrong characters are explained while they are typed, and the explanation leaves with them", async ({
  page,
}) => {
  await page.goto("/");
  await field(page).pressSequentially("a3!");
  await expect(problem(page)).toHaveText(/only the letters a to z and digits.*: !$/);
  await expect(field(page)).toHaveAttribute("aria-invalid", "true");
  await expect(field(page)).toHaveAccessibleDescription(/only the letters a to z/);
  await field(page).press("Backspace");
  await expect(problem(page)).toHaveText("");
  await expect(field(page)).toHaveAttribute("aria-invalid", "false");
});

for (const [typed, said] of [
  ["a3f9x", "A code has four characters; this is longer."],
  ["https://subtitles.example/about", "There is no broadcast code in this link."],
  ["ä3f9", "A code has only the letters a to z and digits. This is not one of them: ä"],
  ["$&$'", "A code has only the letters a to z and digits. This is not one of them: $ & '"],
] as const) {
  test(`${JSON.stringify(typed)} is explained at once and opens nothing`, async ({ page }) => {
    await page.goto("/");
    await field(page).fill(typed);
    await expect(problem(page)).toHaveText(said);
    await open(page).click();
    await expect(page).toHaveURL("/");
    await expect(field(page)).toBeFocused();
    await expect(field(page)).toHaveValue(typed);
  });
}

for (const [typed, said] of [
  ["", "Type the four characters of your code."],
  ["a3", "A code has four characters; 2 to go."],
  ["a3f", "A code has four characters; 1 to go."],
] as const) {
  test(`${JSON.stringify(typed)} is left alone until it is sent, then explained`, async ({ page }) => {
    await page.goto("/");
    await field(page).fill(typed);
    await expect(problem(page)).toHaveText("");
    await open(page).click();
    await expect(problem(page)).toHaveText(said);
    await expect(page).toHaveURL("/");
    await expect(field(page)).toBeFocused();
    await field(page).press("a");
    await expect(problem(page)).not.toHaveText(said);
  });
}

for (const key of ["Enter in the field", "the button"] as const) {
  test(`joining works by keyboard alone, with ${key}`, async ({ page, stage }) => {
    const { token } = stage.open().channel();
    await page.goto("/");
    await expect(field(page)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type(token);
    if (key === "the button") {
      await page.keyboard.press("Tab");
      await expect(open(page)).toBeFocused();
    }
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(`/broadcast/${token}`);
    await expectConnection(page, "live");
  });
}

test("the link opened directly shows the same as the code typed, and leads back by itself", async ({
  page,
  stage,
}) => {
  const { token } = stage.open({ settings: { name: "Harbour talk" } }).channel();
  await page.goto("/");
  await field(page).fill(token);
  await open(page).click();
  await expectConnection(page, "live");
  const typed = await page.locator("body").ariaSnapshot();
  expect(typed).toContain("Harbour talk");
  await page.goBack();
  await expect(field(page)).toBeVisible();
  await page.goto(`/broadcast/${token}`);
  await expectConnection(page, "live");
  expect(await page.locator("body").ariaSnapshot()).toBe(typed);
  await expect(page).toHaveTitle("Harbour talk");
});
