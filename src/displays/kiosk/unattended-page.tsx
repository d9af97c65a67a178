/**
 * `/kiosk/{token}`: a venue screen nobody touches. It chooses between the text and what to wait for.
 */
import { useParams } from "@solidjs/router";
import { type Accessor, createMemo, type JSX, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type KioskChoices, kioskFromQuery } from "../../links/parameters/kiosk.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createPendingLanguage } from "../../visit/pending-language-signals.ts";
import { createServerTime } from "../../unattended/server-time-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import { createTicker } from "../../visit/ticker-signals.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { createNewest, createQuiet } from "../../ui/captions/captions-signals.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { createDimming } from "./dimming-signals.ts";
import { createFollowCode, createLastWords } from "./follow-signals.ts";
import { KioskBar } from "./kiosk-bar.tsx";
import type { KioskTime } from "./kiosk-clock.tsx";
import { KioskMessage } from "./kiosk-message.tsx";
import { createHasText, type KioskTalk, createListening } from "./kiosk-talk-signals.ts";
import { KioskScreen } from "./kiosk-screen.tsx";
import { announcementsIn } from "./wall-announcements.ts";
import { WANDER_EVERY_MS } from "./orbit.ts";
import { kiosk } from "./descriptor.ts";
import { createUnattendedPage } from "../shared/unattended-page-signals.ts";
import { kioskMark, kioskWaiting, nowhereWaiting } from "./kiosk-words.ts";
import { ScreenUnlock } from "../shared/screen-unlock.tsx";
import { Wall } from "../shared/wall.tsx";
import { VisitToken } from "../shared/visit-token.tsx";

export default function KioskRoute(): JSX.Element {
  const { config } = useApp();
  return (
    <VisitToken
      off={!config.features.kiosk}
      readerVisit={(token) => <KioskVisit token={token} />}
      unknown={(message) => <NoVisit message={message} />}
    />
  );
}

/** The page is switched off, or there is no code in its address that may be one. */
function NoVisit(props: { readonly message: string }): JSX.Element {
  const { config, settings } = useApp();
  const parameters = useParams<{ token: string }>();
  const waiting = () =>
    config.features.kiosk ? nowhereWaiting(parameters.token.toLowerCase()) : { message: () => props.message };
  return (
    <Wall languages={settings.preferences().languages}>
      <KioskMessage {...waiting()} />
    </Wall>
  );
}

/** How long the last words stay after the end, in ms. */
const LAST_WORDS_MS = 15_000;
/** How long they stay when the talk pauses, in ms. */
const PAUSED_MS = 30_000;

/** What the kiosk shows of the talk: its columns, and the newest text in them. */
function createColumns(text: ReaderText, { flow }: KioskChoices) {
  const columns = createMemo(() => columnsOf(text.view(), MOST_LANGUAGES));
  return { columns, newest: createNewest({ text, columns, flow }) };
}

/** How the broadcast is, for the words on the screen. */
function createScene(
  token: string,
  visit: Visit,
  text: ReaderText,
  {
    columns,
    hasText,
  }: { readonly columns: Accessor<readonly string[]>; readonly hasText: Accessor<boolean> },
) {
  const { visitStatus, broadcast, clock } = visit;
  const kind = createMemo(() => visitStatus().kind);
  const awaited = createPendingLanguage({
    clock,
    articles: text.articles,
    view: text.view,
  });
  const isOver = createQuiet({
    sign: kind,
    afterMs: () => (kind() === "ended" ? LAST_WORDS_MS : kind() === "paused" ? PAUSED_MS : 0),
    clock,
  });
  const last = createLastWords(visit, text, columns);
  const scene = createMemo(() => ({
    visitStatus: visitStatus(),
    broadcast: broadcast(),
    token,
    hasText: hasText(),
    awaited: awaited(),
    notOffered: visit.shown().notOffered,
    last: last(),
    isOver: isOver(),
  }));
  return { kind, scene, last };
}

/** What a clock on the wall shows, in the first language there; nothing where the link wants none. */
function createWallTime(
  choices: KioskChoices,
  { clock }: Visit,
  {
    talk,
    spoken,
  }: { readonly talk: Accessor<KioskTalk | undefined>; readonly spoken: Accessor<readonly string[]> },
): Accessor<KioskTime | undefined> {
  const i18n = useI18n();
  if (!choices.clock) return () => undefined;
  const network: typeof fetch = (input, init) => fetch(input, init);
  const now = untrack(talk)?.now ?? createServerTime({ clock, device: Date.now, fetch: network });
  const time = createMemo(() => ({
    now: now(),
    language: spoken()[0] ?? i18n.language(),
    zone: talk()?.zone,
  }));
  return time;
}

/** The picture of a screen that waits, where the words in so many languages leave room for it. */
function createPicture(token: string, kind: Accessor<VisitStatus["kind"]>, languages: Accessor<number>) {
  const hasRoom = (): boolean => (kind() === "not-started" || kind() === "ended") && languages() <= 1;
  const picture = createLate(hasRoom, async () => {
    const { createWaitingPicture } = await import("./waiting-picture-signals.ts");
    return () => createWaitingPicture(token);
  });
  return () => (hasRoom() ? picture()?.() : undefined);
}

/** The form of a password channel, below the bar that the screen has in each state. */
function LockedScreen(props: {
  readonly visit: Visit;
  readonly name: string | undefined;
  readonly time: KioskTime | undefined;
}): JSX.Element {
  return (
    <ScreenUnlock
      visit={props.visit}
      keepsFirst
      head={() => <KioskBar name={props.name} mark={undefined} time={props.time} />}
    />
  );
}

/** A visit on the wall; `talk` is there where a programme says what is heard. */
export function KioskVisit(props: {
  readonly token: string;
  readonly talk?: KioskTalk | undefined;
}): JSX.Element {
  const { config, logo, settings } = useApp();
  // The token is the key of this component: another one makes another visit.
  const token = untrack(() => props.token);
  const { visit, text } = createUnattendedPage(token, kiosk);
  const choices = kioskFromQuery(new URLSearchParams(location.search));
  const { columns, newest } = createColumns(text, choices);
  const hasText = createHasText(newest, () => props.talk);
  const { kind, scene, last } = createScene(token, visit, text, { columns, hasText });
  createListening(() => props.talk, { token, visit, newest });
  const follow = createFollowCode({
    token,
    visit,
    columns,
    last,
    chosen: choices.follow,
    isKept: config.features.saving && config.features.keeping,
  });
  const inRoom = () => {
    const code = follow();
    const isReader = code?.to === "live" && choices.follow === undefined;
    return isReader && props.talk ? { ...code, url: props.talk.inRoom(code.url) } : code;
  };
  const announcements = createMemo(() => {
    const current = visit.broadcast();
    return current === undefined ? [] : announcementsIn(current, columns());
  });
  /**
   * The languages of the wall; those of its link while nobody knows what is on offer, and where a programme has words on
   * it before and after each talk.
   */
  const spoken = () =>
    visit.broadcast() === undefined || props.talk !== undefined
      ? settings.preferences().languages
      : columns();
  const dimmed = createDimming(choices, visit, newest, () => announcements().length);
  const ticker = createTicker(visit.clock, WANDER_EVERY_MS);
  const time = createWallTime(choices, visit, { talk: () => props.talk, spoken });
  const picture = createPicture(token, kind, () => (props.talk === undefined ? spoken().length : Infinity));
  const title = (): string => props.talk?.title ?? visit.broadcast()?.name ?? "";
  return (
    <Wall languages={spoken()}>
      <Show
        when={kind() !== "locked"}
        fallback={<LockedScreen visit={visit} name={choices.name ? title() : undefined} time={time()} />}
      >
        <KioskScreen
          choices={choices}
          text={text}
          columns={columns()}
          name={title()}
          time={time()}
          follow={inRoom()}
          mark={kioskMark(scene()) ?? props.talk?.note}
          waiting={kioskWaiting(scene())}
          dimmed={props.talk === undefined && dimmed()}
          announcements={announcements()}
          now={ticker()}
          brand={{ name: config.brand.name, logo: logo() }}
          picture={picture()}
          standIn={props.talk?.standIn}
        />
      </Show>
    </Wall>
  );
}
