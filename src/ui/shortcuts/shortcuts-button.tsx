/**
 * The way to the list of keys for a pointer.
 */
import { createSignal, lazy, Show, Suspense } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import controls from "../../styles/controls.module.css";

const ShortcutsDialog = lazy(async () => ({
  default: (await import("./shortcuts-dialog.tsx")).ShortcutsDialog,
}));

export function ShortcutsButton() {
  const { t } = useI18n();
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button type="button" class={controls["button"]} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("shortcuts.title")}
      </button>
      <Show when={open()}>
        <Suspense>
          <ShortcutsDialog onClose={() => setOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
