/**
 * A screen that nobody touches, in a browser that wants a tap before it plays sound: nobody is asked for one.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, test } from "./fixtures.ts";
import { SOUND_NEEDS_TAP } from "./listening.ts";
import { reportState } from "./page-state.ts";

// Taking snapshots of the page counts as a tap as well.
test.use({ ...SOUND_NEEDS_TAP, trace: "off" });

test("the screen shows the text all the same, and asks nobody for anything", async ({ page, stage }) => {
  const reported = await reportState(page);
  const room = stage.open();
  await page.goto(`/kiosk/${room.channel().token}?lang=de&speech=on`);
  await reported(({ connection, speech }) => connection === "live" && speech === "idle");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  const { buttons, text } = await reported(({ speech }) => speech === "locked");
  expect(text).toContain("Guten Morgen.");
  expect(buttons).toBe(0);
});
