/**
 * The sample of the text in the settings, with a word where it is hard to read.
 */
import { createEffect, createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { TEXT_CONTRAST } from "../../lib/colour.ts";
import type { Preferences } from "../../links/preferences.ts";
import { textContrast } from "../../links/text-style-colours.ts";
import { Preview } from "./preview.tsx";
import styles from "./style.module.css";
import { themeColours } from "./theme-colours.ts";

export function StylePreview(props: { readonly style: Preferences }) {
  const { t, number } = useI18n();
  const [contrast, setContrast] = createSignal(TEXT_CONTRAST);
  createEffect(() => {
    const style = props.style;
    // The theme is on the page once every effect of the change has run.
    queueMicrotask(() => setContrast(textContrast(style, themeColours(document.documentElement))));
  });
  return (
    <div class={styles["frame"]}>
      <Preview style={props.style} />
      <p class={styles["faint"]} role="status">
        <Show when={contrast() < TEXT_CONTRAST}>
          {t("style.faint", {
            ratio: number(Math.floor(contrast() * 10) / 10, 1),
            needed: number(TEXT_CONTRAST, 1),
          })}
        </Show>
      </p>
    </div>
  );
}
