/**
 * A screen that nobody touches, as browser tests meet it.
 */
import type { Page, Request } from "@playwright/test";

import { expectConnection } from "./fixtures.ts";

/** Opens a broadcast's kiosk page and waits until its stream is there. */
export async function watch(page: Page, token: string, query = ""): Promise<void> {
  await page.goto(`/kiosk/${token}${query}`);
  await expectConnection(page, "live");
}

const STEP_MS = 1_000;
const isResolve = (url: string): boolean => /\/api\/v1\/viewer\/broadcasts\/[^/]+$/.test(url);

/**
 * Lets time pass on a page whose clock is the test's until the slow check asks for the broadcast, and waits for the
 * answer, which comes in real time. How long it took, in ms of the page's time.
 */
export async function passUntilChecked(page: Page): Promise<number> {
  const asked: Promise<boolean>[] = [];
  const note = (request: Request): void => {
    if (isResolve(request.url())) asked.push(request.response().then((answer) => answer !== null));
  };
  page.on("request", note);
  let passed = 0;
  while (passed < 600_000) {
    // A page whose time runs on while it waits gives a question up, and asks again later.
    const answered = asked.pop();
    if (answered !== undefined && (await answered)) break;
    await page.clock.runFor(STEP_MS);
    passed += STEP_MS;
  }
  page.off("request", note);
  return passed;
}

/** Counts how often a page begins from here on. */
export function countLoads(page: Page): () => number {
  let loads = 0;
  page.on("domcontentloaded", () => {
    loads += 1;
  });
  return () => loads;
}

/** Lets time pass in steps, each long enough for what the page asks for. A page that reloads meanwhile begins anew. */
export async function passSlowly(page: Page, ms: number, stepMs: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    await page.clock.fastForward(stepMs).catch(() => undefined);
    await page.evaluate(() => fetch("/config.json")).catch(() => undefined);
  }
}

/**
 * Lets time pass until the page asks whether there is a page to come back to, and waits in real time until it has
 * come back.
 */
export async function passUntilReload(page: Page): Promise<void> {
  const asked: string[] = [];
  const note = (request: Request): void => {
    if (/\/kiosk\//.test(request.url())) asked.push(request.url());
  };
  const begun = page.waitForEvent("domcontentloaded");
  page.on("request", note);
  for (let passed = 0; passed < 600_000 && asked.length === 0; passed += 5_000)
    await passSlowly(page, 5_000, 5_000);
  page.off("request", note);
  await begun;
}
