/**
 * What the host tells everyone, above the text and in the reader's language, until its time is over.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../i18n/context.ts";
import styles from "./announcements.module.css";

export type ShownAnnouncement = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

export function Announcements(props: { readonly items: readonly ShownAnnouncement[] }) {
  const { t } = useI18n();
  return (
    <section class={styles["announcements"]} aria-label={t("announcements.region")} aria-live="polite">
      <For each={props.items}>
        {(item) => (
          <Show when={item.text !== ""}>
            <p class={styles["announcement"]} lang={item.language} dir={item.direction}>
              {item.text}
            </p>
          </Show>
        )}
      </For>
    </section>
  );
}
