/**
 * The way to take home what was said. It is in the header, since it is about the whole text, and the bar below is for
 * what is being said now.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { Icon } from "../icon.tsx";
import type { SaveDialogProps } from "./save-dialog.tsx";
import { SaveDialog } from "./save-part.tsx";
import styles from "./save.module.css";
import { selectedSentences } from "./selected-sentences.ts";

export function SaveButton(props: Omit<SaveDialogProps, "selected" | "onClose">) {
  const { t } = useI18n();
  const [selected, setSelected] = createSignal<ReadonlySet<number>>();
  /** A press may end the selection before it becomes a click. */
  let pressedWith: ReadonlySet<number> = new Set();

  return (
    <>
      <button
        type="button"
        class={`${controls["button"]} ${styles["opener"]}`}
        aria-haspopup="dialog"
        onPointerDown={() => {
          pressedWith = selectedSentences();
        }}
        onClick={(event) => {
          const isPress = event.detail > 0 && pressedWith.size > 0;
          setSelected(isPress ? pressedWith : selectedSentences());
        }}
      >
        <Icon shape="save" />
        <span class={styles["word"]}>{t("transcript.open")}</span>
      </button>
      <Show when={selected()}>
        {(sids) => <SaveDialog {...props} selected={sids()} onClose={() => setSelected(undefined)} />}
      </Show>
    </>
  );
}
