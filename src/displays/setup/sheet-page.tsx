/**
 * The printed sheet: what it is for, the broadcast's name, the way in by camera, the way in by hand, and one line in each
 * language. On the page it is small; in print it fills the paper.
 */
import { For, type JSX, Show } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import { Flowed } from "./flowed.tsx";
import { PaperSheet } from "./paper-sheet.tsx";
import type { Paper } from "./setup-state.ts";
import { SheetCode } from "./sheet-code.tsx";
import { SheetHead } from "./sheet-head.tsx";
import type { SheetLine } from "./sheet-line.ts";
import styles from "./sheet.module.css";

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

/** Names from this length on are set smaller, in characters. */
const LONG_NAME = 36;
/** Lines from these numbers on are set smaller, and then in two columns. */
const MANY_LINES = 5;
const MOST_LINES = 9;

const manyOf = (lines: number): "many" | "most" | undefined => {
  if (lines >= MOST_LINES) return "most";
  return lines >= MANY_LINES ? "many" : undefined;
};

export function SheetPage(props: SheetPageProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <PaperSheet
      paper={props.paper}
      class={styles["sheet"] ?? ""}
      direction={props.lines[0]?.direction}
      isLong={props.name.length > LONG_NAME}
      many={manyOf(props.lines.length)}
    >
      <SheetHead lines={props.lines} />
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
          <Flowed
            texts={[...languageNames(props.languages ?? [])].map(([language, text]) => ({ language, text }))}
          />
        </p>
      </Show>
      <QrCode class={styles["qr"]} text={props.link} label={say("qr.label", { link: props.link })} />
      <SheetCode host={props.host} code={props.code} line={props.lines[0]} />
      <ul class={styles["lines"]}>
        <For each={props.lines}>
          {(line) => (
            <li lang={line.language} dir={line.direction}>
              {line.text}
            </li>
          )}
        </For>
      </ul>
    </PaperSheet>
  );
}
