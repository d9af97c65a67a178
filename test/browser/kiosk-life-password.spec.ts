/**
 * A password channel on a screen that nobody touches: the password is typed once, kept only when told so, and asked
 * for again only where the service wants another.
 */
import type { Page } from "@playwright/test";

import { end, goLive, pause } from "../../src/node/rehearsal/channel.ts";
import { PASSWORD, lockedRoom, passwordField, tryPassword, watchVerifies } from "../harness/door.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { countLoads, passSlowly, passUntilChecked, passUntilReload, watch } from "./kiosk.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

const keep = (page: Page) => page.getByRole("checkbox", { name: "Keep the password on this device" });
const forget = (page: Page) => page.getByRole("button", { name: "Forget the kept password" });

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

async function unlock(page: Page, stage: Stage, keeps: boolean) {
  const room = lockedRoom(stage);
  const { token } = room.channel();
  const verifies = watchVerifies(page);
  await page.goto(`/kiosk/${token}?lang=en`);
  await expectConnection(page, "locked");
  await expect(keep(page)).not.toBeChecked();
  if (keeps) await keep(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  return { room, token, verifies };
}

test("typed once and not kept: nothing is left on the device", async ({ page, stage }) => {
  const { room } = await unlock(page, stage, false);
  room.send(said(1, "Behind the door."));
  await expect(sentence(page, 1)).toBeVisible();
  const kept = await everythingKept(page);
  expect(kept).not.toContain(PASSWORD);
  expect(kept).not.toContain("access");
  await page.reload();
  await expectConnection(page, "locked");
});

test("the keyboard is enough", async ({ page, stage }) => {
  const room = lockedRoom(stage);
  await page.goto(`/kiosk/${room.channel().token}`);
  await expect(passwordField(page)).toBeFocused();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(keep(page)).toBeFocused();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expectConnection(page, "live");
  expect(await everythingKept(page)).toContain(PASSWORD);
});

test("kept: the screen comes back by itself after a reload, with one request", async ({ page, stage }) => {
  const { token, verifies } = await unlock(page, stage, true);
  expect(verifies).toHaveLength(1);
  await page.reload();
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(2);
  // It is this broadcast's alone.
  const other = lockedRoom(stage);
  await page.goto(`/kiosk/${other.channel().token}`);
  await expectConnection(page, "locked");
  expect(verifies).toHaveLength(2);
  // A link can make the device forget it, once.
  await page.goto(`/kiosk/${token}?lang=en&forget=password`);
  await expectConnection(page, "locked");
  expect(new URL(page.url()).search).toBe("?lang=en");
  expect(await everythingKept(page)).not.toContain(PASSWORD);
});

test("kept and then wrong: it is forgotten, and asked for once more", async ({ page, stage }) => {
  const { room, verifies } = await unlock(page, stage, true);
  stage.rehearsal.update(room, { passCode: "another" });
  await page.reload();
  await expectConnection(page, "locked");
  expect(verifies).toHaveLength(2);
  expect(await everythingKept(page)).not.toContain(PASSWORD);
  await expect(forget(page)).toHaveCount(0);
  await keep(page).check();
  await tryPassword(page, "another");
  await expectConnection(page, "live");
  expect(await everythingKept(page)).toContain("another");
});

test("kept while the service is away: the screen tries again, and a person can make it forget", async ({
  page,
  stage,
}) => {
  const { verifies } = await unlock(page, stage, true);
  await page.clock.install();
  await page.route("**/verify", (route) => route.abort());
  await page.reload();
  await expectConnection(page, "locked");
  await expect(forget(page)).toBeVisible();
  await page.unroute("**/verify");
  await passUntilChecked(page);
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(3);
  await page.route("**/verify", (route) => route.abort());
  await page.reload();
  await expectConnection(page, "locked");
  await forget(page).click();
  await expect(forget(page)).toHaveCount(0);
  expect(await everythingKept(page)).not.toContain(PASSWORD);
});

test("the key is renewed without a hand, day after day, whatever the device's clock says", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  // The service's own time is the rehearsal's; the device's has nothing to do with it.
  await page.route("**/verify", async (route) => {
    const response = await route.fetch();
    const date = new Date(stage.rehearsal.now()).toUTCString();
    await route.fulfill({ response, headers: { ...response.headers(), date } });
  });
  const { room, verifies } = await unlock(page, stage, false);
  for (let day = 1; day <= 3; day += 1) {
    const renewed = page.waitForResponse((response) => response.url().endsWith("/verify"));
    // 90 % of the key's life at the latest.
    await page.clock.fastForward(DAY_MS * 0.9 + 60_000);
    await renewed;
    // Nothing was heard of the service all day.
    await page.clock.runFor(6_000);
    await expectConnection(page, "live");
    room.send(said(day, `Day ${day}.`));
    await expect(sentence(page, day)).toBeVisible();
  }
  expect(verifies).toHaveLength(4);
});

test("a key that went stale is replaced without a word, with one request for each refusal", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const { room, token, verifies } = await unlock(page, stage, false);
  for (let times = 1; times <= 3; times += 1) {
    room.send(said(times, `Sentence ${times}.`));
    await expect(sentence(page, times)).toBeVisible();
    stage.rehearsal.access.revokeAll(token);
    room.cut("end");
    await expectConnection(page, "reconnecting");
    await page.clock.runFor(6_000);
    await expectConnection(page, "live");
    expect(verifies).toHaveLength(1 + times);
  }
  await expect(page.locator("[data-sid]")).toHaveCount(3);
});

test("a channel that is opened to all lets a locked screen in", async ({ page, stage }) => {
  await page.clock.install();
  const room = lockedRoom(stage);
  await page.goto(`/kiosk/${room.channel().token}?lang=en`);
  await expectConnection(page, "locked");
  stage.rehearsal.update(room, { accessType: "public", passCode: null });
  await passUntilChecked(page);
  await expectConnection(page, "live");
});

test("after the end and on to the next recording, behind the same door", async ({ page, stage }) => {
  await page.clock.install();
  const { room, verifies } = await unlock(page, stage, false);
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(1);
});

test("a channel that gets a password after its end asks for it", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await watch(page, room.channel().token);
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  stage.rehearsal.update(room, { accessType: "password", passCode: PASSWORD });
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "locked");
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
});

test("a reload that cannot wait takes the key along, and leaves nothing behind", async ({ page, stage }) => {
  await page.clock.install();
  const { room, verifies } = await unlock(page, stage, false);
  await page.evaluate(() => dispatchEvent(new Event("vite:preloadError")));
  await passUntilReload(page);
  await expectConnection(page, "live");
  room.send(said(1, "Still inside."));
  await expect(sentence(page, 1)).toBeVisible();
  expect(verifies).toHaveLength(1);
  const kept = await everythingKept(page);
  expect(kept).not.toContain("handed-over");
  expect(kept).not.toContain("viewer-access");
});

test("the daily reload leaves a screen alone whose way in is in its memory, and not one that can come back", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const { room } = await unlock(page, stage, false);
  room.apply(pause);
  await expectConnection(page, "waiting");
  const loads = countLoads(page);
  await page.clock.fastForward(DAY_MS);
  for (let look = 0; look < 50; look += 1) await page.clock.fastForward(10 * 60_000);
  await passSlowly(page, 60_000, 2_000);
  await expectConnection(page, "waiting");
  expect(loads()).toBe(0);
  stage.rehearsal.access.revokeAll(room.channel().token);
  await page.reload();
  await keep(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "waiting");
  await page.clock.fastForward(DAY_MS + 2 * 60 * 60_000).catch(() => undefined);
  await passUntilReload(page);
  await expectConnection(page, "waiting");
});
