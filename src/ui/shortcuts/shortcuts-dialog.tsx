/**
 * The list of the page's own keys. The browser's dialog holds the focus and gives it back.
 */
import { For, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { HELP_KEY, SHORTCUTS } from "./shortcut-table.ts";
import styles from "./shortcuts.module.css";

export function ShortcutsDialog(props: { readonly onClose: () => void }) {
  const { t } = useI18n();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

  return (
    <dialog
      class={styles["dialog"]}
      ref={dialog}
      aria-labelledby="shortcuts-title"
      // Escape closes the dialog and nothing behind it.
      on:keydown={(event) => event.stopPropagation()}
      onClose={() => props.onClose()}
    >
      <div class={styles["head"]}>
        <h2 id="shortcuts-title" class={styles["title"]}>
          {t("shortcuts.title")}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => dialog?.close()}>
          {t("settings.close")}
        </button>
      </div>
      <dl class={styles["list"]}>
        <For each={SHORTCUTS}>
          {({ action, label }) => (
            <div class={styles["row"]}>
              <dt>{t(`shortcuts.actions.${action}`)}</dt>
              <dd dir="ltr" translate="no">
                <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>{label}</kbd>
              </dd>
            </div>
          )}
        </For>
        <div class={styles["row"]}>
          <dt>{t("shortcuts.actions.help")}</dt>
          <dd dir="ltr" translate="no">
            <kbd>{HELP_KEY}</kbd>
          </dd>
        </div>
        <div class={styles["row"]}>
          <dt>{t("shortcuts.actions.close")}</dt>
          <dd dir="ltr" translate="no">
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <Show when={isMac}>
        <p class={styles["aside"]}>{t("shortcuts.mac")}</p>
      </Show>
      <p class={styles["aside"]}>{t("shortcuts.off")}</p>
    </dialog>
  );
}
