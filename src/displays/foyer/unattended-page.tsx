/**
 * `/kiosk/event`: the board of an event in its foyer, which nobody touches.
 */
import { createMemo, type JSX, Show } from "solid-js";

import { boardAt, PAGE_MS } from "../../event/board.ts";
import { isHouseIdle } from "../../event/room-screen.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { systemClock } from "../../lib/clock.ts";
import { kioskFromQuery } from "../../links/parameters/kiosk.ts";
import { startUnattendedPage } from "../../unattended/unattended-page-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createTicker } from "../../visit/ticker-signals.ts";
import { KioskMessage } from "../kiosk/kiosk-message.tsx";
import { ProgrammeWall } from "../room/programme-wall.tsx";
import { TalkScreen } from "../room/talk-screen.tsx";
import { createEventScreen } from "../shared/event-screen-signals.ts";
import { createOwnRoomsLive } from "../shared/event/event-signals.ts";
import { createProgrammeFollow } from "../shared/programme-link.ts";
import { Wall } from "../shared/wall.tsx";
import { BoardScreen } from "./board-screen.tsx";

const MINUTE_MS = 60_000;

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

function FoyerPage(): JSX.Element {
  const { t } = useI18n();
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
  const name = (): string => (event()?.name || app.config.brand.name) ?? t("app.name");
  const brand = () => ({ name: name(), logo: app.logo() });
  const wallTime = () => (choices.clock ? source.wallTime() : undefined);
  const follow = createProgrammeFollow(source, choices);
  const dimmed = (): boolean => {
    const current = event();
    return current !== undefined && isHouseIdle(current, time(), choices.dimAfterMinutes * MINUTE_MS);
  };
  const mark = () => {
    if (event() !== undefined) return "waiting";
    return problem() === undefined ? "connecting" : "failed";
  };

  return (
    <ProgrammeWall mark={mark()} name={name()} dimmed={dimmed()} time={wallTime()}>
      <Show
        when={shownBoard()}
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
