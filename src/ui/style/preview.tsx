/**
 * A little broadcast in the settings: a speaker's name, a sentence that was said, and one that is being spoken, dressed by
 * the same sheet as the real ones. It is for the eye alone, in its true size, and never cut: of what does not fit its box
 * a sentence is left, and of that a word.
 */
import { createEffect, on, onCleanup, onMount } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { Preferences } from "../../links/preferences.ts";
import transcript from "../reader/transcript.module.css";
import styles from "./style.module.css";

const PARTS = ["all", "sentence", "word"] as const;

/** Shows as much of the sample as the box holds whole. */
function fit(box: HTMLElement): void {
  for (const part of PARTS) {
    box.dataset["shows"] = part;
    if (box.scrollHeight <= box.clientHeight) return;
  }
}

export function Preview(props: { readonly style: Preferences }) {
  const { t } = useI18n();
  let box: HTMLDivElement | undefined;
  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => box !== undefined && fit(box));
  };
  onMount(() => {
    if (box === undefined) return;
    // A typeface may come late, and change the lines of a sentence.
    const sizes = new ResizeObserver(soon);
    for (const one of [box, ...box.children]) sizes.observe(one);
    onCleanup(() => sizes.disconnect());
  });
  createEffect(on(() => props.style, soon));
  onCleanup(() => cancelAnimationFrame(frame));
  return (
    <div ref={box} class={styles["preview"]} role="group" aria-label={t("style.preview")}>
      <div class={transcript["sentence"]} data-newest="" data-state="final" aria-hidden="true">
        <span class={transcript["speaker"]} data-speaker="1">
          {t("style.sample.speaker")}
        </span>
        <p class={transcript["text"]}>{t("style.sample.said")}</p>
      </div>
      <div class={transcript["sentence"]} data-state="interim" aria-hidden="true">
        <p class={transcript["text"]}>{t("style.sample.interim")}</p>
      </div>
      <div class={transcript["sentence"]} data-newest="" data-word="" aria-hidden="true">
        <p class={transcript["text"]}>{t("settings.tabs.text")}</p>
      </div>
    </div>
  );
}
