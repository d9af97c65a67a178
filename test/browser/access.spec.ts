import { violationsOf } from "../harness/axe.ts";
import { expect, test } from "./fixtures.ts";
import { read, SCREENS } from "./screens.ts";

const THEMES = ["light", "dark", "sepia", "contrast"];

for (const { what, show } of SCREENS) {
  test(`axe finds nothing on ${what}, in every theme`, async ({ page, stage }) => {
    await page.emulateMedia({ forcedColors: "active" });
    await show(page, stage, "?ui=en");
    expect(await violationsOf(page), "forced colours").toEqual([]);
    await page.emulateMedia({ forcedColors: "none" });
    for (const theme of THEMES) {
      await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
      expect(await violationsOf(page), theme).toEqual([]);
    }
  });

  test(`axe finds nothing on ${what}, in Arabic`, async ({ page, stage }) => {
    await show(page, stage, "?ui=ar");
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    expect(await violationsOf(page)).toEqual([]);
  });
}

for (const theme of THEMES) {
  test(`a link can ask for the theme ${theme}, which then holds in the whole page`, async ({
    page,
    stage,
  }) => {
    await read(page, stage, `?theme=${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await violationsOf(page)).toEqual([]);
  });
}
