/**
 * What axe-core finds on every screen a person can come to: nothing, in every theme, with forced colours and from right to
 * left.
 */
import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { expect, test } from "./fixtures.ts";
import { read, WALKS } from "./screens.ts";

for (const [part, walk] of Object.entries(WALKS)) {
  test(`axe finds nothing on ${part}`, async ({ page, stage }) => {
    test.setTimeout(90_000);
    await walk({ page, stage, query: "?ui=en" }, (screen) =>
      test.step(screen, async () => {
        expect(await violationsInThemes(page), screen).toEqual([]);
      }),
    );
    await walk({ page, stage, query: "?ui=ar" }, (screen) =>
      test.step(`${screen}, in Arabic`, async () => {
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
        expect(await violationsOf(page), screen).toEqual([]);
      }),
    );
  });
}

test("a link can ask for a theme, which then holds in the whole page", async ({ page, stage }) => {
  for (const theme of ["light", "dark", "sepia", "contrast"]) {
    await read(page, stage, `?theme=${theme}`);
    await expect(page.locator("html")).toHaveAttribute("data-theme", theme);
    expect(await violationsOf(page), theme).toEqual([]);
  }
});
