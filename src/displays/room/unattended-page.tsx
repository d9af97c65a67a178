/**
 * `/kiosk/room/{room}`: a venue screen that follows the programme of its room. It is a kiosk while there is a talk to
 * hear, and else says what comes.
 */
import { useParams } from "@solidjs/router";
import { type Accessor, createMemo, createSignal, type JSX, Show, untrack } from "solid-js";

import { UNNAMED_EVENT } from "../../event/load-event.ts";
import { isHouseIdle, liveAsHeard, type RoomScreen, roomScreen } from "../../event/room-screen.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { systemClock } from "../../lib/clock.ts";
import { createSafeStorage } from "../../lib/safe-storage.ts";
import { kioskFromQuery } from "../../links/parameters/kiosk.ts";
import { startUnattendedPage } from "../../unattended/unattended-page-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { KioskMessage } from "../kiosk/kiosk-message.tsx";
import type { KioskTalk, Listening } from "../kiosk/kiosk-talk-signals.ts";
import { KioskVisit } from "../kiosk/unattended-page.tsx";
import { createEventScreen } from "../shared/event-screen-signals.ts";
import { roomAddress, type RoomPlace } from "../shared/event/room-address.ts";
import { createProgrammeFollow, type RoomTalk } from "../shared/programme-link.ts";
import { Wall } from "../shared/wall.tsx";
import { createHeard } from "./heard-signals.ts";
import { ProgrammeWall } from "./programme-wall.tsx";
import { TalkScreen, type TalkScreenProps } from "./talk-screen.tsx";
import { talkWords } from "./talk-words.ts";

const MINUTE_MS = 60_000;

export default function RoomRoute(): JSX.Element {
  const { config, settings } = useApp();
  const parameters = useParams<{ room: string }>();
  return (
    <Wall languages={settings.preferences().languages}>
      <Show
        when={config.features.kiosk}
        fallback={<KioskMessage message={({ i18n }) => i18n.t("notice.off")} />}
      >
        <Show when={parameters.room} keyed>
          {(id) => <RoomPage id={id} />}
        </Show>
      </Show>
    </Wall>
  );
}

const isSameTalk = (a: KioskTalk | undefined, b: KioskTalk | undefined): boolean =>
  a?.id === b?.id && a?.title === b?.title && a?.note === b?.note && a?.zone === b?.zone;

/** From the address of a talk's text to that in its room. */
function inRoom(place: RoomPlace, url: string): string {
  const { origin, search, hash } = new URL(url);
  return origin + roomAddress(place, search) + hash;
}

// Over 60 lines: it only connects the programme, the talk that is heard and the screens.
function RoomPage(props: { readonly id: string }): JSX.Element {
  const id = untrack(() => props.id);
  const i18n = useI18n();
  const app = useApp();
  const choices = kioskFromQuery(new URLSearchParams(location.search));
  const source = createEventScreen();
  const { event, problem, time, say, onWall, clockText } = source;
  const [listening, setListening] = createSignal<Listening>();
  const heard = createHeard({
    listening,
    clock: systemClock,
    storage: createSafeStorage(() => window.localStorage),
    screen: `${source.file ?? UNNAMED_EVENT}/${id}`,
  });
  startUnattendedPage({
    clock: systemClock,
    visit: () => listening()?.visit,
    staysAwake: () => app.settings.preferences().awake,
    healing: app.healing,
  });

  const screen = createMemo((): RoomScreen | undefined => {
    const current = event();
    return current && roomScreen(current, id, time(), liveAsHeard(heard()));
  });
  const words = createMemo(() => {
    const [current, shown] = [event(), screen()];
    return (
      current &&
      shown &&
      talkWords(shown, { ...source, event: current, time: time(), language: i18n.language() })
    );
  });
  const token = createMemo(() => {
    const shown = screen();
    return shown?.kind === "talk" ? shown.token : undefined;
  });
  const name = (): string => (event()?.name || app.config.brand.name) ?? i18n.t("app.name");
  const wallTime = () => (choices.clock ? source.wallTime() : undefined);
  const follow = createProgrammeFollow(source, choices);
  const comingTalk = (): RoomTalk | undefined => {
    const shown = screen();
    return shown?.kind === "next" && shown.token !== undefined ? { room: id, token: shown.token } : undefined;
  };

  /** What both screens without text have in common. */
  const talkProps: Accessor<TalkScreenProps> = () => {
    const shown = screen();
    const failed = event() === undefined ? say("programme.none") : say("programme.noRoom", { room: id });
    return {
      brand: { name: name(), logo: app.logo() },
      room: shown === undefined || shown.kind === "no-room" ? undefined : shown.room.name,
      above: [],
      title: failed,
      speakers: [],
      lists: [],
      ...words(),
      time: wallTime(),
      follow: event() === undefined ? undefined : follow(comingTalk()),
    };
  };

  const standIn: KioskTalk["standIn"] = (waiting, toText) => (
    <TalkScreen
      {...talkProps()}
      message={waiting().follows ? waiting().message : undefined}
      quote={waiting().quote}
      quoteLanguage={waiting().quoteLanguage}
      last={waiting().last}
      follow={toText() ?? follow(undefined)}
    />
  );
  /** The next talk, while the one before it runs over. */
  const coming = createMemo(() => {
    const shown = screen();
    return shown?.kind === "talk" && shown.runsOver ? shown.next : undefined;
  });
  const note = createMemo(() => {
    const next = coming();
    return (
      next &&
      onWall("room.note", (language) => ({ time: clockText(next.start, language), title: next.title }))
    );
  });
  const talk = createMemo(
    (): KioskTalk | undefined => {
      const [current, shown] = [event(), screen()];
      if (current === undefined || shown?.kind !== "talk" || shown.token === undefined) return undefined;
      const { session, token: heardToken } = shown;
      return {
        id: session.id,
        title: session.title,
        note: note(),
        inRoom: (url) => inRoom({ event: source.file, room: id, token: heardToken }, url),
        now: time,
        zone: current.timeZone,
        onListening: setListening,
        standIn,
      };
    },
    undefined,
    { equals: isSameTalk },
  );

  const dimmed = (): boolean => {
    const current = event();
    return current !== undefined && isHouseIdle(current, time(), choices.dimAfterMinutes * MINUTE_MS);
  };
  const mark = () => {
    if (screen() === undefined) return problem() === undefined ? "connecting" : "failed";
    return screen()?.kind === "no-room" ? "failed" : "waiting";
  };

  return (
    <Show
      when={token()}
      keyed
      fallback={
        <ProgrammeWall mark={mark()} name={name()} dimmed={dimmed()} time={wallTime()}>
          <TalkScreen {...talkProps()} />
        </ProgrammeWall>
      }
    >
      {(current) => <KioskVisit token={current} talk={talk()} />}
    </Show>
  );
}
