/**
 * The video of a room beside its text: a real HLS stream, in the policy of a server that lets videos in.
 */
import type { Page } from "@playwright/test";

import { VIDEO_PATH } from "../../src/node/rehearsal/video/serve-video.ts";
import { WHEP_PATH } from "../../src/node/rehearsal/video/whep.ts";
import { said, setStage, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { lightOf, MOST_LIGHT } from "./light.ts";

let stage: Stage;
test.beforeAll(async () => {
  stage = await setStage({ media: ["data:", "blob:", "'self'"] });
});
test.afterAll(() => stage.close());

/** Opens the reader for a room with a video, by HLS unless told otherwise. */
async function openRoom(
  page: Page,
  video: { readonly hls: string } | { readonly whep: string } = { hls: VIDEO_PATH },
  on: Stage = stage,
): Promise<ReturnType<Stage["open"]>> {
  const room = on.open();
  const { token } = room.channel();
  on.rehearsal.setEvent({
    name: "Harbour Days",
    timeZone: "UTC",
    rooms: [{ id: "hall", name: "Hall", token, videos: [{ kind: "signing", ...video }] }],
  });
  await page.goto(`${on.origin}/broadcast/${token}?event=-&room=hall&lang=en&steady=fast`);
  await expectConnection(page, "live");
  return room;
}

const timeOf = (page: Page): Promise<number> =>
  page.locator("video").evaluate((video: HTMLVideoElement) => video.currentTime);

const sourceOf = (page: Page): Promise<string> =>
  page.locator("video").evaluate((video: HTMLVideoElement) => video.currentSrc);

/** The picture goes on. */
async function expectPlaying(page: Page): Promise<void> {
  await expect.poll(() => timeOf(page)).toBeGreaterThan(0);
  const before = await timeOf(page);
  await expect.poll(() => timeOf(page)).toBeGreaterThan(before);
}

/** Whether the browser says that it plays HLS by itself, as newer ones based on Chromium do. */
const hasOwnHls = (page: Page): Promise<boolean> =>
  page
    .locator("video")
    .evaluate((video: HTMLVideoElement) => video.canPlayType("application/vnd.apple.mpegurl") !== "");

/** Whether two elements have any place of the page in common. */
const overlap = async (page: Page, one: string, other: string): Promise<boolean> => {
  const [a, b] = [await page.locator(one).boundingBox(), await page.locator(other).boundingBox()];
  if (a === null || b === null) return false;
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
};
const PANE = 'section[aria-label="Video"]';

test("a room's video plays beside its text, is moved by keyboard, and is remembered", async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 760 });
  const room = await openRoom(page);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await expect(page.locator("video")).toHaveCount(0);

  await page.getByRole("button", { name: "Show video" }).focus();
  await page.keyboard.press("Enter");
  await expectPlaying(page);
  expect(await sourceOf(page)).toMatch((await hasOwnHls(page)) ? /\.m3u8$/ : /^blob:/);
  expect(await overlap(page, PANE, "main")).toBe(false);

  await page.getByRole("button", { name: "Adjust" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Above the text" }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator(PANE)).toHaveAttribute("data-place", "above");
  expect(await overlap(page, PANE, "main")).toBe(false);
  await page.getByRole("button", { name: "Small, in the corner" }).focus();
  await page.keyboard.press("Space");
  await expect(page.locator(PANE)).toHaveAttribute("data-place", "corner");
  expect(await overlap(page, PANE, '[data-sid="1"]')).toBe(false);

  await page.reload();
  await expect(page.locator(PANE)).toHaveAttribute("data-place", "corner");
  await page.getByRole("button", { name: "Hide video" }).click();
  await expect(page.locator("video")).toHaveCount(0);
  await expect(page.locator(PANE)).toHaveAttribute("data-place", "hidden");

  await test.step("in a dark hall it comes when it is asked for, dimmed, and is not heard", async () => {
    await page.getByRole("button", { name: "Show video" }).click();
    await page.goto(`${page.url()}&theme=hall`);
    await expect(page.locator(PANE)).toHaveAttribute("data-place", "hidden");
    await page.getByRole("button", { name: "Show video" }).click();
    await expectPlaying(page);
    await expect(page.getByRole("button", { name: "Sound" })).toHaveCount(0);
    // As if all of the picture were white.
    await page.locator("video").evaluate((video) => {
      video.style.background = "white";
      video.style.objectPosition = "-100vw 0";
    });
    expect(await lightOf(page)).toBeLessThanOrEqual(MOST_LIGHT);
  });
});

test("a browser with no HLS of its own plays it by the player that is loaded for it", async ({ page }) => {
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = () => "";
  });
  const players: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/hls.light-")) players.push(request.url());
  });
  await openRoom(page);
  await expect(page.getByRole("button", { name: "Show video" })).toBeVisible();
  expect(players).toEqual([]);
  await page.getByRole("button", { name: "Show video" }).click();
  await expectPlaying(page);
  expect(players).toHaveLength(1);
  expect(await sourceOf(page)).toMatch(/^blob:/);
});

test("a video of another server plays where the policy of the page names it, and nowhere else", async ({
  page,
  watched,
}) => {
  const elsewhere = "https://video.example";
  const named = await setStage({
    media: ["data:", "blob:", elsewhere],
    serviceOrigins: [elsewhere],
  });
  const asked: string[] = [];
  await page.route(`${elsewhere}/**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    asked.push(path);
    const answer = await route.fetch({ url: named.origin + path });
    await route.fulfill({
      response: answer,
      headers: { ...answer.headers(), "access-control-allow-origin": "*" },
    });
  });
  // By the player that is loaded for it, in every browser.
  await page.addInitScript(() => {
    HTMLMediaElement.prototype.canPlayType = () => "";
  });
  const video = { hls: elsewhere + VIDEO_PATH };
  await openRoom(page, video);
  await page.getByRole("button", { name: "Show video" }).click();
  await expect(page.getByText("The video cannot be loaded.")).toBeVisible();
  expect(asked).toEqual([]);
  await expect.poll(() => watched.violations.join()).toContain("connect-src");
  await openRoom(page, video, named);
  // Those of the page that was left are all there by now.
  watched.violations.length = 0;
  await page.getByRole("button", { name: "Show video" }).click();
  await expectPlaying(page);
  expect(asked).toContain(VIDEO_PATH);
  // What the player still asks for has its answer first.
  await page.unrouteAll({ behavior: "wait" });
  await named.close();
});

test("on a page of 320 px the video covers nothing", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const room = await openRoom(page);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await page.getByRole("button", { name: "Show video" }).click();
  await expect.poll(() => timeOf(page)).toBeGreaterThan(0);
  await page.getByRole("button", { name: "Adjust" }).click();
  for (const other of ["main", "nav"]) expect(await overlap(page, PANE, other)).toBe(false);
  await expect(sentence(page, 1)).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test("a video that cannot be had says so and leaves the text alone", async ({ page }) => {
  const room = await openRoom(page, { hls: "/rehearsal/v1/video/none.m3u8" });
  await page.getByRole("button", { name: "Show video" }).click();
  await expect(page.getByText("The video cannot be loaded.")).toBeVisible();
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
});

test("a room's video comes by WebRTC, and its session ends where it is hidden", async ({ page }) => {
  const room = await openRoom(page, { whep: WHEP_PATH });
  await page.getByRole("button", { name: "Show video" }).click();
  await expectPlaying(page);
  const size = await page.locator("video").evaluate((video: HTMLVideoElement) => video.videoWidth);
  expect([size, stage.rehearsal.whep.count()]).toEqual([320, 1]);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  expect(await overlap(page, PANE, "main")).toBe(false);

  await page.getByRole("button", { name: "Hide video" }).click();
  await expect.poll(() => stage.rehearsal.whep.count()).toBe(0);
  await page.getByRole("button", { name: "Show video" }).click();
  await expectPlaying(page);
  // The page says goodbye while it goes.
  await page.goto("about:blank");
  await expect.poll(() => stage.rehearsal.whep.count()).toBe(0);
});

test.describe("on a touch screen", () => {
  test.use({ hasTouch: true, viewport: { width: 1200, height: 760 } });

  test("the video is moved by touch and by mouse", async ({ page }) => {
    await openRoom(page);
    await page.getByRole("button", { name: "Show video" }).tap();
    await page.getByRole("button", { name: "Adjust" }).tap();
    await page.getByRole("button", { name: "Small, in the corner" }).tap();
    await expect(page.locator(PANE)).toHaveAttribute("data-place", "corner");
    await page.getByRole("button", { name: "Beside the text" }).click();
    await expect(page.locator(PANE)).toHaveAttribute("data-place", "beside");
  });
});
