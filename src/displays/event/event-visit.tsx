/**
 * The page of an event over its file: the programme, or why there is none. It has an address of its own, or is in a frame.
 */
import { useLocation } from "@solidjs/router";
import {
  type Accessor,
  createEffect,
  createMemo,
  createResource,
  type JSX,
  Match,
  Show,
  Switch,
} from "solid-js";

import type { EventFile } from "../../event/event-file.ts";
import type { EventProblem } from "../../event/load-event.ts";
import { createEventWords, type EventWords, loadEventWords } from "../../i18n/event-words.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import type { LoadedWords } from "../../i18n/loading.ts";
import type { EventDictionary } from "../../i18n/locales/en/event.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { loadEventSheets } from "../../ui/event/event-sheet.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { aboutLinks } from "../shared/about-links.ts";
import type { EventFileSource, EventState } from "../shared/event/event-file-signals.ts";
import { createEventTime, createOwnRoomsLive, timeStyle } from "../shared/event/event-signals.ts";
import { roomAddress } from "../shared/event/room-address.ts";
import { EventPage } from "./event-page.tsx";
import { createEventView } from "./event-state-signals.ts";

const PROBLEM_WORDS = {
  "no-event": ["page.none", "page.noneWhy"],
  later: ["page.later", "page.laterWhy"],
  unreadable: ["page.unreadable", "page.unreadableWhy"],
} as const satisfies Record<EventProblem, readonly string[]>;

type Ready = { readonly say: EventWords["say"]; readonly words: LoadedWords<EventDictionary> };

export type EventVisitProps = {
  /** Of the file, in addresses. */
  readonly name: string;
  readonly source: EventFileSource;
  /** It is in a frame of somebody else's page. */
  readonly isFramed?: boolean;
  /** What of the event is shown; all of it without. */
  readonly only?: (event: EventFile) => EventFile;
};

type ReadyProps = EventVisitProps & Ready;

export function EventVisit(props: EventVisitProps): JSX.Element {
  const { language } = useI18n();
  const [words] = createResource(language, loadEventWords);
  const [sheet] = createResource(async () => {
    await loadEventSheets();
    return true;
  });
  return (
    <Show when={sheet() && words.latest}>
      {(loaded) => <ReadyVisit {...props} say={createEventWords(loaded).say} words={loaded()} />}
    </Show>
  );
}

function ReadyVisit(props: ReadyProps): JSX.Element {
  const there = () => {
    const state = props.source.state();
    return state.kind === "there" ? state : undefined;
  };
  const event = createMemo(() => {
    const file = there()?.event;
    return file === undefined || props.only === undefined ? file : props.only(file);
  });
  createEffect(() => {
    document.title = event()?.name || props.say("page.title");
  });
  return (
    <Show when={event()} fallback={<NoEvent {...props} />}>
      {(file) => <Programme {...props} event={file} keptAt={there()?.keptAt} />}
    </Show>
  );
}

function NoEvent(props: ReadyProps): JSX.Element {
  const problem = (): EventProblem | undefined => {
    const state: EventState = props.source.state();
    return state.kind === "problem" ? state.problem : undefined;
  };
  return (
    <Switch
      fallback={
        <DeadEnd pending name={props.say("page.title")} message={props.say("page.loading")} onward="none" />
      }
    >
      <Match when={problem()} keyed>
        {(what) => (
          <DeadEnd
            name={props.say("page.title")}
            message={props.say(PROBLEM_WORDS[what][0])}
            more={props.say(PROBLEM_WORDS[what][1])}
            onRetry={what === "later" ? props.source.again : undefined}
            onward={props.isFramed === true ? "none" : undefined}
          />
        )}
      </Match>
    </Switch>
  );
}

type ProgrammeProps = ReadyProps & {
  readonly event: Accessor<EventFile>;
  readonly keptAt: number | undefined;
};

function Programme(props: ProgrammeProps): JSX.Element {
  const { config, logo, settings } = useApp();
  const location = useLocation();
  const event = (): EventFile => props.event();
  const now = createEventTime(event);
  const live = createOwnRoomsLive(event, now);
  const view = createEventView(event, now, live);
  return (
    <EventPage
      isFramed={props.isFramed === true}
      say={props.say}
      times={timeStyle(props.words.language, event())}
      language={props.words.language}
      direction={props.words.direction}
      brand={{ name: config.brand.name, logo: logo() }}
      about={aboutLinks(config.brand, settings.preferences().ui)}
      event={event()}
      keptAt={props.keptAt}
      view={view}
      now={now()}
      addressOf={({ room, token }) =>
        token === undefined
          ? undefined
          : roomAddress(
              { event: props.name, room: room.id, token, isFramed: props.isFramed === true },
              location.search,
            )
      }
      onLanguage={(language) => settings.change({ ui: language })}
    />
  );
}
