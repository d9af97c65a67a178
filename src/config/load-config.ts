/**
 * `config.json` beside the page says at run time what holds on this host, so that one build serves everywhere. A broken
 * file costs nobody their page: what cannot be read is as if it were not there.
 */
import { type Config, defaultConfig, readConfig, unreadableConfig } from "./config.ts";
import type { Clock } from "../lib/clock.ts";
import { mayPass } from "../lib/retry.ts";

export { type Config, defaultConfig } from "./config.ts";

const DEADLINE_MS = 5_000;
/** Waits before the file is asked for again where nobody is there to do it, in ms; up to a quarter is taken off. */
const WAITS_MS = [1_000, 2_000, 4_000];

/** What a page has that can wait for its configuration; `random` gives numbers in [0, 1). */
export type Patience = { readonly clock: Clock; readonly random: () => number };

/** The configuration; nothing where it could not be had, though it may be there. */
async function ask(fetchImpl: typeof fetch): Promise<Config | undefined> {
  const controller = new AbortController();
  const deadline = setTimeout(() => controller.abort(), DEADLINE_MS);
  try {
    const response = await fetchImpl("/config.json", { cache: "no-cache", signal: controller.signal });
    if (mayPass(response.status)) return undefined;
    if (!response.ok) return defaultConfig;
    return parse(await response.text());
  } catch {
    return undefined;
  } finally {
    clearTimeout(deadline);
  }
}

function parse(text: string): Config {
  try {
    return readConfig(JSON.parse(text));
  } catch {
    return unreadableConfig;
  }
}

/**
 * Loads the configuration; defaults where there is none, or it cannot be had within 5 s. With `patience` it is asked for
 * three times more before that: a screen that nobody touches would go on looking for its service in the wrong place.
 */
export async function loadConfig(fetchImpl: typeof fetch, patience?: Patience): Promise<Config> {
  let config = await ask(fetchImpl);
  for (const wait of patience === undefined ? [] : WAITS_MS) {
    if (config !== undefined) break;
    await new Promise<void>((resolve) => {
      patience?.clock.after(wait * (1 - patience.random() / 4), resolve);
    });
    config = await ask(fetchImpl);
  }
  return config ?? defaultConfig;
}
