/**
 * More languages at the same time: one choice for each that is shown beside the first, and one for the next.
 */
import { createMemo, For, Index } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import styles from "./controls.module.css";

export type MoreLanguagesProps = {
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  /** Languages shown, the main one first. */
  readonly shown: readonly string[];
  /** Languages that may be shown at once. */
  readonly most: number;
  readonly onChoose: (languages: readonly string[]) => void;
};

export function MoreLanguages(props: MoreLanguagesProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.offered));
  const places = createMemo(() => [...props.shown.slice(1), ""].slice(0, props.most - 1));
  const free = (own: string): readonly string[] =>
    props.offered.filter((tag) => tag === own || !props.shown.includes(tag));

  function choose(place: number, tag: string): void {
    const [main, ...others] = props.shown;
    const next =
      tag === "" ? others.filter((_, at) => at !== place) : Object.assign([...others], { [place]: tag });
    props.onChoose(main === undefined ? next : [main, ...next]);
  }

  return (
    <Index each={places()}>
      {(chosen, place) => (
        <label class={styles["row"]}>
          <span class={styles["rowLabel"]}>
            {place === 0 ? t("settings.second") : t("settings.nth", { number: place + 2 })}
          </span>
          <select class={controls["select"]} onChange={(event) => choose(place, event.currentTarget.value)}>
            <option value="" selected={chosen() === ""}>
              {t("settings.none")}
            </option>
            <For each={free(chosen())}>
              {(tag) => (
                <option value={tag} lang={tag} selected={tag === chosen()}>
                  {names().get(tag) ?? tag}
                </option>
              )}
            </For>
          </select>
        </label>
      )}
    </Index>
  );
}
