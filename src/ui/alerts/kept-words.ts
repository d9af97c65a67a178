/**
 * A reader's words on the device, and in the tab what was told last, so that a reload tells nothing again. What comes back is not
 * trusted.
 */
import { isFields } from "../../lib/fields.ts";
import type { SafeStorage } from "../../lib/safe-storage.ts";
import { DEVICE_KEYS, TAB_KEYS } from "../../lib/storage-keys.ts";
import { withWord } from "../../subtitles/alerts/alert-words.ts";
import type { ToldUpTo } from "../../subtitles/alerts/mentions.ts";

export type AlertChoices = {
  readonly words: readonly string[];
  /** A notification while the page is not seen. */
  readonly notify: boolean;
};

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

const listOf = (raw: unknown): readonly unknown[] => (Array.isArray(raw) ? raw : []);

export function keptChoices(storage: SafeStorage): AlertChoices {
  const raw = parsed(storage.get(DEVICE_KEYS.words));
  const { words, notify } = isFields(raw) ? raw : {};
  const typed = listOf(words).filter((word): word is string => typeof word === "string");
  return { words: typed.reduce<readonly string[]>(withWord, []), notify: notify === true };
}

/** Keeps them; where there are no words nothing is left. */
export function keepChoices(storage: SafeStorage, { words, notify }: AlertChoices): void {
  if (words.length === 0) storage.remove(DEVICE_KEYS.words);
  else storage.set(DEVICE_KEYS.words, JSON.stringify({ words, notify }));
}

/** What the page before told of a broadcast; nothing where there was none. */
export function keptTold(storage: SafeStorage, token: string): ToldUpTo | undefined {
  const raw = parsed(storage.get(TAB_KEYS.told + token));
  const { sid, counts } = isFields(raw) ? raw : {};
  if (typeof sid !== "number" || !Number.isSafeInteger(sid) || sid < 0) return undefined;
  const read = listOf(counts).flatMap((entry): (readonly [string, number])[] => {
    const [word, count] = listOf(entry);
    return typeof word === "string" && typeof count === "number" ? [[word, count]] : [];
  });
  return { sid, counts: new Map(read) };
}

export const keepTold = (storage: SafeStorage, token: string, { sid, counts }: ToldUpTo): void =>
  storage.set(TAB_KEYS.told + token, JSON.stringify({ sid, counts: [...counts] }));
