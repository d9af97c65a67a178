/**
 * The printed sheet: the broadcast's name, the way in by camera, the way in by hand, and one line in each language.
 * On the page it is small; in print it fills the paper.
 */
import { For, type JSX, Show } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import { sheetLine, useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { LoadedSetupWords } from "../../i18n/setup-words-signals.ts";
import { isolated } from "../../lib/bidi.ts";
import type { Direction } from "../../lib/language-tag.ts";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import type { Paper } from "./setup-state.ts";
import styles from "./sheet.module.css";
import a4 from "./paper/a4.css?url";
import a5 from "./paper/a5.css?url";
import letter from "./paper/letter.css?url";

/** What to do, in one language. */
export type SheetLine = { readonly language: string; readonly direction: Direction; readonly text: string };

export type SheetPageProps = {
  /** What the name is part of, such as an event. */
  readonly above?: string | undefined;
  readonly name: string;
  /** Languages that can be read, where they are to be named. */
  readonly languages?: readonly string[];
  /** Nothing where the address alone leads there. */
  readonly code: string | undefined;
  /** Where the code is typed, or all of a short address. */
  readonly host: string;
  readonly link: string;
  readonly paper: Paper;
  readonly lines: readonly SheetLine[];
};

/** The line of a broadcast's sheet: to scan, or to type the code at `host`. */
export const codeLine = (words: LoadedSetupWords, host: string): SheetLine => ({
  language: words.language,
  direction: words.direction,
  text: sheetLine(words, isolated(host)),
});

const PAPER_SHEETS: Readonly<Record<Paper, string>> = { a4, a5, letter };
/** Names and lists from this length on are set smaller, in characters and in lines. */
const LONG_NAME = 36;
const MANY_LINES = 4;

export function SheetPage(props: SheetPageProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <>
      <link rel="stylesheet" media="print" href={PAPER_SHEETS[props.paper]} />
      <div
        class={styles["sheet"]}
        role="group"
        aria-label={say("sheet.preview")}
        data-paper={props.paper}
        data-long={props.name.length > LONG_NAME ? "" : undefined}
        data-address={props.code === undefined ? "" : undefined}
        data-many={props.lines.length > MANY_LINES ? "" : undefined}
      >
        <Show when={props.above}>
          <p class={styles["above"]} dir="auto">
            {props.above}
          </p>
        </Show>
        <p class={styles["name"]} dir="auto">
          {props.name}
        </p>
        <Show when={props.languages?.length}>
          <p class={styles["languages"]} dir="auto">
            {[...languageNames(props.languages ?? []).values()].join(" · ")}
          </p>
        </Show>
        <QrCode class={styles["qr"]} text={props.link} label={say("qr.label", { link: props.link })} />
        <Show when={props.code}>
          <p class={styles["code"]} dir="ltr">
            {props.code}
          </p>
        </Show>
        <p class={styles["host"]} dir="ltr">
          {props.host}
        </p>
        <ul class={styles["lines"]}>
          <For each={props.lines}>
            {(line) => (
              <li lang={line.language} dir={line.direction}>
                {line.text}
              </li>
            )}
          </For>
        </ul>
      </div>
    </>
  );
}
