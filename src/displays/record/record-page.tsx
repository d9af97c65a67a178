/**
 * The written record: everything that was said as a page to read through, to link to and to print. It goes on while the
 * broadcast does, and keeps still where it is read.
 */
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import type { Talk } from "../../subtitles/talks.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { copyTextOf } from "../../export/copy-text.ts";
import { sourceOf } from "../../export/cues.ts";
import { talksOf } from "../../ui/reader/known-talks-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { type RowOf, Transcript } from "../../ui/reader/transcript.tsx";
import { dayOfTalk } from "../../ui/save/day-of-talk.ts";
import { MarkedRow } from "./marked-row.tsx";
import { RecordHead } from "./record-head.tsx";
import { recordRows } from "./record-row.ts";
import { RecordTools } from "./record-tools.tsx";
import styles from "./record.module.css";
import { printHead } from "./print-head.ts";
import { talkTimes, type TalkTimes } from "./talk-times.ts";

// Few readers mark anything.
const RecordMarks = createPart(
  async () => ({ default: (await import("../../ui/marks/record-marks.tsx")).RecordMarks }),
  "here",
);

export type RecordPageProps = {
  readonly name: string;
  readonly text: ReaderText;
  readonly subtitles: SubtitleState;
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  /** The sentence the address names. */
  readonly target: number | undefined;
  /** What was said before the first sentence is not there. */
  readonly lacksBeginning?: boolean;
  /** The way back; "Back to the broadcast" where it has no words of its own. */
  readonly back: { readonly href: string; readonly words?: string };
  /** How the visit is, for the place where the next text will be; empty while text comes. */
  readonly message: string;
  /** What has to be done before text goes on. */
  readonly accessGate: JSX.Element;
};

/** Their stars, from the first mark on. */
function OwnMarksPlace(props: Pick<RecordPageProps, "text">) {
  const marks = () => props.text.marks?.();
  const isUsed = createMemo((before: boolean) => before || (marks()?.bySid().size ?? 0) > 0, false);
  return <Show when={isUsed() && marks()}>{(own) => <RecordMarks marks={own()} text={props.text} />}</Show>;
}

export function RecordPage(props: RecordPageProps) {
  const { t } = useI18n();
  const { clock } = untrack(() => props.text);
  let title: HTMLHeadingElement | undefined;

  const times = createMemo(
    (before: TalkTimes | undefined) => talkTimes(props.subtitles.articles, before),
    undefined,
    { equals: (a, b) => a?.isTold === b?.isTold && a?.firstAt === b?.firstAt },
  );
  const date = createMemo(() =>
    times().firstAt === undefined
      ? undefined
      : untrack(() => dayOfTalk(props.subtitles.articles, clock.now(), new Date())),
  );
  const talks = createMemo(
    () => {
      // What was kept comes with the text.
      void props.subtitles.articles;
      return talksOf(props.text);
    },
    undefined,
    { equals: (one, other) => JSON.stringify(one) === JSON.stringify(other) },
  );
  const write = createMemo(() => {
    const byFirst = new Map(talks().map((talk): [number, Talk] => [talk.from, talk]));
    return recordRows({
      times: times(),
      link: (sid) => t("record.link", { number: sid }),
      talkFrom: (sid) => byFirst.get(sid),
    });
  });
  createEffect(() => onCleanup(printHead(props.name)));
  const [drawn, setDrawn] = createSignal<{ readonly rowOf: RowOf }>();
  const marked = createMemo(() => {
    const found = drawn();
    return props.target === undefined ? undefined : found?.rowOf(props.target);
  });

  async function copy(sid: number): Promise<void> {
    const view = props.text.view();
    const source = sourceOf(props.subtitles, {
      channelName: props.name,
      transcriptionLanguage: view.transcriptionLanguage,
    });
    await navigator.clipboard.writeText(
      copyTextOf(source, { languages: columnsOf(view), selection: new Set([sid]) }),
    );
  }

  onMount(() => {
    if (props.target === undefined) title?.focus({ preventScroll: true });
  });
  return (
    <div class={styles["page"]}>
      <RecordTools {...props} />
      <main class={styles["sheet"]}>
        <RecordHead
          name={props.name}
          date={date()}
          view={props.text.view()}
          speakers={props.text.speakers()}
          ref={(heading) => (title = heading)}
        />
        <Show when={props.lacksBeginning}>
          <p class={styles["aside"]}>{t("record.noBeginning")}</p>
        </Show>
        <div class={styles["body"]}>
          <Transcript text={props.text} write={write()} onDrawn={(rowOf) => setDrawn({ rowOf })} />
          <Show when={marked()} keyed>
            {(row) => <MarkedRow row={row} copy={copy} />}
          </Show>
          <OwnMarksPlace text={props.text} />
        </div>
        <p class={styles["message"]} role="status">
          {props.message}
        </p>
        {props.accessGate}
      </main>
    </div>
  );
}
