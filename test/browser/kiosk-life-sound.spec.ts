/**
 * Sound and a bright screen without a gesture, for days: where the browser is started for it.
 */
import type { Page } from "@playwright/test";

import { end, goLive } from "../../src/node/rehearsal/channel.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, test } from "./fixtures.ts";
import { countLoads, passUntilChecked, watch } from "./kiosk.ts";
import { expectSpeech, notePlayed, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

test("it speaks by itself, and the next recording too, whose sentences begin at 1 again", async ({
  page,
  stage,
}) => {
  const played = await notePlayed(page);
  const room = stage.open();
  await watch(page, room.channel().token, "?lang=de&speech=on");
  await expectSpeech(page, "idle");
  room.send(said(7, "Good morning."));
  room.send(translated(7, "de-DE", "Guten Morgen."));
  await expectSpeech(page, "playing");
  await expectSpeech(page, "idle");
  expect(await played()).toHaveLength(1);
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  room.apply(goLive);
  // The page's clock runs as it does, for the sound's sake; being seen again asks at once.
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expectConnection(page, "live");
  room.send(said(1, "Good evening."));
  room.send(translated(1, "de-DE", "Guten Abend."));
  await expectSpeech(page, "playing");
  await expectSpeech(page, "idle");
  await expect.poll(async () => (await played()).length).toBe(2);
});

/** Puts a wake lock into the page that only counts, and can be taken away. */
async function countLocks(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const locks = { asked: 0, held: 0, take: (): void => undefined };
    Object.assign(window, { locks });
    const request = async (): Promise<unknown> => {
      locks.asked += 1;
      locks.held += 1;
      const lock = Object.assign(new EventTarget(), {
        release: async () => {
          locks.held -= 1;
        },
      });
      locks.take = () => {
        locks.held -= 1;
        lock.dispatchEvent(new Event("release"));
      };
      return lock;
    };
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  });
  return () =>
    page.evaluate(() => {
      const { asked, held } = (window as unknown as { locks: { asked: number; held: number } }).locks;
      return `asked ${asked}, held ${held}`;
    });
}

test("the screen is kept awake all the time, also between two recordings", async ({ page, stage }) => {
  await page.clock.install();
  const locks = await countLocks(page);
  const loads = countLoads(page);
  const room = stage.open({ state: { status: "pending" } });
  await page.goto(`/kiosk/${room.channel().token}`);
  await expectConnection(page, "waiting");
  await expect.poll(locks).toBe("asked 1, held 1");
  await page.clock.fastForward(3_600_000);
  room.apply(goLive);
  await page.clock.runFor(6_000);
  await expectConnection(page, "live");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await passUntilChecked(page);
  expect(await locks()).toBe("asked 1, held 1");
  await page.evaluate(() => (window as unknown as { locks: { take: () => void } }).locks.take());
  await expect.poll(locks).toBe("asked 2, held 1");
  expect(loads()).toBe(1);
});
