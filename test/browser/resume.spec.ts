import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

test("R8, R6: a reload goes on from the last event, so that what was said meanwhile is there; a page that is left holds no stream", async ({
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
  await page.goto("/");
  await expect.poll(() => room.viewers()).toBe(0);
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
