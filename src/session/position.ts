/**
 * Where in the stream a tab stands, kept over a reload of the page, so that it goes on from there.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { TAB_KEYS } from "./storage-keys.ts";

export type Position = {
  /** The last event's id before the reload. */
  readonly last: string | undefined;
  readonly keep: (lastEventId: string | undefined) => void;
  readonly forget: () => void;
};

/** `storage` is the tab's own (`sessionStorage`). */
export function createPosition(broadcastToken: string, storage: SafeStorage): Position {
  const key = TAB_KEYS.lastEvent + broadcastToken;
  return {
    last: storage.get(key),
    keep: (lastEventId) => {
      if (lastEventId !== undefined) storage.set(key, lastEventId);
    },
    forget: () => storage.remove(key),
  };
}
