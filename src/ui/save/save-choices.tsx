/**
 * What to take home: in which format, and all of it or what is selected.
 */
import { For, onMount } from "solid-js";

import type { Format } from "../../export/formats.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Talk, talkLine } from "../../subtitles/talks.ts";
import controls from "../../styles/controls.module.css";
import styles from "./save.module.css";

/** In the order people ask for them. */
const OFFERED: readonly Format[] = ["txt", "srt", "vtt", "sbv", "csv", "json"];

export function SaveFormat(props: { readonly format: Format; readonly onChoose: (format: Format) => void }) {
  const { t } = useI18n();
  return (
    <label class={styles["row"]}>
      <span class={styles["label"]}>{t("transcript.format")}</span>
      <select
        class={controls["select"]}
        onChange={(event) => props.onChoose(event.currentTarget.value as Format)}
      >
        <For each={OFFERED}>
          {(one) => (
            <option value={one} selected={one === props.format}>
              {t(`transcript.formats.${one}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** Which talk: one of several, or all of them. */
export function SaveTalk(props: {
  readonly talks: readonly Talk[];
  /** The place of the talk; nothing for all. */
  readonly chosen: number | undefined;
  readonly onChoose: (at: number | undefined) => void;
}) {
  const { t } = useI18n();
  let select: HTMLSelectElement | undefined;
  // Once its options are there.
  onMount(() => {
    if (select !== undefined) select.value = String(props.chosen ?? "");
  });
  return (
    <label class={styles["row"]}>
      <span class={styles["label"]}>{t("transcript.part")}</span>
      <select
        class={`${controls["select"]} ${styles["talk"]}`}
        ref={select}
        onChange={(event) => {
          const { value } = event.currentTarget;
          props.onChoose(value === "" ? undefined : Number(value));
        }}
      >
        <option value="">{t("transcript.all")}</option>
        <For each={props.talks}>
          {(talk, at) => (
            <option value={at()} dir="auto" translate="no">
              {talkLine(talk)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** What is written: all there is, what was selected, or what the reader marked. */
export type PartOfText = "all" | "selection" | "marked";

export function SavePart(props: {
  /** Those there are, with all of it among them. */
  readonly parts: readonly PartOfText[];
  readonly chosen: PartOfText;
  readonly onChoose: (part: PartOfText) => void;
}) {
  const { t } = useI18n();
  return (
    <fieldset class={styles["group"]}>
      <legend class={styles["label"]}>{t("transcript.part")}</legend>
      <For each={props.parts}>
        {(part) => (
          <label class={controls["check"]}>
            <input
              type="radio"
              name="save-part"
              checked={props.chosen === part}
              onChange={() => props.onChoose(part)}
            />
            {t(`transcript.${part}`)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
