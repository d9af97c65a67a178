/**
 * Whether anything grows: a kiosk in a real browser follows days of speech in three languages through a network that
 * breaks every few seconds, with time running faster, and with an end and another recording now and then.
 */
import type { CDPSession, Page } from "@playwright/test";

import { end, goLive } from "../../src/node/rehearsal/channel.ts";
import { seededRandom } from "../../src/node/rehearsal/random.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { startFaultProxy } from "../harness/fault-proxy.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { BREAKAGES, quantile } from "./reliability.ts";
import { installMeter, readMeter, readUpdates } from "./soak-meter.ts";

/** How the page stands while nothing comes, after its garbage was collected. */
export type AtRest = {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
};

export type SoakResult = {
  /** Final texts that reached the page, over all languages; sentences said; recordings. */
  readonly finals: number;
  readonly said: number;
  readonly recordings: number;
  readonly faults: number;
  readonly seconds: number;
  readonly start: AtRest;
  readonly end: AtRest;
  /** The most there were at any look. */
  readonly most: AtRest;
  readonly mostTimers: number;
  /** From bytes in hand to text laid out, in ms of real time. */
  readonly updateMs: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly updates: number;
  readonly mostSentencesShown: number;
  readonly reloads: number;
  readonly uncaughtErrors: number;
};

export type SoakOptions = {
  readonly page: Page;
  readonly stage: Stage;
  /** The page's clocks run this much faster, so that waits and deadlines of minutes take a second. */
  readonly faster: number;
  /** Final texts that have to reach the page. */
  readonly finals: number;
  /** Sentences said in a second of real time, and how often the network breaks, in ms of real time. */
  readonly perSecond: number;
  readonly faultEveryMs: number;
  readonly recordings: number;
  /** Sentences said in each of the two recordings before the first look. */
  readonly warmUp?: number;
  /** How often everything is looked at while nothing comes, over the whole run. */
  readonly looks: number;
  readonly seed: number;
  readonly onProgress?: (share: number) => void;
};

const BREATH_MS = 20;
/** Longest fault, in ms of real time. */
const LONGEST_FAULT_MS = 500;
/** A kiosk that is not back by then is dead, in ms of real time. */
const DEAD_AFTER_MS = 60_000;
const WARM_UP = 600;
const LOOKS_AT_REST = 5;
const LOOK_EVERY_MS = 100;
const LANGUAGES = ["en-US", "ja-JP", "de-DE"] as const;

const WORDS = "the bridge hums in the wind and nobody knows why it does so on some days only".split(" ");

const breath = (ms = BREATH_MS): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function speaker(room: Room, random: () => number) {
  let sid = 0;
  let count = 0;
  const text = (language: string): string => {
    const length = 4 + Math.floor(random() * 20);
    const words = Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)] ?? "");
    return `${language} ${sid}: ${words.join(" ")}.`;
  };
  return {
    count: () => count,
    sid: () => sid,
    /** One sentence: it grows, becomes final, and is translated. */
    say: (): void => {
      sid += 1;
      count += 1;
      const original = text("en");
      const who = { speaker_id: `Guest-${1 + (sid % 3)}`, speaker_label: `Speaker ${1 + (sid % 3)}` };
      room.send(said(sid, original.slice(0, original.length / 2), { is_final: false, ...who }));
      room.send(said(sid, original, who));
      for (const language of LANGUAGES.slice(1)) room.send(translated(sid, language, text(language)));
    },
    beginNewRecording: (): void => {
      sid = 0;
    },
  };
}

async function atRest(page: Page, cdp: CDPSession): Promise<AtRest> {
  for (let times = 0; times < 2; times += 1) await cdp.send("HeapProfiler.collectGarbage");
  const { metrics } = await cdp.send("Performance.getMetrics");
  const { timers } = await readMeter(page);
  const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    heapBytes: value("JSHeapUsedSize"),
    nodes: value("Nodes"),
    listeners: value("JSEventListeners"),
    timers,
  };
}

const each = (a: AtRest, b: AtRest, pick: (...values: readonly number[]) => number): AtRest => ({
  heapBytes: pick(a.heapBytes, b.heapBytes),
  nodes: pick(a.nodes, b.nodes),
  listeners: pick(a.listeners, b.listeners),
  timers: pick(a.timers, b.timers),
});
const most = (a: AtRest, b: AtRest): AtRest => each(a, b, Math.max);
const least = (a: AtRest, b: AtRest): AtRest => each(a, b, Math.min);

/** Lets a kiosk follow until `finals` texts have reached it, and reports what has grown. Stops by itself. */
export async function measureSoak(options: SoakOptions): Promise<SoakResult> {
  const { page, stage, warmUp = WARM_UP } = options;
  const random = seededRandom(options.seed);
  const proxy = await startFaultProxy(stage.origin);
  const room = stage.open();
  const voice = speaker(room, random);
  const cdp = await page.context().newCDPSession(page);
  let reloads = -1;
  let uncaughtErrors = 0;
  let faults = 0;
  page.on("domcontentloaded", () => {
    reloads += 1;
  });
  page.on("pageerror", () => {
    uncaughtErrors += 1;
  });

  const mark = (): Promise<string | null> => page.locator("html").getAttribute("data-connection");
  async function until(wanted: string): Promise<void> {
    const from = performance.now();
    while ((await mark()) !== wanted) {
      if (performance.now() - from > DEAD_AFTER_MS) throw new Error(`The kiosk is not ${wanted} again.`);
      room.sendRaw(": still here\n\n");
      await breath();
    }
  }
  /** Says sentences for a while at the pace asked for, no faster than the page takes them. */
  async function speakFor(ms: number): Promise<void> {
    const from = performance.now();
    const before = voice.count();
    for (let passed = 0; passed < ms; passed = performance.now() - from) {
      const due = before + Math.ceil((passed / 1_000) * options.perSecond);
      // What the page could not keep up with is not caught up in one gulp.
      const most = voice.count() + Math.ceil((options.perSecond * BREATH_MS * 3) / 1_000);
      while (voice.count() < Math.min(due, most)) voice.say();
      await Promise.all([readMeter(page), breath()]);
    }
  }
  async function breakOnce(): Promise<void> {
    const breakage = BREAKAGES[Math.floor(random() * BREAKAGES.length)];
    if (breakage === undefined) return;
    faults += 1;
    proxy.forgetIds(random() < 0.25);
    proxy.set(breakage.fault);
    if (breakage.strike !== undefined) proxy.strike(breakage.strike);
    await speakFor(random() * LONGEST_FAULT_MS);
    proxy.set(undefined);
    await breath();
    await until("live");
  }
  async function nextRecording(): Promise<void> {
    room.apply((channel, now) => end(channel, now));
    await until("ended");
    room.apply(goLive);
    voice.beginNewRecording();
    await until("live");
  }
  /** A look while nothing comes but signs of life. */
  async function look(): Promise<AtRest> {
    await until("live");
    const alive = setInterval(() => room.sendRaw(": still here\n\n"), BREATH_MS);
    try {
      // An attempt under way has things of its own, for a while; what leaks stays.
      const looks: AtRest[] = [];
      while (looks.length < LOOKS_AT_REST) {
        await breath(LOOK_EVERY_MS);
        await until("live");
        looks.push(await atRest(page, cdp));
      }
      return looks.reduce(least);
    } finally {
      clearInterval(alive);
    }
  }

  try {
    await cdp.send("Performance.enable");
    await installMeter(page, options.faster);
    await page.goto(`${proxy.origin}/kiosk/${room.channel().token}?lang=${LANGUAGES.join(",")}&steady=fast`);
    await until("live");
    while (voice.count() < warmUp) await speakFor(200);
    await breakOnce();
    await nextRecording();
    while (voice.count() < 2 * warmUp) await speakFor(200);
    await breakOnce();
    const start = await look();
    const before = (await readMeter(page)).finals;
    const saidBefore = voice.count();
    faults = 0;
    const from = performance.now();
    let highest = start;
    let mostSentencesShown = 0;
    let share = 0;
    let recordings = 1;
    let nextLook = 1;
    while (share < 1) {
      await speakFor(options.faultEveryMs * (0.5 + random()));
      await breakOnce();
      share = ((await readMeter(page)).finals - before) / options.finals;
      options.onProgress?.(Math.min(1, share));
      mostSentencesShown = Math.max(mostSentencesShown, await page.locator("[data-sid]").count());
      if (recordings < options.recordings && share > recordings / options.recordings) {
        recordings += 1;
        await nextRecording();
      }
      if (share < nextLook / options.looks) continue;
      nextLook = Math.floor(share * options.looks) + 1;
      highest = most(highest, await look());
    }
    const seconds = (performance.now() - from) / 1_000;
    await speakFor(1_000);
    const last = await look();
    const meter = await readMeter(page);
    const updates = (await readUpdates(page)).sort((a, b) => a - b);
    return {
      finals: meter.finals - before,
      said: voice.count() - saidBefore,
      recordings,
      faults,
      seconds,
      start,
      end: last,
      most: most(highest, last),
      mostTimers: meter.mostTimers,
      updateMs: { p50: quantile(updates, 0.5), p95: quantile(updates, 0.95), max: updates.at(-1) ?? 0 },
      updates: meter.updates,
      mostSentencesShown,
      reloads,
      uncaughtErrors,
    };
  } finally {
    await cdp.detach().catch(() => undefined);
    await page.goto("about:blank").catch(() => undefined);
    await proxy.close();
  }
}
