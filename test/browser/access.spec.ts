/**
 * What axe-core finds on every screen a person can come to, from right to left: nothing. `appearance.spec.ts` asks it from
 * left to right, in every theme and with forced colours.
 */
import { violationsOf } from "../harness/axe.ts";
import { expect, test } from "./fixtures.ts";
import { WALKS } from "./screens.ts";

for (const [part, walk] of Object.entries(WALKS)) {
  test(`axe finds nothing on ${part}, in Arabic`, async ({ page, stage }) => {
    test.setTimeout(90_000);
    await walk({ page, stage, query: "?ui=ar" }, (screen) =>
      test.step(`${screen}, in Arabic`, async () => {
        await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
        expect(await violationsOf(page), screen).toEqual([]);
      }),
    );
  });
}
