/**
 * The page's own clock, for tests that break something and decide when it is tried again.
 */
import type { Page } from "@playwright/test";

const START = Date.UTC(2026, 0, 5, 9);

/** Longest wait before the page tries again by itself, in ms. */
export const LONGEST_WAIT_MS = 30_000;

/** Stops the clock of a page that is about to be opened: no timer fires before a test lets time pass. */
export async function stopClock(page: Page): Promise<void> {
  await page.clock.install({ time: START });
  await page.clock.pauseAt(START + 1_000);
}
