/**
 * The picture at the head of a published talk and its clip, under the production policy.
 */
import { copyFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { drawPicture } from "../../src/node/rehearsal/partners/draw-picture.ts";
import { goLive } from "../../src/node/rehearsal/channel.ts";
import {
  finishBroadcast,
  PASSPHRASE,
  publishTalk,
  talksFolder,
  writeTalk,
} from "../harness/published-talk.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

const FIGURE = fileURLToPath(new URL("../../src/node/rehearsal/video/figure.webm", import.meta.url));
const SILENT = {
  title: "Tides",
  durationMs: 1_000,
  languages: ["en-US"],
  sentences: [],
  sounds: [],
  about: [],
} as const;

/** The clip of the page: it moves, again and again, and cannot be heard. */
async function expectMoving(page: Page): Promise<void> {
  const video = page.locator("video");
  await expect.poll(() => video.evaluate((one: HTMLVideoElement) => one.currentTime)).toBeGreaterThan(0);
  const is = await video.evaluate(({ muted, loop, controls }: HTMLVideoElement) => ({
    muted,
    loop,
    controls,
  }));
  expect(is).toEqual({ muted: true, loop: true, controls: false });
  await expect(video).toBeVisible();
}

test("a picture stands above the title with its words and its clip over it, behind a passphrase too, and a lost one leaves no room", async ({
  page,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  await writeFile(join(folder, "poster.png"), drawPicture(0));
  await copyFile(FIGURE, join(folder, "clip.webm"));
  const shown = ["--picture", "poster.png", "--picture", "clip.webm"];
  const args = ["--no-sound", ...shown, "--picture-alt", "A bridge at dawn"];
  const clips: string[] = [];
  page.on("request", (request) => {
    if (/\/(?:clip\.|moving-clip|talk-clip)/.test(request.url())) clips.push(request.url());
  });
  const picture = page.getByRole("img", { name: "A bridge at dawn" });
  const isSeen = () =>
    expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  const address = await publishTalk(stage, folder, finishBroadcast(stage), args);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(`${address}?ui=en`);
  await isSeen();
  await expect(page.locator("video")).toBeAttached();
  await expect(page.locator("video")).not.toHaveAttribute("src");
  await expect(page.locator("video")).toBeHidden();
  expect(clips.filter((url) => url.includes("/clip."))).toEqual([]);
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await expectMoving(page);
  await page.getByRole("button", { name: "Stop the moving picture" }).click();
  const paused = () => page.locator("video").evaluate((one: HTMLVideoElement) => one.paused);
  await expect.poll(paused).toBe(true);
  await page.getByRole("button", { name: "Let the picture move" }).click();
  await expect.poll(paused).toBe(false);

  const locked = [...args, "--passphrase-env", "PHRASE"];
  await page.goto(`${await publishTalk(stage, folder, finishBroadcast(stage), locked)}?ui=en`);
  const field = page.getByLabel("Passphrase", { exact: true });
  await field.fill(PASSPHRASE);
  await field.press("Enter");
  await isSeen();
  await expectMoving(page);

  // A screen that waits for the next broadcast shows it, and nothing of it once that is live.
  const room = stage.open({ state: { status: "pending" } });
  const { token } = room.channel();
  await writeTalk(folder, token, "tides", {
    ...SILENT,
    picture: { type: "image/png", bytes: Uint8Array.from(drawPicture(0)), alt: "A bridge at dawn" },
    clip: { type: "video/webm", bytes: Uint8Array.from(await readFile(FIGURE)) },
  });
  clips.length = 0;
  await page.goto(`/kiosk/${token}?ui=en`);
  await isSeen();
  await expectMoving(page);
  room.apply(goLive);
  await expectConnection(page, "live");
  await expect(page.locator("video")).toHaveCount(0);
  clips.length = 0;
  await page.reload();
  await expectConnection(page, "live");
  stage.pass(15_000);
  await expect(page.getByText("Then let us begin.")).toBeVisible();
  expect(clips).toEqual([]);

  await page.route("**/{picture,clip}.*", (route) => route.fulfill({ status: 404 }));
  await page.goto(`${address}?ui=en&lost`);
  await expect(sentence(page, 3)).toContainText("Then let us begin.");
  await expect(page.locator(".talk-picture")).toHaveCount(0);
  await remove();
});
