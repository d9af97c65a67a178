/**
 * A password kept on the device, for a screen that nobody touches: only where a person said so, and only until it
 * turns out wrong or is forgotten by hand.
 */
import type { SafeStorage } from "../lib/safe-storage.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";

export type StoredPassword = {
  readonly get: () => string | undefined;
  readonly set: (password: string) => void;
  readonly forget: () => void;
};

/**
 * `open` gives the device's own storage (`localStorage`) anew each time, so that what only memory holds does not count
 * as kept. Each broadcast has its own entry.
 */
export function createStoredPassword(broadcastToken: string, open: () => SafeStorage): StoredPassword {
  const key = DEVICE_KEYS.password + broadcastToken;
  return {
    get: () => open().get(key),
    set: (password) => open().set(key, password),
    forget: () => open().remove(key),
  };
}
