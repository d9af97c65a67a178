/**
 * A link may hold text and speech back, so that they match a video stream that lags behind the hall.
 */
import { end } from "../../src/node/rehearsal/channel.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { countEvents, understood } from "./page-events.ts";
import { stopClock } from "./page-clock.ts";

test("text comes after the delay, in its order", async ({ page, stage }) => {
  const room = stage.open();
  await stopClock(page);
  await follow(page, room.channel().token, "?lang=en&steady=fast&delay=10");
  const before = await countEvents(page);
  room.send(said(1, "Good morning."));
  await understood(page, before + 1);
  await page.clock.runFor(3_000);
  room.send(said(2, "And welcome."));
  await understood(page, before + 2);
  await page.clock.runFor(6_900);
  await expect(sentence(page, 1)).toHaveCount(0);
  await page.clock.runFor(200);
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await expect(sentence(page, 2)).toHaveCount(0);
  await page.clock.runFor(3_000);
  await expect(sentence(page, 2)).toHaveText("And welcome.");
});

test("the end waits for what was said before it", async ({ page, stage }) => {
  const room = stage.open();
  await stopClock(page);
  await follow(page, room.channel().token, "?lang=en&steady=fast&delay=20");
  const before = await countEvents(page);
  room.send(said(1, "That was all."));
  room.apply((channel, now) => end(channel, now));
  await understood(page, before + 2);
  await page.clock.runFor(15_000);
  await expectConnection(page, "live");
  await expect(sentence(page, 1)).toHaveCount(0);
  await page.clock.runFor(6_000);
  await expect(sentence(page, 1)).toHaveText("That was all.");
  await expectConnection(page, "ended");
});
