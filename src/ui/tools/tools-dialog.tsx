/**
 * The frame of what a reader's tools show over the page: a title, the way out, and one thing. The browser's dialog holds the focus
 * and gives it back.
 */
import { type JSX, onMount } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";

export type ToolsDialogProps = {
  /** The dialog's id, of which its title has one of its own. */
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: JSX.Element;
};

export function ToolsDialog(props: ToolsDialogProps): JSX.Element {
  const { t } = useI18n();
  let dialog: HTMLDialogElement | undefined;
  onMount(() => dialog?.showModal());
  return (
    <dialog
      id={props.id}
      class="own-dialog"
      ref={dialog}
      aria-labelledby={`${props.id}-title`}
      // Escape closes the dialog and nothing behind it.
      on:keydown={(event) => event.stopPropagation()}
      onClose={() => props.onClose()}
    >
      <div class="own-head">
        <h2 id={`${props.id}-title`} class="own-title">
          {props.title}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => dialog?.close()}>
          {t("settings.close")}
        </button>
      </div>
      {props.children}
    </dialog>
  );
}
