/**
 * Everything a visit leaves behind that someone else could read: addresses, referrers, history, storage, messages to
 * other tabs, the console and the document itself. What may hold a secret is kept apart, so that a test can show that it looked.
 */
import type { Page } from "@playwright/test";

export type Trace = { readonly where: string; readonly text: string };

export type Traces = {
  /** Where no secret may be, as found so far and in the page as it is now. */
  readonly collect: () => Promise<readonly Trace[]>;
  /** Bodies of the requests that verify a password. */
  readonly verifyBodies: readonly string[];
  /** Addresses of the stream. */
  readonly streamUrls: readonly string[];
};

/** What the page holds now, as the page itself can read it. */
const inPage = async (page: Page): Promise<readonly Trace[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error(request.error?.message)));
      });
    const kept: string[] = [];
    for (const { name = "" } of await indexedDB.databases()) {
      kept.push(name);
      const db = await settled(indexedDB.open(name));
      for (const table of db.objectStoreNames) {
        const store = db.transaction(table).objectStore(table);
        const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
        kept.push(table, JSON.stringify(keys), JSON.stringify(values));
      }
      db.close();
    }
    const locks = await navigator.locks.query();
    const { calls, messages } = window as unknown as Record<"calls" | "messages", string[]>;
    return [
      { where: "history", text: calls.join(" ") },
      { where: "messages to other pages", text: messages.join(" ") },
      { where: "locks", text: JSON.stringify(locks) },
      { where: "history.state", text: JSON.stringify(history.state) },
      { where: "localStorage", text: JSON.stringify(Object.entries(localStorage)) },
      { where: "sessionStorage", text: JSON.stringify(Object.entries(sessionStorage)) },
      { where: "IndexedDB", text: kept.join(" ") },
      { where: "caches", text: (await caches.keys()).join(" ") },
      { where: "cookies", text: document.cookie },
      { where: "window.name", text: window.name },
      { where: "title", text: document.title },
      { where: "referrer", text: document.referrer },
      { where: "document", text: document.documentElement.outerHTML },
    ];
  });

/** Begins to watch a page; call it before the first visit. */
export async function watchTraces(page: Page): Promise<Traces> {
  const found: Trace[] = [];
  const verifyBodies: string[] = [];
  const streamUrls: string[] = [];
  const pending: Promise<unknown>[] = [];
  page.on("request", (request) => {
    const body = request.postData() ?? "";
    if (/\/broadcast\/[^/]+\/text(\?|$)/.test(request.url())) streamUrls.push(request.url());
    else found.push({ where: "request", text: request.url() });
    if (request.url().endsWith("/verify")) verifyBodies.push(body);
    else found.push({ where: "request body", text: body });
    const headers = request.allHeaders().then(
      (all) => found.push({ where: `headers of ${request.method()}`, text: JSON.stringify(all) }),
      () => undefined,
    );
    pending.push(headers);
  });
  page.on("console", (message) => found.push({ where: "console", text: message.text() }));
  page.on("framenavigated", (frame) => found.push({ where: "address", text: frame.url() }));
  await page.addInitScript(() => {
    const calls: string[] = [];
    const messages: string[] = [];
    Object.assign(window, { calls, messages });
    const channel = BroadcastChannel.prototype;
    const post = Reflect.get(channel, "postMessage");
    channel.postMessage = function (message: unknown) {
      messages.push(this.name, JSON.stringify(message));
      post.call(this, message);
    };
    for (const name of ["pushState", "replaceState"] as const) {
      const real = history[name].bind(history);
      history[name] = (state: unknown, unused: string, url?: string | URL | null) => {
        calls.push(JSON.stringify([state, String(url)]));
        real(state, unused, url);
      };
    }
  });
  return {
    collect: async () => {
      await Promise.all(pending);
      return [...found, ...(await inPage(page)), { where: "address", text: page.url() }];
    },
    verifyBodies,
    streamUrls,
  };
}

/** The spellings in which a secret could hide. */
export const spellings = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams({ secret }).toString().slice("secret=".length),
  Buffer.from(secret).toString("base64"),
  Buffer.from(secret).toString("base64url"),
];

/** The traces that hold one of the secrets, in whatever spelling, by where they are. */
export const leaksOf = (traces: readonly Trace[], secrets: readonly string[]): readonly string[] => {
  const forms = secrets.flatMap(spellings);
  return traces.filter(({ text }) => forms.some((form) => text.includes(form))).map(({ where }) => where);
};
