/**
 * How soon a published talk of three hours is read and heard on a slow network and an old phone: from opening its page to its
 * text, and from pressing *Play* to the first sound, at its beginning and at a moment in its middle; and the same where the
 * talk is kept on the device, and the page alone comes over the network.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { type Browser, chromium, type Page } from "@playwright/test";

import { buildViewer } from "../../src/node/rehearsal/preview.ts";
import { createRehearsal } from "../../src/node/rehearsal/service.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { thisDeploy } from "../harness/deploys.ts";
import { writeTalk } from "../harness/published-talk.ts";
import { ROOT, smallScript } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { startProductionServer } from "./production-server.ts";
import { median } from "./update/spread.ts";

/** As browsers' tools name it: latency in ms, bytes per second. */
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 86_400 };
const CPU_SLOWDOWN = 4;
const SENTENCES = 2_160;
const EACH_MS = 5_000;
const LANGUAGES = ["en-US", "de-DE", "ja-JP", "ar-SA", "zh-TW"];

/** When a request began and ended in ms from the start of the page, and what it brought in bytes. */
type Asked = { readonly file: string; readonly from: number; readonly to: number; readonly bytes: number };

/** Sentences that compress about as speech does: words as often as they are in it, drawn by a seed. */
function sentencesOf(seed: number): (at: number) => string {
  const words = Array.from({ length: 900 }, (_, rank) => (rank * 7_919 + seed * 104_729).toString(36));
  let state = seed;
  const next = (): number => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return (at) =>
    `${at + 1} ${Array.from({ length: 12 }, () => words[Math.floor(words.length ** next() - 1)]).join(" ")}.`;
}

type Visit = {
  readonly asked: readonly Asked[];
  readonly textMs: number;
  readonly soundMs: number;
  readonly soundBytes: number;
};

/** Publishes the talk into a folder; its sound is a tone of a minute, again and again. */
async function publish(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "talks-"));
  const durationMs = SENTENCES * EACH_MS;
  const [text = String, ...translations] = LANGUAGES.map((_, at) => sentencesOf(at + 1));
  const minute = await mp3Tone(60_000);
  await writeTalk(folder, "talk", "tides", {
    title: "Tides",
    durationMs,
    languages: LANGUAGES,
    sentences: Array.from({ length: SENTENCES }, (_, at) => ({
      sid: at + 1,
      startMs: at * EACH_MS,
      endMs: at * EACH_MS + 4_500,
      speaker: at % 20 < 10 ? "Anna" : "Ben",
      text: text(at),
      translations: Object.fromEntries(
        translations.map((translation, which) => [LANGUAGES[which + 1] ?? "", translation(at)]),
      ),
    })),
    sounds: [
      {
        language: "en-US",
        type: "audio/mpeg",
        durationMs,
        bytes: Uint8Array.from(Buffer.concat(Array.from({ length: durationMs / 60_000 }, () => minute))),
      },
    ],
    about: [],
  });
  return folder;
}

/** Keeps the talk on the device as a reader does, on a fast network. */
async function keep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole("button", { name: "Share and keep" }).click();
  await page.getByRole("button", { name: /^Keep it/ }).click();
  await page.getByRole("status").filter({ hasText: /Kept/ }).waitFor();
}

async function visit(browser: Browser, url: string, isKept: boolean): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  if (isKept) await keep(page, url);
  await tools.send("Network.enable");
  await tools.send("Network.setCacheDisabled", { cacheDisabled: true });
  await tools.send("Network.emulateNetworkConditions", SLOW_4G);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  let soundBytes = 0;
  const sounds = new Set<string>();
  tools.on("Network.requestWillBeSent", ({ requestId, request }) => {
    if (/\/sound\./.test(request.url)) sounds.add(requestId);
  });
  tools.on("Network.dataReceived", ({ requestId, encodedDataLength, dataLength }) => {
    if (sounds.has(requestId)) soundBytes += encodedDataLength || dataLength;
  });
  // Looked at in the page itself: a slow processor tells others late.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("main [data-sid]") === null) return;
      observer.disconnect();
      requestAnimationFrame(() => performance.mark("text"));
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(url, { waitUntil: "commit" });
  await page.locator("main [data-sid]").first().waitFor();
  const textMs = await page.evaluate(async () => {
    while (performance.getEntriesByName("text").length === 0)
      await new Promise((drawn) => requestAnimationFrame(drawn));
    return performance.getEntriesByName("text")[0]?.startTime ?? 0;
  });
  const asked = await page.evaluate(() =>
    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].map(
      (entry) => {
        const { name, startTime, responseEnd, transferSize } = entry as PerformanceResourceTiming;
        const file = new URL(name).pathname.split("/").slice(-1).join("");
        return { file, from: Math.round(startTime), to: Math.round(responseEnd), bytes: transferSize };
      },
    ),
  );
  const play = page.getByRole("button", { name: "Play", exact: true });
  await play.waitFor();
  const soundMs = await play.evaluate(async (button: HTMLButtonElement) => {
    const from = performance.now();
    const heard = new Promise<number>((resolve) => {
      new MutationObserver((_, observer) => {
        if (document.documentElement.dataset["speech"] !== "playing") return;
        observer.disconnect();
        resolve(performance.now());
      }).observe(document.documentElement, { attributes: true });
    });
    button.click();
    return (await heard) - from;
  });
  await context.close();
  return { asked, textMs, soundMs, soundBytes };
}

type Figures = { readonly opened: string; readonly rounds: number } & Omit<Visit, "asked">;

/** Options: `--rounds` (5), `--requests` (print those of the first visit). */
export async function run(args: readonly string[]): Promise<readonly Figures[]> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: "string", default: "5" }, requests: { type: "boolean", default: false } },
  });
  const rounds = Math.min(50, Math.max(1, Number(values.rounds) || 5));
  await buildViewer(ROOT);
  const rehearsal = createRehearsal({ script: smallScript(), now: Date.now });
  const folder = await publish();
  rehearsal.setTalks(folder);
  const { origin, close } = await startProductionServer(await thisDeploy(), rehearsal);
  const browser = await chromium.launch({
    ...chromiumPath(),
    args: [...CHROMIUM_ARGS, "--autoplay-policy=no-user-gesture-required"],
  });
  const figures: Figures[] = [];
  try {
    for (const [opened, fragment, isKept] of [
      ["its beginning", "", false],
      ["its middle", "#t=1:30:00", false],
      ["kept on the device", "", true],
    ] as const) {
      const visits: Visit[] = [];
      for (let round = 0; round < rounds; round += 1)
        visits.push(await visit(browser, `${origin}/talk/talk/tides?ui=en&lang=en${fragment}`, isKept));
      if (values.requests) console.table(visits[0]?.asked);
      const of = (name: Exclude<keyof Visit, "asked">): number =>
        Math.round(median(visits.map((one) => one[name])));
      figures.push({
        opened,
        rounds,
        textMs: of("textMs"),
        soundMs: of("soundMs"),
        soundBytes: of("soundBytes"),
      });
    }
  } finally {
    await browser.close();
    await close();
    await rm(folder, { recursive: true });
  }
  console.table(figures);
  return figures;
}
