/**
 * Which languages are saved: those that were heard here. What is read comes first, with the original; the others are folded, so
 * that the buttons of the dialog stay near. The original stands in where no other is chosen.
 */
import { createMemo, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import type { DeviceColumn } from "../tools/device/device-text.ts";
import styles from "./save.module.css";

export type SaveLanguagesProps = {
  /** Languages there is text in, the original first. */
  readonly heard: readonly string[];
  /** Those of them that are read. */
  readonly read: readonly string[];
  /** What the device translated; its tag is among them. */
  readonly device?: DeviceColumn | undefined;
  /** More are on offer that were not heard yet. */
  readonly others: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (languages: readonly string[]) => void;
};

/** Folding fewer would hide more than it calms. */
const FEWEST_FOLDED = 2;

/** Those to see at once, and those to unfold: `heard` in its order, what is read before the rest. */
function folded(heard: readonly string[], read: readonly string[]) {
  const isNear = (tag: string): boolean => tag === heard[0] || read.includes(tag);
  const near = [...read.filter((tag) => heard.includes(tag)), ...heard.filter((tag) => !read.includes(tag))];
  const far = near.filter((tag) => !isNear(tag));
  return far.length < FEWEST_FOLDED ? { near, far: [] } : { near: near.filter(isNear), far };
}

export function SaveLanguages(props: SaveLanguagesProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.heard));
  const parts = createMemo(() =>
    folded(props.heard, [...props.read, ...(props.device ? [props.device.column] : [])]),
  );

  function choose(tag: string, box: HTMLInputElement): void {
    const chosen = props.heard.filter((one) => (one === tag ? box.checked : props.chosen.includes(one)));
    const [original = tag] = props.heard;
    props.onChoose(chosen.length > 0 ? chosen : [original]);
    // Where nothing is left the original stands in, also where it was what was just taken out.
    if (chosen.length === 0 && tag === original) box.checked = true;
  }

  const Languages = (list: { readonly tags: readonly string[] }) => (
    <div class={styles["languages"]}>
      <For each={list.tags}>
        {(tag) => {
          const name = (): string => names().get(tag) ?? tag;
          const ofDevice = (): string | undefined =>
            props.device?.column === tag ? props.device.label : undefined;
          return (
            <label class={controls["check"]}>
              <input
                type="checkbox"
                checked={props.chosen.includes(tag)}
                onChange={(event) => choose(tag, event.currentTarget)}
              />
              <Show
                when={ofDevice()}
                fallback={
                  <span lang={tag} translate="no">
                    {tag === props.heard[0] ? t("language.original", { language: name() }) : name()}
                  </span>
                }
              >
                {(label) => <span>{label()}</span>}
              </Show>
            </label>
          );
        }}
      </For>
    </div>
  );

  return (
    <fieldset class={styles["group"]}>
      <legend class={styles["label"]}>{t("transcript.languages")}</legend>
      <Languages tags={parts().near} />
      <Show when={parts().far.length > 0}>
        <details class={styles["more"]}>
          <summary>{t("transcript.more")}</summary>
          <Languages tags={parts().far} />
        </details>
      </Show>
      <Show when={props.others}>
        <p class={styles["aside"]}>{t("transcript.others")}</p>
      </Show>
    </fieldset>
  );
}
