/**
 * `/broadcast/{token}`: the reader. It makes the session for the token in the address and chooses what to show.
 */
import { useParams } from "@solidjs/router";
import {
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
} from "solid-js";

import { useI18n } from "../i18n/context.ts";
import { languageNames } from "../i18n/language-name.ts";
import { matchLanguage } from "../i18n/match-language.ts";
import { directionOf } from "../lib/language-tag.ts";
import { useApp } from "../session/app-context.ts";
import { createElapsed } from "../session/elapsed.ts";
import { offeredLanguages } from "../session/languages.ts";
import { answerMediaKeys } from "../session/media-keys.ts";
import { createOnline } from "../session/online.ts";
import { connectionMark } from "../session/standing.ts";
import type { ConnectionState } from "../stream/connection-state.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { View } from "../subtitles/view.ts";
import { DeadEnd } from "../ui/dead-end.tsx";
import type { ShownAnnouncement } from "../ui/announcements.tsx";
import { Reader } from "../ui/reader/reader.tsx";
import { createReaderText } from "../ui/reader/reader-text.ts";
import { UnlockForm } from "../ui/unlock/unlock-form.tsx";
import { UnlockPage } from "../ui/unlock/unlock-page.tsx";
import { MOST_LANGUAGES } from "../preferences/preferences.ts";
import { isToken } from "../vas/addresses.ts";
import { createAids } from "./aids.ts";
import { createListening } from "./listening.ts";
import { noticeText, statusWord } from "./words.ts";

export default function BroadcastRoute(): JSX.Element {
  const parameters = useParams<{ token: string }>();
  const token = (): string => parameters.token.toLowerCase();
  const { t } = useI18n();
  return (
    <Show when={token()} keyed>
      {(current) => (
        <Show
          when={isToken(current)}
          fallback={<UnknownCode message={t("notice.unknown", { token: current })} />}
        >
          <Visit token={current} />
        </Show>
      )}
    </Show>
  );
}

function UnknownCode(props: { readonly message: string }): JSX.Element {
  const { t } = useI18n();
  markRoot("connection", () => "failed");
  createEffect(() => {
    document.title = t("app.name");
  });
  return <DeadEnd message={props.message} />;
}

/** Says on the page's root how things stand; nothing once the broadcast is left. */
function markRoot(name: "connection" | "speech", mark: () => string): void {
  const { dataset } = document.documentElement;
  createEffect(() => {
    dataset[name] = mark();
  });
  onCleanup(() => {
    delete dataset[name];
  });
}

function announcementsOf(
  broadcast: BroadcastState,
  language: string | undefined,
): readonly ShownAnnouncement[] {
  return broadcast.announcements.map(({ id, message, translations }) => {
    const found = language === undefined ? undefined : matchLanguage([language], [...translations.keys()]);
    const translated = found === undefined ? undefined : translations.get(found);
    const inLanguage = found ?? broadcast.transcriptionLanguage;
    return { id, text: translated ?? message, language: inLanguage, direction: directionOf(inLanguage) };
  });
}

/** The last failure in a word for the diagnostics, with the status where there was an answer. */
function failureName(failure: ConnectionState["lastFailure"]): string | undefined {
  return failure?.kind === "refused" ? `${failure.status} ${failure.code}` : failure?.kind;
}

function Visit(props: { readonly token: string }): JSX.Element {
  const app = useApp();
  const i18n = useI18n();
  // The token is the key of this component: another one makes another visit.
  const session = app.visit(untrack(() => props.token));
  session.start();
  onCleanup(session.dispose);

  const standing = session.standing;
  const name = (): string => session.broadcast()?.name ?? "";
  const { preferences, change } = app.settings;

  markRoot("connection", () => connectionMark(standing()));
  markRoot("speech", session.speech.state);
  createEffect(() => {
    document.title = name() === "" ? i18n.t("app.name") : name();
  });

  const view = createMemo((): View => ({
    languages: session.shown().languages,
    original: preferences().original,
    transcriptionLanguage: session.broadcast()?.transcriptionLanguage ?? "und",
  }));
  const listening = createListening({
    session,
    preferences,
    change,
    hasDeviceSpeech: "speechSynthesis" in window,
  });
  answerMediaKeys({
    media: "mediaSession" in navigator ? navigator.mediaSession : undefined,
    speech: session.speech,
    title: () => session.speech.spokenText() ?? i18n.t("app.name"),
    channel: name,
  });
  const [revealed, setRevealed] = createSignal<number>();
  const isRevealed = createSelector(revealed);
  const text = createReaderText(
    () => session.subtitles(),
    {
      view: () => view(),
      times: () => preferences().times,
      isRevealed,
      spoken: listening.spoken,
      standing: session.steadying.standing,
    },
    session.clock,
  );
  const aids = createAids({ session, view, preferences, change });
  const online = createOnline(window);
  const message = (): string =>
    noticeText(standing(), i18n, {
      token: props.token,
      hasText: session.subtitles().count > 0,
      online: online(),
    }) ?? "";
  const offered = (): readonly string[] => {
    const broadcast = session.broadcast();
    return broadcast === undefined ? [] : offeredLanguages(broadcast);
  };
  const languageNotice = (): string | undefined => {
    const { gone, languages } = session.shown();
    if (gone === undefined) return undefined;
    const isOriginal = languages[0] === view().transcriptionLanguage;
    return i18n.t(isOriginal ? "language.gone" : "language.goneOther", {
      language: languageNames([...offered(), gone]).get(gone) ?? gone,
    });
  };
  const retryable = (): (() => void) | undefined =>
    standing().kind === "unreachable" || standing().kind === "reconnecting" || standing().kind === "refused"
      ? session.retry
      : undefined;
  const away = createElapsed(() => session.subtitles().awaySince, session.clock);
  const behind = (): string | undefined =>
    standing().kind === "reconnecting" && away() > 0
      ? i18n.t("notice.behind", { duration: i18n.duration(away()) })
      : undefined;
  const quote = (): string | undefined => {
    const current = standing();
    return current.kind === "standby" && current.message !== "" ? current.message : undefined;
  };
  const unlockProblem = () => {
    const current = standing();
    return current.kind === "locked" ? current.problem : undefined;
  };
  const isDeadEnd = (): boolean =>
    session.subtitles().count === 0 &&
    (session.broadcast() === undefined || ["revoked", "unknown", "refused"].includes(standing().kind)) &&
    standing().kind !== "connecting";

  function chooseLanguage(language: string): void {
    const others = session.shown().languages.slice(1);
    change({ languages: [language, ...others.filter((other) => other !== language)] });
  }

  const unlockForm = {
    get problem() {
      return unlockProblem();
    },
    get busy() {
      return session.unlocking();
    },
    clock: session.clock,
    onUnlock: (password: string, remember: boolean) => void session.unlock(password, remember),
  };

  return (
    <Switch fallback={<DeadEnd message={message()} />}>
      <Match when={standing().kind === "locked" && session.subtitles().count === 0}>
        <UnlockPage name={name()} {...unlockForm} />
      </Match>
      <Match when={isDeadEnd()}>
        <DeadEnd name={session.broadcast()?.name} message={message()} onRetry={retryable()} />
      </Match>
      <Match when={session.broadcast()}>
        {(broadcast) => (
          <Reader
            name={name()}
            status={statusWord(standing())}
            text={text}
            subtitles={session.subtitles()}
            announcements={announcementsOf(broadcast(), session.shown().languages[0])}
            languageNotice={languageNotice()}
            notice={
              message() === ""
                ? undefined
                : {
                    message: message(),
                    detail: behind(),
                    quote: quote(),
                    quoteLanguage: broadcast().transcriptionLanguage,
                    onRetry: retryable(),
                  }
            }
            door={
              <Show when={standing().kind === "locked"}>
                <UnlockForm {...unlockForm} />
              </Show>
            }
            language={{
              offered: offeredLanguages(broadcast()),
              value: session.shown().languages[0] ?? "",
              onChoose: chooseLanguage,
            }}
            layout={preferences().layout}
            onTap={(sid) => setRevealed((before) => (before === sid ? undefined : sid))}
            listen={listening.props()}
            aids={aids}
            settings={{
              preferences: preferences(),
              onChange: change,
              languages: {
                offered: offeredLanguages(broadcast()),
                shown: session.shown().languages,
                most: MOST_LANGUAGES,
                onChoose: (languages) => change({ languages }),
              },
              diagnostics: {
                state: standing().kind,
                ...session.counters(),
                interruptions: session.interruptions(),
                lastFailure: failureName(session.connection().lastFailure),
                viewers: broadcast().viewerCount,
              },
            }}
          />
        )}
      </Match>
    </Switch>
  );
}
