/**
 * The service worker (`/sw.js`): opens the viewer without a network, and keeps the files an open tab may still ask for after
 * a deploy. It takes over at once, which is safe because it never takes a file away from a page that runs.
 */
import type { WorkboxPlugin } from "workbox-core/types.js";
import { ExpirationPlugin } from "workbox-expiration";
import { CacheFirst, NetworkFirst, NetworkOnly, type Strategy } from "workbox-strategies";

import type { OfflineBuild } from "../build.ts";
import { CONFIG_CACHE, FONT_CACHE } from "../caches.ts";
import { createBuildStore } from "../build-store.ts";
import { requestRouteOf } from "../request-routes.ts";
import { shellAt } from "../kept-shell.ts";
import { mayPass } from "../../lib/retry.ts";

declare const self: ServiceWorkerGlobalScope;
/** Filled in by `plugin.ts`. */
declare const OFFLINE_BUILD: OfflineBuild;

/** How long a page waits for the network before the kept one is shown, in seconds. */
const PAGE_DEADLINE_S = 3;
const CONFIG_DEADLINE_S = 2;
const CONFIG = "/config.json";
/** Font files kept: a typeface is up to four. */
const MOST_FONTS = 24;

const buildStore = createBuildStore(OFFLINE_BUILD, {
  caches: self.caches,
  fetch: (url, init) => self.fetch(url, init),
  now: () => Date.now(),
});

const isA = (response: Response, type: RegExp): boolean =>
  response.status === 200 && type.test(response.headers.get("content-type") ?? "");
const keepOnly = (type: RegExp) => ({
  cacheWillUpdate: ({ response }: { readonly response: Response }) =>
    Promise.resolve(isA(response, type) ? response : null),
});
/** A server in trouble counts as no network. */
const notInTrouble = {
  fetchDidSucceed: ({ response }: { readonly response: Response }) =>
    mayPass(response.status) ? Promise.reject(new Error(String(response.status))) : Promise.resolve(response),
};

const page = new NetworkOnly({ networkTimeoutSeconds: PAGE_DEADLINE_S, plugins: [notInTrouble] });
const config = new NetworkFirst({
  cacheName: CONFIG_CACHE,
  networkTimeoutSeconds: CONFIG_DEADLINE_S,
  plugins: [notInTrouble, keepOnly(/json/)],
});
const font = new CacheFirst({
  cacheName: FONT_CACHE,
  plugins: [
    keepOnly(/font|octet-stream/),
    // Its types are older than exact optional properties.
    new ExpirationPlugin({ maxEntries: MOST_FONTS, purgeOnQuotaError: true }) as WorkboxPlugin,
  ],
});

/** What a strategy answers; its failure is told once, by the answer. */
function answer(strategy: Strategy, event: ExtendableEvent, request: Request): Promise<Response> {
  const [response, done] = strategy.handleAll({ event, request });
  done.catch(() => undefined);
  return response;
}

async function openPage(event: FetchEvent): Promise<Response> {
  try {
    return await answer(page, event, event.request);
  } catch (error) {
    const kept = await buildStore.shell();
    if (kept === undefined) throw error;
    return shellAt(new URL(event.request.url).pathname, kept);
  }
}

self.addEventListener("install", (event) => {
  const install = async (): Promise<void> => {
    await buildStore.install();
    // Without one, the viewer looks for the service at its own origin.
    await answer(config, event, new Request(CONFIG, { cache: "no-cache" })).catch(() => undefined);
    await self.skipWaiting();
  };
  event.waitUntil(install());
});

self.addEventListener("activate", (event) => {
  const activate = async (): Promise<void> => {
    await buildStore.used();
    await self.clients.claim();
    await buildStore.tidy();
  };
  event.waitUntil(activate());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (requestRouteOf(request, self.location.origin)) {
    case "network":
      return;
    case "file":
      event.respondWith(buildStore.file(request.url).then((kept) => kept ?? fetch(request)));
      return;
    case "font":
      event.respondWith(answer(font, event, request));
      return;
    case "config":
      event.respondWith(answer(config, event, request));
      return;
    case "page":
      event.respondWith(openPage(event));
      event.waitUntil(buildStore.used());
      return;
    case "shared":
      event.respondWith(buildStore.shell().then((kept) => kept ?? openPage(event)));
      event.waitUntil(buildStore.used());
  }
});
