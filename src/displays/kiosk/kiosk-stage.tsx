/**
 * The text of a venue screen: each language in a place of its own, and where there are several, with its name.
 */
import { createMemo, For, Show } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import { directionOf } from "../../lib/language-tag.ts";
import type { KioskChoices } from "../../links/parameters/kiosk.ts";
import { CaptionPanel } from "../../ui/captions/caption-panel.tsx";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import type { Grid } from "./arrange.ts";
import styles from "./kiosk.module.css";

export type KioskStageProps = {
  readonly choices: Pick<KioskChoices, "flow" | "lines">;
  readonly text: ReaderText;
  readonly columns: readonly string[];
  readonly grid: Grid;
};

export function KioskStage(props: KioskStageProps) {
  const names = createMemo(() => languageNames(props.columns));
  return (
    <main
      class={styles["stage"]}
      data-named={props.columns.length > 1 ? "" : undefined}
      data-rows={props.grid.columns === 1 ? "" : undefined}
      data-many={props.grid.columns > 2 ? "" : undefined}
      style={{ "--columns": props.grid.columns, "--rows": props.grid.rows }}
    >
      <For each={props.columns}>
        {(column) => (
          <div class={styles["panel"]}>
            <Show when={props.columns.length > 1}>
              <p class={styles["language"]} lang={column} dir={directionOf(column)}>
                {names().get(column)}
              </p>
            </Show>
            <CaptionPanel
              text={props.text}
              column={column}
              flow={props.choices.flow}
              lines={props.choices.lines}
              speakers
              gaps
            />
          </div>
        )}
      </For>
    </main>
  );
}
