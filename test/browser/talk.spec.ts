/**
 * A published talk is read and heard: a broadcast of the rehearsal ends, is published by the command, and its page is opened
 * under the production policy.
 */
import { rm } from "node:fs/promises";

import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { PROCESSING_MS, UPLOADING_MS } from "../../src/node/rehearsal/tasks/task.ts";
import { CORRECTED, importedTalk, IMPORTED_PATH, SPEAKER } from "../harness/imported-talk.ts";
import {
  finishBroadcast,
  PASSPHRASE,
  publishTalk,
  talksFolder,
  writeLockedTone,
} from "../harness/published-talk.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const play = (page: Page) => page.getByRole("button", { name: "Play", exact: true });
const line = (page: Page) => page.getByRole("slider", { name: "Time line" });
const speech = (page: Page, state: string) =>
  expect(page.locator("html")).toHaveAttribute("data-speech", state);
const heard = (page: Page, sid: number) => expect(sentence(page, sid)).toHaveAttribute("data-spoken", "");

test("a broadcast that was published is read, heard, searched and linked to", async ({ page, stage }) => {
  const { folder, remove } = await talksFolder(stage);
  const token = finishBroadcast(stage);
  const address = await publishTalk(stage, folder, token, ["--summary", "en-US"]);
  const ranges: (string | undefined)[] = [];
  page.on("request", (request) => {
    if (/sound/.test(request.url())) ranges.push(request.headers()["range"]);
  });
  await page.goto(`${address}?ui=en`);
  await expectConnection(page, "ended");

  await test.step("its text is there with its speakers, in another language too", async () => {
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Small talk \d+$/);
    await expect(sentence(page, 2)).toContainText("Ben");
    await expect(sentence(page, 3)).toContainText("Then let us begin.");
    await page.getByRole("combobox", { name: "Language", exact: true }).selectOption("de-DE");
    await expect(sentence(page, 3)).toHaveText("AdaDann fangen wir an.");
  });
  await test.step("it plays, and the sentence goes with the sound", async () => {
    await play(page).click();
    await speech(page, "playing");
    await heard(page, 1);
    await heard(page, 2);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await speech(page, "paused");
    expect(ranges.every((range) => range?.startsWith("bytes=") === true)).toBe(true);
  });
  await test.step("a tap on a sentence plays it, and keys go on from there", async () => {
    await sentence(page, 3).locator("p").last().click();
    await heard(page, 3);
    await page.getByRole("main").focus();
    await page.keyboard.press("ArrowLeft");
    await heard(page, 1);
    await page.keyboard.press("Space");
    await speech(page, "paused");
  });
  await test.step("the line says where it is, and its keys wind", async () => {
    await line(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect(line(page)).toHaveAttribute("aria-valuetext", /^0:0[5-9] of 0:/);
    // The middle of its knob, which is 20 px wide, goes from one end of what is drawn to the other.
    const [knob, drawn] = await Promise.all([
      line(page).boundingBox(),
      page.locator(".talk-track").boundingBox(),
    ]);
    expect([(drawn?.x ?? 0) - (knob?.x ?? 0), (knob?.width ?? 0) - (drawn?.width ?? 0)]).toEqual([10, 20]);
  });
  await test.step("what is looked for is found, and marked on the line", async () => {
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("searchbox").fill("schön");
    await expect(page.getByText("1 of 1", { exact: true })).toBeVisible();
    await expect(page.locator(".talk-found")).toHaveCount(1);
    await page.keyboard.press("Escape");
  });
  await test.step("a point of the summary leads to its sentence", async () => {
    await page.getByRole("button", { name: "Summary", exact: false }).click();
    const point = page.locator("#contents [data-kind=point] a").first();
    const sid = Number((await point.getAttribute("href"))?.slice(2));
    await point.click();
    await heard(page, sid);
  });
  await test.step("links to what is heard are copied, and the written record is a press away", async () => {
    await page.getByRole("button", { name: "Share and keep" }).click();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.getByRole("button", { name: "Copy link to this moment" }).click();
    await expect(page.getByText(/^The link to \d+:\d\d is copied\.$/)).toBeVisible();
    expect(await clipboardText(page)).toMatch(new RegExp(`${address}#t=\\d+$`));
    await page.getByRole("button", { name: "Copy link to this sentence" }).click();
    await expect(page.getByText("The link to this sentence is copied.")).toBeVisible();
    expect(await clipboardText(page)).toMatch(new RegExp(`${address}#s\\d$`));
    await page.getByRole("link", { name: "Written record" }).click();
    await expect(page).toHaveURL(new RegExp(`${address}/record\\?.*#s\\d$`));
    await expect(page.getByRole("article")).toHaveCount(3);
    await expect(page.getByRole("article").first()).toContainText("Ada");
    await page.getByRole("link", { name: "Back to the talk" }).click();
    await expect(page).toHaveURL(new RegExp(`${address}\\?.*#s\\d$`));
    await expect(play(page)).toBeVisible();
  });
  await remove();
});

test("a locked talk asks for its passphrase and is then heard; what is missing or broken is said", async ({
  page,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const token = finishBroadcast(stage, { settings: { name: "Locked talk" } });
  const address = await publishTalk(stage, folder, token, ["--lock"]);
  await page.goto(`${address}?ui=en`);
  await expectConnection(page, "locked");
  const field = page.getByLabel("Passphrase", { exact: true });
  await field.fill("twelve grey heron");
  await field.press("Enter");
  await expect(page.getByRole("alert")).toHaveText(/That is not the passphrase/);
  await field.fill(PASSPHRASE);
  await field.press("Enter");
  await expect(sentence(page, 3)).toContainText("Then let us begin.");
  await play(page).click();
  await speech(page, "playing");
  await heard(page, 1);

  await test.step("a long sound is opened in parts, from where it is heard", async () => {
    await writeLockedTone(folder, "l0ck", "tone", 240);
    const sizes: number[] = [];
    page.on("request", (request) => {
      const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers()["range"] ?? "") ?? [];
      if (from !== undefined) sizes.push(Number(to) - Number(from) + 1);
    });
    await page.goto("/talk/l0ck/tone?ui=en#t=8:20");
    await field.fill(PASSPHRASE);
    await field.press("Enter");
    await play(page).click();
    await heard(page, 201);
    await speech(page, "playing");
    await sentence(page, 3).locator("p").last().click();
    await heard(page, 3);
    await speech(page, "playing");
    // The file has 3.6 MB; a minute 360 kB.
    const fetched = sizes.reduce((sum, size) => sum + size, 0);
    expect(fetched).toBeGreaterThan(100_000);
    expect(fetched).toBeLessThan(1_500_000);
  });
  await test.step("where the browser cannot, it says how much it opens before it plays", async () => {
    await page.addInitScript(() => Reflect.deleteProperty(window, "MediaSource"));
    await page.goto("/talk/l0ck/tone?ui=en&whole");
    await field.fill(PASSPHRASE);
    await field.press("Enter");
    await expect(sentence(page, 240)).toBeAttached();
    const goOn: (() => void)[] = [];
    await page.route("**/l0ck/tone/*.bin", async (route) => {
      await new Promise<void>((resolve) => {
        goOn.push(resolve);
      });
      await route.continue();
    });
    await play(page).click();
    await expect(page.getByText(/^All of the sound is loaded first: 3\.\d MB$/)).toBeVisible();
    await expect.poll(() => goOn.length).toBe(1);
    goOn[0]?.();
    await heard(page, 1);
    await speech(page, "playing");
    await page.unroute("**/l0ck/tone/*.bin");
  });

  await page.goto(`/talk/${token}/another?ui=en`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no talk at this address.");
  await page.route("**/talks/*/index.json", (route) => route.fulfill({ body: "{" }));
  await page.goto(`${address}?ui=en&again`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This talk cannot be read.");
  await page.route("**/talks/*/index.json", (route) => route.abort());
  await page.goto(`${address}?ui=en&once-more`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The talk cannot be loaded now.");
  await page.unroute("**/talks/*/index.json");
  await page.getByRole("button", { name: "Try now" }).click();
  await expectConnection(page, "locked");
  await remove();
});

test("a talk that one command line made of an mp3 is read and heard, also in a second language; a sound that cannot be had is said", async ({
  page,
  stage,
}) => {
  const folder = await importedTalk();
  stage.rehearsal.setTalks(folder);
  await page.route("**/sound.*", (route) => route.abort());
  await page.goto(`${IMPORTED_PATH}?ui=en&lang=en`);
  await expect(sentence(page, 1)).toContainText(SPEAKER);
  await expect(sentence(page, 2)).toContainText(CORRECTED);
  await expect(page.getByRole("img", { name: "A bridge at dawn" })).toBeVisible();
  await expect(page.getByText("The sound cannot be played. The text is all here.")).toBeVisible();
  await page.unroute("**/sound.*");
  await page.getByRole("button", { name: "Try again" }).click();
  await speech(page, "playing");
  await heard(page, 1);
  const spoken = page.waitForRequest("**/sound.ja-JP.*");
  await page.getByRole("combobox", { name: "Language to hear" }).selectOption("ja-JP");
  await spoken;
  await heard(page, 2);
  stage.rehearsal.setTalks(undefined);
  await rm(folder, { recursive: true });
});

test("a page that was open at the end says when the talk is published and goes there, to what is being read; what is opened later is the talk", async ({
  page,
  browser,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^\/talks?\/|talk-offer/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.clock.install();
  await page.setViewportSize({ width: 390, height: 320 });
  const room = stage.open({ settings: { speakerDiarization: true, name: "Watched talk" } });
  const { token } = room.channel();
  await follow(page, token, "?ui=en&size=200");
  stage.pass(15_000);
  await expect(sentence(page, 3)).toBeAttached();
  expect(asked).toEqual([]);
  room.apply(end);
  await expectConnection(page, "ended");
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const offers = page.getByRole("link", { name: "Read and listen to this talk" });
  await expect(offers).toHaveCount(0);
  stage.pass(UPLOADING_MS + PROCESSING_MS);
  const address = await publishTalk(stage, folder, token);
  // In steps that leave an answer its time.
  const askAgain = async (): Promise<number> => {
    await page.clock.runFor(5_000);
    return offers.count();
  };
  await expect.poll(askAgain, { timeout: 20_000 }).toBe(1);
  await expect(page.getByText("The talk is published.")).toBeVisible();

  await test.step("who has scrolled back sees it beside the text, and goes on there", async () => {
    await page.getByRole("main").evaluate((main) => {
      const row = main.querySelector("[data-sid='2']");
      main.scrollTop += (row?.getBoundingClientRect().top ?? 0) - main.getBoundingClientRect().top;
    });
    await expect(offers).toHaveCount(2);
    await offers.last().click();
    await expect(page).toHaveURL(new RegExp(`${address}\\?ui=en&size=200#s2$`));
    await expect(sentence(page, 2)).toBeInViewport();
  });
  await test.step("opened after the end, the broadcast is its talk, from the beginning", async () => {
    // Somebody else, who has nothing of it on the device.
    const context = await browser.newContext({ baseURL: stage.origin });
    const other = await context.newPage();
    await other.goto(`/broadcast/${token}?ui=en`);
    await expect(other).toHaveURL(new RegExp(`${address}\\?ui=en$`));
    await expect(sentence(other, 3)).toContainText("Then let us begin.");
    await context.close();
  });
  await remove();
});
