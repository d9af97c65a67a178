/**
 * A browser that wants a tap before any sound. Nothing here may be evaluated in the page before the tap, as that would
 * count as one.
 */
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { expect, said, test } from "./player-run.ts";

test.use({
  launchOptions: {
    ...chromiumPath(),
    args: [...CHROMIUM_ARGS, "--autoplay-policy=document-user-activation-required"],
  },
  // Taking snapshots of the page counts as a tap as well.
  trace: "off",
});

test("refuses until a tap, also when it is tried again without one, then plays the clip that waited", async ({
  run,
  page,
}) => {
  const reported = await run("scenario=insist");
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
});
