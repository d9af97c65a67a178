/**
 * What a reader said to keeping a broadcast with a password, by broadcast, on the device: who was asked once is not
 * asked again.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";

export type Consents = {
  readonly get: (broadcastId: string) => boolean | undefined;
  readonly set: (broadcastId: string, answer: boolean) => void;
  readonly forget: (broadcastId: string) => void;
  readonly forgetAll: () => void;
};

const KEY = DEVICE_KEYS.keepingAnswers;
/** Answers remembered; the oldest goes first, and is asked for again. */
const MOST_ANSWERS = 50;

type Answers = readonly (readonly [broadcastId: string, answer: boolean])[];

function read(text: string | undefined): Answers {
  if (text === undefined) return [];
  try {
    const raw: unknown = JSON.parse(text);
    if (!Array.isArray(raw)) return [];
    return (raw as readonly unknown[]).flatMap((entry) => {
      const [id, answer] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      return typeof id === "string" && typeof answer === "boolean" ? [[id, answer] as const] : [];
    });
  } catch {
    return [];
  }
}

/** `storage` is the device's own (`localStorage`). */
export function createConsents(storage: SafeStorage): Consents {
  const others = (broadcastId: string): Answers =>
    read(storage.get(KEY)).filter(([id]) => id !== broadcastId);
  const write = (answers: Answers): void => {
    if (answers.length === 0) storage.remove(KEY);
    else storage.set(KEY, JSON.stringify(answers.slice(-MOST_ANSWERS)));
  };
  return {
    get: (broadcastId) => read(storage.get(KEY)).find(([id]) => id === broadcastId)?.[1],
    set: (broadcastId, answer) => write([...others(broadcastId), [broadcastId, answer]]),
    forget: (broadcastId) => write(others(broadcastId)),
    forgetAll: () => write([]),
  };
}
