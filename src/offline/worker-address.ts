/**
 * The address of the service worker, as the page's Trusted Types policy lets it pass: this one and no other.
 */
import { trustedBy } from "../lib/trusted-types.ts";

const WORKER = "/sw.js";

/** Passes {@link WORKER} alone, by its text; throws at any other, which the browser hands on to who asked. */
export function onlyWorker(address: string): string {
  if (address === WORKER) return address;
  throw new TypeError("This is not the address of the viewer's worker.");
}

const trusted = trustedBy("viewer-worker", "createScriptURL", onlyWorker);

/** What `navigator.serviceWorker.register` takes. */
export const workerAddress = (): string => trusted(WORKER);
