/**
 * What is kept is the reader's: it can be seen and deleted, one or all, kept or not; and nothing said behind a password
 * is kept without a yes.
 */
import type { Page } from "@playwright/test";

import { saveOnDevice } from "../harness/controls.ts";
import { lockedRoom, PASSWORD, tryPassword } from "../harness/password-channel.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence } from "./fixtures.ts";
import { countsOnDevice, onDevice, openKept, question, sids, test, untilOnDevice } from "./kept-fixture.ts";
import { say } from "./long-talk.ts";
import { breakStream } from "./page-clock.ts";

const setting = { name: "Keep what is said on this device, so that nothing is lost when the page reloads" };
const list = (page: Page) => page.getByRole("region", { name: "Kept on this device" });

/** Follows a talk of its own name until it is kept. */
async function keepTalk(page: Page, stage: Stage, name: string, sentences: number): Promise<string> {
  const room = stage.open({ settings: { name } });
  const { token } = room.channel();
  await page.goto(`/broadcast/${token}?lang=en`);
  await expectConnection(page, "live");
  say(room, 1, sentences);
  await expect.poll(() => countsOnDevice(page)).toContain(sentences);
  return token;
}

test("the settings say how much is kept, and delete it", async ({ page, stage }) => {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 3);
  await expect(sentence(page, 3)).toBeVisible();
  const settings = await openKept(page);
  await expect(settings.getByRole("status")).toHaveText("3 sentences");
  await settings.getByRole("button", { name: "Delete what is kept of Harbour talk" }).click();
  await settings.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(settings.getByRole("status")).toHaveText("Nothing is kept.");
  await expect(settings.getByRole("switch", setting)).not.toBeChecked();
  await expect(settings.getByRole("switch", setting)).toBeFocused();
  await expect.poll(async () => (await onDevice(page)).headers).toEqual([]);
  // What is on the page stays on the page, and is not kept again behind the reader's back.
  say(room, 4, 4);
  await expect(sentence(page, 4)).toBeVisible();
  expect((await onDevice(page)).headers).toEqual([]);
  await settings.getByRole("switch", setting).click();
  await expect(settings.getByRole("switch", setting)).toBeChecked();
  await untilOnDevice(page, 4);
  await expect(settings.getByRole("status")).toHaveText("4 sentences");

  await test.step("who does not want anything kept says so once, and this broadcast is deleted", async () => {
    await settings.getByRole("switch", setting).uncheck();
    await settings.getByRole("button", { name: "Delete", exact: true }).click();
    await expect(settings.getByRole("status")).toHaveText("Nothing is kept.");
    await expect.poll(async () => (await onDevice(page)).headers).toEqual([]);
    await page.reload();
    await expectConnection(page, "live");
    await expect(page.locator("[data-sid]")).toHaveCount(0);
    say(room, 5, 5);
    await expect(sentence(page, 5)).toBeVisible();
    await openKept(page);
    await expect(settings.getByRole("switch", setting)).not.toBeChecked();
    await page.reload();
    expect((await onDevice(page)).headers).toEqual([]);
  });
});

test("the first page lists what is kept, leads back to it, deletes one, and says nothing where nothing is", async ({
  page,
  stage,
}) => {
  await page.goto("/");
  await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
  await expect(list(page)).toHaveCount(0);
  const first = await keepTalk(page, stage, "Harbour talk", 3);
  await keepTalk(page, stage, "حديث المرفأ", 1);
  await page.goto("/");
  await expect(list(page).getByRole("listitem")).toHaveCount(2);
  await expect(list(page).getByRole("listitem").first()).toContainText("1 sentence");
  await list(page).getByRole("button", { name: "Delete what is kept of حديث المرفأ" }).click();
  await list(page).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(list(page).getByRole("listitem")).toHaveCount(1);
  await expect(list(page).getByRole("heading")).toBeFocused();
  await list(page).getByRole("link", { name: "Harbour talk" }).click();
  await expect(page).toHaveURL(`/broadcast/${first}`);
  await expect(sentence(page, 3)).toBeVisible();
});

test("the first page deletes all, and open tabs keep nothing more", async ({ page, stage, context }) => {
  const room = stage.open();
  await keepTalk(page, stage, "Harbour talk", 2);
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 2);
  await expect.poll(() => countsOnDevice(page)).toHaveLength(2);
  const settings = await openKept(page);
  await expect(settings.getByRole("status")).toHaveText("2 sentences");
  const other = await context.newPage();
  await other.goto(`${stage.origin}/`);
  await list(other).getByRole("button", { name: "Delete all" }).click();
  await list(other).getByRole("button", { name: "Delete", exact: true }).click();
  await expect(list(other).getByRole("status")).toHaveText("Nothing is kept.");
  await expect(settings.getByRole("status")).toHaveText("Nothing is kept.");
  say(room, 3, 3);
  await expect(sentence(page, 3)).toBeVisible();
  await page.reload();
  await expectConnection(page, "live");
  expect((await onDevice(page)).headers).toEqual([]);
  expect(await sids(page)).toEqual([]);
});

test("nothing said behind a password is kept before a yes, also where it is set while text is live, and the yes is remembered", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 1);
  await untilOnDevice(page, 1);
  await breakStream(page, () => stage.rehearsal.update(room, { accessType: "password", passCode: PASSWORD }));
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  say(room, 2, 2);
  await expect(sentence(page, 2)).toBeVisible();
  await expect(question(page)).toBeVisible();
  await expect(question(page)).toContainText("Anyone who uses this device could read it.");
  await openKept(page);
  const kept = await onDevice(page);
  expect(kept.headers.map(({ count }) => count)).toEqual([1]);
  expect(kept.text).not.toContain("sentence number 2");

  await saveOnDevice(question(page)).click();
  await expect(question(page)).toHaveCount(0);
  await untilOnDevice(page, 2);
  await page.reload();
  await expectConnection(page, "locked");
  await expect(sentence(page, 2)).toBeVisible();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  say(room, 3, 3);
  await expect(sentence(page, 3)).toBeVisible();
  await expect(question(page)).toHaveCount(0);
  expect(await sids(page)).toEqual([1, 2, 3]);
});

test("a no is remembered and nothing is ever kept, and who keeps nothing anywhere is not asked", async ({
  page,
  stage,
}) => {
  await test.step("a no", async () => {
    const room = lockedRoom(stage);
    await page.goto(`/broadcast/${room.channel().token}?lang=en`);
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    say(room, 1, 2);
    await question(page).getByRole("button", { name: "Not now" }).click();
    await expect(question(page)).toHaveCount(0);
    await page.reload();
    await expectConnection(page, "locked");
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    say(room, 3, 3);
    await expect(sentence(page, 3)).toBeVisible();
    await expect(question(page)).toHaveCount(0);
    const settings = await openKept(page);
    await expect(settings.getByRole("switch", setting)).not.toBeChecked();
    await expect(settings.getByRole("status")).toHaveText("Nothing is kept.");
    expect((await onDevice(page)).text).not.toContain("sentence number");
  });

  await test.step("no keeping at all", async () => {
    await page.evaluate(() => localStorage.setItem("reader-preferences", JSON.stringify({ keep: false })));
    const room = lockedRoom(stage);
    await page.goto(`/broadcast/${room.channel().token}?lang=en`);
    await tryPassword(page, PASSWORD);
    await expectConnection(page, "live");
    say(room, 1, 1);
    await expect(sentence(page, 1)).toBeVisible();
    await openKept(page);
    await expect(question(page)).toHaveCount(0);
  });
});
