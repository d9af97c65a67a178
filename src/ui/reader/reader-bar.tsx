/**
 * The bar of controls below the text, in reach of a thumb: the language, listening, the search, the size of the text,
 * and the way back to live while the text is scrolled back.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import bar from "../controls/bar.module.css";
import { LanguageSelect, type LanguageSelectProps } from "../controls/language-select.tsx";
import { FindButton, type FindButtonProps } from "../find/find-button.tsx";
import { ListenButton, type ListenButtonProps } from "../speech/listen-button.tsx";
import { LivePill } from "./live-pill.tsx";

export type ReaderBarProps = {
  readonly language: LanguageSelectProps;
  /** Absent where nothing can be heard. */
  readonly listen: ListenButtonProps | undefined;
  /** Absent where nothing can be searched. */
  readonly find: FindButtonProps | undefined;
  /** The button of the rooms of an event. */
  readonly rooms?: JSX.Element;
  readonly settingsOpen: boolean;
  readonly onSettings: () => void;
  /** Sentences that were missed; absent while the newest text is kept in sight. */
  readonly missed: number | undefined;
  readonly onLive: () => void;
  /** Nothing is said any more. */
  readonly over?: boolean;
  /** Nobody has touched the page for a while: the buttons are signs and words alone. */
  readonly steppedBack: boolean;
};

export function ReaderBar(props: ReaderBarProps): JSX.Element {
  const { t } = useI18n();
  return (
    <nav
      class={bar["bar"]}
      aria-label={t("settings.title")}
      data-stepped-back={props.steppedBack ? "" : undefined}
    >
      <Show when={props.missed !== undefined}>
        <LivePill missed={props.missed ?? 0} over={props.over === true} onClick={() => props.onLive()} />
      </Show>
      <LanguageSelect {...props.language} />
      <div class={bar["actions"]}>
        <Show when={props.listen}>{(listen) => <ListenButton {...listen()} />}</Show>
        <Show when={props.find}>{(find) => <FindButton {...find()} />}</Show>
        {props.rooms}
        <button
          type="button"
          class={`${controls["button"]} ${bar["item"]}`}
          aria-expanded={props.settingsOpen}
          aria-controls={props.settingsOpen ? "settings" : undefined}
          onClick={() => props.onSettings()}
        >
          <span class={bar["letters"]} aria-hidden="true" dir="ltr">
            Aa
          </span>
          <span>{t("settings.open")}</span>
        </button>
      </div>
    </nav>
  );
}
