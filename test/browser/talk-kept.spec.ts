/**
 * A published talk that somebody keeps on the device: without a network it is read, and heard from any place.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { drawPicture } from "../../src/node/rehearsal/partners/draw-picture.ts";
import { writeTalk } from "../harness/published-talk.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { kept, test, untilKept } from "./offline-fixture.ts";

const COUNT = 60;

// A whole build is kept before there is anything to see.
test.describe.configure({ timeout: 90_000 });

test("a talk is kept when it is asked for, with its size said first, played without a network, and deleted", async ({
  page,
  host,
  context,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "talks-"));
  host.setTalks(folder);
  const lengthMs = COUNT * 1_000;
  await writeTalk(folder, "talk", "tides", {
    title: "Tides",
    durationMs: lengthMs,
    languages: ["en-US", "de-DE"],
    sentences: Array.from({ length: COUNT }, (_, at) => ({
      sid: at + 1,
      startMs: at * 1_000,
      endMs: at * 1_000 + 900,
      speaker: "Ada",
      text: `Sentence ${at + 1}.`,
      translations: { "de-DE": `Satz ${at + 1}.` },
    })),
    sounds: [
      {
        language: "en-US",
        type: "audio/mpeg",
        durationMs: lengthMs,
        bytes: Uint8Array.from(await mp3Tone(lengthMs)),
      },
    ],
    about: [],
    picture: { type: "image/png", bytes: Uint8Array.from(drawPicture(0)), alt: "A tide gauge" },
  });
  const heard = (sid: number) => expect(sentence(page, sid)).toHaveAttribute("data-spoken", "");
  const share = page.getByRole("button", { name: "Share and keep" });
  const talkFiles = async () => (await kept(page)).filter((path) => path.startsWith("/talks/"));
  await page.goto("/talk/talk/tides?ui=en&lang=en");
  await expectConnection(page, "ended");
  await share.click();
  const choice = page.getByRole("combobox", { name: "Sound" });
  const withSound = await page.getByRole("button", { name: /^Keep it \(/ }).textContent();
  await choice.selectOption("None, the text alone");
  await expect(page.getByRole("button", { name: /^Keep it \(\d+ kB\)/ })).not.toHaveText(withSound ?? "");
  await choice.selectOption("English");
  expect(await talkFiles()).toEqual([]);
  await page.getByRole("button", { name: /^Keep it \(/ }).click();
  await expect(page.getByText(/^Kept on this device: \d/)).toBeVisible();
  expect((await talkFiles()).length).toBe(6);
  await untilKept(page);

  await test.step("without a network it is read in both languages, and heard from its middle", async () => {
    await context.setOffline(true);
    await page.goto("/?ui=en");
    const listed = page.getByRole("listitem").filter({ hasText: "Tides" });
    await expect(listed).toContainText("60 sentences");
    const seen = (image: HTMLImageElement): number => image.naturalWidth;
    await expect.poll(() => listed.locator("img").evaluate(seen)).toBe(640);
    await expect(listed.getByRole("link")).toHaveAttribute("href", "/talk/talk/tides");
    const answer = await page.goto("/talk/talk/tides?ui=en&lang=en&size=110#t=30");
    await expect.poll(() => page.getByRole("img", { name: "A tide gauge" }).evaluate(seen)).toBe(640);
    expect(answer?.fromServiceWorker()).toBe(true);
    await expect(sentence(page, 31)).toBeInViewport();
    await page.getByRole("button", { name: "Play", exact: true }).click();
    await expect(page.locator("html")).toHaveAttribute("data-speech", "playing");
    await heard(31);
    await page.getByRole("slider", { name: "Time line" }).press("PageUp");
    await page.getByRole("slider", { name: "Time line" }).press("ArrowLeft");
    await expect(page.locator("html")).toHaveAttribute("data-speech", /playing|paused/);
    await sentence(page, 5).locator("p").last().click();
    await heard(5);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
    await page.getByRole("combobox", { name: "Language", exact: true }).selectOption("de-DE");
    await expect(sentence(page, 5)).toContainText("Satz 5.");
  });
  await test.step("it is deleted from the device", async () => {
    await context.setOffline(false);
    await share.click();
    await page.getByRole("button", { name: "Delete from this device" }).click();
    await expect(page.getByRole("button", { name: /^Keep it \(/ })).toBeVisible();
    expect(await talkFiles()).toEqual([]);
  });
  await test.step("it is heard from the network again, from any place", async () => {
    await page.goto("/talk/talk/tides?ui=en&lang=en");
    await sentence(page, 40).locator("p").last().click();
    await heard(40);
    await expect(page.locator("html")).toHaveAttribute("data-speech", "playing");
  });
  await rm(folder, { recursive: true });
});
