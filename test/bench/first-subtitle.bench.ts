/**
 * How long it takes until the first subtitle is read, on a slow network and an old phone, against the floor: a page of
 * one file that makes the same requests by hand. Both are opened in turn, in the same run.
 */
import { parseArgs } from "node:util";

import { type Browser, chromium } from "@playwright/test";

import { buildViewer } from "../../src/node/rehearsal/preview.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT } from "../harness/stage.ts";
import { startTalkingServer, type TalkingServer } from "./first-subtitle/talking-server.ts";
import { median } from "./update/spread.ts";

/** Networks as browsers' tools name them: latency in ms, bytes per second. */
const NETWORKS = {
  "slow 4G": { latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 86_400 },
  "fast 4G": { latency: 165, downloadThroughput: 1_013_760, uploadThroughput: 168_960 },
} as const;
const CPU_SLOWDOWN = 4;

type ReaderVisit = {
  readonly firstPaintMs: number;
  readonly firstSubtitleMs: number;
  /** When the app stands, in ms; the floor has none. */
  readonly appMs: number;
  /** Bytes of script that came before the first subtitle, as sent. */
  readonly scriptBytes: number;
};

/** What is in the device's storage before the visit. */
type Remembered = Readonly<Record<string, string>>;

type Marks = { subtitle?: number; app?: number };

async function readerVisit(
  browser: Browser,
  url: string,
  network: keyof typeof NETWORKS,
  { hasApp, remembered = {} }: { readonly hasApp: boolean; readonly remembered?: Remembered },
): Promise<ReaderVisit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  await tools.send("Network.emulateNetworkConditions", { offline: false, ...NETWORKS[network] });
  await tools.send("Emulation.setCPUThrottlingRate", { rate: CPU_SLOWDOWN });
  await page.addInitScript((entries) => {
    for (const [key, value] of Object.entries(entries)) localStorage.setItem(key, value);
    const marks: Marks = {};
    Object.assign(window, { marks });
    const painted = (name: keyof Marks): void => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener("message", () => (marks[name] = performance.now()), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    };
    const seen = new Set<keyof Marks>();
    const look = (name: keyof Marks, selector: string): void => {
      if (seen.has(name)) return;
      const found = [...document.querySelectorAll(selector)].some((row) => (row.textContent ?? "") !== "");
      if (!found) return;
      seen.add(name);
      painted(name);
    };
    new MutationObserver(() => {
      look("subtitle", "[data-state]");
      look("app", "[data-sid]");
    }).observe(document, { childList: true, subtree: true, characterData: true });
  }, remembered);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(
    (name) => (window as unknown as { marks?: Marks }).marks?.[name] !== undefined,
    hasApp ? ("app" as const) : ("subtitle" as const),
  );
  const measured = await page.evaluate(() => {
    const { subtitle = 0, app = 0 } = (window as unknown as { marks: Marks }).marks;
    const scripts = performance
      .getEntriesByType("resource")
      .filter(
        (entry): entry is PerformanceResourceTiming => entry.name.endsWith(".js") && entry.startTime > 0,
      )
      .filter((entry) => entry.responseEnd < subtitle);
    const paint = performance.getEntriesByName("first-contentful-paint")[0];
    return {
      firstPaintMs: paint?.startTime ?? 0,
      firstSubtitleMs: subtitle,
      appMs: app,
      scriptBytes: scripts.reduce((sum, entry) => sum + entry.encodedBodySize, 0),
    };
  });
  await context.close();
  return measured;
}

const spread = (values: readonly number[]): number => Math.max(...values) / Math.max(1, Math.min(...values));

type Figures = {
  readonly network: string;
  /** Whether the broadcast was followed before, against a floor that asks for all at once. */
  readonly isKnown: boolean;
  readonly rounds: number;
  readonly floor: { readonly firstPaintMs: number; readonly firstSubtitleMs: number };
  readonly viewer: ReaderVisit;
  readonly firstPaintRatio: number;
  readonly firstSubtitleRatio: number;
  readonly spread: number;
};

/** Opens the floor and the viewer in turn. */
async function compare(options: {
  readonly browser: Browser;
  readonly server: TalkingServer;
  readonly network: keyof typeof NETWORKS;
  readonly isKnown: boolean;
  readonly rounds: number;
}): Promise<Figures> {
  const { browser, server, network, isKnown, rounds } = options;
  const floors: ReaderVisit[] = [];
  const viewers: ReaderVisit[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const floor = isKnown ? server.floorAtOnce : server.floor;
    floors.push(await readerVisit(browser, floor, network, { hasApp: false }));
    const remembered = isKnown ? server.remembered : {};
    const viewer = isKnown ? `${server.viewer}?lang=en` : server.viewer;
    viewers.push(await readerVisit(browser, viewer, network, { hasApp: true, remembered }));
  }
  const of = (visits: readonly ReaderVisit[], name: keyof ReaderVisit): number =>
    median(visits.map((one) => one[name]));
  const ratio = (name: "firstPaintMs" | "firstSubtitleMs"): number =>
    median(viewers.map((one, at) => one[name] / (floors[at]?.[name] ?? one[name])));
  return {
    network,
    isKnown,
    rounds,
    floor: { firstPaintMs: of(floors, "firstPaintMs"), firstSubtitleMs: of(floors, "firstSubtitleMs") },
    viewer: {
      firstPaintMs: of(viewers, "firstPaintMs"),
      firstSubtitleMs: of(viewers, "firstSubtitleMs"),
      appMs: of(viewers, "appMs"),
      scriptBytes: of(viewers, "scriptBytes"),
    },
    firstPaintRatio: ratio("firstPaintMs"),
    firstSubtitleRatio: ratio("firstSubtitleMs"),
    spread: spread(viewers.map(({ firstSubtitleMs }) => firstSubtitleMs)),
  };
}

/** Options: `--rounds` (7). */
export async function run(args: readonly string[]): Promise<readonly Figures[]> {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: "string", default: "7" } } });
  const rounds = Math.min(50, Math.max(1, Number(values.rounds) || 7));
  await buildViewer(ROOT);
  const server = await startTalkingServer();
  const browser = await chromium.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });
  const figures: Figures[] = [];
  try {
    for (const network of ["slow 4G", "fast 4G"] as const)
      for (const isKnown of [false, true])
        figures.push(await compare({ browser, server, network, isKnown, rounds }));
  } finally {
    await browser.close();
    await server.close();
  }
  console.table(
    figures.map(
      ({ network, isKnown, floor, viewer, firstPaintRatio, firstSubtitleRatio, spread: apart }) => ({
        network,
        broadcast: isKnown ? "known, link with lang" : "new",
        "first paint, floor ms": Math.round(floor.firstPaintMs),
        "viewer ms": Math.round(viewer.firstPaintMs),
        "paint ratio": firstPaintRatio.toFixed(2),
        "first subtitle, floor ms": Math.round(floor.firstSubtitleMs),
        "viewer's ms": Math.round(viewer.firstSubtitleMs),
        "subtitle ratio": firstSubtitleRatio.toFixed(2),
        "app ms": Math.round(viewer.appMs),
        "script bytes fetched before": viewer.scriptBytes,
        spread: apart.toFixed(2),
      }),
    ),
  );
  return figures;
}
