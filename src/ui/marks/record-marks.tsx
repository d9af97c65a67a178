/**
 * What a reader marked, on the written record and on paper, with the list of it. Fetched where something is marked.
 */
import { createEffect, createSignal, type JSX, onCleanup, Show } from "solid-js";

import { createWords } from "../tools/create-words-signals.ts";
import { loadToolsSheet } from "../tools/tools-sheet.ts";
import type { OwnMarks } from "../../subtitles/own-marks.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { createRowMarks } from "./mark-rows.ts";
import { MarksDialog } from "./marks-part.tsx";

export type RecordMarksProps = {
  readonly marks: OwnMarks;
  readonly text: ReaderText;
};

export function RecordMarks(props: RecordMarksProps): JSX.Element {
  const say = createWords();
  const [opened, setOpened] = createSignal<number>();
  void loadToolsSheet();
  let place: HTMLSpanElement | undefined;
  createEffect(() => {
    const words = say();
    const content = place?.parentElement;
    if (words === undefined || content === null || content === undefined) return;
    const rows = createRowMarks(content, {
      label: (note) => words("marks.marked", { note }),
      onOpen: setOpened,
      before: (row) => row.lastElementChild,
    });
    createEffect(() => rows.show(props.marks.bySid()));
    onCleanup(rows.dispose);
  });
  return (
    <>
      <span ref={place} hidden />
      <Show when={opened() !== undefined && say()}>
        {(words) => (
          <MarksDialog
            say={words()}
            marks={props.marks}
            articles={props.text.articles()}
            view={props.text.view()}
            at={opened()}
            onGo={(sid) => {
              setOpened(undefined);
              document.querySelector(`#s${sid}`)?.scrollIntoView({ block: "center" });
            }}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Show>
    </>
  );
}
