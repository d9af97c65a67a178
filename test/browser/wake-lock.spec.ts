/**
 * The screen stays awake while somebody follows live, and may sleep otherwise.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { expect, expectConnection, follow, test } from "./fixtures.ts";
import { followLongTalk, wheelUp } from "./long-talk.ts";

/** Puts a wake lock into the page that only counts, and refuses where it is told to. */
async function countLocks(page: Page, refuses = false): Promise<() => Promise<string>> {
  await page.addInitScript((refused) => {
    const locks = { asked: 0, held: 0 };
    Object.assign(window, { locks });
    const request = async (): Promise<unknown> => {
      locks.asked += 1;
      if (refused) throw new DOMException("refused", "NotAllowedError");
      locks.held += 1;
      return Object.assign(new EventTarget(), {
        release: async () => {
          locks.held -= 1;
        },
      });
    };
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  }, refuses);
  return () =>
    page.evaluate(() => {
      const { asked, held } = (window as unknown as { locks: { asked: number; held: number } }).locks;
      return `asked ${asked}, held ${held}`;
    });
}

test("the screen is kept awake while live text is followed, until the end", async ({ page, stage }) => {
  const locks = await countLocks(page);
  const room = stage.open();
  await follow(page, room.channel().token);
  await expect.poll(locks).toBe("asked 1, held 1");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await expect.poll(locks).toBe("asked 1, held 0");
});

test("whoever reads further up lets the screen sleep", async ({ page, stage }) => {
  const locks = await countLocks(page);
  await followLongTalk(page, stage);
  await expect.poll(locks).toBe("asked 1, held 1");
  await wheelUp(page, 400);
  await expect.poll(locks).toBe("asked 1, held 0");
  await page.keyboard.press("Escape");
  await expect.poll(locks).toBe("asked 2, held 1");
});

test("a reader can leave it off", async ({ page, stage }) => {
  const locks = await countLocks(page);
  await followLongTalk(page, stage);
  await expect.poll(locks).toBe("asked 1, held 1");
  await follow(page, stage.open().channel().token, "?awake=off");
  expect(await locks()).toBe("asked 0, held 0");
});

test("a browser that refuses is asked once and nobody hears of it", async ({ page, stage }) => {
  const locks = await countLocks(page, true);
  await followLongTalk(page, stage);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect.poll(locks).toBe("asked 2, held 0");
});

test("a browser without wake locks is no trouble", async ({ page, stage }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, "wakeLock");
  });
  await followLongTalk(page, stage);
});
