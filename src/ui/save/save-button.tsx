/**
 * The way to take home what was said. It is beside the search in the header: both are about the whole text, and the
 * bar below is for what is being said now.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import find from "../find/find.module.css";
import type { SaveDialogProps } from "./save-dialog.tsx";
import { SaveDialog } from "./save-part.tsx";
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
        class={`${find["step"]} ${find["opener"]}`}
        aria-label={t("transcript.open")}
        aria-haspopup="dialog"
        onPointerDown={() => {
          pressedWith = selectedSentences();
        }}
        onClick={(event) => {
          const isPress = event.detail > 0 && pressedWith.size > 0;
          setSelected(isPress ? pressedWith : selectedSentences());
        }}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
          <path
            d="M12 4v11M7 10.5l5 5 5-5M5 19.5h14"
            stroke-width="2"
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        </svg>
      </button>
      <Show when={selected()}>
        {(sids) => <SaveDialog {...props} selected={sids()} onClose={() => setSelected(undefined)} />}
      </Show>
    </>
  );
}
