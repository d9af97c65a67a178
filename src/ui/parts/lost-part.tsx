/**
 * Shown where a part of the page should be that could not be fetched: most likely there is a newer version of the viewer.
 * It never reloads by itself, since only the reader knows whether the text above may be lost.
 */
import { type JSX, Match, onMount, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../sheet.module.css";
import styles from "./parts.module.css";

export type LostPartProps = {
  /** In the place of the part, as a dialog where the part would have been one, or as the whole page. */
  readonly form: "here" | "dialog" | "page";
  /** Absent where trying again is of no use. */
  readonly onAgain?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
};

export function LostPart(props: LostPartProps): JSX.Element {
  const { t } = useI18n();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());

  const content = (): JSX.Element => (
    <>
      <p class={styles["words"]} role="status">
        {t("lost.part")}
      </p>
      <div class={styles["ways"]}>
        <button
          type="button"
          class={`${controls["button"]} ${controls["primary"]}`}
          onClick={() => location.reload()}
        >
          {t("lost.reload")}
        </button>
        <Show when={props.onAgain}>
          {(again) => (
            <button type="button" class={controls["button"]} onClick={() => again()()}>
              {t("notice.tryNow")}
            </button>
          )}
        </Show>
        <Show when={props.onClose}>
          {(close) => (
            <button type="button" class={controls["button"]} onClick={() => close()()}>
              {t("settings.close")}
            </button>
          )}
        </Show>
      </div>
    </>
  );

  return (
    <Switch fallback={<section class={styles["here"]}>{content()}</section>}>
      <Match when={props.form === "dialog"}>
        <dialog
          class={styles["dialog"]}
          ref={dialog}
          aria-label={t("lost.part")}
          // Escape closes the dialog and nothing behind it.
          on:keydown={(event) => event.stopPropagation()}
          onClose={() => props.onClose?.()}
        >
          {content()}
        </dialog>
      </Match>
      <Match when={props.form === "page"}>
        <main class={sheet["page"]}>
          <div class={sheet["sheet"]}>
            <h1 class={sheet["title"]}>{t("app.name")}</h1>
            {content()}
          </div>
        </main>
      </Match>
    </Switch>
  );
}
