/**
 * Asking for `config.json`, and what an answer is worth: the app and the boot page go by the same rules. Part of the first
 * script, so it stays small.
 */
import { bounded, MOST_BYTES, TooLargeError } from "../lib/bounded-body.ts";
import { originOf } from "../lib/origin.ts";
import { mayPass } from "../lib/retry.ts";

export const CONFIG_PATH = "/config.json";
/** A host that changes its file is heard at the next page. */
export const CONFIG_REQUEST = { cache: "no-cache" } as const satisfies RequestInit;
/** How long the answer is waited for, in ms. */
export const CONFIG_DEADLINE_MS = 5_000;

/** What the file says as parsed JSON, nothing where there is none; else that it may be had later, or is no JSON. */
export type ConfigAnswer = { readonly raw: unknown } | "later" | "unreadable";

/** Reads an answer. Rejects where its body breaks off; one that is too long is no JSON. */
export async function readConfigAnswer(response: Response): Promise<ConfigAnswer> {
  if (mayPass(response.status)) return "later";
  if (!response.ok) return { raw: {} };
  let text: string;
  try {
    text = await bounded(response, MOST_BYTES.config).text();
  } catch (error) {
    if (error instanceof TooLargeError) return "unreadable";
    throw error;
  }
  try {
    return { raw: JSON.parse(text) };
  } catch {
    return "unreadable";
  }
}

/** The service's origin without a trailing slash, empty for the page's own; nothing for what is none. */
export const cleanServiceOrigin = (raw: unknown): string | undefined => (raw === "" ? raw : originOf(raw));
