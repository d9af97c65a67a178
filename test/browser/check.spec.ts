/**
 * The check of a seat over a rehearsal: all well, and what is said where something is in the way.
 */
import type { BrowserContext, Page } from "@playwright/test";

import { CHECK_IDS } from "../../src/check/findings.ts";
import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { lockedRoom, PASSWORD, tryPassword, watchVerifies } from "../harness/password-channel.ts";
import type { Stage } from "../harness/stage.ts";
import { wordsOf } from "../harness/words.ts";
import { clipboardText } from "./clipboard.ts";
import { inEveryLanguage } from "./every-language.ts";
import { expect, test } from "./fixtures.ts";

const STEP_MS = 500;

const overall = (page: Page) => page.locator("[data-overall]");
const expectOverall = (page: Page, kind: string) =>
  expect(overall(page)).toHaveAttribute("data-overall", kind);
const row = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);
const expectStatus = (page: Page, id: string, status: string) =>
  expect(row(page, id)).toHaveAttribute("data-status", status);
const again = (page: Page) => page.getByRole("button", { name: "Check again" });
const testSound = (page: Page) => page.getByRole("button", { name: "Play a test sound" });

/** A browser that keeps the screen on: the one of the tests has no screen. */
async function keepScreenOn(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const request = async (): Promise<unknown> => ({ release: async () => undefined });
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: { request } });
  });
}

/** Every stream the page opens, and whether it is closed. */
function watchStreams(page: Page): () => string {
  const opened = new Set<object>();
  const closed = new Set<object>();
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.endsWith("/text")) opened.add(request);
  });
  for (const name of ["requestfinished", "requestfailed"] as const) {
    // oxlint-disable-next-line typescript/no-unsafe-argument -- both events carry a request
    page.on(name as "requestfinished", (request) => {
      if (opened.has(request)) closed.add(request);
    });
  }
  return () => `${opened.size} opened, ${closed.size} closed`;
}

/** A browser that can do all that is checked, on a clock of the test, and what its page asks of the service. */
async function takeSeat(page: Page, context: BrowserContext) {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.clock.install();
  await keepScreenOn(page);
  return { streams: watchStreams(page), verifies: watchVerifies(page) };
}

/** Lets the time of the page and of the service pass until nothing is checked any more. */
async function finish(page: Page, stage: Stage): Promise<void> {
  await expect(async () => {
    stage.pass(STEP_MS);
    await page.clock.runFor(STEP_MS);
    await expect(overall(page)).not.toHaveAttribute("data-overall", /running|locked|paused/, { timeout: 1 });
  }).toPass({ intervals: [0], timeout: 20_000 });
}

test("all is well over the rehearsal, then the service is away, and comes back", async ({
  page,
  stage,
  context,
}) => {
  test.setTimeout(60_000);
  const { streams, verifies } = await takeSeat(page, context);
  const room = stage.open({ settings: { name: "Harbour Lectures" } });
  const { token } = room.channel();

  await test.step("while it measures", async () => {
    await page.goto(`/check/${token}`);
    await expectOverall(page, "running");
    await expectStatus(page, "service", "good");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Check before the event: Harbour Lectures",
    );
    await expect(page.getByRole("progressbar")).toBeVisible();
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step("ready", async () => {
    await finish(page, stage);
    await testSound(page).click();
    await expectStatus(page, "sound", "good");
    await expectOverall(page, "ready");
    for (const id of CHECK_IDS) await expectStatus(page, id, "good");
    await expect.poll(streams).toBe("1 opened, 1 closed");
    expect(verifies).toEqual([]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    const databases = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    await expect.poll(databases).not.toContain("check-of-a-seat");
    expect(await violationsInThemes(page)).toEqual([]);
    await page.getByRole("button", { name: "Copy the result as text" }).click();
    await expect(page.getByRole("status")).toHaveText("Copied. There is no password in it.");
    expect(await clipboardText(page)).toMatch(
      new RegExp(
        `^Check before the event: ${token} – Ready\\n[^]*stream\\.flowing time=\\d+ kilobytes=\\d+\\n`,
      ),
    );
  });

  await test.step("the service is away", async () => {
    await page.route("**/api/**", (route) => route.abort());
    await again(page).click();
    await finish(page, stage);
    await expectOverall(page, "bad");
    await expectStatus(page, "service", "bad");
    await expectStatus(page, "stream", "unknown");
    await expectStatus(page, "sound", "good");
    expect(streams()).toBe("1 opened, 1 closed");
    expect(await violationsInThemes(page)).toEqual([]);
  });

  await test.step("and comes back", async () => {
    await page.unroute("**/api/**");
    await again(page).press("Enter");
    await expect(again(page)).toBeFocused();
    // No time passes for the page before it has asked: it would count as the service's.
    await expectStatus(page, "service", "good");
    await expect.poll(streams).toBe("2 opened, 1 closed");
    await finish(page, stage);
    await expectOverall(page, "ready");
    await expect.poll(streams).toBe("2 opened, 2 closed");
  });
});

test("a browser that refuses sound, storage and a lit screen works with remarks", async ({ page, stage }) => {
  test.setTimeout(60_000);
  await page.clock.install();
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
    Object.defineProperty(navigator, "wakeLock", { configurable: true, value: undefined });
  });
  const { token } = stage.open().channel();
  await page.goto(`/check/${token}`);
  await testSound(page).click();
  await expectStatus(page, "sound", "remark");
  await expect(row(page, "sound")).toContainText("The browser refuses to play sound.");
  await expectStatus(page, "storage", "remark");
  await expectStatus(page, "awake", "remark");
  await finish(page, stage);
  await expectOverall(page, "remarks");
  await expectStatus(page, "stream", "good");
});

test("a broadcast with a password asks for it, and says neither it nor its key to anybody", async ({
  page,
  stage,
  context,
}) => {
  test.setTimeout(60_000);
  const { streams, verifies } = await takeSeat(page, context);
  const keys: string[] = [];
  page.on("request", (request) => {
    const key = new URL(request.url()).searchParams.get("viewer_access_token");
    if (key !== null) keys.push(key);
  });
  const { token } = lockedRoom(stage).channel();
  await page.goto(`/check/${token}`);
  await expectOverall(page, "locked");
  await expectStatus(page, "stream", "later");
  expect(await violationsOf(page)).toEqual([]);
  expect(streams()).toBe("0 opened, 0 closed");
  expect(verifies).toHaveLength(0);
  await tryPassword(page, PASSWORD);
  await finish(page, stage);
  await expectOverall(page, "ready");
  expect(verifies).toHaveLength(1);
  await again(page).click();
  await expectOverall(page, "running");
  await finish(page, stage);
  expect(verifies).toHaveLength(1);
  await page.getByRole("button", { name: "Copy the result as text" }).click();
  await expect(page.getByRole("status")).toHaveText(/^Copied/);
  const text = await clipboardText(page);
  expect(text).toContain("stream.flowing");
  expect(new Set(keys).size).toBe(1);
  for (const secret of [PASSWORD, ...keys]) {
    expect(text).not.toContain(secret);
    expect(page.url()).not.toContain(secret);
    expect(await page.content()).not.toContain(secret);
  }
});

test("it is whole on a small telephone in every language, and axe finds nothing in two directions", async ({
  page,
  stage,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 320, height: 568 });
  await page.route("**/api/**", (route) => route.abort());
  const { token } = stage.open().channel();
  await inEveryLanguage(page, `/check/${token}`, async (ui, direction) => {
    const { words } = await wordsOf(ui, "check");
    await expect(overall(page).getByRole("heading")).toHaveText(words.overall.bad);
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    if (direction === "rtl") expect(await violationsOf(page)).toEqual([]);
    await spaceText(page);
    expect(await sideways(page), "spaced out").toBe(0);
  });
});

test("it is a click away from the link builder, and from a broadcast that cannot be reached", async ({
  page,
  stage,
}) => {
  const { token } = stage.open().channel();
  await test.step("the link builder", async () => {
    await page.goto(`/setup?code=${token}`);
    const link = page.getByRole("link", { name: "Check a seat before the event" });
    await expect(link).toHaveAttribute("href", `/check/${token}`);
  });
  await test.step("a broadcast", async () => {
    await page.route("**/api/**", (route) => route.abort());
    await page.goto(`/broadcast/${token}?lang=de`);
    await page.getByRole("link", { name: "Find out what is in the way" }).click();
    await expect(page).toHaveURL(`/check/${token}?lang=de`);
    await expectOverall(page, "bad");
  });
});
