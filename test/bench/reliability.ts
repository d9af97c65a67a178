/**
 * Whether anything is lost: the real viewer in a real browser follows a broadcast through a network that breaks in
 * every way we know, while the rehearsal goes on speaking. Time is simulated on both sides, bytes are real.
 */
import type { Page } from "@playwright/test";

import { seededRandom } from "../../src/node/rehearsal/random.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { type Fault, type FaultProxy, startFaultProxy } from "../harness/fault-proxy.ts";
import { openStream } from "../harness/open-stream.ts";
import type { Stage } from "../harness/stage.ts";

export type ReliabilityResult = {
  readonly faults: number;
  readonly kinds: Readonly<Record<string, number>>;
  readonly simulatedMinutes: number;
  readonly said: number;
  readonly shownOnce: number;
  readonly shownTwice: number;
  readonly outOfOrder: number;
  readonly missingWithMark: number;
  readonly lostWithoutMark: number;
  /** From the end of the fault to live text again, in ms of simulated time. */
  readonly backToLiveMs: { readonly p50: number; readonly p95: number; readonly max: number };
  readonly mostStreamsOpen: number;
};

/** One breath of simulated time, in ms; bytes travel in between. */
const STEP_MS = 500;
/** Steps that what was said last may take to be shown. */
const MOST_RESTS = 1_000;
/** How long a fault lasts, and how long the stream is well between two faults, in ms of simulated time. */
const LONGEST_FAULT_MS = 20_000;
const LONGEST_PEACE_MS = 25_000;
/** A viewer that is not back after this much simulated time is dead, in ms. */
const DEAD_AFTER_MS = 400_000;

export type Breakage = {
  readonly name: string;
  readonly strike?: "cut" | "reset" | "stall";
  readonly fault?: Fault;
};

const html = { "content-type": "text/html" };
export const BREAKAGES: readonly Breakage[] = [
  { name: "clean end", strike: "cut" },
  { name: "reset", strike: "reset" },
  { name: "half-open", strike: "stall" },
  { name: "refused", strike: "reset", fault: { kind: "refuse" } },
  { name: "no answer", strike: "cut", fault: { kind: "silence" } },
  { name: "cut mid-frame", strike: "cut", fault: { kind: "cut", afterBytes: 417 } },
  { name: "reset mid-frame", strike: "reset", fault: { kind: "reset", afterBytes: 613 } },
  { name: "stall mid-frame", strike: "cut", fault: { kind: "stall", afterBytes: 505 } },
  { name: "one byte at a time", strike: "cut", fault: { kind: "slice", bytes: 1 } },
  { name: "500", strike: "cut", fault: { kind: "answer", status: 500 } },
  {
    name: "502",
    strike: "reset",
    fault: { kind: "answer", status: 502, headers: html, body: "<h1>Bad gateway" },
  },
  {
    name: "503, Retry-After",
    strike: "cut",
    fault: { kind: "answer", status: 503, headers: { "retry-after": "7" } },
  },
  {
    name: "429, Retry-After",
    strike: "cut",
    fault: { kind: "answer", status: 429, headers: { "retry-after": "3" } },
  },
  { name: "408", strike: "cut", fault: { kind: "answer", status: 408 } },
  {
    name: "captive portal",
    strike: "reset",
    fault: { kind: "answer", status: 200, headers: html, body: "<h1>Sign in" },
  },
  { name: "endless error", strike: "cut", fault: { kind: "answer", status: 503, endless: true } },
  {
    name: "redirect loop",
    strike: "cut",
    fault: { kind: "answer", status: 302, headers: { location: "{self}" } },
  },
];

export const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

type Row = {
  readonly sid: number;
  readonly text: string;
  /** Interim text from before a break, shown as such. */
  readonly unconfirmed: boolean;
};
type Shown = {
  /** In the order they stand. */
  readonly rows: readonly Row[];
  readonly gaps: readonly (readonly [number, number])[];
};
type Said = { readonly sid: number; readonly text: string };

const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => ({
    rows: Array.from(document.querySelectorAll("[data-sid]"), (element) => ({
      sid: Number(element.getAttribute("data-sid")),
      text: element.querySelector("[lang]")?.textContent ?? "",
      unconfirmed: element.hasAttribute("data-unconfirmed"),
    })),
    gaps: Array.from(document.querySelectorAll("[data-gap]"), (element) => {
      const [from = 0, to = 0] = (element.getAttribute("data-gap") ?? "").split("-").map(Number);
      return [from, to] as const;
    }),
  }));

/** What was said against what is shown. */
function compare(said: readonly Said[], { rows, gaps }: Shown) {
  const marked = ({ sid }: Said): boolean =>
    gaps.some(([from, to]) => sid >= from && sid <= to) ||
    rows.some((row) => row.sid === sid && row.unconfirmed);
  const whole = said.filter(({ sid, text }) => rows.some((row) => row.sid === sid && row.text === text));
  const missing = said.filter((sentence) => !whole.includes(sentence));
  const sids = rows.map(({ sid }) => sid);
  return {
    shownOnce: whole.filter(({ sid }) => sids.filter((other) => other === sid).length === 1).length,
    shownTwice: new Set(sids.filter((sid, index) => sids.indexOf(sid) !== index)).size,
    outOfOrder: sids.filter((sid, index) => index > 0 && sid <= (sids[index - 1] ?? 0)).length,
    missingWithMark: missing.filter(marked).length,
    lostWithoutMark: missing.filter((sentence) => !marked(sentence)).length,
  };
}

export type ReliabilityOptions = {
  readonly page: Page;
  readonly stage: Stage;
  readonly faults: number;
  readonly seed: number;
  readonly onProgress?: (done: number) => void;
};

/** Breaks a viewer's stream `faults` times and reports what came of it. Stops by itself. */
export async function measureReliability(options: ReliabilityOptions): Promise<ReliabilityResult> {
  const { page, stage, seed } = options;
  const random = seededRandom(seed);
  const proxy: FaultProxy = await startFaultProxy(stage.origin);
  const room: Room = stage.open();
  // A witness on a good line hears everything that is said.
  const witness = await openStream(`${stage.origin}/broadcast/${room.channel().token}/text?lang=de-DE`, {});
  const finals = (): Said[] =>
    witness.events.flatMap(({ name, data }) =>
      name === "init_sentence" && data["is_final"] === true
        ? { sid: Number(data["sid"]), text: String(data["original_text"]) }
        : [],
    );
  const kinds: Record<string, number> = {};
  const back: number[] = [];
  let simulatedMs = 0;
  let lastKind = "";

  /** Streams that were open after the step before, and the most that were so over two steps. */
  let openBefore = 0;
  let mostOpen = 0;

  async function breathe(): Promise<void> {
    stage.pass(STEP_MS);
    simulatedMs += STEP_MS;
    await page.clock.runFor(STEP_MS);
    await new Promise((resolve) => {
      setTimeout(resolve, 3);
    });
    // One that was let go is told of after the new one, where the machine is busy.
    const open = proxy.open();
    mostOpen = Math.max(mostOpen, Math.min(openBefore, open));
    openBefore = open;
  }
  const isLive = async (): Promise<boolean> =>
    (await page.locator("html").getAttribute("data-connection")) === "live";

  async function untilLive(): Promise<number> {
    const from = simulatedMs;
    while (!(await isLive())) {
      if (simulatedMs - from > DEAD_AFTER_MS)
        throw new Error(`The viewer did not come back after: ${lastKind}`);
      await breathe();
    }
    return simulatedMs - from;
  }

  try {
    await page.clock.install();
    await page.goto(`${proxy.origin}/broadcast/${room.channel().token}?lang=en`);
    await untilLive();
    mostOpen = 0;
    const before = finals().length;
    while ((await shownOn(page)).rows.length === 0) await breathe();
    for (let done = 0; done < options.faults; done += 1) {
      for (let peace = random() * LONGEST_PEACE_MS; peace > 0; peace -= STEP_MS) await breathe();
      const breakage = BREAKAGES[Math.floor(random() * BREAKAGES.length)];
      if (breakage === undefined) continue;
      const forgets = random() < 0.25;
      lastKind = breakage.name + (forgets ? " forgets" : "");
      kinds[breakage.name] = (kinds[breakage.name] ?? 0) + 1;
      proxy.forgetIds(forgets);
      proxy.set(breakage.fault);
      if (breakage.strike !== undefined) proxy.strike(breakage.strike);
      for (let lasts = random() * LONGEST_FAULT_MS; lasts > 0; lasts -= STEP_MS) await breathe();
      proxy.set(undefined);
      if (await isLive()) await breathe();
      back.push(await untilLive());
      options.onProgress?.(done + 1);
    }
    // What was lost at the end is known by the sentence behind it, on a stream that is told where to go on.
    proxy.forgetIds(false);
    const lost = finals().length;
    while (finals().length === lost) await breathe();
    await untilLive();
    const said = finals().slice(before);
    // Nothing more is said, and what is on its way comes in real time, however busy the machine is.
    const last = said.at(-1);
    const hasCome = ({ rows, gaps }: Shown): boolean =>
      last === undefined ||
      rows.some(({ sid, text }) => sid === last.sid && text === last.text) ||
      gaps.some(([from, to]) => last.sid >= from && last.sid <= to);
    for (let rest = 0; rest < MOST_RESTS && !hasCome(await shownOn(page)); rest += 1) {
      await page.clock.runFor(STEP_MS);
      await new Promise((resolve) => {
        setTimeout(resolve, 3);
      });
    }
    const sorted = back.toSorted((a, b) => a - b);
    return {
      faults: options.faults,
      kinds,
      simulatedMinutes: Math.round(simulatedMs / 60_000),
      said: said.length,
      ...compare(said, await shownOn(page)),
      backToLiveMs: { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95), max: sorted.at(-1) ?? 0 },
      mostStreamsOpen: mostOpen,
    };
  } finally {
    witness.close();
    await proxy.close();
  }
}
