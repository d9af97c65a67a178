/**
 * One visit to a broadcast as the pages with a reader need it: the session, and what follows from it for the eye and
 * the ear.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { type I18n, useI18n } from "../../i18n/i18n-signals.ts";
import type { Preferences } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createAwaiting } from "../../visit/awaited-language-signals.ts";
import { createElapsed } from "../../visit/elapsed-signals.ts";
import { answerMediaKeys } from "../../speech/media-keys-signals.ts";
import { createOnline } from "../../visit/online-signals.ts";
import type { Session } from "../../visit/visit-signals.ts";
import { connectionMark } from "../../visit/status.ts";
import type { View } from "../../subtitles/view.ts";
import type { ReaderAidsProps } from "../../ui/announce/reader-aids.ts";
import { createFollow, type Follow } from "../../ui/reader/follow-signals.ts";
import { createReaderText, type ReaderText } from "../../ui/reader/reader-text-signals.ts";
import { createAids } from "../shared/aids-signals.ts";
import { createListening, type Listening } from "../shared/speech-controls-signals.ts";
import { leaveFirstWords } from "../shared/leave-boot-page-signals.ts";
import { markRoot } from "../shared/root-marks-signals.ts";
import { noticeText } from "../shared/status-words.ts";

export type Visit = {
  readonly token: string;
  readonly session: Session;
  /** The channel's name; empty until it is known. */
  readonly name: Accessor<string>;
  readonly preferences: Accessor<Preferences>;
  readonly change: (change: Partial<Preferences>) => void;
  readonly view: Accessor<View>;
  readonly text: ReaderText;
  readonly listening: Listening;
  readonly aids: ReaderAidsProps;
  readonly follow: Follow;
  /** Whether anything was said. */
  readonly hasText: Accessor<boolean>;
  /** The sentence for the place where the next text will be; empty while text comes. */
  readonly message: Accessor<string>;
  /** How long no text has come, in words; nothing while the connection stands. */
  readonly behind: Accessor<string | undefined>;
  /** Shows the original of a sentence, or hides it again. */
  readonly reveal: (sid: number) => void;
};

/**
 * Begins a visit that lasts as long as the component that calls this. The page is titled as `titled` says once the
 * channel's name is known.
 */
export function createVisit(token: string, titled = (channel: string): string => channel): Visit {
  const app = useApp();
  const i18n = useI18n();
  const session = app.visit(token);
  session.start();
  onCleanup(session.dispose);

  const { standing } = session;
  const name = (): string => session.broadcast()?.name ?? "";
  const { preferences, change } = app.settings;

  leaveFirstWords(session, i18n.language);
  markRoot("connection", () => connectionMark(standing()));
  markRoot("speech", session.speech.state);
  createEffect(() => {
    document.title = name() === "" ? i18n.t("app.name") : titled(name());
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
    isOn: app.config.features.speech,
    hasDeviceSpeech: "speechSynthesis" in window,
  });
  answerMediaKeys({
    media: "mediaSession" in navigator ? navigator.mediaSession : undefined,
    speech: session.speech,
    title: () => session.speech.spokenText() ?? i18n.t("app.name"),
    channel: name,
  });
  // Looked at by much of the page, and woken by every update.
  const hasText = createMemo(() => session.subtitles().count > 0);
  const awaited = createAwaiting({
    clock: session.clock,
    articles: () => session.subtitles().articles,
    view,
    language: i18n.language,
  });
  const online = createOnline(window);
  const message = createMemo(
    () =>
      noticeText(standing(), i18n, {
        token,
        hasText: hasText(),
        awaited: awaited(),
        isKept: session.kept?.isOn() === true,
        isolated: app.isolated,
        online: online(),
      }) ?? "",
  );
  const [revealed, setRevealed] = createSignal<number>();
  const text = createReaderText(
    () => session.subtitles(),
    {
      view: () => view(),
      times: () => preferences().times,
      revealed,
      spoken: listening.spoken,
      standing: session.steadying.standing,
    },
    session.clock,
  );

  return {
    token,
    session,
    name,
    preferences,
    change,
    view,
    text,
    listening,
    aids: createAids({ session, view, preferences, change }),
    follow: createFollow(),
    hasText,
    message,
    behind: createBehind(session, i18n),
    reveal: (sid) => setRevealed((before) => (before === sid ? undefined : sid)),
  };
}

function createBehind(session: Session, { t, duration }: I18n): Accessor<string | undefined> {
  const awaySince = createMemo(() => session.subtitles().awaySince);
  const away = createElapsed(() => awaySince(), session.clock);
  return () =>
    session.standing().kind === "reconnecting" && away() > 0
      ? t("notice.behind", { duration: duration(away()) })
      : undefined;
}
