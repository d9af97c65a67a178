import type { Page } from "@playwright/test";

import { pause } from "../../src/node/rehearsal/channel.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { violationsOf } from "../harness/axe.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expect, expectConnection, test } from "./fixtures.ts";

const subtitles = (page: Page) => page.frameLocator("live-subtitles iframe");
const text = (page: Page) => subtitles(page).getByRole("main");

/** Opens the example with a broadcast of its own, and waits until it is live. */
async function readerVisit(page: Page, stage: Stage): Promise<Room> {
  const room = stage.open();
  await page.goto(`/example/?token=${room.channel().token}`);
  await expect(page.getByText("Live now")).toBeVisible();
  return room;
}

test("the example shows a video with its subtitles, and chooses their language and colours", async ({
  page,
  stage,
}) => {
  const room = await readerVisit(page, stage);
  await test.step("a video with its subtitles beside it, or below", async () => {
    room.send(said(1, "Welcome to the bridge."));
    await expect(text(page)).toContainText("Welcome to the bridge.");
    await expect(page.locator("iframe")).toHaveAccessibleName("Live subtitles of the talk");
    const video = page.getByLabel("The talk", { exact: true });
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.duration))
      .toBeGreaterThan(20);
    await video.evaluate((element: HTMLVideoElement) => {
      element.pause();
      element.currentTime = 15;
    });
    await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.seeking)).toBe(false);
    expect(await video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBe(15);

    const side = async () => {
      const [left, right] = [await video.boundingBox(), await page.locator("live-subtitles").boundingBox()];
      return { left, right };
    };
    const beside = await side();
    expect(beside.right?.x).toBeGreaterThan((beside.left?.x ?? 0) + (beside.left?.width ?? 0));
    expect(beside.right?.height).toBeCloseTo(beside.left?.height ?? 0, 0);
    await page.setViewportSize({ width: 360, height: 740 });
    const below = await side();
    expect(below.right?.y).toBeGreaterThan((below.left?.y ?? 0) + (below.left?.height ?? 0));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await page.setViewportSize({ width: 1280, height: 720 });
  });
  await test.step("the language is chosen on the page or in the frame, and both show it", async () => {
    room.send(translated(1, "ja-JP", "ようこそ。"));
    room.send(translated(1, "de-DE", "Willkommen."));
    const onPage = page.getByRole("combobox", { name: "Language" });
    await expect(onPage).toHaveValue("en-US");
    await onPage.selectOption("ja-JP");
    await expect(text(page)).toContainText("ようこそ。");
    await subtitles(page).getByRole("combobox").first().selectOption({ label: "Deutsch" });
    await expect(text(page)).toContainText("Willkommen.");
    await expect(onPage).toHaveValue("de-DE");
  });
  await test.step("the subtitles follow the page into the dark and back, and axe finds nothing", async () => {
    expect(await violationsOf(page), "light").toEqual([]);
    const root = subtitles(page).locator("html");
    await expect(root).toHaveAttribute("data-theme", "light");
    await page.getByRole("switch", { name: "Dark page" }).check();
    await expect(root).toHaveAttribute("data-theme", "dark");
    await page.getByRole("switch", { name: "Dark page" }).uncheck();
    await expect(root).toHaveAttribute("data-theme", "light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect(page.getByRole("switch", { name: "Dark page" })).toBeChecked();
    expect(await violationsOf(page), "dark").toEqual([]);
  });
  await test.step("the page says how the broadcast stands", async () => {
    room.apply((channel, now) => pause(channel, now));
    await expect(page.getByText("Please wait a moment")).toBeVisible();
  });
});

test("a delay holds the subtitles back, and a code that is none leaves a link in their place", async ({
  page,
  context,
  stage,
}) => {
  const room = await readerVisit(page, stage);
  const elsewhere = await context.newPage();
  await elsewhere.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(elsewhere, "live");
  await page.bringToFront();
  const slider = page.getByRole("slider", { name: "Delay" });
  await slider.fill("30");
  await expect(page.getByText("30 s", { exact: true })).toBeVisible();
  // The slider's last word stands once the frame has answered it.
  const answered = () =>
    page.locator("live-subtitles").evaluate(
      (element) =>
        new Promise((resolve) => {
          element.addEventListener("live-subtitles:settings", (event) => {
            const { parameters } = (event as CustomEvent<{ parameters: Record<string, string> }>).detail;
            resolve(parameters["delay"]);
          });
          const tag = element as HTMLElement & { set: (settings: object) => void };
          tag.set({ size: 110 });
        }),
    );
  expect(await answered()).toBe("30");
  room.send(said(1, "Held back."));
  await expect(elsewhere.getByRole("main")).toContainText("Held back.");
  await expect(text(page)).not.toContainText("Held back.");
  await slider.fill("0");
  await expect(text(page)).toContainText("Held back.");
  await test.step("a code that is none", async () => {
    await page.goto("/example/?token=nothing");
    await expect(page.getByRole("link", { name: "on a page of their own" })).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
  });
});
