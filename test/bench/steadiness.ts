/**
 * How much of what a reader has read is taken back, and how much later words come for it: every change of the text
 * on the page is looked at, for the three modes and for plain holds, on simulated recognisers.
 */
import type { SteadyMode } from "../../src/subtitles/stabiliser/holds.ts";
import { type StabilisedText, steady, NO_TEXT } from "../../src/subtitles/stabiliser/stabilise.ts";
import {
  revisionStream,
  type StreamLanguage,
  type StreamOptions,
  type StreamRevision,
} from "../harness/revision-streams.ts";

/** What stands on the page, and when to look again though nothing comes, in ms. */
type OnPage = { readonly shown: string; readonly wakeAt?: number };
type LanguageSelection = (revision: StreamRevision, now: number) => OnPage;
/** A way of showing text; each sentence gets a `Showing` of its own. */
export type Policy = (language: StreamLanguage) => LanguageSelection;

/** The viewer's own steadying. */
export const byMode =
  (mode: SteadyMode): Policy =>
  (language) => {
    let state: StabilisedText = NO_TEXT;
    return ({ text, isFinal }, now) => (state = steady(state, { text, isFinal, language }, now, mode));
  };

const segmenters = new Map<StreamLanguage, Intl.Segmenter>();
type Word = { readonly text: string; readonly from: number; readonly to: number };

/** The words of a text, found in the same way for everything that is measured. */
function wordsOf(text: string, language: StreamLanguage): readonly Word[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text)).flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true ? [{ text: segment.toLowerCase(), from: index, to: index + segment.length }] : [],
  );
}

function commonPrefix(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/** The simplest steadying: the newest text up to the first word that has not stood for `holdMs`. */
export const byHold =
  (holdMs: number): Policy =>
  (language) => {
    let before = "";
    let since: number[] = [];
    return ({ text, isFinal }, now) => {
      const common = commonPrefix(before, text);
      since = since.slice(0, common);
      while (since.length < text.length) since.push(now);
      before = text;
      if (isFinal) return { shown: text };
      let end = 0;
      for (const { to } of wordsOf(text, language)) {
        const readyAt = (since[to - 1] ?? now) + holdMs;
        if (readyAt > now) return { shown: text.slice(0, end), wakeAt: readyAt };
        end = to;
      }
      return { shown: text.slice(0, end) };
    };
  };

/** Words of `old` that do not stand in `text` any more at their place, or stand behind one that changed. */
function erasedWords(old: string, text: string, language: StreamLanguage): number {
  const common = commonPrefix(old, text);
  const goesOn = language !== "th" && language !== "zh" && /^[\p{L}\p{N}]/u.test(text.slice(common));
  return wordsOf(old, language).filter(({ to }) => to > common || (goesOn && to === common)).length;
}

/** Which words of `final` stand in `shown`, by their longest common subsequence. */
function present(final: readonly Word[], shown: readonly Word[]): readonly number[] {
  const width = shown.length + 1;
  const table = new Uint16Array((final.length + 1) * width);
  const cell = (a: number, b: number): number => table[a * width + b] ?? 0;
  for (let a = final.length - 1; a >= 0; a -= 1) {
    for (let b = shown.length - 1; b >= 0; b -= 1) {
      const same = final[a]?.text === shown[b]?.text;
      table[a * width + b] = same ? cell(a + 1, b + 1) + 1 : Math.max(cell(a + 1, b), cell(a, b + 1));
    }
  }
  const found: number[] = [];
  for (let a = 0, b = 0; a < final.length && b < shown.length;) {
    if (final[a]?.text === shown[b]?.text) {
      found.push(a);
      a += 1;
      b += 1;
    } else if (cell(a + 1, b) >= cell(a, b + 1)) a += 1;
    else b += 1;
  }
  return found;
}

type Course = {
  readonly erased: number;
  readonly erasedLetters: number;
  readonly firstAt: readonly number[];
};

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

/**
 * The texts one sentence has on the page, one after the other, and since when, in ms. Fails where a timer does not
 * bring it on.
 */
export function textsOnPage(
  revisions: readonly StreamRevision[],
  language: StreamLanguage,
  policy: Policy,
): readonly { readonly text: string; readonly atMs: number }[] {
  const next = policy(language);
  const texts: { text: string; atMs: number }[] = [];
  let page: OnPage = { shown: "" };
  const look = (revision: StreamRevision, now: number): void => {
    const before = page.shown;
    page = next(revision, now);
    if (page.shown !== before) texts.push({ text: page.shown, atMs: now });
  };
  revisions.forEach((revision, index) => {
    look(revision, revision.atMs);
    const until = revisions[index + 1]?.atMs ?? Infinity;
    for (let last = revision.atMs; page.wakeAt !== undefined && page.wakeAt < until;) {
      if (page.wakeAt <= last) throw new Error(`A timer at ${last} ms changes nothing`);
      last = page.wakeAt;
      look(revision, last);
    }
  });
  return texts;
}

/** What one sentence goes through on the page. */
function courseOf(revisions: readonly StreamRevision[], language: StreamLanguage, policy: Policy): Course {
  const final = wordsOf(revisions.at(-1)?.text ?? "", language);
  const firstAt: number[] = [];
  let erased = 0;
  let erasedLetters = 0;
  let before = "";
  for (const { text, atMs } of textsOnPage(revisions, language, policy)) {
    erased += erasedWords(before, text, language);
    erasedLetters += erasedWords(bare(before), bare(text), language);
    for (const index of present(final, wordsOf(text, language))) firstAt[index] ??= atMs;
    before = text;
  }
  return { erased, erasedLetters, firstAt };
}

export type Steadiness = {
  /** Erased words for each word of the finals: everything that changed on the page, punctuation and case too. */
  readonly erasure: number;
  /** The same where only letters and numbers count. */
  readonly wordErasure: number;
  /** How much later a word of the final first stands on the page than in the raw text, in ms. */
  readonly delayMs: { readonly p50: number; readonly p95: number };
};

export type MeasureOptions<Name extends string> = StreamOptions & {
  readonly policies: Readonly<Record<Name, Policy>>;
};

/** Lets a simulated talk run through each way of showing it. */
export function measureSteadiness<Name extends string>(
  options: MeasureOptions<Name>,
): Readonly<Record<Name, Steadiness>> {
  const { policies, ...stream } = options;
  const { language } = stream;
  const bySid = new Map<number, StreamRevision[]>();
  for (const revision of revisionStream(stream)) {
    bySid.set(revision.sid, [...(bySid.get(revision.sid) ?? []), revision]);
  }
  const sentences = [...bySid.values()];
  const raw = sentences.map((revisions) => courseOf(revisions, language, byMode("fast")));
  const measured = Object.entries<Policy>(policies).map(([name, policy]) => {
    const courses = sentences.map((revisions) => courseOf(revisions, language, policy));
    return [name, summed(courses, raw)];
  });
  return Object.fromEntries(measured) as Readonly<Record<Name, Steadiness>>;
}

function summed(courses: readonly Course[], raw: readonly Course[]): Steadiness {
  const delays = courses.flatMap(({ firstAt }, sentence) =>
    firstAt.map((at, index) => at - (raw[sentence]?.firstAt[index] ?? at)),
  );
  const sorted = delays.toSorted((a, b) => a - b);
  const quantile = (share: number): number =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  const sum = (of: (course: Course) => number): number =>
    courses.reduce((total, course) => total + of(course), 0) / sorted.length;
  return {
    erasure: sum(({ erased }) => erased),
    wordErasure: sum(({ erasedLetters }) => erasedLetters),
    delayMs: { p50: quantile(0.5), p95: quantile(0.95) },
  };
}
