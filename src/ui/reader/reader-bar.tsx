/**
 * The bar of controls below the text, in reach of a thumb.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import bar from "../controls/controls.module.css";
import { LanguageSelect, type LanguageSelectProps } from "../controls/language-select.tsx";
import { ListenButton, type ListenButtonProps } from "../speech/listen-button.tsx";

export type ReaderBarProps = {
  readonly language: LanguageSelectProps;
  /** Absent where nothing can be heard. */
  readonly listen: ListenButtonProps | undefined;
  readonly settingsOpen: boolean;
  readonly onSettings: () => void;
};

export function ReaderBar(props: ReaderBarProps): JSX.Element {
  const { t } = useI18n();
  return (
    <nav class={bar["bar"]} aria-label={t("settings.title")}>
      <LanguageSelect {...props.language} />
      <div class={bar["actions"]}>
        <Show when={props.listen}>{(listen) => <ListenButton {...listen()} />}</Show>
        <button
          type="button"
          class={controls["button"]}
          aria-expanded={props.settingsOpen}
          aria-controls={props.settingsOpen ? "settings" : undefined}
          onClick={() => props.onSettings()}
        >
          {t("settings.open")}
        </button>
      </div>
    </nav>
  );
}
