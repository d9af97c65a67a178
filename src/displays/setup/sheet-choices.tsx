/**
 * What is printed: a sheet or cards, on which paper, in which languages.
 */
import type { JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { isolated } from "../../lib/bidi.ts";
import { sentences } from "../../lib/sentences.ts";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { Fold } from "./fold.tsx";
import { type Paper, PAPER_NAMES, type SetupState } from "./setup-state.ts";
import { NAMES, SheetLanguageChoice } from "./sheet-language-choice.tsx";
import { MOST_LINES, SHEET_FORMATS, type SheetFormat } from "./sheet-languages.ts";
import take from "./take-away.module.css";

export type SheetChoicesProps = {
  readonly format: SheetFormat;
  readonly paper: Paper;
  readonly papers: readonly Paper[];
  /** Languages of the broadcast. */
  readonly offered: readonly string[];
  /** Languages on the sheet. */
  readonly languages: readonly string[];
  /** Languages that belong on it and find no room. */
  readonly left: readonly string[];
  readonly onChange: (
    change: Partial<Pick<SetupState, "sheet" | "cardLanguages" | "paper" | "format">>,
  ) => void;
};

export function SheetChoices(props: SheetChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  const nameOf = (format: SheetFormat): string =>
    format === "sheet" ? say("sheet.whole") : say("sheet.cards", { count: format });

  /** What is not printed, by the names beside the boxes, and the format that has more room. */
  const leftOut = (): string => {
    if (props.left.length === 0) return "";
    const names = props.left.map((tag) => isolated(NAMES.get(tag) ?? tag)).join(", ");
    return sentences(
      say("sheet.left", { languages: names }),
      props.format === "8" ? say("sheet.fewer", { count: "4", most: MOST_LINES["4"] }) : undefined,
    );
  };

  /** Languages are on the sheet in the order they were chosen. */
  function change(tag: string, isWanted: boolean): void {
    const others = props.languages.filter((other) => other !== tag);
    const chosen = isWanted ? [...others, tag] : others;
    props.onChange(props.format === "sheet" ? { sheet: chosen } : { cardLanguages: chosen });
  }
  return (
    <>
      <ChoiceRow
        label={say("sheet.format")}
        values={SHEET_FORMATS}
        value={props.format}
        nameOf={nameOf}
        onChange={(format) => props.onChange({ format })}
      />
      <p class={props.left.length > 0 ? take["warning"] : undefined} role="status">
        {leftOut()}
      </p>
      <ChoiceRow
        label={say("sheet.paper")}
        values={props.papers}
        value={props.paper}
        nameOf={(one) => PAPER_NAMES[one]}
        onChange={(paper) => props.onChange({ paper })}
      />
      <Fold title={say("languages.title")}>
        <SheetLanguageChoice
          offered={props.offered}
          chosen={props.languages}
          most={MOST_LINES[props.format]}
          onChange={change}
        />
      </Fold>
    </>
  );
}
