/**
 * What a tab keeps in a storage of its own, which no other tab can reach: where everything is deleted in one tab, the
 * others are told to delete theirs.
 */
import { FORGET_CHANNEL, TAB_KEYS } from "../lib/storage-keys.ts";

/** Opens a channel to the other tabs; merely doing so may throw. */
export type OpenChannel = (name: string) => BroadcastChannel;

/** Names that end with a colon are followed by something. */
const isOwn = (key: string, names: readonly string[]): boolean =>
  names.some((name) => (name.endsWith(":") ? key.startsWith(name) : key === name));

/**
 * Deletes what is the viewer's in a storage, by its names. False where something may be left; a browser that gives no
 * storage has kept nothing in it.
 */
export function clearStorage(open: () => Storage, names: readonly string[]): boolean {
  let storage: Storage;
  try {
    storage = open();
  } catch {
    return true;
  }
  try {
    for (const key of Object.keys(storage)) if (isOwn(key, names)) storage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Tells the other tabs; false where that cannot be done. */
export function tellTabs(open: OpenChannel): boolean {
  try {
    const channel = open(FORGET_CHANNEL);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a BroadcastChannel has one origin
    channel.postMessage("forget");
    channel.close();
    return true;
  } catch {
    return false;
  }
}

/** Clears this tab's storage when another tab deletes everything, for as long as the page is open. */
export function forgetWithOthers(tabStorage: () => Storage, open: OpenChannel): void {
  try {
    open(FORGET_CHANNEL).addEventListener("message", () => void clearStorage(tabStorage, TAB_KEYS.all));
  } catch {
    // A page that may have no channel is in a sandbox, and has no storage that other tabs share.
  }
}
