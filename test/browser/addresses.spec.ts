/**
 * A code that leads nowhere, in a browser: the focus, the way on, and its room. Other addresses are in the component tests.
 */
import { expect, expectConnection, test } from "./fixtures.ts";

test("a code nobody has is said to be unknown, and leads to another one", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  const reason = page.getByRole("heading", { level: 1 });
  const code = page.getByRole("textbox", { name: "Code" });
  const nobodys = stage.rehearsal.byToken("zzzz") === undefined ? "zzzz" : "yyyy";
  await page.goto(`/broadcast/${nobodys}`);
  await expectConnection(page, "failed");
  await expect(reason).toHaveText(`There is no broadcast with the code ${nobodys}.`);
  await expect(reason).toBeFocused();
  await expect(code).toHaveValue(nobodys);
  await expect(page.getByRole("combobox", { name: "Menu language" })).toBeVisible();
  await page.keyboard.type(token);
  await expect(code).toHaveValue(token);
  await page.getByRole("button", { name: "Join" }).click();
  await expectConnection(page, "live");

  await test.step("a very long one stays within a narrow page", async () => {
    await page.setViewportSize({ width: 320, height: 568 });
    await page.goto(`/broadcast/${"long".repeat(100)}`);
    await expectConnection(page, "failed");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
