/**
 * Whether a page can be had again, all the way to its script: a page that reloads itself while its network, its host
 * or half of a deploy is missing would not come back.
 */
import { bounded, MOST_BYTES } from "../lib/bounded-body.ts";
import type { Clock } from "../lib/clock.ts";

const DEADLINE_MS = 10_000;
/** The page's place for the app, and the script it names (`boot/app-parts.ts`). */
const ROOT = /id="root"/;
const SCRIPT = /<meta name="app" content="([^"]+)"/;

/** Asks for the page at `href` and for the script it names, past every cache. */
export async function isPageThere(href: string, fetchImpl: typeof fetch, clock: Clock): Promise<boolean> {
  const controller = new AbortController();
  const deadline = clock.after(DEADLINE_MS, () => controller.abort());
  const get = async (url: string, kind: RegExp): Promise<string | undefined> => {
    const response = await fetchImpl(url, { cache: "no-store", signal: controller.signal });
    const text = await bounded(response, MOST_BYTES.ownFile).text();
    return response.ok && kind.test(response.headers.get("content-type") ?? "") ? text : undefined;
  };
  try {
    const html = await get(href, /html/);
    const script = html === undefined || !ROOT.test(html) ? undefined : SCRIPT.exec(html)?.[1];
    if (script === undefined) return false;
    return (await get(new URL(script, href).href, /javascript/)) !== undefined;
  } catch {
    return false;
  } finally {
    deadline.cancel();
  }
}
