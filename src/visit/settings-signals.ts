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
import { interfaceWishes } from "../links/interface-wishes.ts";
import { DEVICE_KEYS } from "../lib/storage-keys.ts";

const KEY = DEVICE_KEYS.settings;

/** In a dark hall nothing is heard, whatever was chosen before. */
export const isSilent = ({ theme }: Pick<Preferences, "theme">): boolean => theme === "hall";

export type ReaderSettings = {
  readonly preferences: Accessor<Preferences>;
  /** What is not changed `byHand` is as if it were, but that it says nothing of what its reader speaks. */
  readonly change: (change: Partial<Preferences>, byHand?: boolean) => void;
  /**
   * Languages for the interface, best first: the one that a link asked for or somebody chose, then the one somebody chose
   * to read. What a link says of the text is not what its reader speaks.
   */
  readonly interfaceLanguages: Accessor<readonly string[]>;
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
  const kept = fromStored(storage.get(KEY));
  const [chosen, setChosen] = createSignal(kept);
  const [linked, setLinked] = createSignal(fromQuery(query));
  const preferences = createMemo((): Preferences => {
    const wished = { ...defaultPreferences, ...defaults, ...chosen(), ...linked(), ...fixed };
    return isSilent(wished) ? { ...wished, listening: false } : wished;
  });
  const [read, setRead] = createSignal(kept.languages);
  const interfaceLanguages = createMemo(() => interfaceWishes(preferences().ui, read()), undefined, {
    equals: (one, other) => one.join() === other.join(),
  });
  return {
    preferences,
    interfaceLanguages,
    change: (change, byHand = true) => {
      const next = { ...chosen(), ...change };
      const before = toQuery(preferences());
      const after = toQuery({ ...preferences(), ...change });
      const untrue = [...after].filter(([name, value]) => query.has(name) && value !== before.get(name));
      if (untrue.length > 0) onLinkChanged(new URLSearchParams(untrue));
      setChosen(next);
      if (byHand && change.languages !== undefined) setRead(change.languages);
      storage.set(KEY, toStored(next));
      const changed = new Set(Object.keys(change));
      setLinked((link) => Object.fromEntries(Object.entries(link).filter(([key]) => !changed.has(key))));
    },
  };
}
