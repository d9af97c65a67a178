/**
 * Where in the talk something was found, for its time line.
 */
import { type Accessor, createMemo, createSignal } from "solid-js";

import { foldQuery, foundIn } from "../../lib/fold-text.ts";
import { createSearchedTexts } from "../../subtitles/search/search.ts";
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";
import type { View } from "../../subtitles/view.ts";

/** Places that are marked; more than that is a line of its own. */
const MOST_MARKED = 200;

export type TalkFound = {
  /** Starts of sentences, in ms. */
  readonly found: Accessor<readonly number[]>;
  readonly look: (query: string) => void;
};

export function createTalkFound(articles: Accessor<Articles>, view: Accessor<View>): TalkFound {
  const [query, look] = createSignal("");
  const texts = createMemo(() => createSearchedTexts(view()));
  const found = createMemo((): readonly number[] => {
    const wanted = foldQuery(query());
    if (wanted === "") return [];
    const starts: number[] = [];
    for (const sentence of sentencesOf(articles())) {
      const isThere = texts()(sentence).some((text) => foundIn(text, wanted).next().done !== true);
      if (isThere) starts.push(sentence.startMs ?? 0);
      if (starts.length > MOST_MARKED) return [];
    }
    return starts;
  });
  return { found, look };
}
