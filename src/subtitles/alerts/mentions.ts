/**
 * Which mentions of a reader's words are news. A sentence is looked at again and again while it grows, is corrected, translated and
 * sent anew: a mention counts once, by how often its word was in the sentence at most.
 */

/** What was counted in one sentence, by word. */
type WordCounts = ReadonlyMap<string, number>;

/** Where a page before this one was, so that nothing it told is told again. */
export type ToldUpTo = { readonly sid: number; readonly counts: WordCounts };

export type Mentions = {
  /** Notes what is in a sentence now; the words of which there are more than ever before, where the sentence is no old one. */
  readonly note: (sid: number, counts: WordCounts, isOld: boolean) => readonly string[];
  /** For the next page. */
  readonly toldUpTo: () => ToldUpTo;
};

/** Sentences whose counts are remembered; older ones are not told of any more. */
const MOST_REMEMBERED = 500;

/** `before` is what the page before had told; sentences up to its own are old, but for new words in that one. */
export function createMentions(before: ToldUpTo = { sid: 0, counts: new Map() }): Mentions {
  const most = new Map<number, ReadonlyMap<string, number>>([[before.sid, before.counts]]);
  let newest = before.sid;
  let forgottenUpTo = before.sid - 1;

  function forget(): void {
    for (const sid of most.keys()) {
      if (most.size <= MOST_REMEMBERED) return;
      most.delete(sid);
      forgottenUpTo = Math.max(forgottenUpTo, sid);
    }
  }

  return {
    note: (sid, counts, isOld) => {
      if (sid <= forgottenUpTo) return [];
      const known = most.get(sid) ?? new Map<string, number>();
      const news = [...counts].filter(([word, count]) => count > (known.get(word) ?? 0));
      if (news.length > 0 || !most.has(sid)) most.set(sid, new Map([...known, ...news]));
      if (sid > newest) newest = sid;
      forget();
      return isOld ? [] : news.map(([word]) => word);
    },
    toldUpTo: () => ({ sid: newest, counts: most.get(newest) ?? new Map() }),
  };
}
