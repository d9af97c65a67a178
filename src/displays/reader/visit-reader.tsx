/**
 * The reader of a visit: from the visit, the broadcast and the page's state to what the reader is given.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import type { ConnectionState } from "../../stream/connection-state.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { ArchiveSettingsProps } from "../../ui/archive/archive-settings.tsx";
import { createPart } from "../../ui/parts/create-part.tsx";
import { Reader } from "../../ui/reader/reader.tsx";
import type { ReaderProps, ReaderRooms } from "../../ui/reader/reader-props-signals.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { aboutLinks } from "../shared/about-links.ts";
import { announcementsOf } from "../shared/announcements.ts";
import { recordAddress } from "../shared/page-addresses.ts";
import { statusWord, waitingNote } from "../shared/status-words.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";
import type { VisitFrame, VisitPageState } from "./visit-page-state.ts";

export type VisitReaderProps = {
  readonly readerVisit: ReaderVisit;
  readonly broadcast: BroadcastState;
  readonly state: VisitPageState;
  readonly frame: VisitFrame | undefined;
  readonly rooms: ReaderRooms | undefined;
  /** Said where there is nothing to say about the language. */
  readonly hint: string | undefined;
  /** What has to be done before text goes on. */
  readonly accessGate: JSX.Element;
};

// Only of a broadcast with a password.
const ConsentQuestion = createPart(
  async () => ({ default: (await import("../../ui/archive/consent-question.tsx")).ConsentQuestion }),
  "here",
);

/** Before there is text there is nothing to search and nothing to save. */
const NO_TOOLS = { find: false, saving: false };

/** The last failure in a word for the diagnostics, with the status where there was an answer. */
function failureName(failure: ConnectionState["lastFailure"]): string | undefined {
  return failure?.kind === "refused" ? `${failure.status} ${failure.code}` : failure?.kind;
}

/** How the connection does, for those who help. */
function diagnosticsOf({ visit }: ReaderVisit, viewers: number | undefined) {
  return {
    state: visit.visitStatus().kind,
    ...visit.counters(),
    interruptions: visit.interruptions(),
    lastFailure: failureName(visit.connection().lastFailure),
    viewers,
  };
}

/** What the settings show of what is kept. */
function keptSettings({ visit, name }: ReaderVisit): ArchiveSettingsProps | undefined {
  const { kept } = visit;
  return (
    kept && {
      name: name(),
      on: kept.isOn(),
      count: kept.count(),
      problem: kept.problem(),
      onLook: kept.look,
      onSwitch: kept.turn,
      onForget: kept.forget,
    }
  );
}

/** What the settings show, each part by itself: who asks for a preference must not be woken by the counters of each update. */
function settingsOf(
  props: Pick<VisitReaderProps, "readerVisit" | "broadcast">,
  brand: Parameters<typeof aboutLinks>[0],
): ReaderProps["settings"] {
  return {
    get preferences() {
      return props.readerVisit.preferences();
    },
    onChange: (change) => props.readerVisit.change(change),
    get languages() {
      return {
        offered: offeredLanguages(props.broadcast),
        shown: props.readerVisit.visit.shown().languages,
        most: MOST_LANGUAGES,
        onChoose: (languages: readonly string[]) => props.readerVisit.change({ languages }),
      };
    },
    get kept() {
      return keptSettings(props.readerVisit);
    },
    get about() {
      return aboutLinks(brand, props.readerVisit.preferences().ui);
    },
    get diagnostics() {
      return diagnosticsOf(props.readerVisit, props.broadcast.viewerCount);
    },
  };
}

export function VisitReader(props: VisitReaderProps): JSX.Element {
  const app = useApp();
  const { t } = useI18n();
  const readerVisit = (): ReaderVisit => props.readerVisit;
  const visit = () => readerVisit().visit;
  const visitStatus = () => visit().visitStatus();
  const offered = () => offeredLanguages(props.broadcast);
  const missing = () => props.state.missingLanguage(offered());

  function chooseLanguage(language: string): void {
    const others = visit().shown().languages.slice(1);
    readerVisit().change({ languages: [language, ...others.filter((other) => other !== language)] });
  }

  async function loadTalk() {
    const { createTalkOffer } = await import("./talk-offer-signals.ts");
    return () => createTalkOffer(readerVisit());
  }

  const settings = settingsOf(props, app.config.brand);

  return (
    <Reader
      name={readerVisit().name()}
      token={readerVisit().token}
      status={statusWord(visitStatus(), readerVisit().online())}
      text={readerVisit().text}
      follow={readerVisit().follow}
      features={readerVisit().hasText() ? app.config.features : NO_TOOLS}
      frame={props.frame}
      subtitles={visit().subtitles()}
      announcements={announcementsOf(props.broadcast, visit().shown().languages[0])}
      languageNotice={missing() ?? props.state.keptNotice() ?? props.hint}
      mayChooseAnother={missing() !== undefined && offered().length > 1}
      question={
        <Show when={visit().kept?.isAsking()}>
          <ConsentQuestion onAnswer={(yes) => visit().kept?.turn(yes)} />
        </Show>
      }
      notice={props.state.notice()}
      waiting={waitingNote(visitStatus(), t)}
      finished={visitStatus().kind === "ended"}
      // Not in a frame, whose page is somebody else's.
      loadTalk={props.frame === undefined ? loadTalk : undefined}
      hostWords={{ words: props.state.quote(), language: props.broadcast.transcriptionLanguage }}
      accessGate={props.accessGate}
      language={{
        offered: offered(),
        value: visit().shown().languages[0] ?? "",
        onChoose: chooseLanguage,
      }}
      layout={readerVisit().preferences().layout}
      onTap={readerVisit().reveal}
      listen={props.state.mayListen() ? readerVisit().listening.props() : undefined}
      aids={readerVisit().aids}
      rooms={props.rooms}
      record={{ href: recordAddress(readerVisit().token), newTab: props.frame !== undefined }}
      settings={settings}
    />
  );
}
