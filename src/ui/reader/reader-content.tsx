/**
 * The column of text with what belongs to it: the host's own words, a notice, what has to be done before text goes on.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { HostWords } from "../status/host-words.tsx";
import { Notice } from "../status/notice.tsx";
import type { ReaderProps } from "./reader-props-signals.ts";
import styles from "./reader.module.css";
import { Transcript } from "./transcript.tsx";

export function ReaderContent(props: { readonly reader: ReaderProps }): JSX.Element {
  const { t } = useI18n();
  const isAlone = (): boolean => props.reader.subtitles.count === 0;
  return (
    <>
      <Show when={props.reader.subtitles.droppedUpTo > 0}>
        <p class={styles["aside"]}>{t("reader.dropped")}</p>
      </Show>
      <Transcript text={props.reader.text} />
      <HostWords {...props.reader.hostWords} alone={isAlone()} />
      <Show when={props.reader.notice}>{(notice) => <Notice {...notice()} alone={isAlone()} />}</Show>
      {props.reader.accessGate}
    </>
  );
}
