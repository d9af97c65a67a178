/**
 * What it costs to open a talk that was kept on the device: the viewer and the floor read the same records.
 */
import type { Browser } from "@playwright/test";

import { systemClock } from "../../src/lib/clock.ts";
import { broadcastKey } from "../../src/vas/addresses.ts";
import { createBroadcastArchive } from "../../src/archive/broadcast-archive.ts";
import { createFakeKeptStore } from "../harness/fake-kept-store.ts";
import { finalSentence, stateOf } from "../harness/transcripts.ts";
import { pictures } from "./update-page.ts";
import { addressOf, counted, type Subject, withPage } from "./update.ts";
import { BROADCAST_ID, TOKEN } from "./update-server.ts";

type Tables = {
  readonly headers: readonly unknown[];
  readonly chunks: readonly { readonly at: readonly [string, number]; readonly chunk: unknown }[];
};

/** What a visit to `origin` keeps of a talk of so many sentences. */
export async function keptTalk(origin: string, sentences: number): Promise<Tables> {
  const store = createFakeKeptStore();
  const broadcastArchive = createBroadcastArchive({
    open: store.open,
    clock: systemClock,
    wallNow: Date.now,
  });
  const key = broadcastKey(origin, TOKEN);
  await broadcastArchive.load(key, BROADCAST_ID);
  const talk = Array.from({ length: sentences }, (_, at) =>
    finalSentence({
      sid: at + 1,
      text: `So what we did was to measure the water every single day, for time number ${at + 1} in all.`,
      speaker: `Guest-${1 + (Math.floor(at / 20) % 3)}`,
    }),
  );
  broadcastArchive.note(
    key,
    {
      broadcastId: BROADCAST_ID,
      name: "A day of talks",
      transcriptionLanguage: "en-US",
      translationLanguages: [],
    },
    stateOf(talk),
  );
  await broadcastArchive.flush();
  broadcastArchive.dispose();
  return {
    headers: [...store.headers.values()],
    chunks: [...store.chunks].flatMap(([record, chunks]) =>
      Array.from(chunks, ([section, chunk]) => ({ at: [record, section] as const, chunk })),
    ),
  };
}

export type Opened = {
  /** Main-thread time until all of it stands in the page, in ms. */
  readonly allMs: number;
  /** The newest sentence was painted so long after the page was opened, in ms. */
  readonly newestMs: number;
};

/** Opens a page on whose device a talk of so many sentences is kept. */
export function measureOpening(browser: Browser, subject: Subject, sentences: number): Promise<Opened> {
  return withPage(browser, async (page, cdp) => {
    const tables = await keptTalk(subject.server.origin, sentences);
    await page.goto(`${subject.server.origin}/now`);
    await page.evaluate(async ({ headers, chunks }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("kept-transcripts", 1);
        request.addEventListener("upgradeneeded", () => {
          request.result.createObjectStore("headers", { keyPath: "key" });
          request.result.createObjectStore("chunks");
        });
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
      const transaction = db.transaction(["headers", "chunks"], "readwrite");
      for (const header of headers) transaction.objectStore("headers").put(header);
      for (const { at, chunk } of chunks) transaction.objectStore("chunks").put(chunk, [...at]);
      await new Promise((resolve) => {
        transaction.addEventListener("complete", resolve);
      });
      db.close();
    }, tables);
    await page.addInitScript((newest) => {
      // Whoever waits from outside has the whole page searched again and again: the first row there is tells as much.
      let newestMs: number | undefined;
      const look = (): void => {
        const first = document.querySelector("[data-sid]");
        const rows = first?.parentElement?.parentElement?.parentElement;
        const last = rows?.lastElementChild?.lastElementChild?.lastElementChild;
        if (last?.getAttribute("data-sid") === String(newest)) newestMs ??= performance.now();
        if (first?.getAttribute("data-sid") !== "1") requestAnimationFrame(look);
        else requestAnimationFrame(() => Object.assign(window, { newestMs }));
      };
      if (location.pathname.startsWith("/broadcast/")) requestAnimationFrame(look);
    }, sentences);
    await page.goto(`${subject.server.origin}/now`);
    const before = await counted(cdp);
    await page.goto(addressOf(subject));
    await page.waitForFunction(() => "newestMs" in window, undefined, { timeout: 120_000 });
    await pictures(page, 30);
    const after = await counted(cdp);
    const rows = await page.locator("[data-sid]").count();
    if (rows !== sentences) throw new Error(`${subject.name} shows ${rows} of ${sentences} kept sentences`);
    const newestMs = await page.evaluate(() => (window as unknown as { newestMs: number }).newestMs);
    return { allMs: after.taskMs - before.taskMs, newestMs };
  });
}
