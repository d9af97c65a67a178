/**
 * The sheet for doors and tables, or cards for seats: the choices, and the page itself, which is all that is printed.
 */
import { createMemo, createResource, type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { loadSetupWords, SETUP_LANGUAGES } from "../../i18n/setup-words-signals.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { Fold } from "./fold.tsx";
import { isLocal } from "./link-origin.ts";
import { languagesOf } from "./lookup.ts";
import { PrintButton } from "./print-button.tsx";
import { QrTake } from "./qr-take.tsx";
import { SeatCards, type SeatCardsProps } from "./seat-cards.tsx";
import { audienceLink, type Paper, PAPERS, type SetupState } from "./setup-state.ts";
import styles from "./setup.module.css";
import { MOST_LINES, type SheetFormat, usualSheetLanguages } from "./sheet-languages.ts";
import { SheetChoices } from "./sheet-choices.tsx";
import { codeLine } from "./sheet-line.ts";
import { SheetPage } from "./sheet-page.tsx";
import take from "./take-away.module.css";

/** The heading that the way from the places leads to. */
export const SHEET_TITLE = "sheet-title";

/** Cards are cut from the large papers alone. */
const CARD_PAPERS = PAPERS.filter((paper) => paper !== "a5");

export type PrintSheetProps = {
  readonly origin: string;
  readonly state: SetupState;
  readonly info: BroadcastInfo;
  readonly onChange: (
    change: Partial<Pick<SetupState, "sheet" | "cardLanguages" | "paper" | "format">>,
  ) => void;
};

export function PrintSheet(props: PrintSheetProps): JSX.Element {
  const { say } = useSetupWords();
  const link = (): string => audienceLink(props.origin, props.state);
  const host = (): string => new URL(props.origin).host;
  const papers = (): readonly Paper[] => (props.state.format === "sheet" ? PAPERS : CARD_PAPERS);
  const paper = (): Paper => papers().find((one) => one === props.state.paper) ?? "a4";
  const offered = createMemo(() => usualSheetLanguages(languagesOf(props.info), SETUP_LANGUAGES));
  const wanted = createMemo(() => wantedLanguages(props.state, offered()));
  const most = (): number => MOST_LINES[props.state.format];
  const languages = createMemo(() => wanted().slice(0, most()));
  const [words] = createResource(languages, (tags) => Promise.all(tags.map(loadSetupWords)));
  const lines = createMemo(() => (words.latest ?? []).map((loaded) => codeLine(loaded, host())));

  return (
    <>
      <div class={styles["screenOnly"]}>
        <Fold title={say("qr.title")}>
          <QrTake link={link()} code={props.state.code} />
        </Fold>
      </div>
      <section class={take["section"]} aria-labelledby={SHEET_TITLE}>
        <div class={styles["screenOnly"]}>
          <h2 id={SHEET_TITLE} class={take["title"]} tabindex="-1">
            {say("sheet.title")}
          </h2>
          <p class={styles["hint"]}>{say("sheet.about")}</p>
          <SheetChoices
            format={props.state.format}
            paper={paper()}
            papers={papers()}
            offered={offered()}
            languages={languages()}
            left={wanted().slice(most())}
            onChange={props.onChange}
          />
          <PrintButton isLocal={isLocal(props.origin)} />
        </div>
        <Printed
          name={props.info.name}
          code={props.state.code}
          host={host()}
          link={link()}
          paper={paper()}
          format={props.state.format}
          lines={lines()}
        />
      </section>
    </>
  );
}

/** What belongs on the paper: of a sheet what was chosen or is offered, of cards also what the link asks for. */
function wantedLanguages(
  { format, sheet, cardLanguages, values }: SetupState,
  offered: readonly string[],
): readonly string[] {
  const linked = values["lang"]?.split(",") ?? [];
  const ofLink = linked.length > 0 ? usualSheetLanguages(linked, SETUP_LANGUAGES) : undefined;
  const chosen = format === "sheet" ? sheet : (cardLanguages ?? sheet ?? ofLink);
  return chosen?.filter((tag) => SETUP_LANGUAGES.includes(tag)) ?? offered;
}

type PrintedProps = Omit<SeatCardsProps, "format"> & { readonly format: SheetFormat };

function Printed(props: PrintedProps): JSX.Element {
  const cards = () => (props.format === "sheet" ? undefined : props.format);
  return (
    <Show when={cards()} fallback={<SheetPage {...props} />}>
      {(format) => <SeatCards {...props} format={format()} />}
    </Show>
  );
}
