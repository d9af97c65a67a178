/**
 * The ways of showing live text that the steadiness bench compares: the viewer's own, plain holds, and agreement of
 * the last revisions.
 */
import { aged, type HeldWord } from "../../src/subtitles/stabiliser/ages.ts";
import { type HeldMode, HOLDS, type Hold, type SteadyMode } from "../../src/subtitles/stabiliser/holds.ts";
import type { Rhythm } from "../../src/subtitles/stabiliser/rhythm.ts";
import { NO_TEXT, type StabilisedText, steady } from "../../src/subtitles/stabiliser/stabilise.ts";
import { commonLetters, joined, read, type Reading } from "../../src/subtitles/stabiliser/words.ts";

/** A text as a recogniser sends it. */
export type SentText = { readonly text: string; readonly isFinal: boolean };
/** What stands on the page, and when to look again though nothing comes, in ms. */
export type OnPage = { readonly shown: string; readonly wakeAt?: number };
export type SentenceOnPage = (revision: SentText, now: number) => OnPage;
/** A way of showing a talk in `language` (a BCP 47 tag): what it learns is kept from one sentence to the next. */
export type Policy = (language: string) => () => SentenceOnPage;

/** The viewer's own steadying; `change` says where it is to differ. */
export const byMode =
  (mode: SteadyMode, change: Partial<Hold> = {}): Policy =>
  (language) => {
    const held: HeldMode = mode === "steady" ? "steady" : "balanced";
    const holds = { ...HOLDS, [held]: { ...HOLDS[held], ...change } };
    let rhythm: Rhythm | undefined;
    return () => {
      let state: StabilisedText = NO_TEXT;
      return ({ text, isFinal }, now) => {
        const before = rhythm === undefined ? state : { ...state, rhythm };
        state = steady(before, { text, isFinal, language }, now, mode, holds);
        rhythm = state.rhythm;
        return state;
      };
    };
  };

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** The simplest steadying: the newest text up to the first word that has not stood for `holdMs`. */
export const byHold =
  (holdMs: number): Policy =>
  (language) =>
  () => {
    let before = "";
    let since: number[] = [];
    return ({ text, isFinal }, now) => {
      const common = commonPrefix(before, text);
      since = since.slice(0, common);
      while (since.length < text.length) since.push(now);
      before = text;
      if (isFinal) return { shown: text };
      const { words, ends } = read(text, language);
      let end = 0;
      for (const { to } of words) {
        const wordEnd = ends[to - 1] ?? 0;
        const readyAt = (since[wordEnd - 1] ?? now) + holdMs;
        if (readyAt > now) return { shown: text.slice(0, end), wakeAt: readyAt };
        end = wordEnd;
      }
      return { shown: text.slice(0, end) };
    };
  };

type Agreed = { readonly reading: Reading; readonly words: readonly HeldWord[] };
const CORRECT_AFTER_MS = 1_500;
const CORRECT_AFTER = 3;
const LATEST_MS = 5_000;

/**
 * Local agreement (Polák et al. 2022): the newest text up to the first word that does not stand in the last `count`
 * revisions, nor has stood for `capMs`. A shown word is put right when the other one stands in three, or for 1.5 s.
 */
export const byAgreement =
  (count: number, capMs = Infinity): Policy =>
  (language) =>
  () => {
    let newest: Agreed = { reading: read("", language), words: [] };
    let page = { shown: "", letters: [] as readonly string[], end: 0 };
    let contradictedAt: number | undefined;
    const grow = (now: number, least: number): OnPage => {
      let to = page.letters.length;
      let wakeAt: number | undefined;
      for (const word of newest.words) {
        if (word.to <= to) continue;
        const dueAt = word.seen >= count ? now : word.since + capMs;
        if (word.to > least && dueAt > now) {
          if (dueAt < Infinity) wakeAt = dueAt;
          break;
        }
        to = word.to;
      }
      if (to > page.letters.length) {
        const shown = joined(page.shown, page.end, newest.reading, page.letters.length, to);
        page = { shown, letters: newest.reading.letters.slice(0, to), end: shown.length };
      }
      return { shown: page.shown, ...(wakeAt === undefined ? {} : { wakeAt }) };
    };
    return ({ text, isFinal }, now) => {
      if (isFinal) return { shown: text };
      if (text !== newest.reading.text) {
        const reading = read(text, language);
        newest = {
          reading,
          words: aged({ letters: newest.reading.letters, words: newest.words }, reading, now),
        };
      }
      const at = commonLetters(page.letters, newest.reading.letters);
      if (at === page.letters.length) {
        contradictedAt = undefined;
        return grow(now, 0);
      }
      contradictedAt ??= now;
      const wrong = newest.words.find(({ to }) => to > at);
      const stoodAt = Math.max(wrong?.since ?? 0, contradictedAt) + CORRECT_AFTER_MS;
      const dueAt = Math.min(stoodAt, contradictedAt + LATEST_MS);
      if ((wrong?.seen ?? 0) < CORRECT_AFTER && dueAt > now) return { shown: page.shown, wakeAt: dueAt };
      const kept = wrong?.from ?? at;
      const end = read(page.shown, language).ends[kept - 1] ?? 0;
      page = { shown: page.shown.slice(0, end), letters: newest.reading.letters.slice(0, kept), end };
      contradictedAt = undefined;
      return grow(now, wrong?.to ?? at);
    };
  };
