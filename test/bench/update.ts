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
import { feed, type Fed, idle, installFeeder, report, REVISIONS, rowsOf } from "./update-page.ts";
import { type BenchServer, serveBench, TOKEN } from "./update-server.ts";

const FLOOR = join(dirname(fileURLToPath(import.meta.url)), "floor");

/** Updates of one turn, those before it that are not counted, and pictures without any to compare with. */
const UPDATES = 100;
const PICTURES = 50;
const WARM_UP = 20;
/** Pictures until what was told at once is written to the device. */
const SETTLING = 180;
/** How often a page is asked whether it shows all that it was told. */
const MOST_WAITS = 600;
/** Pictures until the viewer has let go of what is out of sight, which takes it about a second. */
const LET_GO = 120;
/** A page that is measured: the floor, or a build of the viewer with a query of its link. */
export type Subject = {
  readonly name: string;
  readonly server: BenchServer;
  readonly query: string;
  /** Written by hand, to compare with. */
  readonly isFloor?: true;
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

/** A fresh page of a phone's size. */
async function openPage(browser: Browser) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: "en-US",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { context, page, cdp };
}

/** Runs with a fresh page; nothing of it is left. */
export async function withPage<T>(
  browser: Browser,
  use: (page: Page, cdp: CDPSession) => Promise<T>,
): Promise<T> {
  const { context, page, cdp } = await openPage(browser);
  try {
    return await use(page, cdp);
  } finally {
    await context.close();
  }
}

export const untilLive = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.documentElement.dataset["connection"] === "live");

type Counted = {
  /** Time of the main thread on a processor, in ms. */
  readonly taskMs: number;
  readonly layouts: number;
  readonly styles: number;
  readonly heapMb: number;
};

export async function counted(cdp: CDPSession): Promise<Counted> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    taskMs: value("TaskDuration") * 1_000,
    layouts: value("LayoutCount"),
    styles: value("RecalcStyleCount"),
    heapMb: value("JSHeapUsedSize") / 1e6,
  };
}

/** What one page did in one turn. */
export type Cost = Fed & {
  readonly subject: string;
  readonly sentences: number;
  /** How many times slower the processor was made. */
  readonly slower: number;
  readonly round: number;
  /** Main-thread time of one update beyond a picture without one, in µs. */
  readonly updateUs: number;
  readonly layoutsPerPicture: number;
  readonly stylesPerPicture: number;
};

/** What it took to tell a page a whole talk at once. */
export type Told = {
  readonly subject: string;
  readonly sentences: number;
  /** Main-thread time until all of it stood in the page, in ms. */
  readonly replayMs: number;
  /** What the heap of the page's scripts grew by, in MB, once what is let go was let go. */
  readonly heapMb: number;
};

type OpenPage = {
  readonly subject: Subject;
  readonly page: Page;
  readonly cdp: CDPSession;
  /** The sentence that is said next. */
  next: number;
};

async function heapMb(page: Page, cdp: CDPSession): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await idle(page, 20);
  await cdp.send("HeapProfiler.collectGarbage");
  return (await counted(cdp)).heapMb;
}

/** Tells a page so many sentences and waits until all of them stand there and nothing is written any more. */
async function tell(page: Page, cdp: CDPSession, subject: Subject, sentences: number): Promise<Told> {
  const heapBefore = await heapMb(page, cdp);
  const before = await counted(cdp);
  await report(page, 1, sentences);
  // A busy machine takes its time.
  for (let waited = 0; waited < MOST_WAITS && (await rowsOf(page)) < sentences; waited += 1)
    await idle(page, 20);
  const replayMs = (await counted(cdp)).taskMs - before.taskMs;
  const rows = await rowsOf(page);
  if (rows !== sentences) throw new Error(`${subject.name} shows ${rows} of ${sentences} sentences`);
  await idle(page, SETTLING);
  return {
    subject: subject.name,
    sentences,
    replayMs,
    heapMb: (await heapMb(page, cdp)) - heapBefore,
  };
}

/** One turn of a page: some updates, then as many pictures without any beside them. */
async function turn(opened: OpenPage, sentences: number, slower: number, round: number): Promise<Cost> {
  const { subject, page, cdp } = opened;
  await feed(page, opened.next, WARM_UP);
  const before = await counted(cdp);
  const fed = await feed(page, opened.next + WARM_UP / REVISIONS, UPDATES);
  const after = await counted(cdp);
  await idle(page, PICTURES);
  const resting = await counted(cdp);
  opened.next += (WARM_UP + UPDATES) / REVISIONS;
  const net = after.taskMs - before.taskMs - ((resting.taskMs - after.taskMs) * UPDATES) / PICTURES;
  return {
    ...fed,
    subject: subject.name,
    sentences,
    slower,
    round,
    updateUs: (net / UPDATES) * 1_000,
    layoutsPerPicture: (after.layouts - before.layouts) / UPDATES,
    stylesPerPicture: (after.styles - before.styles) / UPDATES,
  };
}

/** Does something while a page's processor is so many times slower; a slowed page keeps a core busy also while it waits. */
async function throttled<T>({ cdp }: OpenPage, rate: number, work: () => Promise<T>): Promise<T> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
  try {
    return await work();
  } finally {
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  }
}

/**
 * Opens a page of each subject, tells all of them so many sentences, and measures updates in short turns, so that whatever
 * else the machine does hits all pages alike: with the processor as fast as it is (1) and so many times slower.
 */
export async function measureUpdates(
  browser: Browser,
  subjects: readonly Subject[],
  sentences: number,
  { slower, rounds }: { readonly slower: readonly number[]; readonly rounds: number },
): Promise<{ readonly told: readonly Told[]; readonly costs: readonly Cost[] }> {
  // The measured updates are the last before the oldest sentences would have to go.
  const turns = (slower.length + 1) * rounds;
  const first = Math.max(100, sentences - (turns * (WARM_UP + UPDATES)) / REVISIONS);
  const pages: OpenPage[] = [];
  const told: Told[] = [];
  const costs: Cost[] = [];
  const contexts = [];
  try {
    for (const subject of subjects) {
      const { context, page, cdp } = await openPage(browser);
      contexts.push(context);
      await installFeeder(page, true);
      await page.goto(addressOf(subject));
      await untilLive(page);
      told.push(await tell(page, cdp, subject, first));
      pages.push({ subject, page, cdp, next: first + 1 });
    }
    for (const rate of [1, ...slower]) {
      for (let round = 0; round < rounds; round += 1) {
        for (let at = 0; at < pages.length; at += 1) {
          const opened = pages[(at + round) % pages.length];
          if (opened !== undefined)
            costs.push(await throttled(opened, rate, () => turn(opened, sentences, rate, round)));
        }
      }
    }
    return { told, costs };
  } finally {
    for (const context of contexts) await context.close();
  }
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
