/**
 * A browser that wants a tap before any sound. Nothing here may be evaluated in the page before the tap, as that would
 * count as one.
 */
import type { Page } from "@playwright/test";

import type { PlayerPage } from "../harness/player-page-server.ts";
import { SOUND_NEEDS_TAP } from "./listening.ts";
import { expect, said, test } from "./player-run.ts";

// Taking snapshots of the page counts as a tap as well.
test.use({ ...SOUND_NEEDS_TAP, trace: "off" });

async function refusesUntilTap(
  run: (query: string) => Promise<PlayerPage>,
  page: Page,
  query: string,
): Promise<void> {
  const reported = await run(query);
  await expect.poll(() => reported.all("locked").length).toBe(2);
  expect(await reported.reported("tapped")).toEqual({ before: false });
  expect(said(reported)).toEqual(["loaded", "locked", "locked"]);
  // By place: looking for the button would be evaluated in the page.
  await page.mouse.click(25, 18);
  await reported.reported("ended");
  expect(said(reported)).toEqual(["loaded", "locked", "locked", "started", "ended"]);
  const { atMs: click } = await reported.reported("click");
  test.info().annotations.push({
    type: "click to sound",
    description: `${Math.round((await reported.reported("started")).atMs - click)} ms`,
  });
}

test("refuses until a tap, also when it is tried again without one, then plays the clip that waited", ({
  run,
  page,
}) => refusesUntilTap(run, page, "scenario=insist"));

test("so it does where nothing is fetched before the tap", ({ run, page }) =>
  refusesUntilTap(run, page, "scenario=insist&lazy"));
