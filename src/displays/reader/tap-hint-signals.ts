/**
 * Says once in a tab, to those who read a translation, that a tap on a sentence shows its original: nobody finds that by
 * looking.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { TAB_KEYS } from "../../lib/storage-keys.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";

/** Somebody who has read this long is not busy finding their way any more, in ms. */
const AFTER_MS = 20_000;
/** How long it is said, in ms. */
const SHOWN_MS = 12_000;

export type TapHintOptions = Pick<ReaderVisit, "hasText" | "view" | "text" | "preferences">;

/** The sentence while it is said; nothing before and after. */
export function createTapHint(
  options: TapHintOptions,
  tabStorage = createSafeStorage(() => sessionStorage),
): Accessor<string | undefined> {
  const { t } = useI18n();
  const { text } = options;
  const { clock } = text;
  const [isSaid, setSaid] = createSignal(false);
  /** A tap shows an original: there is a translation, and a tap does not mean to hear it. */
  const helps = createMemo(() => {
    const { languages, transcriptionLanguage, original } = options.view();
    const isTranslated = languages[0] !== undefined && languages[0] !== transcriptionLanguage;
    return options.hasText() && isTranslated && !original && !options.preferences().listening;
  });

  createEffect(() => {
    if (!helps() || tabStorage.get(TAB_KEYS.tapTold) !== undefined) return;
    const timer = clock.after(AFTER_MS, () => {
      tabStorage.set(TAB_KEYS.tapTold, "yes");
      setSaid(true);
    });
    onCleanup(() => timer.cancel());
  });
  createEffect(
    on(isSaid, (said) => {
      if (!said) return;
      const timer = clock.after(SHOWN_MS, () => setSaid(false));
      onCleanup(() => timer.cancel());
    }),
  );
  createEffect(() => {
    if (text.revealed() === undefined) return;
    tabStorage.set(TAB_KEYS.tapTold, "yes");
    setSaid(false);
  });
  const hint = createMemo(() => (isSaid() && helps() ? t("language.tap") : undefined));
  return hint;
}
