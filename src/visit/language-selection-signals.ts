/**
 * Which languages this visit shows, as a signal: what the reader chose, over what was found for them at first, over
 * what the host has ever offered in this visit.
 */
import { type Accessor, createMemo, createSignal } from "solid-js";

import type { BroadcastState } from "../subtitles/broadcast.ts";
import { shownLanguages, type ShownLanguages } from "../subtitles/language-selection.ts";
import { offeredLanguages } from "../vas/offered-languages.ts";

export type LanguageSelectionPorts = {
  readonly broadcast: Accessor<BroadcastState | undefined>;
  /** Languages the reader chose, best first; empty for none. */
  readonly chosenLanguages: Accessor<readonly string[]>;
  /** Languages the browser says the reader reads, best first. */
  readonly wantedLanguages: readonly string[];
};

export type LanguageSelection = {
  readonly shown: Accessor<ShownLanguages>;
  /** The host offers this now. */
  readonly noteOffer: (state: BroadcastState) => void;
  /** Another recording begins: what was offered before counts for nothing. */
  readonly forget: () => void;
};

export function createLanguageSelection({
  broadcast,
  chosenLanguages,
  wantedLanguages,
}: LanguageSelectionPorts): LanguageSelection {
  /** The languages first found for the reader, so that their going away is noticed. */
  const [found, setFound] = createSignal<readonly string[]>([]);
  const [everOffered, setEverOffered] = createSignal<readonly string[]>([]);
  const chosen = (): readonly string[] => (chosenLanguages().length > 0 ? chosenLanguages() : found());
  const shown = createMemo((): ShownLanguages => {
    const state = broadcast();
    return state === undefined
      ? { languages: [] }
      : shownLanguages(state, chosen(), wantedLanguages, everOffered());
  });
  return {
    shown,
    noteOffer: (state) => {
      setEverOffered((ever) => [...new Set([...ever, ...offeredLanguages(state)])]);
      if (found().length === 0) setFound(shownLanguages(state, [], wantedLanguages, []).languages);
    },
    forget: () => {
      setFound([]);
      setEverOffered([]);
    },
  };
}
