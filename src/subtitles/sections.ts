/**
 * Sentences live in a shallow tree of immutable pieces: articles of 40 sections of 50 sentences, by `sid`. An update
 * copies one path of it and shares the rest by reference, so that a talk of a whole day costs as much to change as
 * its first minute, and the page can mirror the same shape (finished parts are skipped by the browser).
 */
import { bytesOf, type Sentence } from "./sentence.ts";

export const SENTENCES_PER_SECTION = 50;
const SECTIONS_PER_ARTICLE = 40;

export type Section = { readonly key: number; readonly items: readonly Sentence[] };
export type Article = { readonly key: number; readonly items: readonly Section[] };
export type Articles = readonly Article[];

/** The key of the section a sentence belongs to, and of the article a section belongs to. */
export const sectionKey = (sid: number): number => Math.floor((sid - 1) / SENTENCES_PER_SECTION);
export const articleKey = (section: number): number => Math.floor(section / SECTIONS_PER_ARTICLE);

/** Position of the first item whose key is at least `key`. Lists are sorted and mostly searched near their end. */
function position<T>(list: readonly T[], keyOf: (item: T) => number, key: number): number {
  const last = list.at(-1);
  if (last === undefined || keyOf(last) < key) return list.length;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = list[middle];
    if (item !== undefined && keyOf(item) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

function found<T>(list: readonly T[], keyOf: (item: T) => number, key: number): T | undefined {
  const item = list[position(list, keyOf, key)];
  return item !== undefined && keyOf(item) === key ? item : undefined;
}

function placed<T>(list: readonly T[], keyOf: (item: T) => number, item: T): readonly T[] {
  const at = position(list, keyOf, keyOf(item));
  const existing = list[at];
  const replace = existing !== undefined && keyOf(existing) === keyOf(item);
  return [...list.slice(0, at), item, ...list.slice(replace ? at + 1 : at)];
}

const bySid = (sentence: Sentence): number => sentence.sid;
const byKey = (item: { readonly key: number }): number => item.key;

export const findArticle = (articles: Articles, key: number): Article | undefined =>
  found(articles, byKey, key);

export const findSection = (article: Article | undefined, key: number): Section | undefined =>
  article && found(article.items, byKey, key);

export const findInSection = (section: Section | undefined, sid: number): Sentence | undefined =>
  section && found(section.items, bySid, sid);

export function findSentence(articles: Articles, sid: number): Sentence | undefined {
  const key = sectionKey(sid);
  return findInSection(findSection(findArticle(articles, articleKey(key)), key), sid);
}

/** The tree with `sentence` in its place. */
export function place(articles: Articles, sentence: Sentence): Articles {
  const key = sectionKey(sentence.sid);
  const article = findArticle(articles, articleKey(key)) ?? { key: articleKey(key), items: [] };
  const section = findSection(article, key) ?? { key, items: [] };
  const changed = { key, items: placed(section.items, bySid, sentence) };
  return placed(articles, byKey, { key: article.key, items: placed(article.items, byKey, changed) });
}

/** The tree of sentences that come in `sid` order, each once: as with {@link place}, but at the cost of one look each. */
export function treeOf(sentences: Iterable<Sentence>): Articles {
  const articles: { key: number; items: { key: number; items: Sentence[] }[] }[] = [];
  for (const sentence of sentences) {
    const key = sectionKey(sentence.sid);
    let article = articles.at(-1);
    if (article?.key !== articleKey(key)) articles.push((article = { key: articleKey(key), items: [] }));
    const section = article.items.at(-1);
    if (section?.key === key) section.items.push(sentence);
    else article.items.push({ key, items: [sentence] });
  }
  return articles;
}

/** The tree with every sentence passed through `change`; pieces that do not change stay the same objects. */
export function mapSentences(articles: Articles, change: (sentence: Sentence) => Sentence): Articles {
  const mapped = <T>(list: readonly T[], each: (item: T) => T): readonly T[] => {
    const next = list.map(each);
    return next.some((item, index) => item !== list[index]) ? next : list;
  };
  return mapped(articles, (article) => {
    const items = mapped(article.items, (section) => {
      const sentences = mapped(section.items, change);
      return sentences === section.items ? section : { key: section.key, items: sentences };
    });
    return items === article.items ? article : { key: article.key, items };
  });
}

/**
 * Takes the oldest section out of the tree, so that few pieces change; of the last section that is left, only the
 * `excess` oldest sentences.
 */
export function takeOldest(
  articles: Articles,
  excess: number,
): { readonly taken: readonly Sentence[]; readonly rest: Articles } {
  const [first, ...others] = articles;
  const [section, ...newer] = first?.items ?? [];
  if (first === undefined || section === undefined) return { taken: [], rest: others };
  const isLast = others.length === 0 && newer.length === 0;
  const taken = isLast ? section.items.slice(0, excess) : section.items;
  const kept = section.items.slice(taken.length);
  const items = kept.length === 0 ? newer : [{ key: section.key, items: kept }, ...newer];
  return { taken, rest: items.length === 0 ? others : [{ key: first.key, items }, ...others] };
}

/** Takes up to `most` of the last section's sentences beyond `sid` out of the tree, but not `kept`; mostly there are none. */
export function takeBeyond(
  articles: Articles,
  { sid, kept, most }: { readonly sid: number; readonly kept: number | undefined; readonly most: number },
): { readonly taken: readonly Sentence[]; readonly rest: Articles } {
  const article = articles.at(-1);
  const section = article?.items.at(-1);
  const beyond = section?.items.filter((sentence) => sentence.sid > sid && sentence.sid !== kept) ?? [];
  const taken = beyond.slice(0, most);
  if (article === undefined || section === undefined || taken.length === 0)
    return { taken: [], rest: articles };
  const left = section.items.filter((sentence) => !taken.includes(sentence));
  const sections = article.items.slice(0, -1);
  const items = left.length === 0 ? sections : [...sections, { key: section.key, items: left }];
  const others = articles.slice(0, -1);
  return { taken, rest: items.length === 0 ? others : [...others, { key: article.key, items }] };
}

/** The key of the section `count` sections before the one of `key`, or of the oldest; only those there are count. */
export function sectionBack(articles: Articles, key: number, count: number): number | undefined {
  let left = count;
  let oldest: number | undefined;
  for (let at = position(articles, byKey, articleKey(key) + 1) - 1; at >= 0 && left > 0; at -= 1) {
    const sections = articles[at]?.items ?? [];
    const end = position(sections, byKey, key);
    if (end === 0) continue;
    oldest = sections[Math.max(0, end - left)]?.key;
    left -= end;
  }
  return oldest;
}

/** The newest `sid` up to `sid`, or 0. */
export function newestUpTo(articles: Articles, sid: number): number {
  for (const sentence of newestFirst(articles)) if (sentence.sid <= sid) return sentence.sid;
  return 0;
}

/** The first `sid` there is from `sid` on, or nothing. */
export function firstFrom(articles: Articles, sid: number): number | undefined {
  const key = sectionKey(sid);
  for (let at = position(articles, byKey, articleKey(key)); at < articles.length; at += 1) {
    const sections = articles[at]?.items ?? [];
    for (let within = position(sections, byKey, key); within < sections.length; within += 1) {
      const items = sections[within]?.items ?? [];
      const found = items[position(items, bySid, sid)];
      if (found !== undefined) return found.sid;
    }
  }
  return undefined;
}

/** Every sentence in `sid` order. */
export function* sentencesOf(articles: Articles): Generator<Sentence> {
  for (const article of articles) for (const section of article.items) yield* section.items;
}

/** How many sentences there are, and about what they take in memory, in bytes. */
export function measureOf(articles: Articles): { readonly count: number; readonly bytes: number } {
  let [count, bytes] = [0, 0];
  for (const sentence of sentencesOf(articles)) {
    count += 1;
    bytes += bytesOf(sentence);
  }
  return { count, bytes };
}

/** Every sentence, the newest first. */
export function* newestFirst(articles: Articles): Generator<Sentence> {
  for (let at = articles.length - 1; at >= 0; at -= 1) {
    const sections = articles[at]?.items ?? [];
    for (let within = sections.length - 1; within >= 0; within -= 1) {
      const items = sections[within]?.items ?? [];
      for (let index = items.length - 1; index >= 0; index -= 1) {
        const sentence = items[index];
        if (sentence !== undefined) yield sentence;
      }
    }
  }
}
