/**
 * The newest part of a text: a small window is for what is said now, and need not carry a talk of a day.
 */
import { type Accessor, createMemo } from "solid-js";

import { type Articles, sectionBack } from "../../../subtitles/sections.ts";
import type { ReaderText } from "../../reader/reader-text-signals.ts";

/** Sections of 50 sentences each. */
const SECTIONS = 2;

/** The last sections of the tree; its pieces are those of the whole one. */
function newestSections(articles: Articles): Articles {
  const from = sectionBack(articles, Infinity, SECTIONS) ?? 0;
  return articles.flatMap(({ key, items }) => {
    const kept = items.filter((section) => section.key >= from);
    return kept.length === 0 ? [] : [{ key, items: kept }];
  });
}

/** Call it where effects may be made. */
export function newestOf(text: Accessor<ReaderText>): ReaderText {
  const articles = createMemo(() => newestSections(text().articles()));
  return {
    get clock() {
      return text().clock;
    },
    articles,
    speakers: () => text().speakers(),
    hasText: () => text().hasText(),
    droppedUpTo: () => text().droppedUpTo(),
    awaySince: () => text().awaySince(),
    upTo: () => text().upTo(),
    gapMarks: () => text().gapMarks(),
    view: () => text().view(),
    times: () => text().times(),
    revealed: () => text().revealed(),
    spoken: { sid: () => text().spoken.sid(), wordIn: (...of) => text().spoken.wordIn(...of) },
    steadyText: (...of) => text().steadyText(...of),
  };
}
