/**
 * Web storage throws in sandboxed frames, in private windows and when it is full. This port never does: where the
 * browser refuses, values live in memory until the page closes.
 */

export type SafeStorage = {
  readonly get: (key: string) => string | undefined;
  readonly set: (key: string, value: string) => void;
  readonly remove: (key: string) => void;
};

/**
 * Wraps a storage area. `area` is a function because merely reading `window.localStorage` can throw.
 */
export function createSafeStorage(area: () => Storage): SafeStorage {
  const memory = new Map<string, string>();
  const attempt = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(area());
    } catch {
      return undefined;
    }
  };
  return {
    get: (key) => memory.get(key) ?? attempt((storage) => storage.getItem(key)) ?? undefined,
    set: (key, value) => {
      const stored = attempt((storage) => {
        storage.setItem(key, value);
        return true;
      });
      if (stored === true) memory.delete(key);
      else memory.set(key, value);
    },
    remove: (key) => {
      memory.delete(key);
      attempt((storage) => storage.removeItem(key));
    },
  };
}

/** Storage that lasts as long as the page, for displays that keep nothing on the device. */
export function createMemoryStorage(): SafeStorage {
  const memory = new Map<string, string>();
  return {
    get: (key) => memory.get(key),
    set: (key, value) => void memory.set(key, value),
    remove: (key) => void memory.delete(key),
  };
}
