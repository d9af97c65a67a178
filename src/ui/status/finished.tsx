/**
 * What the end of a broadcast offers: the text to take home, and the text from its beginning.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { SaveDialogProps } from "../save/save-dialog.tsx";
import { SaveDialog } from "../save/save-part.tsx";
import styles from "./status.module.css";

export type FinishedProps = {
  /** Absent where nothing may be saved. */
  readonly save: Omit<SaveDialogProps, "selected" | "onClose"> | undefined;
  /** Shows the beginning of the text. */
  readonly onRead: () => void;
};

/** Saved from here it is always all of it. */
const NOTHING_SELECTED: ReadonlySet<number> = new Set();

export function Finished(props: FinishedProps) {
  const { t } = useI18n();
  const [saving, setSaving] = createSignal(false);

  /** The button is out of sight afterwards: keys go on in the text. */
  function read(button: HTMLElement): void {
    props.onRead();
    button.closest("main")?.focus({ preventScroll: true });
  }

  return (
    <div class={styles["finished"]}>
      <Show when={props.save}>
        {(save) => (
          <>
            <button
              type="button"
              class={`${controls["button"]} ${controls["primary"]}`}
              aria-haspopup="dialog"
              onClick={() => setSaving(true)}
            >
              {t("finished.save")}
            </button>
            <Show when={saving()}>
              <SaveDialog {...save()} selected={NOTHING_SELECTED} onClose={() => setSaving(false)} />
            </Show>
          </>
        )}
      </Show>
      <button
        type="button"
        class={`${controls["button"]} ${props.save === undefined ? controls["primary"] : ""}`}
        onClick={(event) => read(event.currentTarget)}
      >
        {t("finished.read")}
      </button>
    </div>
  );
}
