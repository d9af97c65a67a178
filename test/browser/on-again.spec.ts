/**
 * A host who goes live again after the end finds the readers still there, and they find what was said before.
 */
import { end, goLive } from "../../src/node/rehearsal/channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { passUntilChecked } from "./kiosk.ts";

test("an open reader gets in again by itself, and what was said before stays above", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&steady=fast");
  room.send(said(1, "Before the end."));
  room.send(said(2, "That was all."));
  await expect(sentence(page, 2)).toBeVisible();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  // The service counts from the start again.
  room.send(said(1, "And on we go."));
  await expect(page.locator("[data-sid]")).toHaveText(["Before the end.", "That was all.", "And on we go."]);
  room.send(said(2, "As if nothing had happened."));
  await expect(page.locator("[data-sid]")).toHaveCount(4);
});

test("numbers that go on stay as they are", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.send(said(1, "One."));
  await expect(sentence(page, 1)).toBeVisible();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  room.send(said(2, "Two."));
  await expect(sentence(page, 2)).toHaveText("Two.");
  await expect(sentence(page, 1)).toHaveText("One.");
});

test("a network that comes back, or a page that is seen again, asks at once", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  room.apply(goLive);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expectConnection(page, "live");
});

test("a reader who came after the end is there when it begins again", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open({ state: { status: "ended" } });
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectConnection(page, "ended");
  room.apply(goLive);
  await passUntilChecked(page);
  await expectConnection(page, "live");
  room.send(said(1, "Here we are."));
  await expect(sentence(page, 1)).toHaveText("Here we are.");
});
