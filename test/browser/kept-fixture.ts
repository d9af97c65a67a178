/**
 * What the tests of keeping share: a look at what the browser really has in its database, and the places of the page
 * that speak of it.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import type { FakeKeptStore } from "../harness/fake-kept-store.ts";
import { expect, test as base } from "./fixtures.ts";

/** How long a change waits at most until it is written, in ms. */
const WRITTEN_WITHIN_MS = 2_000;

/** Pages whose clock can be moved, so that nobody waits until something is written. */
export const test = base.extend({
  page: async ({ page }, use) => {
    await page.clock.install();
    await use(page);
  },
});

export type KeptOnDevice = {
  readonly headers: readonly { readonly key: string; readonly count: number; readonly bookmark: unknown }[];
  readonly text: string;
};

/** Everything in the database of this page's origin; nothing where there is no database. */
export const onDevice = (page: Page): Promise<KeptOnDevice> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    if (databases.length === 0) return { headers: [], text: "" };
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
    let headers: { key: string; count: number; bookmark: unknown }[] = [];
    const parts: string[] = [];
    for (const { name = "" } of databases) {
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table);
        const keys = await settled(store.getAllKeys());
        const values: unknown[] = await settled(store.getAll());
        if (table === "headers") headers = values as typeof headers;
        parts.push(name, table, JSON.stringify(keys), JSON.stringify(values));
      }
      db.close();
    }
    return { headers, text: parts.join("\n") };
  });

/** The numbers of sentences of each broadcast on the device, once what was noted is written; moves the page's clock. */
export async function countsOnDevice(page: Page): Promise<readonly number[]> {
  await page.clock.runFor(WRITTEN_WITHIN_MS);
  return (await onDevice(page)).headers.map(({ count }) => count);
}

/** Waits until so many sentences of one broadcast are on the device; moves the page's clock. */
export async function untilOnDevice(page: Page, count: number): Promise<void> {
  await expect.poll(() => countsOnDevice(page)).toEqual([count]);
}

/** The settings, with what they say of keeping. */
export async function openKept(page: Page) {
  await settingsButton(page).click();
  await settingsTab(page, "tools").click();
  return page.getByRole("group", { name: "Kept on this device" });
}

export const question = (page: Page) => page.getByRole("region", { name: "Kept on this device" });

/** The numbers of all sentences on the page, in order. */
export const sids = (page: Page): Promise<readonly number[]> =>
  page
    .locator("[data-sid]")
    .evaluateAll((rows) => rows.map((row) => Number((row as HTMLElement).dataset["sid"])));

/** Damages what is kept, by a script in the page that gets the open database. */
export const damage = (
  page: Page,
  how: "header" | "chunk" | "newer record" | "newer database",
): Promise<void> =>
  page.evaluate(async (kind) => {
    const version = kind === "newer database" ? 99 : undefined;
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("kept-transcripts", version);
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
    const transaction = db.transaction(["headers", "chunks"], "readwrite");
    const done = new Promise((resolve) => {
      transaction.addEventListener("complete", resolve);
    });
    const headers = transaction.objectStore("headers");
    const chunks = transaction.objectStore("chunks");
    const all = headers.getAll();
    const keys = chunks.getAllKeys();
    keys.addEventListener("success", () => {
      const [header] = all.result as { key: string }[];
      const [first, second = first] = keys.result;
      if (header === undefined || second === undefined) throw new Error("There is nothing to damage");
      if (kind === "header") headers.put({ key: header.key, version: "?" });
      if (kind === "newer record") headers.put({ ...header, version: 2 });
      if (kind === "chunk") chunks.put("[{", second);
    });
    await done;
    db.close();
  }, how);

/** What another visit would have kept, put onto the device of an open page of the viewer. */
export async function plant(page: Page, store: FakeKeptStore): Promise<void> {
  const tables = {
    headers: [...store.headers.values()],
    chunks: [...store.chunks].flatMap(([key, chunks]) =>
      Array.from(chunks, ([section, chunk]) => ({ at: [key, section], chunk })),
    ),
  };
  await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(1);
  await page.evaluate(async ({ headers, chunks }) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("kept-transcripts");
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error(request.error?.message)));
    });
    const transaction = db.transaction(["headers", "chunks"], "readwrite");
    for (const header of headers) transaction.objectStore("headers").put(header);
    for (const { at, chunk } of chunks) transaction.objectStore("chunks").put(chunk, at);
    await new Promise((resolve) => {
      transaction.addEventListener("complete", resolve);
    });
    db.close();
  }, tables);
}
