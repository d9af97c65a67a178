/**
 * What an update costs the page's main thread, and what a finished sentence costs its memory: for the viewer as it is
 * built and for the floor, in turns, so that a busy machine slows both.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { build } from "vite";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { feed, type Fed, idle, installFeeder, rowsOf, report } from "./update-page.ts";
import { type BenchServer, serveBench, TOKEN } from "./update-server.ts";

const FLOOR = join(dirname(fileURLToPath(import.meta.url)), "floor");

/** Updates of one measurement, and pictures without any to compare with. */
const UPDATES = 200;
const PICTURES = 100;
const WARM_UP = 50;
/** Pictures until what was told at once is written to the device. */
const SETTLING = 180;
/** Pictures until the viewer has let go of what is out of sight, which takes it about a second. */
const LET_GO = 120;
/** A page that is measured: the floor, or a build of the viewer with a query of its link. */
export type Subject = {
  readonly name: string;
  readonly server: BenchServer;
  readonly query: string;
  /** Measured at the usual number of sentences only. */
  readonly usualOnly?: true;
};

/** Builds the floor into `folder` and serves it. */
export async function serveFloor(folder: string): Promise<BenchServer> {
  process.env["NODE_ENV"] = "production";
  await build({
    root: FLOOR,
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "esnext" },
  });
  return serveBench(folder);
}

export const addressOf = ({ server, query }: Subject): string =>
  `${server.origin}/broadcast/${TOKEN}?lang=en${query}`;

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });

/** Runs with a fresh page of a phone's size; nothing of it is left. */
export async function withPage<T>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: "en-US",
    serviceWorkers: "block",
  });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
    return await use(page, cdp);
  } finally {
    await context.close();
  }
}

export const untilLive = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset["connection"] === "live");

type Counted = { readonly taskMs: number; readonly layouts: number; readonly styles: number };

export async function counted(cdp: CDPSession): Promise<Counted> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    taskMs: value("TaskDuration") * 1_000,
    layouts: value("LayoutCount"),
    styles: value("RecalcStyleCount"),
  };
}

export type Cost = Fed & {
  /** Main-thread time of one update beyond a picture without one, in µs. */
  readonly updateUs: number;
  readonly layoutsPerPicture: number;
  readonly stylesPerPicture: number;
};

async function costOf(page: Page, cdp: CDPSession, from: number): Promise<Cost> {
  await feed(page, from, WARM_UP);
  await idle(page, 20);
  const resting = await counted(cdp);
  await idle(page, PICTURES);
  const before = await counted(cdp);
  const fed = await feed(page, from + WARM_UP, UPDATES);
  const after = await counted(cdp);
  const net = after.taskMs - before.taskMs - ((before.taskMs - resting.taskMs) * UPDATES) / PICTURES;
  return {
    ...fed,
    updateUs: (net / UPDATES) * 1_000,
    layoutsPerPicture: (after.layouts - before.layouts) / UPDATES,
    stylesPerPicture: (after.styles - before.styles) / UPDATES,
  };
}

export type Measured = {
  readonly subject: string;
  readonly sentences: number;
  readonly cost: Cost;
  /** The same on a processor that is so many times slower. */
  readonly slow: Cost;
  /** Main-thread time until the whole talk, sent at once by the stream, stands in the page, in ms. */
  readonly replayMs: number;
};

/** Tells a page so many sentences and measures the updates that follow, then more of them at a speed `slower` times less. */
export function measureUpdates(
  browser: Browser,
  subject: Subject,
  sentences: number,
  slower: number,
): Promise<Measured> {
  return withPage(browser, async (page, cdp) => {
    await installFeeder(page, true);
    await page.goto(addressOf(subject));
    await untilLive(page);
    const before = await counted(cdp);
    // The measured updates are the last before the oldest sentences would have to go.
    const reported = sentences - 2 * (WARM_UP + UPDATES);
    await report(page, 1, Math.max(100, reported));
    const replayMs = (await counted(cdp)).taskMs - before.taskMs;
    const rows = await rowsOf(page);
    if (rows !== Math.max(100, reported))
      throw new Error(`${subject.name} shows ${rows} of ${reported} sentences`);
    // What was told at once is still written to the device for a while.
    await idle(page, SETTLING);
    const cost = await costOf(page, cdp, rows + 1);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const slow = await costOf(page, cdp, rows + WARM_UP + UPDATES + 1);
    return { subject: subject.name, sentences, cost, slow, replayMs };
  });
}

/** What the process of the page's renderer has for itself alone, in bytes; Linux tells. */
async function privateBytes(browser: Browser): Promise<number> {
  const cdp = await browser.newBrowserCDPSession();
  const { processInfo } = await cdp.send("SystemInfo.getProcessInfo");
  await cdp.detach();
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, "utf8");
      const kilobytes = [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
      return kilobytes.reduce((sum, [, size]) => sum + Number(size) * 1_024, 0);
    });
  return Math.max(...sizes);
}

/**
 * Renderer memory of one finished sentence that stood in the window once, as it does when it is said, in
 * bytes, between `least` and `most`
 * sentences. A row that was never laid out costs a tenth of one that keeps its boxes. Opens its own browser.
 */
export async function measureMemory(subject: Subject, least: number, most: number): Promise<number> {
  const browser = await openBrowser();
  try {
    return await withPage(browser, async (page, cdp) => {
      await installFeeder(page, true);
      await page.goto(addressOf(subject));
      await untilLive(page);
      const settled = async (): Promise<number> => {
        await idle(page, LET_GO);
        for (let times = 0; times < 3; times += 1) {
          await cdp.send("HeapProfiler.collectGarbage");
          await idle(page, 30);
        }
        return privateBytes(browser);
      };
      await report(page, 1, least);
      const before = await settled();
      await report(page, least + 1, most);
      return ((await settled()) - before) / (most - least);
    });
  } finally {
    await browser.close();
  }
}
