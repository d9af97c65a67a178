/**
 * The sheets of an event: one for the foyer with the event's one address, and one for each room that has a code. They are
 * what is printed, a page each.
 */
import { createMemo, createResource, createSignal, For, type JSX } from "solid-js";

import { dayPlan } from "../../../event/day-plan.ts";
import {
  EVENT_SETUP_LANGUAGES,
  foyerLine,
  type LoadedEventSetupWords,
  loadEventSetupWords,
} from "../../../i18n/event-setup-words.ts";
import {
  loadSetupWords,
  type LoadedSetupWords,
  SETUP_LANGUAGES,
  useSetupWords,
} from "../../../i18n/setup-words-signals.ts";
import { isolated } from "../../../lib/bidi.ts";
import { ChoiceRow } from "../../../ui/style/choice-row.tsx";
import { isLocal } from "../link-origin.ts";
import { PrintButton } from "../print-button.tsx";
import { type Paper, PAPER_NAMES, PAPERS } from "../setup-state.ts";
import { usualSheetLanguages } from "../sheet-languages.ts";
import { codeLine, lineOf, type SheetLine } from "../sheet-line.ts";
import { SheetPage } from "../sheet-page.tsx";
import type { EventSetupProps } from "./event-setup-props.ts";
import styles from "./event-setup.module.css";

export type EventSheetsProps = EventSetupProps & { readonly onPrint: () => void };

type LineWords = { readonly code: LoadedSetupWords; readonly foyer: LoadedEventSetupWords };

async function loadLine(tag: string): Promise<readonly [string, LineWords]> {
  const [code, foyer] = await Promise.all([loadSetupWords(tag), loadEventSetupWords(tag)]);
  return [tag, { code, foyer }];
}

const OURS = SETUP_LANGUAGES.filter((tag) => EVENT_SETUP_LANGUAGES.includes(tag));

export function EventSheets(props: EventSheetsProps): JSX.Element {
  const { say } = useSetupWords();
  const [paper, setPaper] = createSignal<Paper>("a4");
  const [words] = createResource(async () => new Map(await Promise.all(OURS.map(loadLine))));
  const rooms = createMemo(() => dayPlan(props.event, 0).filter(({ isRead }) => isRead));
  const all = createMemo(() => [...new Set(props.event.rooms.flatMap(({ languages }) => languages))]);
  const host = (): string => new URL(props.links.programme).host;
  const programme = (): string => props.links.programme.replace(/^https?:\/\//, "");
  const name = (): string => props.event.name || host();
  const linesOf = (
    languages: readonly string[],
    line: (words: LineWords) => SheetLine,
  ): readonly SheetLine[] =>
    usualSheetLanguages(languages, OURS).flatMap((tag) => {
      const loaded = words.latest?.get(tag);
      return loaded === undefined ? [] : [line(loaded)];
    });
  const toProgramme = ({ code, foyer }: LineWords): SheetLine =>
    lineOf(code, foyerLine(foyer, isolated(programme())));
  return (
    <section class={`${styles["section"]} ${styles["sheets"]}`} aria-labelledby="event-setup-sheets">
      <div class={styles["screenOnly"]}>
        <h2 id="event-setup-sheets" class={styles["heading"]}>
          {props.say("sheets.title")}
        </h2>
        <p class={styles["about"]}>{props.say("sheets.about")}</p>
        <ChoiceRow
          label={say("sheet.paper")}
          values={PAPERS}
          value={paper()}
          nameOf={(one) => PAPER_NAMES[one]}
          onChange={setPaper}
        />
        <PrintButton
          isLocal={isLocal(new URL(props.links.programme).origin)}
          words={props.say("sheets.print")}
          onPrint={props.onPrint}
        />
      </div>
      <div class={styles["papers"]}>
        <SheetPage
          name={name()}
          languages={all()}
          code={undefined}
          host={programme()}
          link={props.links.programme}
          paper={paper()}
          lines={linesOf(all(), toProgramme)}
        />
        <For each={rooms()}>
          {({ room, printed }) => (
            <SheetPage
              above={name()}
              name={room.name}
              languages={room.languages}
              code={printed}
              host={printed === undefined ? programme() : host()}
              link={printed === undefined ? props.links.programme : props.links.reader(room.id, printed)}
              paper={paper()}
              lines={linesOf(
                room.languages,
                printed === undefined ? toProgramme : ({ code }) => codeLine(code, host()),
              )}
            />
          )}
        </For>
      </div>
    </section>
  );
}
