/** Parts of an event: the rooms on its page, those to change to from inside a room, and the board of the foyer. */
import "../../../src/ui/event/event.css";
import "../../../src/ui/event/event-page.css";
import "../../../src/ui/event/board.css";
import { createResource, For, type JSX } from "solid-js";

import { BoardTable } from "../../../src/displays/foyer/board-table.tsx";
import { timeStyle } from "../../../src/displays/shared/event/event-signals.ts";
import { boardAt } from "../../../src/event/board.ts";
import { readEventFile } from "../../../src/event/event-file.ts";
import { timeText } from "../../../src/event/event-times.ts";
import { sessionsByRoom } from "../../../src/event/programme.ts";
import { roomsAt, type RoomView } from "../../../src/event/rooms-view.ts";
import { createEventWords, english, loadEventWords } from "../../../src/i18n/event-words.ts";
import { useI18n } from "../../../src/i18n/i18n-signals.ts";
import { createVenueWords, englishVenueWords, loadVenueWords } from "../../../src/i18n/venue-words.ts";
import { Panel } from "../../../src/ui/controls/panel.tsx";
import type { EventProps } from "../../../src/ui/event/event-props.ts";
import { RoomCard } from "../../../src/ui/event/room-card.tsx";
import { RoomChoice } from "../../../src/ui/event/room-choice.tsx";
import { harbourDays } from "../../harness/event-files.ts";
import { type Entry, nothing } from "../entry.ts";

/** Noon of a day, in ms since the epoch. */
const NOW = Date.UTC(2030, 4, 6, 12);
const [MAIN, HARBOUR] = ["a3f9", "b4k2"];
const event = readEventFile(harbourDays(NOW, { main: MAIN, harbour: HARBOUR }));
const live = new Map([
  [MAIN, { isLive: true, languages: [] }],
  [HARBOUR, { isLive: false, languages: [] }],
]);
const VIEWS = roomsAt(event, sessionsByRoom(event), NOW, live);
const hrefOf = ({ token }: RoomView): string | undefined => token && `/broadcast/${token}`;

function eventProps(): EventProps {
  const { language } = useI18n();
  const [words] = createResource(language, loadEventWords);
  const { say } = createEventWords(() => words.latest ?? english);
  return { say, times: timeStyle(language(), event) };
}

function card(id: string): JSX.Element {
  const props = eventProps();
  return (
    <ul class="event-rooms" role="list">
      <For each={VIEWS.filter(({ room }) => room.id === id)}>
        {(view) => <RoomCard {...props} view={view} href={hrefOf(view)} />}
      </For>
    </ul>
  );
}

function choices(): JSX.Element {
  const props = eventProps();
  return (
    <Panel id="rooms" title={props.say("switch.open")} onClose={nothing}>
      <ul class="event-choices" role="list">
        <For each={VIEWS}>
          {(view) => <RoomChoice {...props} view={view} href={hrefOf(view)} isHere={view.token === MAIN} />}
        </For>
      </ul>
    </Panel>
  );
}

function board(): JSX.Element {
  const { language } = useI18n();
  const [words] = createResource(language, loadVenueWords);
  const { say } = createVenueWords(() => words.latest ?? englishVenueWords);
  const { rows } = boardAt(event, NOW, (token) => live.get(token)?.isLive);
  const clockText = (time: number): string => timeText(time, timeStyle(language(), event)).event;
  return <BoardTable say={say} clockText={clockText} rows={rows} room={rows.length} roomy />;
}

export const eventParts: readonly Entry[] = [
  {
    name: "room-card",
    states: {
      live: () => card("main"),
      "not live yet": () => card("harbour"),
      "without subtitles": () => card("lab"),
      over: () => card("terrace"),
    },
  },
  { name: "room-choice", states: { "in the panel": choices } },
  { name: "board", isWhole: true, states: { "a page of it": board } },
];
