/**
 * `/kiosk/{token}`: a venue screen nobody touches. It chooses between the text and what to wait for.
 */
import { createMemo, type JSX, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNameIn } from "../../i18n/language-name.ts";
import { type KioskChoices, kioskFromQuery } from "../../links/parameters/kiosk.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createPendingLanguage } from "../../visit/pending-language-signals.ts";
import { createServerTime } from "../../unattended/server-time-signals.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import { createTicker } from "../../visit/ticker-signals.ts";
import { columnsOf } from "../../subtitles/view.ts";
import { createNewest, createQuiet } from "../../ui/captions/captions-signals.ts";
import type { ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { createDimming } from "./dimming-signals.ts";
import { createFollowCode, createLastWords } from "./follow-signals.ts";
import { KioskMessage } from "./kiosk-message.tsx";
import { KioskScreen } from "./kiosk-screen.tsx";
import { KioskUnlock } from "./kiosk-unlock.tsx";
import { WANDER_EVERY_MS } from "./orbit.ts";
import { announcementsOf } from "../shared/announcements.ts";
import { kiosk } from "./descriptor.ts";
import { createUnattendedPage } from "../shared/unattended-page-signals.ts";
import { kioskMark, kioskWaiting } from "./kiosk-words.ts";
import { VisitToken } from "../shared/visit-token.tsx";

export default function KioskRoute(): JSX.Element {
  const { config } = useApp();
  return (
    <VisitToken
      off={!config.features.kiosk}
      readerVisit={(token) => <ReaderVisit token={token} />}
      unknown={(message) => <KioskMessage message={message} />}
    />
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
  { columns, newest }: ReturnType<typeof createColumns>,
) {
  const i18n = useI18n();
  const { visitStatus, broadcast, clock } = visit;
  const kind = createMemo(() => visitStatus().kind);
  const awaited = createPendingLanguage({
    clock,
    articles: text.articles,
    view: text.view,
    language: i18n.language,
  });
  const isOver = createQuiet({
    sign: kind,
    afterMs: () => (kind() === "ended" ? LAST_WORDS_MS : kind() === "paused" ? PAUSED_MS : 0),
    clock,
  });
  const last = createLastWords(visit, text, columns);
  const nameOf = (tag: string | undefined): string | undefined => tag && languageNameIn(tag, i18n.language());
  const scene = createMemo(() => ({
    visitStatus: visitStatus(),
    broadcast: broadcast(),
    token,
    hasText: newest().trim() !== "",
    awaited: awaited(),
    notOffered: nameOf(visit.shown().notOffered),
    last: last(),
    isOver: isOver(),
  }));
  return { kind, scene, last };
}

function ReaderVisit(props: { readonly token: string }): JSX.Element {
  const i18n = useI18n();
  const { config, logo } = useApp();
  // The token is the key of this component: another one makes another visit.
  const token = untrack(() => props.token);
  const { visit, text } = createUnattendedPage(token, kiosk);
  const choices = kioskFromQuery(new URLSearchParams(location.search));
  const { visitStatus, broadcast, clock } = visit;
  const shown = createColumns(text, choices);
  const { columns, newest } = shown;
  const { kind, scene, last } = createScene(token, visit, text, shown);
  const { saving, keeping } = config.features;
  const follow = createFollowCode({
    token,
    visit,
    columns,
    last,
    chosen: choices.follow,
    isKept: saving && keeping,
  });
  const announcements = createMemo(() => {
    const current = broadcast();
    return current === undefined ? [] : announcementsOf(current, visit.shown().languages[0]);
  });
  const dimmed = createDimming(choices, visit, newest, () => announcements().length);
  const ticker = createTicker(clock, WANDER_EVERY_MS);
  const now = choices.clock
    ? createServerTime({ clock, device: Date.now, fetch: (input, init) => fetch(input, init) })
    : undefined;
  const unlockProblem = () => {
    const current = visitStatus();
    return current.kind === "locked" ? current.problem : undefined;
  };

  return (
    <Show
      when={kind() !== "locked"}
      fallback={
        <KioskUnlock
          name={broadcast()?.name ?? ""}
          problem={unlockProblem()}
          busy={visit.unlocking()}
          clock={clock}
          kept={visit.accessGate.keepsPassword()}
          onUnlock={(password, keep) => void visit.unlock(password, keep)}
          onForget={visit.accessGate.forgetPassword}
        />
      }
    >
      <KioskScreen
        choices={choices}
        text={text}
        columns={columns()}
        name={broadcast()?.name ?? ""}
        time={now && { now: now(), language: visit.shown().languages[0] ?? i18n.language() }}
        follow={follow()}
        mark={kioskMark(scene(), i18n)}
        waiting={kioskWaiting(scene(), i18n)}
        dimmed={dimmed()}
        announcements={announcements()}
        now={ticker()}
        brand={{ name: config.brand.name, logo: logo() }}
      />
    </Show>
  );
}
