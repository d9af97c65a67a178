/**
 * A request that is made before the app is there, and whose answer is left for it.
 */
import type { BootHandOver } from "./hand-over.ts";

export type EarlyRequests = {
  readonly fetch: typeof fetch;
  readonly href: string;
  readonly answers: BootHandOver["answers"];
};

/** Makes a request and leaves its answer for the app, changed by `leave` where that is given. */
export function requestEarly(
  { fetch, href, answers }: EarlyRequests,
  path: string,
  init: RequestInit,
  leave = (response: Response): Response => response,
): { readonly mine: Promise<Response>; readonly abort: () => void } {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const mine = fetch(path, { ...init, signal: controller.signal });
  // Cloned and parted before anybody else can read it.
  const response = mine.then(leave);
  response.catch(() => undefined);
  answers.set(new URL(path, href).href, { response, abort });
  return { mine, abort };
}
