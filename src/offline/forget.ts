/**
 * The other way round from keeping the viewer: the worker goes, and with it every file it kept. For a person who deletes
 * everything, and for a host that does not offer it any more.
 */
import { isOwnCache } from "./caches.ts";

/** What of a page is used; either may be missing, or throw, where the browser refuses. */
export type ForgettingPage = {
  readonly navigator: {
    readonly serviceWorker?: Pick<ServiceWorkerContainer, "getRegistrations">;
  };
  readonly caches?: Pick<CacheStorage, "keys" | "delete">;
};

const WORKER = "/sw.js";

const isOurs = ({ active, waiting, installing }: ServiceWorkerRegistration): boolean =>
  [active, waiting, installing].some(
    (worker) => worker !== null && new URL(worker.scriptURL).pathname === WORKER,
  );

/** Deletes what is kept of the viewer on this device, and says whether nothing is left of it. Never rejects. */
export async function forgetViewer(page: ForgettingPage): Promise<boolean> {
  try {
    const { navigator, caches } = page;
    const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
    await Promise.all(registrations.filter(isOurs).map((registration) => registration.unregister()));
    if (caches === undefined) return true;
    const names = await caches.keys();
    await Promise.all(names.filter(isOwnCache).map((name) => caches.delete(name)));
    return true;
  } catch {
    return false;
  }
}
