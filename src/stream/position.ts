/**
 * A note in the tab that its page goes on from an event after a reload, so that nothing asks for the stream before the text
 * up to there is back. Which event that is stands in the record, together with its text.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { TAB_KEYS } from "../lib/storage-keys.ts";

export type Position = {
  /** The last event's id before the reload; nothing where no text was kept with it. */
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
