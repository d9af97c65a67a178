/**
 * The page of a published talk in each of its states.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { Page } from "@playwright/test";

import { drawPicture } from "../../src/node/rehearsal/partners/draw-picture.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { talksFolder, writeTalk } from "../harness/published-talk.ts";
import { mp3Tone } from "../harness/tone.ts";
import type { Walk } from "./walking.ts";
import { TALK } from "./talk-in-scripts.ts";

/** A clip that moves. */
const FIGURE = fileURLToPath(new URL("../../src/node/rehearsal/video/figure.webm", import.meta.url));
const SPEAKERS = ["Ada Okafor", "Ben", "Cy", "Dee", "Eve", "Fay"];
const COUNT = 60;
const EACH_MS = 1_000;

const sentences = () =>
  Array.from({ length: COUNT }, (_, at) => ({
    sid: at + 1,
    startMs: at * EACH_MS,
    endMs: (at + 1) * EACH_MS,
    speaker: SPEAKERS[Math.floor(at / 10)] ?? "",
    text: TALK["en-US"]?.[at % 3] ?? "",
    translations: { "ar-SA": TALK["ar-SA"]?.[at % 3] ?? "" },
  }));

const SUMMARY = [
  { kind: "heading", text: "What a harbour knows", sids: [1] },
  { kind: "point", text: "Three gauges tell three stories about the tide.", sids: [12] },
  { kind: "paragraph", text: "The second half was about the sea floor.", sids: [] },
] as const;
const CHAPTERS = [
  { title: "What a harbour knows", sid: 1, startMs: 0 },
  { title: "Cables and currents", sid: 31, startMs: 30_000 },
];

/** Keeps the talk on the device and deletes it again. */
async function keepIt(page: Page, see: (screen: string) => Promise<void>): Promise<void> {
  const goOn: (() => void)[] = [];
  await page.route("**/sound.*", async (route) => {
    await new Promise<void>((resolve) => {
      goOn.push(resolve);
    });
    await route.continue();
  });
  await page.locator(".talk-way").last().click();
  await expect(page.locator(".talk-why")).toBeVisible();
  await see("sharing and keeping a talk");
  const last = page.locator(".talk-keep button").last();
  await last.click();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await expect.poll(() => goOn.length).toBeGreaterThan(0);
  await see("a talk that is being kept");
  for (const resolve of goOn) resolve();
  await expect(page.locator(".talk-keep [role=status]")).toContainText(/\S/);
  await page.unroute("**/sound.*");
  await see("a talk that is kept");
  await last.click();
  await expect(page.locator(".talk-why")).toBeVisible();
  await page.keyboard.press("Escape");
}

export const theTalk: Walk = async ({ page, stage, query }, see) => {
  const { folder, remove } = await talksFolder(stage);
  const clip = Uint8Array.from(await readFile(FIGURE));
  const bytes = Uint8Array.from(await mp3Tone(COUNT * EACH_MS));
  const sound = { type: "audio/mpeg", durationMs: COUNT * EACH_MS, bytes } as const;
  await writeTalk(folder, "talk", "tides", {
    title: "What a tide gauge knows",
    recorded: "2026-01-04T10:00:00.000Z",
    durationMs: COUNT * EACH_MS,
    languages: ["en-US", "ar-SA"],
    picture: { type: "image/png", bytes: Uint8Array.from(drawPicture(0)), alt: "A bridge at dawn" },
    clip: { type: "video/webm", bytes: clip },
    sentences: sentences(),
    sounds: [
      { ...sound, language: "en-US" },
      { ...sound, language: "ar-SA" },
    ],
    about: ["en-US", "ar-SA"].map((language) => ({ language, summary: SUMMARY, chapters: CHAPTERS })),
  });
  await page.goto(`/talk/talk/tides${query}&lang=en`);
  await expect(sentence(page, COUNT)).toBeAttached();
  await expect(page.getByRole("slider")).toBeVisible();
  await expect(page.locator(".talk-picture > img")).toHaveJSProperty("complete", true);
  const head = page.locator(".talk-picture");
  // On a small telephone there is none.
  if (await head.isVisible()) await expect(head.getByRole("button")).toBeVisible();
  await see("a talk");
  await page.locator(".talk-way").first().click();
  await expect(page.getByRole("tab")).toHaveCount(2);
  await see("the summary of a talk");
  await page.getByRole("tab").last().click();
  await page.locator("#contents a").last().click();
  await expect(page.locator("#contents [aria-current]")).toHaveCount(1);
  await expect(sentence(page, 31)).toHaveAttribute("data-spoken", "");
  await see("the chapters of a talk");
  await page.keyboard.press("Escape");
  await page.locator("nav button").first().click();
  await page.getByRole("searchbox").fill("o");
  await expect(page.locator(".talk-found").first()).toBeAttached();
  await page.getByRole("main").hover();
  await page.mouse.wheel(0, 900);
  await expect(page.locator(".talk-here")).toBeVisible();
  await see("a talk that is searched and scrolled away from");
  await page.goto(`/embed/talk/talk/tides${query}&lang=en`);
  await expect(sentence(page, COUNT)).toBeAttached();
  await see("a talk in a frame");
  await page.goto(`/talk/talk/tides/record${query}&lang=en`);
  await expect(page.getByRole("article")).toHaveCount(COUNT);
  await see("the written record of a talk");
  await page.goto(`/talk/talk/tides${query}&lang=en`);
  await expect(sentence(page, COUNT)).toBeAttached();
  await keepIt(page, see);
  await page.route("**/talks/talk/tides/texts.ar*", (route) => route.abort());
  await page.route("**/sound.*", (route) => route.abort());
  await page.goto(`/talk/talk/tides${query}&lang=ar,en`);
  await expect(page.locator(".talk-problem")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("data-speech", "failed");
  await see("a talk that can be had in part");
  await page.unroute("**/talks/talk/tides/texts.ar*");
  await page.unroute("**/sound.*");
  await page.goto(`/talk/talk/another${query}`);
  await expectConnection(page, "failed");
  await see("a talk that is not there");
  await page.goto(`/setup${query}&talk=talk/tides`);
  await expect(page.locator("main iframe")).toHaveCount(2);
  const framed = page.frameLocator("iframe").first();
  await expect(framed.locator("html")).toHaveAttribute("data-connection", "ended");
  await see("the links of a talk");
  await page.goto(`/setup${query}&talk=-`);
  await expect(page.locator("main li a")).toHaveCount(1);
  await see("the links of all talks");
  await remove();
};
