/**
 * The column of text with what belongs to it: a notice, the host's own words, what has to be done before text goes on.
 * Where there is no text yet it is a page about the broadcast; where there will be none any more, what to do with it.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createPart } from "../parts/create-part.tsx";
import { BroadcastTitle } from "../status/broadcast-title.tsx";
import { HostWords } from "../status/host-words.tsx";
import { Notice } from "../status/notice.tsx";
import { isExplained } from "../status/status-mark.tsx";
import { Waiting } from "../status/waiting.tsx";
import { isAlone, type ReaderProps } from "./reader-props-signals.ts";
import type { ReaderText } from "./reader-text-signals.ts";
import styles from "./reader.module.css";
import { Transcript } from "./transcript.tsx";

// Only at the end.
const Finished = createPart(
  async () => ({ default: (await import("../status/finished.tsx")).Finished }),
  "here",
);

const NOTHING_TO_SAY = { message: undefined };

export type ReaderContentProps = {
  readonly reader: ReaderProps;
  /** What is shown of the text: all of it, or what there was when the page was paused. */
  readonly text: ReaderText;
};

export function ReaderContent(props: ReaderContentProps): JSX.Element {
  const { t } = useI18n();
  const alone = (): boolean => isAlone(props.reader);
  const hasControls = (): boolean => props.reader.frame?.controls !== false;
  const saved = () => {
    const { name, text, subtitles, language, record, features } = props.reader;
    return features.saving ? { name, text, subtitles, offered: language.offered, record } : undefined;
  };
  return (
    <>
      <Show when={props.text.droppedUpTo() > 0}>
        <p class={styles["aside"]}>{t("reader.dropped")}</p>
      </Show>
      <Transcript text={props.text} />
      <div class={styles["status"]} data-alone={alone() ? "" : undefined}>
        <Show when={alone()}>
          <BroadcastTitle name={props.reader.name} token={props.reader.token} />
        </Show>
        <Notice
          {...(props.reader.notice ?? NOTHING_TO_SAY)}
          isTold={isExplained(props.reader.status)}
          alone={alone()}
          isEnd={props.reader.finished}
        />
        <HostWords {...props.reader.hostWords} alone={alone()} />
        <Show when={alone() && hasControls() && props.reader.waiting}>
          {(waiting) => <Waiting language={props.reader.language} note={waiting().note} />}
        </Show>
        <Show when={props.reader.finished && (!alone() || props.reader.loadTalk) && hasControls()}>
          <Finished
            loadTalk={props.reader.loadTalk}
            follow={props.reader.follow}
            hasText={!alone()}
            save={saved()}
          />
        </Show>
        {props.reader.accessGate}
      </div>
    </>
  );
}
