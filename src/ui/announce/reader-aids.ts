/**
 * What the reader is given for its aids, and what the page's own keys do with it.
 */
import { nextSize } from "../../links/preferences.ts";
import type { SpeechState } from "../../speech/queue/view.ts";
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
        readonly bar: {
          readonly state: SpeechState;
          readonly onPause: () => void;
          readonly onResume: () => void;
        };
      }
    | undefined;
  readonly settings: {
    readonly preferences: { readonly size: number };
    readonly onChange: (change: { readonly size: number }) => void;
  };
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
  goLive: () => void,
  find?: () => void,
): ShortcutsProps["actions"] {
  const resize = (direction: 1 | -1): void =>
    reader.settings.onChange({ size: nextSize(reader.settings.preferences.size, direction) });
  const pauseSpeech = (): void => {
    const { state, onPause, onResume } = reader.listen?.bar ?? {};
    if (state === "paused" || state === "locked" || state === "failed") onResume?.();
    else onPause?.();
  };
  const pauseAnnouncing = (): void => {
    const { paused, onPause, onResume } = reader.aids.bar;
    if (paused) onResume();
    else onPause();
  };
  const whileOn = (run: () => void): (() => void) | undefined => (reader.aids.on ? run : undefined);
  return {
    toLive: () => {
      goLive();
      if (reader.aids.on) reader.aids.bar.onNewest();
    },
    larger: () => resize(1),
    smaller: () => resize(-1),
    language: () => languageList()?.focus(),
    find,
    get listen() {
      return reader.listen?.onToggle;
    },
    get pause() {
      return reader.listen?.on === true ? pauseSpeech : whileOn(pauseAnnouncing);
    },
    get next() {
      return whileOn(() => reader.aids.bar.onNext());
    },
    get previous() {
      return whileOn(() => reader.aids.bar.onPrevious());
    },
    get repeat() {
      return whileOn(() => reader.aids.bar.onRepeat());
    },
  };
}
