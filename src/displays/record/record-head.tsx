/**
 * What the record is a record of: the name, the day, the languages it is in and who speaks.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { resolveSpeaker, type Speakers } from "../../subtitles/speakers.ts";
import { columnsOf, type View } from "../../subtitles/view.ts";
import styles from "./record.module.css";

export type RecordHeadProps = {
  readonly name: string;
  /** Absent while nothing was said. */
  readonly date: Date | undefined;
  readonly view: View;
  readonly speakers: Speakers;
  readonly ref: (title: HTMLHeadingElement) => void;
};

/** Every name once, in the order they were first heard. */
const namesOf = (speakers: Speakers): readonly string[] => [
  ...new Set(
    Array.from(speakers.byId)
      .filter(([id, { label }]) => label !== "" && resolveSpeaker(speakers, id) === id)
      .map(([, { label }]) => label),
  ),
];

export function RecordHead(props: RecordHeadProps) {
  const { t, date } = useI18n();
  const languages = createMemo(() => {
    const columns = columnsOf(props.view);
    const names = languageNames(columns);
    return columns.map((tag) => {
      const name = names.get(tag) ?? tag;
      return tag === props.view.transcriptionLanguage ? t("language.original", { language: name }) : name;
    });
  });
  const speakers = createMemo(() => namesOf(props.speakers));
  const machineDay = (day: Date): string =>
    new Date(Date.UTC(day.getFullYear(), day.getMonth(), day.getDate())).toISOString().slice(0, 10);

  return (
    <header class={styles["head"]}>
      <p class={styles["kind"]}>{t("record.title")}</p>
      <h1 class={styles["title"]} dir="auto" tabindex="-1" ref={(title) => props.ref(title)}>
        {props.name}
      </h1>
      <dl class={styles["facts"]}>
        <Show when={props.date}>
          {(day) => (
            <Fact name={t("record.date")}>
              <time datetime={machineDay(day())}>{date(day(), { dateStyle: "long" })}</time>
            </Fact>
          )}
        </Show>
        <Fact name={t("record.languages")}>
          <List names={languages()} />
        </Fact>
        <Show when={speakers().length > 0}>
          <Fact name={t("record.speakers")}>
            <List names={speakers()} />
          </Fact>
        </Show>
      </dl>
    </header>
  );
}

function Fact(props: { readonly name: string; readonly children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** Names in a row, with what this language puts between them; each keeps its own direction. */
function List(props: { readonly names: readonly string[] }) {
  const { language } = useI18n();
  const parts = createMemo(() =>
    new Intl.ListFormat(language(), { type: "unit", style: "short" }).formatToParts(props.names),
  );
  return (
    <For each={parts()}>
      {({ type, value }) => (type === "element" ? <bdi translate="no">{value}</bdi> : value)}
    </For>
  );
}
