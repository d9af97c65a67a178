/**
 * `config.json` beside the page says at run time what holds on this host, so that one build serves everywhere. A broken
 * file costs nobody their page: what cannot be read is as if it were not there.
 */
import {
  CONFIG_DEADLINE_MS,
  CONFIG_PATH,
  CONFIG_REQUEST,
  type ConfigAnswer,
  readConfigAnswer,
} from "./config-answer.ts";
import { type Config, defaultConfig, readConfig, unreadableConfig } from "./config.ts";
import type { Clock } from "../lib/clock.ts";

export { type Config, defaultConfig } from "./config.ts";

/** Waits before the file is asked for again where nobody is there to do it, in ms; up to a quarter is taken off. */
const WAITS_MS = [1_000, 2_000, 4_000];

/** What a page has that can wait for its configuration; `random` gives numbers in [0, 1). */
export type Patience = { readonly clock: Clock; readonly random: () => number };

/** The configuration; nothing where it could not be had, though it may be there. */
async function ask(fetchImpl: typeof fetch): Promise<Config | undefined> {
  const controller = new AbortController();
  const deadline = setTimeout(() => controller.abort(), CONFIG_DEADLINE_MS);
  try {
    const response = await fetchImpl(CONFIG_PATH, { ...CONFIG_REQUEST, signal: controller.signal });
    return configOf(await readConfigAnswer(response));
  } catch {
    return undefined;
  } finally {
    clearTimeout(deadline);
  }
}

function configOf(answer: ConfigAnswer): Config | undefined {
  if (answer === "later") return undefined;
  return answer === "unreadable" ? unreadableConfig : readConfig(answer.raw);
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
