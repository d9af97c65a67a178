/**
 * The page of a visit: the form of a password channel, a sentence where there is nothing to read, or the reader. On a
 * page of its own and in a frame it is the same, but for its ways out.
 */
import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { offeredLanguages } from "../../vas/offered-languages.ts";
import type { ConnectionState } from "../../stream/connection-state.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { OwnPageLink } from "../../ui/own-page-link.tsx";
import type { ArchiveSettingsProps } from "../../ui/archive/archive-settings.tsx";
import { Reader } from "../../ui/reader/reader.tsx";
import type { ReaderRooms } from "../../ui/reader/reader-props-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { UnlockForm } from "../../ui/access/unlock-part.tsx";
import { UnlockPage } from "../../ui/access/unlock-page.tsx";
import { aboutLinks } from "../shared/about-links.ts";
import { announcementsOf } from "../shared/announcements.ts";
import { CodeEntry } from "../shared/code-entry.tsx";
import { checkAddress, recordAddress } from "../shared/page-addresses.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";
import { createVisitPageState, type VisitFrame } from "./visit-page-state.ts";
import { statusWord, waitingNote } from "../shared/status-words.ts";

export type VisitPageProps = {
  readonly readerVisit: ReaderVisit;
  /** The rooms of the event that the page was opened for. */
  readonly rooms?: ReaderRooms | undefined;
  /** The page is in a frame. */
  readonly frame?: VisitFrame;
  /** Shown in place of the reader once there is a broadcast; `accessGate` is what has to be done before text goes on. */
  readonly instead?: (broadcast: Accessor<BroadcastState>, accessGate: () => JSX.Element) => JSX.Element;
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

export function VisitPage(props: VisitPageProps): JSX.Element {
  const app = useApp();
  const { t } = useI18n();
  const readerVisit = (): ReaderVisit => props.readerVisit;
  const visit = () => readerVisit().visit;
  const visitStatus = () => visit().visitStatus();
  const hasText = (): boolean => readerVisit().hasText();

  const state = createVisitPageState(readerVisit, () => props.frame);
  const { isLocked, isElsewhere, asksForCode } = state;

  function chooseLanguage(language: string): void {
    const others = visit().shown().languages.slice(1);
    readerVisit().change({ languages: [language, ...others.filter((other) => other !== language)] });
  }

  const unlockForm = {
    get problem() {
      const current = visitStatus();
      return current.kind === "locked" ? current.problem : undefined;
    },
    get busy() {
      return visit().unlocking();
    },
    get clock() {
      return visit().clock;
    },
    get inFrame() {
      return props.frame !== undefined;
    },
    onUnlock: (password: string, remember: boolean) => void visit().unlock(password, remember),
  };

  const nothingToRead = (): boolean => state.isDeadEnd() || (isElsewhere() && !hasText());
  /** One while it is waited for and after, so that its headline is the same element. */
  const deadEnd = () => (
    <DeadEnd
      name={readerVisit().name() || undefined}
      message={readerVisit().notice()?.message ?? ""}
      more={state.more()}
      pending={visitStatus().kind === "connecting"}
      onRetry={state.retryable()}
      checkAddress={
        visitStatus().kind === "unreachable" && props.frame === undefined
          ? checkAddress(readerVisit().token)
          : undefined
      }
      onward={isElsewhere() ? { ownPage: readerVisit().token } : props.frame && "none"}
    >
      {asksForCode() ? (
        <>
          {props.rooms?.next()}
          <CodeEntry />
        </>
      ) : undefined}
    </DeadEnd>
  );

  const accessGate = () => (
    <>
      <Switch>
        <Match when={isElsewhere()}>
          <OwnPageLink token={readerVisit().token} />
        </Match>
        <Match when={isLocked()}>
          <UnlockForm {...unlockForm} />
        </Match>
      </Switch>
      {props.rooms?.next()}
    </>
  );

  return (
    <Switch fallback={deadEnd()}>
      <Match when={isLocked() && !hasText() && !isElsewhere()}>
        <UnlockPage name={readerVisit().name()} {...unlockForm} />
      </Match>
      <Match when={!nothingToRead() && props.instead !== undefined && visit().broadcast()}>
        {(broadcast) => props.instead?.(broadcast, accessGate)}
      </Match>
      <Match when={!nothingToRead() && visit().broadcast()}>
        {(broadcast) => (
          <Reader
            name={readerVisit().name()}
            token={readerVisit().token}
            status={statusWord(visitStatus(), readerVisit().online())}
            text={readerVisit().text}
            follow={readerVisit().follow}
            features={hasText() ? app.config.features : NO_TOOLS}
            frame={props.frame}
            subtitles={visit().subtitles()}
            announcements={announcementsOf(broadcast(), visit().shown().languages[0])}
            languageNotice={state.missingLanguage(offeredLanguages(broadcast())) ?? state.keptNotice()}
            mayChooseAnother={
              state.missingLanguage(offeredLanguages(broadcast())) !== undefined &&
              offeredLanguages(broadcast()).length > 1
            }
            question={
              <Show when={visit().kept?.isAsking()}>
                <ConsentQuestion onAnswer={(yes) => visit().kept?.turn(yes)} />
              </Show>
            }
            notice={state.notice()}
            waiting={waitingNote(visitStatus(), t)}
            finished={visitStatus().kind === "ended"}
            hostWords={{ words: state.quote(), language: broadcast().transcriptionLanguage }}
            accessGate={
              <>
                {accessGate()}
                <Show when={asksForCode()}>
                  <CodeEntry />
                </Show>
              </>
            }
            language={{
              offered: offeredLanguages(broadcast()),
              value: visit().shown().languages[0] ?? "",
              onChoose: chooseLanguage,
            }}
            layout={readerVisit().preferences().layout}
            onTap={readerVisit().reveal}
            listen={state.mayListen() ? readerVisit().listening.props() : undefined}
            aids={readerVisit().aids}
            rooms={props.rooms}
            record={{ href: recordAddress(readerVisit().token), newTab: props.frame !== undefined }}
            settings={{
              preferences: readerVisit().preferences(),
              onChange: readerVisit().change,
              languages: {
                offered: offeredLanguages(broadcast()),
                shown: visit().shown().languages,
                most: MOST_LANGUAGES,
                onChoose: (languages) => readerVisit().change({ languages }),
              },
              kept: keptSettings(readerVisit()),
              about: aboutLinks(app.config.brand, readerVisit().preferences().ui),
              diagnostics: diagnosticsOf(readerVisit(), broadcast().viewerCount),
            }}
          />
        )}
      </Match>
    </Switch>
  );
}
