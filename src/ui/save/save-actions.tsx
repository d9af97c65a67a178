/**
 * The foot of the save dialog: the buttons, and below them, so that they stay where they are, what became of the last press and how far a
 * file is written.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./save.module.css";
import type { Saving } from "./saving-signals.ts";

export type SaveActionsProps = {
  readonly saving: Saving;
  /** The browser saves a file; else its place is taken by a word about that. */
  readonly maySave: boolean;
  /** The device's share sheet takes a file of this format. */
  readonly mayShare: boolean;
  /** What became of the last press, in words; empty before one. */
  readonly outcome: string;
};

/** How far a file is written, 0 to 1, and the way to stop it. */
function Progress(props: { readonly share: number; readonly onCancel: () => void }) {
  const { t } = useI18n();
  return (
    <div class={styles["progress"]}>
      <label class={styles["share"]}>
        <progress max="1" value={props.share} />
        {t("transcript.progress", { percent: Math.floor(props.share * 100) })}
      </label>
      <button type="button" class={controls["button"]} onClick={() => props.onCancel()}>
        {t("transcript.cancel")}
      </button>
    </div>
  );
}

export function SaveActions(props: SaveActionsProps) {
  const { t } = useI18n();
  let saveButton: HTMLButtonElement | undefined;
  let copyButton: HTMLButtonElement | undefined;
  const isBusy = (): boolean => props.saving.share() !== undefined;

  function cancel(): void {
    props.saving.cancel();
    (saveButton ?? copyButton)?.focus();
  }

  return (
    <div class={styles["foot"]}>
      <Show when={!props.maySave}>
        <p class={styles["aside"]}>{t("transcript.noFiles")}</p>
      </Show>
      <div class={styles["actions"]}>
        <Show when={props.maySave}>
          <button
            type="button"
            class={`${controls["button"]} ${controls["primary"]}`}
            aria-disabled={isBusy()}
            ref={saveButton}
            onClick={() => void props.saving.saveToFile()}
          >
            {t("transcript.save")}
          </button>
        </Show>
        <button
          type="button"
          class={props.maySave ? controls["button"] : `${controls["button"]} ${controls["primary"]}`}
          aria-disabled={isBusy()}
          ref={copyButton}
          onClick={() => void props.saving.copy()}
        >
          {t("transcript.copy")}
        </button>
        <Show when={props.mayShare}>
          <button
            type="button"
            class={controls["button"]}
            aria-disabled={isBusy()}
            onClick={() => void props.saving.shareFile()}
          >
            {t("transcript.share")}
          </button>
        </Show>
      </div>
      <p class={styles["outcome"]} role="status" dir="auto">
        {props.outcome}
      </p>
      <Show when={isBusy()}>
        <Progress share={props.saving.share() ?? 0} onCancel={cancel} />
      </Show>
    </div>
  );
}
