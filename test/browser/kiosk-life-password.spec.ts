/**
 * A password channel on a screen that nobody touches: the keyboard is enough, and a reload of the page by itself does not
 * lead before a locked door.
 */
import type { Page } from "@playwright/test";

import { pause } from "../../src/node/rehearsal/channel.ts";
import {
  PASSWORD,
  lockedRoom,
  passwordField,
  tryPassword,
  watchVerifies,
} from "../harness/password-channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { countLoads, passSlowly, passUntilReload } from "./kiosk.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

const keep = (page: Page) => page.getByRole("checkbox", { name: "Keep the password on this device" });

/** Everything the page keeps on the device and in the tab, and its address. */
const everythingKept = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      location.href,
      history.state,
    ]),
  );

test("the keyboard is enough, and a password that is kept opens the screen after a reload", async ({
  page,
  stage,
}) => {
  const room = lockedRoom(stage);
  const verifies = watchVerifies(page);
  await page.goto(`/kiosk/${room.channel().token}`);
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(keep(page)).toBeFocused();
  await expect(keep(page)).toBeChecked();
  await page.keyboard.press("Enter");
  await expectConnection(page, "live");
  expect(await everythingKept(page)).toContain(PASSWORD);
  await page.reload();
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(2);
});

test("a reload that cannot wait takes the key along and leaves nothing behind, and one that can wait does", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = lockedRoom(stage);
  const verifies = watchVerifies(page);
  await page.goto(`/kiosk/${room.channel().token}?lang=en`);
  await keep(page).uncheck();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");

  await test.step("a reload that cannot wait", async () => {
    await page.evaluate(() => dispatchEvent(new Event("vite:preloadError")));
    await passUntilReload(page);
    await expectConnection(page, "live");
    room.send(said(1, "Still inside."));
    await expect(sentence(page, 1)).toBeVisible();
    expect(verifies).toHaveLength(1);
    const kept = await everythingKept(page);
    for (const secret of ["handed-over", "viewer-access", PASSWORD]) expect(kept).not.toContain(secret);
  });

  await test.step("the daily reload leaves a screen alone whose way in is in its memory", async () => {
    room.apply(pause);
    await expectConnection(page, "waiting");
    const loads = countLoads(page);
    await page.clock.fastForward(DAY_MS);
    for (let look = 0; look < 50; look += 1) await page.clock.fastForward(10 * 60_000);
    await passSlowly(page, 60_000, 2_000);
    await expectConnection(page, "waiting");
    expect(loads()).toBe(0);
  });

  await test.step("and not one that can come back", async () => {
    stage.rehearsal.access.revokeAll(room.channel().token);
    await page.reload();
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "waiting");
    await page.clock.fastForward(DAY_MS + 2 * 60 * 60_000).catch(() => undefined);
    await passUntilReload(page);
    await expectConnection(page, "waiting");
  });
});
