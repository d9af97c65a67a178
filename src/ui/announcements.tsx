/**
 * What the host tells everyone, above the text and in the reader's language, until its time is over or it is closed.
 */
import { createMemo, createSignal, For, Show } from "solid-js";

import { useI18n } from "../i18n/i18n-signals.ts";
import styles from "./announcements.module.css";
import { Icon } from "./icon.tsx";

export type ShownAnnouncement = {
  readonly id: string;
  readonly text: string;
  readonly language: string;
  readonly direction: "ltr" | "rtl";
};

export type AnnouncementsProps = {
  readonly items: readonly ShownAnnouncement[];
  /** They were closed by a button that goes with them: the focus has to go somewhere. */
  readonly onClosed?: (() => void) | undefined;
};

/** One that was closed comes back where its words are others. */
const keyOf = ({ id, text }: ShownAnnouncement): string => `${id} ${text}`;

export function Announcements(props: AnnouncementsProps) {
  const { t } = useI18n();
  const [closed, setClosed] = createSignal<ReadonlySet<string>>(new Set());
  const items = createMemo(() =>
    props.items.filter((item) => item.text !== "" && !closed().has(keyOf(item))),
  );
  // By id, so that one that is there already is not drawn, and so not read out, again.
  const ids = () => items().map(({ id }) => id);

  function close(): void {
    setClosed(new Set([...closed(), ...items().map(keyOf)]));
    props.onClosed?.();
  }

  return (
    <section
      class={styles["announcements"]}
      aria-label={t("announcements.region")}
      data-empty={items().length === 0 ? "" : undefined}
      tabindex={items().length > 0 ? "0" : undefined}
    >
      {/* Only what is said is spoken, and not the button beside it. */}
      <div aria-live="polite">
        <For each={ids()}>
          {(id) => {
            const item = createMemo(() => items().find((other) => other.id === id));
            return (
              <div class={styles["announcement"]}>
                <span class={styles["sender"]}>{t("announcements.from")}</span>
                <p class={styles["text"]} lang={item()?.language} dir={item()?.direction}>
                  {item()?.text}
                </p>
              </div>
            );
          }}
        </For>
      </div>
      <Show when={items().length > 0}>
        <button type="button" class={styles["close"]} aria-label={t("announcements.close")} onClick={close}>
          <Icon shape="close" />
        </button>
      </Show>
    </section>
  );
}
