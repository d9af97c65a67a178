/**
 * What can be done with a written record: back to the text that goes on, save, print.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { Icon } from "../../ui/icon.tsx";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { SaveButton } from "../../ui/save/save-button.tsx";
import styles from "./record.module.css";

export type RecordToolsProps = {
  readonly name: string;
  readonly text: ReaderText;
  readonly subtitles: SubtitleState;
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  readonly back: { readonly href: string; readonly words?: string };
};

export function RecordTools(props: RecordToolsProps) {
  const { t } = useI18n();
  return (
    <nav class={styles["tools"]} aria-label={t("record.title")}>
      <a class={styles["back"]} href={props.back.href}>
        {props.back.words ?? t("record.back")}
      </a>
      {/* Without a sentence there is nothing to take away. */}
      <Show when={props.text.hasText()}>
        <SaveButton name={props.name} text={props.text} subtitles={props.subtitles} offered={props.offered} />
        <button type="button" class={controls["button"]} onClick={() => window.print()}>
          <Icon shape="print" />
          {t("record.print")}
        </button>
      </Show>
    </nav>
  );
}
