/**
 * What the reader is given for its aids, and what the page's own keys do with it.
 */
import { nextSize } from "../../links/preferences.ts";
import type { ShortcutsProps } from "../shortcuts/shortcuts.tsx";
import type { AnnounceBarProps } from "./announce-bar.tsx";

export type ReaderAidsProps = {
  /** Screen reader mode. */
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** Hears whether the newest text is kept in sight. */
  readonly onFollowing: (following: boolean) => void;
  readonly bar: Omit<AnnounceBarProps, "onOff">;
};

/** What of a reader the keys work on. */
export type KeyedReader = {
  readonly aids: ReaderAidsProps;
  readonly listen:
    | {
        readonly on: boolean;
        readonly onToggle: () => void;
      }
    | undefined;
  readonly settings: {
    readonly preferences: { readonly size: number };
    readonly onChange: (change: { readonly size: number }) => void;
  };
};

/** What keys do that is not a reader's own to do. */
export type ReaderMoves = {
  readonly goLive: () => void;
  /** Opens the search; nothing where there is nothing to search. */
  readonly find: () => (() => void) | undefined;
  /** Pauses the page with all that is heard of it, or lets it go on. */
  readonly pause: () => void;
  /** Turns speech on or off. */
  readonly listen: () => void;
  /** Marks the sentence at hand, or takes its mark away. */
  readonly mark: () => void;
  /** Opens the list of marks. */
  readonly marks: () => void;
  /** Goes one step back (-1) or on through the text; nothing where nothing leads through it. */
  readonly step: () => ((direction: 1 | -1) => void) | undefined;
};

const languageList = (): HTMLSelectElement | null => document.querySelector("nav select");

/** Leads to the list of languages, and opens it where the browser lets a page do that. Call it in answer to a press. */
export function openLanguages(): void {
  const list = languageList();
  list?.focus();
  try {
    if (list !== null && "showPicker" in list) list.showPicker();
  } catch {
    // It has the focus, and a key opens it.
  }
}

/** What each of the page's own keys does in the reader; looked up when a key is pressed. */
export function readerActions(
  reader: KeyedReader,
  { goLive, find, pause, listen, mark, marks, step }: ReaderMoves,
): ShortcutsProps["actions"] {
  const resize = (direction: 1 | -1): void =>
    reader.settings.onChange({ size: nextSize(reader.settings.preferences.size, direction) });
  const whileOn = (run: () => void): (() => void) | undefined => (reader.aids.on ? run : undefined);
  const stepping = (direction: 1 | -1): (() => void) | undefined => {
    const run = step();
    return run && (() => run(direction));
  };
  return {
    toLive: () => {
      // First, so that announcing that waits with the page does not begin with what is skipped.
      if (reader.aids.on) reader.aids.bar.onNewest();
      goLive();
    },
    larger: () => resize(1),
    smaller: () => resize(-1),
    language: () => languageList()?.focus(),
    get find() {
      return find();
    },
    get listen() {
      return reader.listen && listen;
    },
    pause,
    mark,
    marks,
    get next() {
      return whileOn(() => reader.aids.bar.onNext()) ?? stepping(1);
    },
    get previous() {
      return whileOn(() => reader.aids.bar.onPrevious()) ?? stepping(-1);
    },
    get repeat() {
      return whileOn(() => reader.aids.bar.onRepeat());
    },
  };
}
