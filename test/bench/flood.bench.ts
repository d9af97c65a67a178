/**
 * A service that sends far more than anybody can read: how long the page takes to answer a press, and how old the newest
 * text on the page is. One browser, for some seconds of each kind of flood.
 */
import { parseArgs } from "node:util";
import { join } from "node:path";

import { chromium, type Page } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT } from "../harness/stage.ts";
import { type BenchServer, serveBench, TOKEN } from "./update-server.ts";

const TICK_MS = 10;
/** Events of one sentence before it is final. */
const REVISIONS = 20;

type Kind = "growing" | "same" | "new";
const KINDS: readonly Kind[] = ["growing", "same", "new"];

/** The event of a flood with the number `at`; its text ends with the time it was made. */
function eventOf(kind: Kind, at: number): string {
  const sid = kind === "same" ? 1 : kind === "new" ? at + 1 : Math.floor(at / REVISIONS) + 1;
  const isFinal = kind === "new" || (kind === "growing" && at % REVISIONS === REVISIONS - 1);
  const text = `This is what was said in sentence ${sid}, and it goes on, revision ${at % REVISIONS} @${Date.now()}`;
  const payload = { sid, original_text: text, is_final: isFinal, revision: at };
  return `event: init_sentence\ndata: ${JSON.stringify(payload)}\n\n`;
}

/** Sends `rate` events a second for `ms`; a connection that takes no more is not written to. How many were sent. */
async function flood(server: BenchServer, kind: Kind, rate: number, ms: number): Promise<number> {
  const from = performance.now();
  let sent = 0;
  let skipped = 0;
  while (performance.now() - from < ms) {
    const due = Math.floor(((performance.now() - from) / 1_000) * rate) - skipped;
    if (server.isTaking()) {
      const events = Array.from({ length: Math.max(0, due - sent) }, (_, more) => eventOf(kind, sent + more));
      sent += events.length;
      server.write(events.join(""));
    } else skipped += due - sent;
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  return sent;
}

type Sample = { readonly waits: readonly number[]; readonly ages: readonly number[]; readonly rows: number };

/** Watches presses and the newest text from within the page. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sample = { waits: [] as number[], ages: [] as number[] };
    Object.assign(window, { sample });
    addEventListener(
      "pointerdown",
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => sample.waits.push(performance.now() - timeStamp))),
      true,
    );
    const look = (): void => {
      const rows = document.querySelectorAll("[data-sid]");
      const made = /@(\d+)/.exec(rows[rows.length - 1]?.textContent ?? "")?.[1];
      if (made !== undefined) sample.ages.push(Date.now() - Number(made));
      requestAnimationFrame(() => setTimeout(look, 50));
    };
    look();
  });

const sampleOf = (page: Page): Promise<Sample> =>
  page.evaluate(() => ({
    ...(window as unknown as { readonly sample: Omit<Sample, "rows"> }).sample,
    rows: document.querySelectorAll("[data-sid]").length,
  }));

const at = (values: readonly number[], share: number): number =>
  Math.round(values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? Number.NaN);

async function measure(server: BenchServer, kind: Kind, rate: number, ms: number) {
  const browser = await chromium.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.goto(`${server.origin}/broadcast/${TOKEN}?steady=fast`);
    await page.waitForSelector('html[data-connection="live"]');
    await watch(page);
    const until = performance.now() + ms;
    const pressing = (async () => {
      while (performance.now() < until) {
        await page.mouse.move(200, 300).catch(() => undefined);
        await page.mouse.down().catch(() => undefined);
        await page.mouse.up().catch(() => undefined);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    })();
    const sent = await flood(server, kind, rate, ms);
    await pressing;
    const { waits, ages, rows } = await sampleOf(page);
    return {
      kind,
      rate,
      eventsASecond: Math.round(sent / (ms / 1_000)),
      press: { p50: at(waits, 0.5), p95: at(waits, 0.95), most: at(waits, 1), presses: waits.length },
      age: { p50: at(ages, 0.5), p95: at(ages, 0.95), most: at(ages, 1) },
      rows,
    };
  } finally {
    await browser.close();
  }
}

/**
 * Options: `--rate` (20000 events a second), `--seconds` (8 for each kind), `--only` (growing, same, new), `--folder` (another
 * build of the viewer).
 */
export async function run(args: readonly string[]): Promise<unknown> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rate: { type: "string", default: "20000" },
      seconds: { type: "string", default: "8" },
      only: { type: "string", default: KINDS.join(",") },
      folder: { type: "string", default: join(ROOT, "dist") },
    },
  });
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const figures = [];
  for (const kind of KINDS.filter((one) => values.only.split(",").includes(one))) {
    const server = await serveBench(values.folder);
    try {
      const figure = await measure(server, kind, Number(values.rate), Number(values.seconds) * 1_000);
      figures.push(figure);
      console.log(JSON.stringify(figure));
    } finally {
      await server.close();
    }
  }
  return figures;
}
