/**
 * What there is to say about the language shown, once: that the chosen one is not offered, with a button that leads to the
 * list. The list does not open by itself, since a screen reader would be taken away from the text.
 */
import { createSignal, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { openLanguages } from "../announce/reader-aids.ts";
import controls from "../../styles/controls.module.css";
import styles from "./reader.module.css";

export type LanguageNoticeProps = {
  /** Absent where there is nothing to say. */
  readonly message: string | undefined;
  /** There is a list of languages, and another one in it. */
  readonly mayChoose: boolean;
};

export function LanguageNotice(props: LanguageNoticeProps): JSX.Element {
  const { t } = useI18n();
  const [answered, setAnswered] = createSignal<string>();
  const message = (): string | undefined => (props.message === answered() ? undefined : props.message);
  return (
    <div class={styles["languageNotice"]} data-shown={message() === undefined ? undefined : ""}>
      {/* Without the role of a status, which is read out as one where it is empty. */}
      <p aria-live="polite">{message()}</p>
      <Show when={message() !== undefined && props.mayChoose}>
        <button
          type="button"
          class={controls["button"]}
          onClick={() => {
            setAnswered(props.message);
            openLanguages();
          }}
        >
          {t("language.choose")}
        </button>
      </Show>
    </div>
  );
}
