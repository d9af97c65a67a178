/**
 * The sheet for doors, tables and seats: its choices, and the sheet itself, which is all that is printed.
 */
import { createMemo, createResource, For, type JSX } from "solid-js";

import { languageName } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { loadSetupWords, SETUP_LANGUAGES } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { Fold } from "./fold.tsx";
import { languagesOf } from "./lookup.ts";
import { QrTake } from "./qr-take.tsx";
import { audienceLink, PAPER_NAMES, PAPERS, type SetupState } from "./setup-state.ts";
import styles from "./setup.module.css";
import { MOST_SHEET_LINES, usualSheetLanguages } from "./sheet-languages.ts";
import { codeLine, SheetPage } from "./sheet-page.tsx";
import take from "./take-away.module.css";

export type PrintSheetProps = {
  readonly origin: string;
  readonly state: SetupState;
  readonly info: BroadcastInfo;
  readonly onChange: (change: Partial<Pick<SetupState, "sheet" | "paper">>) => void;
};

export function PrintSheet(props: PrintSheetProps): JSX.Element {
  const { say } = useSetupWords();
  const link = (): string => audienceLink(props.origin, props.state);
  const host = (): string => new URL(props.origin).host;
  const languages = createMemo((): readonly string[] => {
    const chosen = props.state.sheet?.filter((tag) => SETUP_LANGUAGES.includes(tag));
    return chosen ?? usualSheetLanguages(languagesOf(props.info), SETUP_LANGUAGES);
  });
  const [lines] = createResource(languages, (tags) => Promise.all(tags.map(loadSetupWords)));

  /** Languages are on the sheet in the order they were chosen. */
  function change(tag: string, isWanted: boolean): void {
    const others = languages().filter((other) => other !== tag);
    props.onChange({ sheet: isWanted ? [...others, tag] : others });
  }

  return (
    <>
      <div class={styles["screenOnly"]}>
        <Fold title={say("qr.title")}>
          <QrTake link={link()} code={props.state.code} />
        </Fold>
      </div>
      <section class={take["section"]} aria-labelledby="sheet-title">
        <div class={styles["screenOnly"]}>
          <h2 id="sheet-title" class={take["title"]}>
            {say("sheet.title")}
          </h2>
          <p class={styles["hint"]}>{say("sheet.about")}</p>
          <ChoiceRow
            label={say("sheet.paper")}
            values={PAPERS}
            value={props.state.paper}
            nameOf={(paper) => PAPER_NAMES[paper]}
            onChange={(paper) => props.onChange({ paper })}
          />
          <Fold title={say("languages.title")}>
            <SheetLanguages chosen={languages()} onChange={change} />
          </Fold>
          <p>
            <button
              type="button"
              class={`${controls["button"]} ${controls["primary"]}`}
              onClick={() => window.print()}
            >
              {say("sheet.print")}
            </button>
          </p>
        </div>
        <SheetPage
          name={props.info.name}
          code={props.state.code}
          host={host()}
          link={link()}
          paper={props.state.paper}
          lines={(lines.latest ?? []).map((words) => codeLine(words, host()))}
        />
      </section>
    </>
  );
}

function SheetLanguages(props: {
  readonly chosen: readonly string[];
  readonly onChange: (tag: string, isWanted: boolean) => void;
}): JSX.Element {
  const { say } = useSetupWords();
  const isFull = (): boolean => props.chosen.length >= MOST_SHEET_LINES;
  return (
    <fieldset class={take["sheetLanguages"]}>
      <legend>{say("sheet.languages", { most: MOST_SHEET_LINES })}</legend>
      <For each={SETUP_LANGUAGES}>
        {(tag) => (
          <label class={controls["check"]}>
            <input
              type="checkbox"
              checked={props.chosen.includes(tag)}
              disabled={isFull() && !props.chosen.includes(tag)}
              onChange={(event) => props.onChange(tag, event.currentTarget.checked)}
            />
            <span lang={tag} translate="no">
              {languageName(tag)}
            </span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
