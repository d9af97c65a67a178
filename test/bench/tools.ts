/**
 * From the moment the service writes an update to the picture that shows it, with all of a reader's own tools at work at once: words to be
 * told of, marks, a search that is open, speech, and the text in a small window beside the page.
 */
import type { Browser, CDPSession, Page } from "@playwright/test";

import { words as WORDS_KEY } from "../../src/lib/device-keys.ts";
import { mp3Tone } from "../harness/tone.ts";
import { quantile } from "./reliability.ts";
import { alertsIn, pageNow, seenIn, watchNumbers } from "./tools-watch.ts";
import type { BenchServer } from "./update-server.ts";
import { breath, clockOffset, HANDED_OVER_MS, now } from "./update-paint.ts";
import { addressOf, untilLive, withPage } from "./update.ts";
import { pictures } from "./update-page.ts";

export const TOOLS = ["words", "marks", "search", "speech", "small window"] as const;
type Tool = (typeof TOOLS)[number];

/** What is on, on a page that was perhaps frozen until the measured updates began. */
export type Case = { readonly name: string; readonly on: readonly Tool[]; readonly isFrozen?: true };

export type Plan = {
  readonly browser: Browser;
  readonly server: BenchServer;
  /** Sentences that were said before. */
  readonly history: number;
  readonly seconds: number;
  readonly perSecond: number;
  /** How many times slower the processor is made. */
  readonly slower: number;
};

export type Measured = {
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  /** Time of the main thread on a processor for each update, in ms: of all, of scripts, of layout and style. */
  readonly mainMs: number;
  readonly scriptMs: number;
  readonly layoutMs: number;
  /** In the small window, where there is one. */
  readonly smallP95: number | undefined;
  /** From a word's standing in the text to its lighting up, the longest of all. */
  readonly alertMs: number | undefined;
  /** From the press that leads back to live until all that came stands in the page; where it was frozen. */
  readonly backMs: number | undefined;
};

/** Revisions of a sentence, the final one included. */
const REVISIONS = 40;
const FROZEN_S = 5;
/** A sentence is marked so often, in ms. */
const MARK_EACH_MS = 2_000;
const SAID =
  "so what we did was to measure the water every single day and then to look at what Ann had changed".split(
    " ",
  );
/** As many as a reader may have; the first is said in each sentence. */
const OWN_WORDS = [
  "Ann,whale,every other day,harbour,bridge,tide,lighthouse,captain,ship,pilot",
  "crane,cargo,ferry,island,storm,anchor,compass,sail,rope,sailor",
].flatMap((line) => line.split(","));

type Frame = { readonly name: string; readonly payload: object };
const written = ({ name, payload }: Frame, id: number): string =>
  `event: ${name}\nid: ${id}\ndata: ${JSON.stringify(payload)}\n\n`;

/** A revision of a sentence; every update ends with its number. */
const sentence = (sid: number, revision: number, number: number): Frame => ({
  name: "init_sentence",
  payload: {
    sid,
    original_text: `${SAID.slice(0, Math.ceil((SAID.length * revision) / REVISIONS)).join(" ")} #${number}`,
    is_final: revision === REVISIONS,
    speaker_id: `Guest-${1 + (Math.floor(sid / 5) % 3)}`,
    speaker_label: `Speaker ${1 + (Math.floor(sid / 5) % 3)}`,
  },
});

const clip = (sid: number, audio: string, durationMs: number): Frame => ({
  name: "tts_ready",
  payload: {
    sid,
    language: "en-US",
    voice_name: "bench",
    audio,
    duration_ms: durationMs,
    word_boundaries: SAID.map((text, at) => ({
      text,
      offset_ms: (at * durationMs) / SAID.length,
      duration_ms: durationMs / SAID.length,
    })),
  },
});

/** Sends updates at a pace until `until` says so; gives when each was sent. */
function createSender({ server, history, perSecond }: Plan, audio: string | undefined) {
  const sentAt: number[] = [];
  let id = 0;
  const send = (frame: Frame): void => server.write(written(frame, (id += 1)));
  return {
    sentAt,
    history: async () => {
      for (let sid = 1; sid <= history; sid += 1) {
        send(sentence(sid, REVISIONS, 0));
        if (sid % 100 === 0) await breath();
      }
    },
    /** For so many seconds. */
    run: async (seconds: number) => {
      const before = sentAt.length;
      const all = before + perSecond * seconds;
      for (const from = now(); sentAt.length < all; await breath()) {
        const due = Math.min(all, before + Math.floor(((now() - from) / 1_000) * perSecond));
        while (sentAt.length < due) {
          const at = sentAt.length;
          const sid = history + 1 + Math.floor(at / REVISIONS);
          const revision = 1 + (at % REVISIONS);
          sentAt.push(now());
          send(sentence(sid, revision, at + 1));
          if (audio !== undefined && revision === REVISIONS)
            send(clip(sid, audio, (REVISIONS * 900) / perSecond));
        }
      }
    },
  };
}

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole("button", { name }).evaluate((button: HTMLElement) => button.click());

async function openSmall(page: Page): Promise<Page> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Tools" }).click();
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: "Text in a small window on top" }).click();
  const small = await opened;
  await small.evaluate(watchNumbers);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  return small;
}

/** Turns on what a link does not; gives the small window where it is among that. */
async function turnOn(page: Page, on: readonly Tool[]): Promise<Page | undefined> {
  await page.getByRole("button", { name: "Mark the sentence" }).waitFor();
  const small = on.includes("small window") ? await openSmall(page) : undefined;
  if (on.includes("search")) {
    await page.getByRole("button", { name: "Find" }).click();
    await page.getByRole("searchbox").fill("water");
  }
  if (on.includes("speech"))
    await page.waitForFunction(() => document.documentElement.dataset["speech"] !== "off");
  return small;
}

/** How long each update from `first` on took to the picture, in ms, in order of length. */
async function tookIn(page: Page, sentAt: readonly number[], first: number): Promise<readonly number[]> {
  const offset = await clockOffset(page);
  const seen = await seenIn(page);
  let at = 0;
  const took = sentAt.map((sent, index) => {
    while ((seen[at]?.[0] ?? Infinity) < index + 1) at += 1;
    return (seen[at]?.[1] ?? Number.NaN) - offset - sent + HANDED_OVER_MS;
  });
  return took.slice(first).sort((a, b) => a - b);
}

/** Marks a sentence now and then until it is told to stop. */
function markEach(page: Page): () => void {
  const timer = setInterval(() => void press(page, "Mark the sentence").catch(() => undefined), MARK_EACH_MS);
  return () => clearInterval(timer);
}

/** Freezes the page while text goes on, and leads it back to live; gives when that was pressed, on the page's clock. */
async function freeze(page: Page, run: (seconds: number) => Promise<void>): Promise<number> {
  await press(page, "Freeze the text");
  await run(FROZEN_S);
  return page.getByRole("button", { name: /Back to live/ }).evaluate((button: HTMLElement) => {
    const at = performance.timeOrigin + performance.now();
    button.click();
    return at;
  });
}

/** What the main thread did so far, in ms on a processor. */
async function spent(cdp: CDPSession) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name: string): number => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  return {
    main: of("TaskDuration"),
    script: of("ScriptDuration"),
    layout: of("LayoutDuration") + of("RecalcStyleDuration"),
  };
}

async function slowDown(cdp: CDPSession, rate: number): Promise<void> {
  await cdp.send("Emulation.setCPUThrottlingRate", { rate });
}

/** Measures one case on a fresh page. */
// Over 60 lines: one way through a page, in the order it goes.
export function measureTools(plan: Plan, { name, on, isFrozen }: Case): Promise<Measured> {
  return withPage(plan.browser, async (page, cdp) => {
    const audio = Buffer.from(await mp3Tone((REVISIONS * 900) / plan.perSecond)).toString("base64");
    const sender = createSender(plan, on.includes("speech") ? audio : undefined);
    await page.addInitScript(watchNumbers);
    if (on.includes("words"))
      await page.addInitScript(({ key, value }) => localStorage.setItem(key, value), {
        key: WORDS_KEY,
        value: JSON.stringify({ words: OWN_WORDS, notify: false }),
      });
    const query = `&ui=en&steady=fast${on.includes("speech") ? "&speech=on" : ""}`;
    await page.goto(addressOf({ name, server: plan.server, query }));
    await untilLive(page);
    await sender.history();
    await page.locator(`[data-sid="${plan.history}"]`).waitFor({ state: "attached" });
    await pictures(page, 90);
    const small = await turnOn(page, on);
    await slowDown(cdp, plan.slower);
    const endMarks = on.includes("marks") ? markEach(page) : () => undefined;
    // What is on gets going.
    await sender.run(3);
    const pressedAt = isFrozen === true ? await freeze(page, sender.run) : undefined;
    const first = sender.sentAt.length;
    const before = await spent(cdp);
    const startedAt = await pageNow(page);
    await sender.run(plan.seconds);
    const after = await spent(cdp);
    endMarks();
    for (const one of small === undefined ? [page] : [page, small])
      await one.waitForFunction(
        (last) => (window as unknown as { seen: [number, number][] }).seen.at(-1)?.[0] === last,
        sender.sentAt.length,
      );
    await slowDown(cdp, 1);
    const took = await tookIn(page, sender.sentAt, first);
    const smallTook = small && (await tookIn(small, sender.sentAt, first));
    const back = (await seenIn(page)).find(([number]) => number >= first);
    const each = (of: keyof typeof before): number => (after[of] - before[of]) / took.length;
    return {
      mainMs: each("main"),
      scriptMs: each("script"),
      layoutMs: each("layout"),
      p50: quantile(took, 0.5),
      p95: quantile(took, 0.95),
      longest: took.at(-1) ?? Number.NaN,
      alertMs: on.includes("words") ? Math.max(...(await alertsIn(page, startedAt))) : undefined,
      smallP95: smallTook && quantile(smallTook, 0.95),
      backMs: pressedAt === undefined || back === undefined ? undefined : back[1] - pressedAt,
    };
  });
}
