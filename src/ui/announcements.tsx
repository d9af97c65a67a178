/**
 * What the host tells everyone, above the text and in the reader's language, until its time is over.
 */
import { createMemo, For } from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import styles from "./announcements.module.css";

export type ShownAnnouncement = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

export function Announcements(props: { readonly items: readonly ShownAnnouncement[] }) {
  const { t } = useI18n();
  const items = createMemo(() => props.items.filter(({ text }) => text !== ""));
  // By id, so that one that is there already is not drawn, and so not read out, again.
  const ids = () => items().map(({ id }) => id);
  return (
    <section
      class={styles["announcements"]}
      aria-label={t("announcements.region")}
      aria-live="polite"
      tabindex={items().length > 0 ? "0" : undefined}
    >
      <For each={ids()}>
        {(id) => {
          const item = createMemo(() => items().find((other) => other.id === id));
          return (
            <p class={styles["announcement"]} lang={item()?.language} dir={item()?.direction}>
              {item()?.text}
            </p>
          );
        }}
      </For>
    </section>
  );
}
