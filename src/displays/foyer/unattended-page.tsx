/**
 * `/kiosk/event`: the board of an event in its foyer, which nobody touches.
 */
import { createMemo, type JSX, Show } from "solid-js";

import { boardAt, PAGE_MS } from "../../event/board.ts";
import type { EventFile } from "../../event/event-file.ts";
import { isHouseIdle } from "../../event/room-screen.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { systemClock } from "../../lib/clock.ts";
import { kioskFromQuery } from "../../links/parameters/kiosk.ts";
import { startUnattendedPage } from "../../unattended/unattended-page-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createTicker } from "../../visit/ticker-signals.ts";
import type { Follow } from "../kiosk/follow-code.tsx";
import { KioskMessage } from "../kiosk/kiosk-message.tsx";
import { ProgrammeWall } from "../room/programme-wall.tsx";
import { TalkScreen } from "../room/talk-screen.tsx";
import { addressOf } from "../registry.ts";
import { createEventScreen, type EventScreen } from "../shared/event-screen-signals.ts";
import { createOwnRoomsLive } from "../shared/event/event-signals.ts";
import { createProgrammeFollow } from "../shared/programme-link.ts";
import { Wall } from "../shared/wall.tsx";
import { talk as talkDisplay } from "../talk/descriptor.ts";
import { BoardScreen } from "./board-screen.tsx";
import { createPublishedTalks, type ShownTalk, talkInTurn } from "./published-talks-signals.ts";

const MINUTE_MS = 60_000;
/** Speakers that are named; the talk names all of them. */
const MOST_NAMED = 6;

/** Every token that an event has named. */
const tokensOf = ({ rooms, sessions }: EventFile): readonly string[] => [
  ...new Set(
    [
      ...rooms.flatMap(({ token, tokens }) => [token, ...tokens.map((one) => one.token)]),
      ...sessions.map(({ token }) => token),
    ].filter((token) => token !== undefined),
  ),
];

/** The code of a talk; its page is also where the broadcast's own address leads. */
const followTalk = ({ place }: ShownTalk, { onWall }: EventScreen): Follow => ({
  url: location.origin + addressOf(talkDisplay, place.token, place.name),
  token: place.token,
  to: "record",
  words: { lead: onWall("talks.lead"), label: onWall("talks.qr") },
});

export default function FoyerRoute(): JSX.Element {
  const { config, settings } = useApp();
  return (
    <Wall languages={settings.preferences().languages}>
      <Show
        when={config.features.kiosk}
        fallback={<KioskMessage message={({ i18n }) => i18n.t("notice.off")} />}
      >
        <FoyerPage />
      </Show>
    </Wall>
  );
}

// Over 60 lines: it only says which of its parts is shown when.
function FoyerPage(): JSX.Element {
  const { t, date, duration } = useI18n();
  const app = useApp();
  const choices = kioskFromQuery(new URLSearchParams(location.search));
  const source = createEventScreen();
  const { event, problem, time, say, clockText, dayText } = source;
  startUnattendedPage({
    clock: systemClock,
    visit: () => undefined,
    staysAwake: () => app.settings.preferences().awake,
    healing: app.healing,
  });
  const now = createTicker(systemClock, PAGE_MS);
  const live = createOwnRoomsLive(event, time);
  const board = createMemo(() => {
    const current = event();
    return current && boardAt(current, time(), (token) => live().get(token)?.isLive);
  });
  /** Nothing where all is over: then there is a goodbye. */
  const shownBoard = () => {
    const current = board();
    return current !== undefined && current.rows.length > 0 ? current : undefined;
  };
  /** Once nothing is on any more, or where there is no event: what was said can be read and heard. */
  const published = createPublishedTalks(() => {
    const current = event();
    if (current === undefined) return problem() === "no-event" ? "all" : undefined;
    return shownBoard() === undefined ? tokensOf(current) : undefined;
  });
  const talk = createMemo(() => talkInTurn(published(), now()));
  const name = (): string => (event()?.name || app.config.brand.name) ?? t("app.name");
  const brand = () => ({ name: name(), logo: app.logo() });
  const factsOf = ({ recorded, durationMs }: ShownTalk["head"]): readonly string[] => [
    say("talks.recorded"),
    ...(recorded === undefined ? [] : [date(recorded, { dateStyle: "long" })]),
    duration(durationMs),
  ];
  const wallTime = () => (choices.clock ? source.wallTime() : undefined);
  const follow = createProgrammeFollow(source, choices);
  const dimmed = (): boolean => {
    const current = event();
    return current !== undefined && isHouseIdle(current, time(), choices.dimAfterMinutes * MINUTE_MS);
  };
  const mark = () => {
    if (event() !== undefined || talk() !== undefined) return "waiting";
    return problem() === undefined ? "connecting" : "failed";
  };

  return (
    <ProgrammeWall mark={mark()} name={name()} dimmed={dimmed()} time={wallTime()}>
      <Show
        when={shownBoard()}
        fallback={
          <Show
            when={talk()}
            keyed
            fallback={
              <TalkScreen
                brand={brand()}
                room={undefined}
                above={[]}
                title={say(event() === undefined ? "programme.none" : "room.goodbye")}
                speakers={[]}
                lists={[]}
                time={wallTime()}
                follow={event() === undefined ? undefined : follow(undefined)}
              />
            }
          >
            {(shown) => (
              <TalkScreen
                brand={brand()}
                room={undefined}
                above={factsOf(shown.head)}
                title={shown.head.title}
                speakers={shown.head.speakers.filter(Boolean).slice(0, MOST_NAMED)}
                lists={[]}
                time={wallTime()}
                follow={choices.qr === "off" ? undefined : followTalk(shown, source)}
              />
            )}
          </Show>
        }
      >
        {(shown) => (
          <BoardScreen
            brand={brand()}
            board={shown()}
            day={shown().isToday || shown().day === undefined ? undefined : dayText(shown().day ?? "")}
            time={wallTime()}
            follow={follow(undefined)}
            now={now()}
            say={say}
            clockText={clockText}
          />
        )}
      </Show>
    </ProgrammeWall>
  );
}
