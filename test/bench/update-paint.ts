/**
 * From the moment the service writes an update to the picture that shows it, over real sockets on loopback. Every
 * update ends with its number, so the number that stands last in the page tells which updates were painted.
 */
import type { Browser, Page } from "@playwright/test";

import { quantile } from "./reliability.ts";
import { addressOf, type Subject, untilLive, withPage } from "./update.ts";
import { pictures, REVISIONS } from "./update-page.ts";

/**
 * A picture is handed over this much later than a message behind its animation frame runs, in ms: as measured with
 * element timing in Chromium. The same for all pages, so it only matters for how long things take, not for ratios.
 */
export const HANDED_OVER_MS = 2.5;

export type Painted = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly longTasks: number;
};

const WORDS = "so what we did was to measure the water every single day and to look".split(" ");

function frame(sid: number, revision: number, number: number): string {
  const words = WORDS.slice(0, Math.ceil((WORDS.length * revision) / REVISIONS)).join(" ");
  const payload = JSON.stringify({
    sid,
    original_text: `${words} #${number}`,
    is_final: revision === REVISIONS,
    speaker_id: "Guest-1",
    speaker_label: "Speaker 1",
  });
  return `event: init_sentence\nid: ${number}\ndata: ${payload}\n\n`;
}

type Seen = readonly (readonly [number: number, at: number])[];
type InPage = { readonly seen: Seen; readonly longTasks: () => number };

const installWatch = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const seen: [number, number][] = [];
    let longTasks = 0;
    new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({ type: "longtask" });
    let text: Element | null | undefined;
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      text ??= document.querySelector("[data-sid]")?.parentElement?.parentElement?.parentElement;
      const row = text?.lastElementChild?.lastElementChild?.lastElementChild?.textContent ?? "";
      const number = Number(/#(\d+)$/.exec(row)?.[1] ?? 0);
      if (number > (seen.at(-1)?.[0] ?? 0)) seen.push([number, performance.timeOrigin + performance.now()]);
    });
    port1.start();
    const look = (): void => {
      port2.postMessage(0);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    Object.assign(window, { seen, longTasks: () => longTasks });
  });

/** How much the page's clock is ahead of this process's, in ms: by the quickest of many questions. */
export const clockOffset = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    let best = { took: Infinity, offset: 0 };
    for (let times = 0; times < 40; times += 1) {
      const before = performance.timeOrigin + performance.now();
      const there = Number(await (await fetch("/now", { cache: "no-store" })).text());
      const after = performance.timeOrigin + performance.now();
      if (after - before < best.took) best = { took: after - before, offset: (before + after) / 2 - there };
    }
    return best.offset;
  });

/** This process's clock, in ms since the epoch. */
export const now = (): number => performance.timeOrigin + performance.now();
/** Lets everything else that waits come first. */
export const breath = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 1);
  });

/** Sends updates at a pace for some seconds to a page with `history` sentences. */
export function measurePaint(
  browser: Browser,
  subject: Subject,
  history: number,
  perSecond: number,
  seconds: number,
): Promise<Painted> {
  return withPage(browser, async (page) => {
    await installWatch(page);
    await page.goto(addressOf(subject));
    await untilLive(page);
    for (let sid = 1; sid <= history; sid += 100) {
      let text = "";
      for (let at = sid; at < Math.min(history + 1, sid + 100); at += 1) text += frame(at, REVISIONS, 0);
      subject.server.write(text);
      await breath();
    }
    await page.locator(`[data-sid="${history}"]`).waitFor({ state: "attached" });
    await pictures(page, 90);
    const offset = await clockOffset(page);
    const longBefore = await page.evaluate(() => (window as unknown as InPage).longTasks());
    const sentAt: number[] = [];
    const from = now();
    const all = perSecond * seconds;
    while (sentAt.length < all) {
      const due = Math.min(all, Math.floor(((now() - from) / 1_000) * perSecond));
      while (sentAt.length < due) {
        const at = sentAt.length;
        const text = frame(history + 1 + Math.floor(at / REVISIONS), 1 + (at % REVISIONS), at + 1);
        sentAt.push(now());
        subject.server.write(text);
      }
      await breath();
    }
    await page.waitForFunction((last) => (window as unknown as InPage).seen.at(-1)?.[0] === last, all);
    const { seen, longTasks } = await page.evaluate(() => {
      const { seen, longTasks } = window as unknown as InPage;
      return { seen, longTasks: longTasks() };
    });
    const took: number[] = [];
    let at = 0;
    for (const [index, sent] of sentAt.entries()) {
      while ((seen[at]?.[0] ?? Infinity) < index + 1) at += 1;
      took.push((seen[at]?.[1] ?? Number.NaN) - offset - sent + HANDED_OVER_MS);
    }
    const sorted = took.sort((a, b) => a - b);
    return {
      perSecond,
      p50: quantile(sorted, 0.5),
      p95: quantile(sorted, 0.95),
      longest: sorted.at(-1) ?? Number.NaN,
      longTasks: longTasks - longBefore,
    };
  });
}
