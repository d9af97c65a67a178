/**
 * Everything that is kept on this device: each broadcast with a way back to it, and ways to delete one or all.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Talk, talkLine } from "../../subtitles/talks.ts";
import controls from "../../styles/controls.module.css";
import styles from "./archive.module.css";

export type ArchivedBroadcast = {
  readonly key: string;
  readonly name: string;
  /** Where it can be read again; absent for a broadcast of another service. */
  readonly address: string | undefined;
  /** When the first of it was kept, in ms since the epoch. */
  readonly since: number;
  /** Sentences. */
  readonly count: number;
  /** The talks that it consists of, where a programme said so. */
  readonly talks: readonly Talk[];
};

export type ArchiveListProps = {
  readonly talks: readonly ArchivedBroadcast[];
  readonly onForget: (key: string) => void;
  readonly onForgetAll: () => void;
};

export function ArchiveList(props: ArchiveListProps) {
  const { t, plural, language } = useI18n();
  let title: HTMLHeadingElement | undefined;
  const date = (at: number): string =>
    new Intl.DateTimeFormat(language(), { dateStyle: "medium", timeStyle: "short" }).format(at);

  function forget(key: string): void {
    props.onForget(key);
    // The button goes with what it deletes.
    title?.focus();
  }

  function forgetAll(): void {
    props.onForgetAll();
    title?.focus();
  }

  return (
    <section class={styles["list"]} aria-labelledby="kept-title">
      <h2 id="kept-title" class={styles["title"]} ref={title} tabindex="-1">
        {t("kept.title")}
      </h2>
      <p role="status">{props.talks.length === 0 ? t("kept.nothing") : ""}</p>
      <ul class={styles["talks"]}>
        <For each={props.talks}>
          {(talk) => (
            <li class={styles["talk"]}>
              <div class={styles["what"]}>
                <Show when={talk.address} fallback={<span dir="auto">{talk.name}</span>}>
                  {(address) => (
                    <a href={address()} dir="auto">
                      {talk.name}
                    </a>
                  )}
                </Show>
                <For each={talk.talks}>
                  {(one) => (
                    <span class={styles["of"]} dir="auto" translate="no">
                      {talkLine(one)}
                    </span>
                  )}
                </For>
                <span class={styles["quiet"]}>
                  {date(talk.since)} · {plural("kept.sentences", talk.count)}
                </span>
              </div>
              <button
                type="button"
                class={controls["button"]}
                aria-label={t("kept.deleteNamed", { name: talk.name })}
                onClick={() => forget(talk.key)}
              >
                {t("kept.delete")}
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.talks.length > 1}>
        <button type="button" class={controls["button"]} onClick={forgetAll}>
          {t("kept.deleteAll")}
        </button>
      </Show>
    </section>
  );
}
