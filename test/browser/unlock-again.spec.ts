import type { Page } from "@playwright/test";

import {
  lockedRoom,
  PASSWORD,
  passwordField,
  stayUnlocked,
  tryPassword,
  watchVerifies,
} from "../harness/door.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

/** Longer than the first window of a reconnect, in ms. */
const RECONNECT_MS = 6_000;

/** Everything `data-connection` has been, in order, from before the first script of the page. */
async function recordMarks(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const marks: string[] = [];
    Object.assign(window, { marks });
    new MutationObserver(() => {
      const mark = document.documentElement.dataset["connection"] ?? "";
      if (marks.at(-1) !== mark) marks.push(mark);
    }).observe(document, { attributes: true, subtree: true, attributeFilter: ["data-connection"] });
  });
  return () => page.evaluate(() => (window as unknown as { marks: string[] }).marks);
}

/** Opens a password channel, reads one sentence, and gives what happened meanwhile. */
async function readBehindTheDoor(page: Page, stage: Stage) {
  await page.clock.install();
  const room = lockedRoom(stage);
  const { token } = room.channel();
  const verifies = watchVerifies(page);
  const marks = await recordMarks(page);
  await page.goto(`/broadcast/${token}`);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  room.send(said(1, "What was said before."));
  await expect(sentence(page, 1)).toBeVisible();
  return { room, token, verifies, marks };
}

/** Whether this tab keeps a viewer access token for the broadcast. */
const isKept = (page: Page, token: string): Promise<boolean> =>
  page.evaluate((key) => sessionStorage.getItem(key) !== null, `viewer-access:${token}`);

test("a stale token is renewed once without a word while the password is in memory", async ({
  page,
  stage,
}) => {
  const { room, token, verifies, marks } = await readBehindTheDoor(page, stage);
  stage.rehearsal.access.revokeAll(token);
  room.cut("end");
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "live");
  room.send(said(2, "What was said after."));
  await expect(sentence(page, 2)).toBeVisible();
  await expect(sentence(page, 1)).toBeVisible();
  expect(verifies).toHaveLength(2);
  const seen = await marks();
  expect(seen.slice(seen.indexOf("live"))).toEqual(["live", "reconnecting", "live"]);
  stage.rehearsal.access.revokeAll(token);
  room.cut("end");
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "live");
  expect(verifies).toHaveLength(3);
});

test("a token refused again and again is renewed once and then asked for", async ({ page, stage }) => {
  const { room, token, verifies } = await readBehindTheDoor(page, stage);
  await page.route("**/text?*", (route) => route.fulfill({ status: 401 }));
  stage.rehearsal.access.revokeAll(token);
  room.cut("end");
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "locked");
  await page.clock.runFor(600_000);
  await expectConnection(page, "locked");
  expect(verifies).toHaveLength(2);
});

test("a changed password leads to the prompt, what was said stays, and the new one goes on", async ({
  page,
  stage,
}) => {
  const { room, verifies } = await readBehindTheDoor(page, stage);
  stage.rehearsal.update(room, { passCode: "new-one" });
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "locked");
  await expect(sentence(page, 1)).toHaveText("What was said before.");
  await expect(page.getByRole("alert")).toHaveText("The password is needed again.");
  await expect(page.getByText("This broadcast has a password.")).toBeVisible();
  expect(verifies).toHaveLength(2);
  await tryPassword(page, PASSWORD);
  await expect(page.getByRole("alert")).toHaveText(/^That is not the password/);
  await expect(sentence(page, 1)).toBeVisible();
  await tryPassword(page, "new-one");
  await expectConnection(page, "live");
  await expect(passwordField(page)).toHaveCount(0);
  room.send(said(2, "What was said after."));
  await expect(sentence(page, 2)).toBeVisible();
  await expect(sentence(page, 1)).toBeVisible();
  expect(verifies).toHaveLength(4);
});

test("a reader who has scrolled up is not pulled away when the password changes", async ({ page, stage }) => {
  const { room } = await readBehindTheDoor(page, stage);
  for (let sid = 2; sid <= 60; sid += 1) room.send(said(sid, `Sentence number ${sid} of a long evening.`));
  await expect(sentence(page, 60)).toBeVisible();
  const text = page.getByRole("main", { name: "Subtitles" });
  await text.evaluate((element) => {
    element.scrollTop = 700;
  });
  await expect(page.getByRole("button", { name: "Back to live" })).toBeVisible();
  stage.rehearsal.update(room, { passCode: "new-one" });
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "locked");
  expect(await text.evaluate((element) => element.scrollTop)).toBe(700);
});

test("a public channel that gets a password while someone reads asks for it in place", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  const verifies = watchVerifies(page);
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "live");
  room.send(said(1, "Said in public."));
  await expect(sentence(page, 1)).toBeVisible();
  stage.rehearsal.update(room, { accessType: "password", passCode: PASSWORD });
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "locked");
  await expect(sentence(page, 1)).toHaveText("Said in public.");
  await expect(page.getByRole("alert")).toHaveText("");
  expect(verifies).toEqual([]);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
});

test("a token that was kept but is stale leads to the prompt, and is not kept any more", async ({
  page,
  stage,
}) => {
  const { token } = lockedRoom(stage).channel();
  await page.goto(`/broadcast/${token}`);
  await stayUnlocked(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  expect(await isKept(page, token)).toBe(true);
  stage.rehearsal.access.revokeAll(token);
  const verifies = watchVerifies(page);
  await page.reload();
  await expectConnection(page, "locked");
  await expect(page.getByRole("alert")).toHaveText("The password is needed again.");
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("viewer-access");
  expect(verifies).toEqual([]);
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
});

test("a renewed token is kept where the person chose to stay unlocked", async ({ page, stage }) => {
  await page.clock.install();
  const room = lockedRoom(stage);
  const { token } = room.channel();
  await page.goto(`/broadcast/${token}`);
  await stayUnlocked(page).check();
  await tryPassword(page, PASSWORD);
  await expectConnection(page, "live");
  stage.rehearsal.access.revokeAll(token);
  room.cut("end");
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(RECONNECT_MS);
  await expectConnection(page, "live");
  const verifies = watchVerifies(page);
  await page.reload();
  await expectConnection(page, "live");
  expect(verifies).toEqual([]);
});
