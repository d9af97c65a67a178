/**
 * The longest tasks of the main thread while a phone opens a broadcast that goes on: from the first request until text has
 * been read for some seconds. Taken from a trace, which says how long the thread was on a processor.
 */
import type { Browser } from "@playwright/test";

import { addressOf, type Subject, untilLive, withPage } from "./update.ts";
import { feed, installFeeder, pictures, report } from "./update-page.ts";

export type LongTasks = {
  /** Each task of the main thread, the longest first, in ms. */
  readonly tasksMs: readonly number[];
  /** What the longest was mostly busy with, as the browser names it. */
  readonly what: string;
};

/** What was said before the page was opened. */
const SAID_BEFORE = 200;
/** Updates that are read. */
const READ = 200;

type TraceEvent = {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** On a processor, in µs. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
};

const TASK = "ThreadControllerImpl::RunTask";

/** The tasks of the main thread that did most, with what was the longest part of the longest. */
function longTasksIn(events: readonly TraceEvent[]): LongTasks {
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid}:${tid}`;
  const busy = new Map<string, number>();
  const mains = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  for (const event of events)
    if (event.name === TASK && mains.has(threadOf(event)))
      busy.set(threadOf(event), (busy.get(threadOf(event)) ?? 0) + (event.tdur ?? 0));
  const [main] = [...busy].sort(([, one], [, other]) => other - one)[0] ?? [];
  const mine = events.filter((event) => threadOf(event) === main && event.ph === "X");
  const tasks = mine
    .filter(({ name }) => name === TASK)
    .sort((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0));
  const [longest] = tasks;
  const parts = mine
    .filter(
      ({ name, ts, dur = 0 }) =>
        longest !== undefined &&
        name !== TASK &&
        ts >= longest.ts &&
        ts + dur <= longest.ts + (longest.dur ?? 0),
    )
    .sort((one, other) => (other.tdur ?? 0) - (one.tdur ?? 0));
  return {
    tasksMs: tasks.map(({ tdur = 0 }) => tdur / 1_000).slice(0, 50),
    what: [...new Set(parts.slice(0, 6).map(({ name }) => name))].join(", "),
  };
}

/** Opens a broadcast on a processor that is so many times slower, and reads on. */
export function measureStart(browser: Browser, subject: Subject, slower: number): Promise<LongTasks> {
  return withPage(browser, async (page, cdp) => {
    await installFeeder(page, true);
    await page.goto(`${subject.server.origin}/now`);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slower });
    const tracing = await browser.newBrowserCDPSession();
    const events: TraceEvent[] = [];
    tracing.on("Tracing.dataCollected", ({ value }) => {
      events.push(...(value as unknown as readonly TraceEvent[]));
    });
    await tracing.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: ["toplevel", "devtools.timeline", "v8", "blink"] },
    });
    await page.goto(addressOf(subject));
    await untilLive(page);
    await report(page, 1, SAID_BEFORE);
    await pictures(page, 60);
    await feed(page, SAID_BEFORE + 1, READ);
    const ended = new Promise<unknown>((resolve) => {
      tracing.once("Tracing.tracingComplete", resolve);
    });
    await tracing.send("Tracing.end");
    await ended;
    await tracing.detach();
    return longTasksIn(events);
  });
}
