/**
 * The way to the list of keys for a pointer.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import controls from "../../styles/controls.module.css";
import { createPart } from "../parts/create-part.tsx";

const ShortcutsDialog = createPart(
  async () => ({ default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog }),
  "dialog",
);

export function ShortcutsButton() {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button type="button" class={controls["button"]} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("shortcuts.title")}
      </button>
      <Show when={open()}>
        <ShortcutsDialog onClose={() => setOpen(false)} />
      </Show>
    </>
  );
}
