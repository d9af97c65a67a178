/**
 * The screen stays awake while somebody follows live, and may sleep otherwise.
 */
import type { Page } from "@playwright/test";

import { expect, test } from "./fixtures.ts";
import { followLongTalk, wheelUp } from "./long-talk.ts";

/** Puts a wake lock into the page that only counts. */
async function countLocks(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const locks = { asked: 0, held: 0 };
    Object.assign(window, { locks });
    const request = async (): Promise<unknown> => {
      locks.asked += 1;
      locks.held += 1;
      return Object.assign(new EventTarget(), {
        release: async () => {
          locks.held -= 1;
        },
      });
    };
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  });
  return () =>
    page.evaluate(() => {
      const { asked, held } = (window as unknown as { locks: { asked: number; held: number } }).locks;
      return `asked ${asked}, held ${held}`;
    });
}

test("whoever reads further up lets the screen sleep", async ({ page, stage }) => {
  const locks = await countLocks(page);
  await followLongTalk(page, stage);
  await expect.poll(locks).toBe("asked 1, held 1");
  await wheelUp(page, 400);
  await expect.poll(locks).toBe("asked 1, held 0");
  await page.keyboard.press("Escape");
  await expect.poll(locks).toBe("asked 2, held 1");
});
