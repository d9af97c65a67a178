/**
 * Which languages are shown, in which order, and whether the original is beside them.
 */
import { createMemo, For, Index, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { matchLanguage } from "../../lib/match-language.ts";
import { LAYOUTS } from "../../links/preferences.ts";
import { applies, mostLanguages } from "../../links/setup-parameters.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../../ui/controls/controls.module.css";
import { REGISTRY } from "../registry.ts";
import { type BroadcastChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";
import { languagesOf } from "./lookup.ts";
import { placedAfterOwn } from "./placed.ts";
import { SwitchRow } from "./switch-row.tsx";

const [STACKED, SIDE] = LAYOUTS;

export function LanguageChoices(props: BroadcastChoicesProps): JSX.Element {
  const { t } = useI18n();
  const { say } = useSetupWords();
  const offered = createMemo(() => languagesOf(props.info));
  const names = createMemo(() => languageNames(offered()));
  // A link may ask for `ja` where `ja-JP` is on offer.
  const shown = createMemo((): readonly string[] => {
    const asked = valueOf(props.state, "lang").split(",");
    return [...new Set(asked.flatMap((tag) => matchLanguage([tag], offered()) ?? []))];
  });
  const most = createMemo(() => Math.min(mostLanguages(props.state.display), offered().length));
  // All of them at once, so that everybody sees how many there may be.
  const places = createMemo(() => {
    const chosen = shown().slice(0, most());
    return [...chosen, ...Array.from({ length: most() - chosen.length }, () => "")];
  });
  const nameOf = (tag: string, at: number): string => {
    const name = names().get(tag) ?? tag;
    return at === 0 ? t("language.original", { language: name }) : name;
  };
  /** The field shows what came of the choice, which may be another language than was picked, or none. */
  function change(place: number, field: HTMLSelectElement): void {
    props.onChoose({ lang: placedAfterOwn(shown(), place, field.value, offered()[0]).join(",") });
    field.value = places()[place] ?? "";
  }
  const nothing = (place: number): string => {
    if (place > 0 || shown().length > 1) return say("languages.nothing");
    const isTouched = REGISTRY[props.state.display].hasControls === true;
    return say(isTouched ? "languages.viewer" : "languages.machine");
  };

  return (
    <fieldset class={styles["group"]}>
      <legend>{say("languages.title")}</legend>
      <p class={styles["hint"]}>{say("languages.most", { most: most() })}</p>
      <Index each={places()}>
        {(chosen, place) => (
          <label class={sheet["row"]}>
            <span class={styles["label"]}>{say("languages.nth", { number: place + 1 })}</span>
            <select
              class={`${controls["select"]} ${styles["pick"]}`}
              onChange={(event) => change(place, event.currentTarget)}
            >
              <option value="" selected={chosen() === ""}>
                {nothing(place)}
              </option>
              <For each={offered()}>
                {(tag, at) => (
                  <option value={tag} lang={tag} selected={tag === chosen()}>
                    {nameOf(tag, at())}
                  </option>
                )}
              </For>
            </select>
          </label>
        )}
      </Index>
      <SwitchRow {...props} of="original" label={t("settings.original")} />
      <Show when={applies(props.state.display, "layout")}>
        <label class={controls["check"]}>
          <input
            type="checkbox"
            checked={valueOf(props.state, "layout") === SIDE}
            onChange={(event) => props.onChoose({ layout: event.currentTarget.checked ? SIDE : STACKED })}
          />
          {t("settings.side")}
        </label>
      </Show>
    </fieldset>
  );
}
