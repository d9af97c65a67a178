/**
 * Which languages public broadcasts were seen to offer, by broadcast, on this device: whoever comes again can ask for the
 * stream without waiting for the service to say so. Part of the first script, so there are no schemas in it.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";
import { type OnOffer, textLanguages } from "./broadcast-text.ts";

const KEY = DEVICE_KEYS.seenOffers;
/** Broadcasts remembered; the oldest goes first. */
const MOST_SEEN = 20;
/** For how long, in ms: no longer than what was said in them is kept. */
const SEEN_FOR_MS = 30 * 86_400_000;

type Seen = readonly [key: string, at: number, original: string, ...translations: readonly string[]];

const isSeen = (raw: unknown): raw is Seen =>
  Array.isArray(raw) &&
  typeof raw[1] === "number" &&
  [0, 2].every((at) => typeof (raw as readonly unknown[])[at] === "string");

function read(storage: SafeStorage, now: number): readonly Seen[] {
  try {
    const raw: unknown = JSON.parse(storage.get(KEY) ?? "[]");
    const seen = Array.isArray(raw) ? (raw as readonly unknown[]).filter(isSeen) : [];
    return seen.filter(([, at]) => Math.abs(now - at) < SEEN_FOR_MS);
  } catch {
    return [];
  }
}

/** What was offered under `key` (`broadcastKey`); nothing where that is not known. `now` is ms since the epoch. */
export function seenOffer(storage: SafeStorage, key: string, now: number): OnOffer | undefined {
  const seen = read(storage, now).find(([one]) => one === key);
  if (seen === undefined) return undefined;
  const [, , transcription_language, ...translation_languages] = seen;
  return textLanguages({ transcription_language, translation_languages });
}

/** Remembers what is offered under `key`; forgets it where that is nothing. */
export function noteOffer(storage: SafeStorage, key: string, offer: OnOffer | undefined, now: number): void {
  const others = read(storage, now).filter(([one]) => one !== key);
  const all: readonly Seen[] =
    offer === undefined
      ? others
      : [...others, [key, now, offer.transcriptionLanguage, ...offer.translationLanguages]];
  if (all.length === 0) storage.remove(KEY);
  else storage.set(KEY, JSON.stringify(all.slice(-MOST_SEEN)));
}
