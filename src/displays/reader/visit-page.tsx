/**
 * The page of a visit: the door of a password channel, a sentence where there is nothing to read, or the reader. On a
 * page of its own and in a frame it is the same, but for its ways out.
 */
import { type Accessor, type JSX, Match, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { MOST_LANGUAGES } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { offeredLanguages } from "../../subtitles/language-selection.ts";
import type { ConnectionState } from "../../stream/connection-state.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import { KeepQuestion } from "../../ui/archive/consent-question.tsx";
import { problemWords } from "../../ui/archive/problem-words.ts";
import { DeadEnd } from "../../ui/dead-end.tsx";
import { OwnPageLink } from "../../ui/own-page-link.tsx";
import type { KeptSettingsProps } from "../../ui/archive/archive-settings.tsx";
import { Reader } from "../../ui/reader/reader.tsx";
import { UnlockForm } from "../../ui/access/unlock-form.tsx";
import { UnlockPage } from "../../ui/access/unlock-page.tsx";
import { aboutLinks } from "../shared/about-links.ts";
import { announcementsOf } from "../shared/announcements.ts";
import { recordAddress } from "../shared/page-addresses.ts";
import type { Visit } from "./reader-visit-signals.ts";
import { statusWord } from "../shared/status-words.ts";

export type VisitFrame = {
  /** The header and the bar of controls are there. */
  readonly controls: boolean;
  /** A password may be typed in the frame. */
  readonly mayUnlock: boolean;
};

export type VisitPageProps = {
  readonly visit: Visit;
  /** The page stands in a frame. */
  readonly frame?: VisitFrame;
  /** What stands in the reader's place once there is a broadcast; `door` is what has to be done before text goes on. */
  readonly instead?: (broadcast: Accessor<BroadcastState>, door: () => JSX.Element) => JSX.Element;
};

/** The last failure in a word for the diagnostics, with the status where there was an answer. */
function failureName(failure: ConnectionState["lastFailure"]): string | undefined {
  return failure?.kind === "refused" ? `${failure.status} ${failure.code}` : failure?.kind;
}

/** What the settings show of what is kept. */
function keptSettings({ session, name }: Visit): KeptSettingsProps | undefined {
  const { kept } = session;
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
  const visit = (): Visit => props.visit;
  const session = () => visit().session;
  const standing = () => session().standing();
  const isLocked = (): boolean => standing().kind === "locked";
  const hasText = (): boolean => visit().hasText();

  const languageNotice = (offered: readonly string[]): string | undefined => {
    const { gone, languages } = session().shown();
    if (gone === undefined) return undefined;
    const isOriginal = languages[0] === visit().view().transcriptionLanguage;
    return t(isOriginal ? "language.gone" : "language.goneOther", {
      language: languageNames([...offered, gone]).get(gone) ?? gone,
    });
  };
  const keptNotice = (): string | undefined => {
    const news = session().kept?.news();
    return news && t(problemWords(news));
  };
  const retryable = (): (() => void) | undefined =>
    ["unreachable", "reconnecting", "refused"].includes(standing().kind) ? session().retry : undefined;
  const quote = (): string | undefined => {
    const current = standing();
    return current.kind === "standby" && current.message !== "" ? current.message : undefined;
  };
  const isDeadEnd = (): boolean =>
    !hasText() &&
    (session().broadcast() === undefined || ["revoked", "unknown", "refused"].includes(standing().kind)) &&
    standing().kind !== "connecting";
  /** Another page is the only way on: this one may not ask for a password, or cannot reach the service. */
  const isElsewhere = (): boolean =>
    props.frame !== undefined &&
    ((isLocked() && !props.frame.mayUnlock) || (app.isolated && standing().kind === "unreachable"));

  function chooseLanguage(language: string): void {
    const others = session().shown().languages.slice(1);
    visit().change({ languages: [language, ...others.filter((other) => other !== language)] });
  }

  const unlockForm = {
    get problem() {
      const current = standing();
      return current.kind === "locked" ? current.problem : undefined;
    },
    get busy() {
      return session().unlocking();
    },
    get clock() {
      return session().clock;
    },
    get inFrame() {
      return props.frame !== undefined;
    },
    onUnlock: (password: string, remember: boolean) => void session().unlock(password, remember),
  };

  const deadEnd = () => (
    <DeadEnd
      name={visit().name() || undefined}
      message={isLocked() ? t("unlock.elsewhere") : visit().message()}
      pending={standing().kind === "connecting"}
      onRetry={retryable()}
      onward={isElsewhere() ? { ownPage: visit().token } : props.frame && "none"}
    />
  );

  const door = () => (
    <Switch>
      <Match when={isElsewhere()}>
        <OwnPageLink token={visit().token} />
      </Match>
      <Match when={isLocked()}>
        <UnlockForm {...unlockForm} />
      </Match>
    </Switch>
  );

  return (
    <Switch fallback={deadEnd()}>
      <Match when={isLocked() && !hasText() && !isElsewhere()}>
        <UnlockPage name={visit().name()} {...unlockForm} />
      </Match>
      <Match when={isDeadEnd() || (isElsewhere() && !hasText())}>{deadEnd()}</Match>
      <Match when={props.instead !== undefined && session().broadcast()}>
        {(broadcast) => props.instead?.(broadcast, door)}
      </Match>
      <Match when={session().broadcast()}>
        {(broadcast) => (
          <Reader
            name={visit().name()}
            status={statusWord(standing())}
            text={visit().text}
            follow={visit().follow}
            features={app.config.features}
            frame={props.frame}
            subtitles={session().subtitles()}
            announcements={announcementsOf(broadcast(), session().shown().languages[0])}
            languageNotice={languageNotice(offeredLanguages(broadcast())) ?? keptNotice()}
            question={
              <Show when={session().kept?.isAsking()}>
                <KeepQuestion onAnswer={(yes) => session().kept?.turn(yes)} />
              </Show>
            }
            notice={
              visit().message() === ""
                ? undefined
                : {
                    message: isLocked() && isElsewhere() ? t("unlock.elsewhere") : visit().message(),
                    detail: visit().behind(),
                    onRetry: retryable(),
                  }
            }
            hostWords={{ words: quote(), language: broadcast().transcriptionLanguage }}
            door={door()}
            language={{
              offered: offeredLanguages(broadcast()),
              value: session().shown().languages[0] ?? "",
              onChoose: chooseLanguage,
            }}
            layout={visit().preferences().layout}
            onTap={visit().reveal}
            listen={visit().listening.props()}
            aids={visit().aids}
            record={{ href: recordAddress(visit().token), newTab: props.frame !== undefined }}
            settings={{
              preferences: visit().preferences(),
              onChange: visit().change,
              languages: {
                offered: offeredLanguages(broadcast()),
                shown: session().shown().languages,
                most: MOST_LANGUAGES,
                onChoose: (languages) => visit().change({ languages }),
              },
              kept: keptSettings(visit()),
              about: aboutLinks(app.config.brand, visit().preferences().ui),
              diagnostics: {
                state: standing().kind,
                ...session().counters(),
                interruptions: session().interruptions(),
                lastFailure: failureName(session().connection().lastFailure),
                viewers: broadcast().viewerCount,
              },
            }}
          />
        )}
      </Match>
    </Switch>
  );
}
