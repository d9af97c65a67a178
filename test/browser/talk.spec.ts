/**
 * A published talk is read and heard: a broadcast of the rehearsal ends, is published by the command, and its page is opened
 * under the production policy.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { PROCESSING_MS, UPLOADING_MS } from "../../src/node/rehearsal/tasks/task.ts";
import {
  finishBroadcast,
  PASSPHRASE,
  publishTalk,
  talksFolder,
  writeTalk,
} from "../harness/published-talk.ts";
import { mp3Tone } from "../harness/tone.ts";
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
    const point = page.locator("#contents a").first();
    const sid = Number((await point.getAttribute("href"))?.slice(2));
    await point.click();
    await heard(page, sid);
  });
  await remove();
});

/** Sentences of a long talk: 5 s each. */
const longTalk = (count: number, languages: readonly string[]) =>
  Array.from({ length: count }, (_, at) => ({
    sid: at + 1,
    startMs: at * 5_000,
    endMs: at * 5_000 + 4_500,
    speaker: at % 20 < 10 ? "Anna" : "Ben",
    text: `Sentence ${at + 1} of a talk that is long enough to take a while.`,
    translations: Object.fromEntries(languages.map((language) => [language, `${language} ${at + 1}`])),
  }));

test("a talk of three hours in five languages opens at the moment that is linked to, and fetches one language", async ({
  page,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const others = ["de-DE", "ja-JP", "ar-SA", "zh-TW"];
  const count = 2_160;
  await writeTalk(folder, "long", "tides", {
    title: "Tides",
    durationMs: count * 5_000,
    languages: ["en-US", ...others],
    sentences: longTalk(count, others),
    sounds: [],
    about: [],
  });
  const files: string[] = [];
  page.on("request", (request) => files.push(/texts\.[\w-]+/.exec(request.url())?.[0] ?? ""));
  await page.goto("/talk/long/tides?ui=en&lang=en#t=1:30:00");
  await expect(sentence(page, 1_081)).toBeInViewport();
  await expect(page.locator("[data-sid]")).toHaveCount(count);
  await expect(sentence(page, 1_081)).toBeInViewport();
  expect(files.filter(Boolean)).toEqual(["texts.en-US"]);
  await expect(page.getByRole("slider")).toHaveCount(0);
  await page.goto("/talk/long/tides?ui=en&lang=en#s5");
  await expect(sentence(page, 5)).toBeInViewport();
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

test("a sound that cannot be had is said, and the text stays", async ({ page, stage }) => {
  const { folder, remove } = await talksFolder(stage);
  await writeTalk(folder, "lost", "sound", {
    title: "Tides",
    durationMs: 60_000,
    languages: ["en-US"],
    sentences: longTalk(12, []),
    sounds: [
      {
        language: "en-US",
        type: "audio/mpeg",
        durationMs: 60_000,
        bytes: Uint8Array.from(await mp3Tone(60_000)),
      },
    ],
    about: [],
  });
  await page.route("**/sound.*", (route) => route.abort());
  await page.goto("/talk/lost/sound?ui=en");
  await expect(sentence(page, 12)).toBeAttached();
  await expect(page.getByText("The sound cannot be played. The text is all here.")).toBeVisible();
  await page.unroute("**/sound.*");
  await page.getByRole("button", { name: "Try again" }).click();
  await speech(page, "playing");
  await remove();
});

test("a page that was open at the end offers the talk once it is published, and so does one that is opened later", async ({
  page,
  stage,
}) => {
  const { folder, remove } = await talksFolder(stage);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (/^\/talks?\/|talk-offer/.test(new URL(request.url()).pathname)) asked.push(request.url());
  });
  await page.clock.install();
  const room = stage.open({ settings: { speakerDiarization: true, name: "Watched talk" } });
  const { token } = room.channel();
  await follow(page, token, "?ui=en");
  stage.pass(15_000);
  await expect(sentence(page, 3)).toBeAttached();
  expect(asked).toEqual([]);
  room.apply(end);
  await expectConnection(page, "ended");
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  const offer = page.getByRole("link", { name: "Read and listen to this talk" });
  await expect(offer).toHaveCount(0);
  stage.pass(UPLOADING_MS + PROCESSING_MS);
  const address = await publishTalk(stage, folder, token);
  // In steps that leave an answer its time.
  const askAgain = async (): Promise<number> => {
    await page.clock.runFor(5_000);
    return offer.count();
  };
  await expect.poll(askAgain, { timeout: 20_000 }).toBe(1);
  await offer.click();
  await expect(page).toHaveURL(new RegExp(`${address}\\?ui=en$`));
  await expect(sentence(page, 3)).toContainText("Then let us begin.");

  await page.goto(`/broadcast/${token}?ui=en`);
  await expect(page.getByRole("link", { name: "Read and listen to this talk" })).toHaveAttribute(
    "href",
    `${address}?ui=en`,
  );
  await remove();
});
