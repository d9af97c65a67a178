import type { Page } from "@playwright/test";

import { said } from "../harness/stage.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

/** Makes the page believe that it is hidden or shown, as a phone does when another app comes to the front. */
const setVisibility = (page: Page, state: "hidden" | "visible"): Promise<void> =>
  page.evaluate((visibility) => {
    Object.defineProperty(document, "visibilityState", { configurable: true, get: () => visibility });
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);

test("R8: a reload goes on from the last event, so that what was said meanwhile is there", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "Before the reload."));
  await expect(sentence(page, 1)).toBeVisible();
  await page.goto("about:blank");
  await expect.poll(() => room.viewers()).toBe(0);
  room.send(said(2, "Said meanwhile."));
  const request = page.waitForRequest(/\/text(\?|$)/);
  await page.goBack();
  expect((await (await request).allHeaders())["last-event-id"]).toMatch(/^\w+-\d+$/);
  await expect(sentence(page, 2)).toHaveText("Said meanwhile.");
  expect(room.viewers()).toBe(1);
});

test("R10: a page that was hidden for a minute lets its stream go, and is live at once when shown", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  await setVisibility(page, "hidden");
  await page.clock.runFor(61_000);
  await expect.poll(() => room.viewers()).toBe(0);
  room.send(said(2, "While nobody looked."));
  await setVisibility(page, "visible");
  await page.clock.runFor(2_000);
  await expectConnection(page, "live");
  await expect(sentence(page, 2)).toHaveText("While nobody looked.");
  expect(room.viewers()).toBe(1);
});

test("R10: a page that was hidden for some seconds comes back to a fresh stream, never to two", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  await setVisibility(page, "hidden");
  await page.clock.runFor(6_000);
  const request = page.waitForRequest(/\/text(\?|$)/);
  await setVisibility(page, "visible");
  await page.clock.runFor(2_000);
  await request;
  await expectConnection(page, "live");
  await expect.poll(() => room.viewers()).toBe(1);
});

test("R10: when the network is back, a fresh stream follows and nothing is lost", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  await page.context().setOffline(true);
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  room.send(said(2, "In the tunnel."));
  await page.context().setOffline(false);
  await expectConnection(page, "live");
  await expect(sentence(page, 2)).toHaveText("In the tunnel.");
  await expect.poll(() => room.viewers()).toBe(1);
  await expect(page.locator("[data-gap]")).toHaveCount(0);
});

test("R6: a page that is left holds no stream", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  expect(room.viewers()).toBe(1);
  await page.goto("/");
  await expect.poll(() => room.viewers()).toBe(0);
});

test("how long there is no new text is said while the connection is lost", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  stage.rehearsal.setFault({ status: 503 });
  room.cut("end");
  await expectConnection(page, "reconnecting");
  await page.clock.runFor(42_000);
  await expect(page.getByText("No new text for 42 seconds.")).toBeVisible();
  // From here on the page tries again only when it is told to.
  await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1_000));
  stage.rehearsal.setFault(undefined);
  await page.getByRole("button", { name: "Try now" }).click();
  await expectConnection(page, "live");
  await expect(page.getByText("No new text for")).toHaveCount(0);
});

test("the connection's details can be copied as text, and hold no secret", async ({ page, stage }) => {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  await page.getByRole("button", { name: "Text" }).click();
  await page.getByText("Connection details").click();
  await page.getByRole("button", { name: "Copy as text" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = await clipboardText(page);
  expect(copied).toMatch(/^State: live\nConnections opened: 1\nInterruptions: 0\n/);
  expect(copied).not.toContain("http");
});
