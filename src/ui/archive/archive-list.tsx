/**
 * Everything that is kept on this device: each broadcast and talk with a way back to it, and ways to delete one or all,
 * which ask first.
 */
import { createSignal, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Talk, talkLine } from "../../subtitles/talks.ts";
import controls from "../../styles/controls.module.css";
import styles from "./archive.module.css";
import { DeleteQuestion } from "./delete-question.tsx";

export type ArchivedBroadcast = {
  readonly key: string;
  readonly name: string;
  /** Where it can be read again; absent for a broadcast of another service. */
  readonly address: string | undefined;
  /** When the first of it was kept, or a talk recorded, in ms since the epoch. */
  readonly since: number;
  /** Sentences; missing where nobody knows. */
  readonly count: number | undefined;
  /** The address of a picture of it. */
  readonly picture?: string | undefined;
  /** The talks that it consists of, where a programme said so. */
  readonly talks: readonly Talk[];
};

export type ArchiveListProps = {
  readonly talks: readonly ArchivedBroadcast[];
  readonly onForget: (key: string) => void;
  readonly onForgetAll: () => void;
};

export function ArchiveList(props: ArchiveListProps) {
  const { t, plural, date } = useI18n();
  let title: HTMLHeadingElement | undefined;

  /** What was pressed to be deleted, and waits for an answer: the key of one broadcast, or all. */
  const [asked, setAsked] = createSignal<{ readonly key?: string; readonly button: HTMLButtonElement }>();

  function onAnswer(isToBeDeleted: boolean): void {
    const about = asked();
    setAsked();
    if (about === undefined) return;
    if (!isToBeDeleted) {
      about.button.focus();
      return;
    }
    if (about.key === undefined) props.onForgetAll();
    else props.onForget(about.key);
    // The button goes with what it deletes.
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
            <li>
              <div class={styles["talk"]}>
                <Show when={talk.picture}>
                  {(picture) => <img class={styles["picture"]} src={picture()} alt="" />}
                </Show>
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
                    {date(talk.since, { dateStyle: "medium", timeStyle: "short" })}
                    <Show when={talk.count}>{(count) => <> · {plural("kept.sentences", count())}</>}</Show>
                  </span>
                </div>
                <button
                  type="button"
                  class={controls["button"]}
                  aria-label={t("kept.deleteNamed", { name: talk.name })}
                  onClick={(event) => setAsked({ key: talk.key, button: event.currentTarget })}
                >
                  {t("kept.delete")}
                </button>
              </div>
              <Show when={asked()?.key === talk.key}>
                <DeleteQuestion onAnswer={onAnswer} />
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.talks.length > 1}>
        <button
          type="button"
          class={controls["button"]}
          onClick={(event) => setAsked({ button: event.currentTarget })}
        >
          {t("kept.deleteAll")}
        </button>
        <Show when={asked() !== undefined && asked()?.key === undefined}>
          <DeleteQuestion onAnswer={onAnswer} />
        </Show>
      </Show>
    </section>
  );
}
