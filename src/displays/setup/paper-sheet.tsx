/**
 * A page of paper: on the screen small, in its own proportions beside other papers, and in print as large as it is.
 */
import type { JSX } from "solid-js";

import type { Direction } from "../../lib/language-tag.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import a4 from "./paper/a4.css?url";
import a5 from "./paper/a5.css?url";
import letter from "./paper/letter.css?url";
import type { Paper } from "./setup-state.ts";
import styles from "./sheet.module.css";

const PAPER_SHEETS: Readonly<Record<Paper, string>> = { a4, a5, letter };

export type PaperSheetProps = {
  readonly paper: Paper;
  /** What is on it. */
  readonly class: string;
  /** The direction of its first language. */
  readonly direction?: Direction | undefined;
  /** Cards on it. */
  readonly of?: string;
  readonly isLong?: boolean;
  /** How many lines are on it, where they are many. */
  readonly many?: "many" | "most" | undefined;
  readonly children: JSX.Element;
};

export function PaperSheet(props: PaperSheetProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <>
      <link rel="stylesheet" media="print" href={PAPER_SHEETS[props.paper]} />
      <div
        class={`${styles["paper"]} ${props.class}`}
        role="group"
        aria-label={say("sheet.preview")}
        dir={props.direction}
        data-paper={props.paper}
        data-of={props.of}
        data-long={props.isLong === true ? "" : undefined}
        data-lines={props.many}
      >
        {props.children}
      </div>
    </>
  );
}
