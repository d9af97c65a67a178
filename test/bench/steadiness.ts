/**
 * How much of what a reader has read is taken back, and how much later words come for it: every change of the text
 * on the page is looked at, for each way of showing it, on simulated recognisers and on logs of real ones.
 */
import type { StreamRevision } from "../harness/revision-streams.ts";
import { byMode, type OnPage, type Policy, type SentenceOnPage } from "./steady-policies.ts";

const segmenters = new Map<string, Intl.Segmenter>();
type Word = { readonly text: string; readonly from: number; readonly to: number };

/** The words of a text, found in the same way for everything that is measured. */
function wordsOf(text: string, language: string): readonly Word[] {
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

/** Words of `old` that do not stand in `text` any more at their place, or stand behind one that changed. */
function erasedWords(old: string, text: string, language: string): number {
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

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, " ")
    .trim();

/** One sentence on the page. */
class Sentence {
  /** Its texts one after the other, and since when they are there, in ms. */
  readonly texts: { text: string; atMs: number }[] = [];
  readonly #show: SentenceOnPage;
  #page: OnPage = { shown: "" };
  last: StreamRevision | undefined;

  constructor(show: SentenceOnPage) {
    this.#show = show;
  }

  get wakeAt(): number | undefined {
    return this.#page.wakeAt;
  }

  look(revision: StreamRevision, now: number): void {
    const before = this.#page.shown;
    this.last = revision;
    this.#page = this.#show(revision, now);
    if (this.#page.shown !== before) this.texts.push({ text: this.#page.shown, atMs: now });
  }
}

/** The sentence that is to be looked at first, if that is before `until` (ms). */
function due(sentences: Iterable<Sentence>, until: number): Sentence | undefined {
  let first: Sentence | undefined;
  for (const sentence of sentences) {
    if ((sentence.wakeAt ?? Infinity) < Math.min(until, first?.wakeAt ?? Infinity)) first = sentence;
  }
  return first;
}

/**
 * What a talk goes through on the page, by sentence, where its revisions come in the order of time. Fails where a
 * timer does not bring a sentence on.
 */
export function talkOnPage(
  revisions: readonly StreamRevision[],
  language: string,
  policy: Policy,
): ReadonlyMap<number, Sentence> {
  const begin = policy(language);
  const sentences = new Map<number, Sentence>();
  const growing = new Set<Sentence>();
  const wakeUntil = (until: number): void => {
    for (let next = due(growing, until); next !== undefined; next = due(growing, until)) {
      const { wakeAt: now = 0, last } = next;
      if (last !== undefined) next.look(last, now);
      if ((next.wakeAt ?? Infinity) <= now) throw new Error(`A timer at ${now} ms changes nothing`);
    }
  };
  for (const revision of revisions) {
    wakeUntil(revision.atMs);
    const sentence = sentences.get(revision.sid) ?? new Sentence(begin());
    sentences.set(revision.sid, sentence);
    sentence.look(revision, revision.atMs);
    if (revision.isFinal) growing.delete(sentence);
    else growing.add(sentence);
  }
  wakeUntil(Infinity);
  return sentences;
}

/** Since when each word of the final is on the page, in ms: for the first time, and for good. */
type Times = { readonly first: readonly number[]; readonly last: readonly number[] };

function timesOf(sentence: Sentence, language: string): Times {
  const final = wordsOf(sentence.last?.text ?? "", language);
  const first: number[] = [];
  let last: number[] = [];
  for (const { text, atMs } of sentence.texts) {
    const before = last;
    last = [];
    for (const index of present(final, wordsOf(text, language))) {
      first[index] ??= atMs;
      last[index] = before[index] ?? atMs;
    }
  }
  return { first, last };
}

export type Delay = { readonly p50: number; readonly p95: number };

export type Steadiness = {
  /** Erased words for each word of the finals: everything that changed on the page, punctuation and case too. */
  readonly erasure: number;
  /** The same where only letters and numbers count. */
  readonly wordErasure: number;
  /** How much later a word of the final first stands on the page than in the raw text, in ms. */
  readonly delayMs: Delay;
  /** The same for the moment since when it stands there for good. */
  readonly settledMs: Delay;
};

function delayOf(times: readonly (readonly number[])[], raw: readonly (readonly number[])[]): Delay {
  const sorted = times
    .flatMap((sentence, index) => sentence.map((at, word) => at - (raw[index]?.[word] ?? at)))
    .toSorted((a, b) => a - b);
  const quantile = (share: number): number =>
    Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  return { p50: quantile(0.5), p95: quantile(0.95) };
}

/** Lets a talk run through each way of showing it. Its sentences without a final are left out. */
export function measureSteadiness<Name extends string>(
  talk: readonly StreamRevision[],
  language: string,
  policies: Readonly<Record<Name, Policy>>,
): Readonly<Record<Name, Steadiness>> {
  const closed = new Set(talk.filter(({ isFinal }) => isFinal).map(({ sid }) => sid));
  const revisions = talk.filter(({ sid }) => closed.has(sid));
  const times = (policy: Policy): readonly Times[] =>
    Array.from(talkOnPage(revisions, language, policy).values(), (one) => timesOf(one, language));
  const raw = times(byMode("fast"));
  const words = raw.reduce((sum, { first }) => sum + first.length, 0);
  const measured = Object.entries<Policy>(policies).map(([name, policy]) => {
    const sentences = [...talkOnPage(revisions, language, policy).values()];
    const all = sentences.map((sentence) => timesOf(sentence, language));
    const erased = (of: (text: string) => string): number =>
      sentences.reduce((sum, { texts }) => {
        const shown = texts.map(({ text }) => of(text));
        return sum + shown.reduce((n, text, at) => n + erasedWords(shown[at - 1] ?? "", text, language), 0);
      }, 0) / words;
    const delays = (of: (times: Times) => readonly number[]): Delay => delayOf(all.map(of), raw.map(of));
    const steadiness: Steadiness = {
      erasure: erased((text) => text),
      wordErasure: erased(bare),
      delayMs: delays(({ first }) => first),
      settledMs: delays(({ last }) => last),
    };
    return [name, steadiness];
  });
  return Object.fromEntries(measured) as Readonly<Record<Name, Steadiness>>;
}
