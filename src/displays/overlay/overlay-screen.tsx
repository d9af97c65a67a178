/**
 * Two or three lines over a video, and nothing else: no notice, no error, no control ever goes on the air.
 */
import { For } from "solid-js";

import type { OverlayChoices } from "../../links/parameters/overlay.ts";
import { CaptionPanel } from "../../ui/captions/caption-panel.tsx";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import styles from "./overlay.module.css";

export type OverlayScreenProps = {
  readonly choices: OverlayChoices;
  readonly text: ReaderText;
  readonly columns: readonly string[];
  /** Nothing was said for a while. */
  readonly faded: boolean;
  /** The letters stand on a dark box. */
  readonly boxed: boolean;
  /** The colour of the letters' edges. */
  readonly edge: string;
};

export function OverlayScreen(props: OverlayScreenProps) {
  return (
    <main
      class={styles["screen"]}
      data-position={props.choices.position}
      data-faded={props.faded ? "" : undefined}
      data-box={props.boxed ? "" : undefined}
      data-keyed={props.choices.key === undefined ? undefined : ""}
      style={{
        "--edge": props.edge,
        "--languages": props.columns.length,
        "--lines": props.choices.lines,
      }}
    >
      <For each={props.columns}>
        {(column) => (
          <div class={styles["panel"]} lang={column}>
            <CaptionPanel
              text={props.text}
              column={column}
              flow={props.choices.flow}
              lines={props.choices.lines}
              faded={props.faded}
              speakers={props.choices.speakers}
              gaps={false}
            />
          </div>
        )}
      </For>
    </main>
  );
}
