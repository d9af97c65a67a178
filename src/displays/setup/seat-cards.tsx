/**
 * Cards for seats and tables, several to a page, with lines to cut along. All are the same.
 */
import { For, type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import { PaperSheet } from "./paper-sheet.tsx";
import type { Paper } from "./setup-state.ts";
import { SheetCode } from "./sheet-code.tsx";
import { SheetHead } from "./sheet-head.tsx";
import type { SheetFormat } from "./sheet-languages.ts";
import type { SheetLine } from "./sheet-line.ts";
import styles from "./seat-cards.module.css";

export type SeatCardsProps = {
  readonly name: string;
  readonly code: string;
  readonly host: string;
  readonly link: string;
  readonly paper: Paper;
  readonly format: Exclude<SheetFormat, "sheet">;
  readonly lines: readonly SheetLine[];
};

export function SeatCards(props: SeatCardsProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <PaperSheet
      direction={props.lines[0]?.direction}
      paper={props.paper}
      class={styles["cards"] ?? ""}
      of={props.format}
    >
      <For each={Array.from({ length: Number(props.format) })}>
        {(_, at) => (
          // A screen reader hears one of them.
          <div class={styles["card"]} aria-hidden={at() > 0 ? "true" : undefined}>
            <QrCode class={styles["qr"]} text={props.link} label={say("qr.label", { link: props.link })} />
            <div class={styles["text"]}>
              <SheetHead lines={props.lines} />
              <p class={styles["name"]} dir="auto">
                {props.name}
              </p>
              <Show when={props.format === "4" && props.lines[0]}>
                {(line) => (
                  <p class={styles["todo"]} lang={line().language} dir={line().direction}>
                    {line().text}
                  </p>
                )}
              </Show>
              <SheetCode
                host={props.format === "4" ? undefined : props.host}
                code={props.code}
                line={props.lines[0]}
              />
            </div>
          </div>
        )}
      </For>
    </PaperSheet>
  );
}
