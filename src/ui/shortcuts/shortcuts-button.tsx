/**
 * The way to the list of keys for a pointer.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";

export function ShortcutsButton() {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button type="button" class={controls["button"]} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("shortcuts.open")}
      </button>
      <Show when={open()}>
        <ShortcutsDialog onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}
