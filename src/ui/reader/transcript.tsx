/**
 * Everything that was said, in the shape it is kept in: articles of sections of sentences. The browser skips the
 * parts that are out of sight, so the whole talk can stay in the page for searching, selecting and reading aloud.
 */
import { type Component, createMemo, For, Show, untrack } from "solid-js";

import { findArticle, findInSection, findSection, type Section } from "../../subtitles/sections.ts";
import { hasText } from "../../subtitles/view.ts";
import { GapMark } from "./gap-mark.tsx";
import type { ReaderText } from "./reader-text.ts";
import { SentenceRow, type SentenceRowProps } from "./sentence-row.tsx";
import styles from "./transcript.module.css";
import { afterPicture, createUnrolling } from "./unrolling.ts";

const sameKeys = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index]);

export type TranscriptProps = {
  readonly text: ReaderText;
  /** How a sentence is drawn; as in the reader unless told otherwise. */
  readonly row?: Component<SentenceRowProps>;
};

export function Transcript(props: TranscriptProps) {
  const articles = () => props.text.articles();
  const from = createUnrolling(articles, afterPicture);
  const keys = createMemo(
    () =>
      articles()
        .filter(({ items }) => (items.at(-1)?.key ?? 0) >= from())
        .map(({ key }) => key),
    [],
    { equals: sameKeys },
  );
  return (
    // An element of its own, so that the newest sentence is the last in it whatever is said beneath.
    <div>
      <For each={keys()}>
        {(key) => (
          <div class={styles["article"]}>
            <ArticleSections text={props.text} article={key} from={from()} row={props.row ?? SentenceRow} />
          </div>
        )}
      </For>
    </div>
  );
}

type ArticleSectionsProps = Required<TranscriptProps> & {
  readonly article: number;
  /** Sections before this one are not in the page yet. */
  readonly from: number;
};

function ArticleSections(props: ArticleSectionsProps) {
  const Row = untrack(() => props.row);
  const article = createMemo(() => findArticle(props.text.articles(), props.article));
  const articleBefore = createMemo(() => findArticle(props.text.articles(), props.article - 1));
  const keys = createMemo(
    () => article()?.items.flatMap(({ key }) => (key < props.from ? [] : [key])) ?? [],
    [],
    { equals: sameKeys },
  );
  return (
    <For each={keys()}>
      {(key) => {
        const section = createMemo(() => findSection(article(), key));
        const sectionBefore = (): Section | undefined =>
          findSection(article(), key - 1) ?? findSection(articleBefore(), key - 1);
        const sids = createMemo(() => section()?.items.map(({ sid }) => sid) ?? [], [], { equals: sameKeys });
        return (
          <div class={styles["section"]}>
            <For each={sids()}>
              {(sid) => {
                const sentence = createMemo(() => findInSection(section(), sid));
                const speakerBefore = createMemo(() => {
                  const before = findInSection(section(), sid - 1) ?? findInSection(sectionBefore(), sid - 1);
                  return before && hasText(before, props.text.view()) ? before.speakerId : undefined;
                });
                return (
                  <>
                    <GapMark text={props.text} before={sid} />
                    <Show when={sentence() !== undefined}>
                      <Row text={props.text} sentence={sentence} speakerBefore={speakerBefore} />
                    </Show>
                  </>
                );
              }}
            </For>
          </div>
        );
      }}
    </For>
  );
}
