/**
 * The reader's preferences as signals: the link over what is kept on the device over the defaults. What a reader
 * changes by hand is kept, and nothing else, so that other defaults reach whoever has no opinion; what a link asked for
 * holds for this visit only.
 */
import { type Accessor, createMemo, createSignal } from "solid-js";

import type { SafeStorage } from "../lib/safe-storage.ts";
import {
  defaultPreferences,
  fromQuery,
  fromStored,
  type Preferences,
  toQuery,
  toStored,
} from "../links/preferences.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";

const KEY = DEVICE_KEYS.settings;

export type ReaderSettings = {
  readonly preferences: Accessor<Preferences>;
  readonly change: (change: Partial<Preferences>) => void;
};

/**
 * `defaults` are those of the page's display, over the usual ones. `onLinkChanged` is given the query parameters of the
 * page's link that a change by hand has made untrue, with their new values, so that the link goes on saying what is
 * seen. What is `fixed` holds whatever anybody asks for.
 */
export function createReaderSettings(
  storage: SafeStorage,
  query: URLSearchParams,
  onLinkChanged: (parameters: URLSearchParams) => void = () => undefined,
  defaults: Partial<Preferences> = {},
  fixed: Partial<Preferences> = {},
): ReaderSettings {
  const [chosen, setChosen] = createSignal(fromStored(storage.get(KEY)));
  const [linked, setLinked] = createSignal(fromQuery(query));
  const preferences = createMemo((): Preferences => ({
    ...defaultPreferences,
    ...defaults,
    ...chosen(),
    ...linked(),
    ...fixed,
  }));
  return {
    preferences,
    change: (change) => {
      const next = { ...chosen(), ...change };
      const before = toQuery(preferences());
      const after = toQuery({ ...preferences(), ...change });
      const untrue = [...after].filter(([name, value]) => query.has(name) && value !== before.get(name));
      if (untrue.length > 0) onLinkChanged(new URLSearchParams(untrue));
      setChosen(next);
      storage.set(KEY, toStored(next));
      const changed = new Set(Object.keys(change));
      setLinked((link) => Object.fromEntries(Object.entries(link).filter(([key]) => !changed.has(key))));
    },
  };
}
