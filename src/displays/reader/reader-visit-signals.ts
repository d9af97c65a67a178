/**
 * One visit to a broadcast as the pages with a reader need it: the visit, and what follows from it for the eye and
 * the ear.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { type I18n, useI18n } from "../../i18n/i18n-signals.ts";
import type { Preferences } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createPendingLanguage } from "../../visit/pending-language-signals.ts";
import { createElapsed } from "../../visit/elapsed-signals.ts";
import { createOnline } from "../../visit/online-signals.ts";
import type { Visit } from "../../visit/visit-signals.ts";
import { connectionMark } from "../../visit/status.ts";
import { languageNameIn } from "../../i18n/language-name.ts";
import type { View } from "../../subtitles/view.ts";
import type { ReaderAidsProps } from "../../ui/announce/reader-aids.ts";
import { createLate } from "../../ui/parts/create-late-signals.ts";
import { createFollow, type Follow } from "../../ui/reader/follow-signals.ts";
import { createReaderText, type ReaderText } from "../../ui/reader/reader-text-signals.ts";
import type { DisplayDescriptor } from "../descriptor.ts";
import { createAids } from "../shared/aids-signals.ts";
import { createSpeechControls, type Listening } from "../shared/speech-controls-signals.ts";
import { leaveBootPage } from "../shared/leave-boot-page-signals.ts";
import { markRoot } from "../shared/root-marks-signals.ts";
import { statusSentences, type StatusSentences } from "../shared/status-words.ts";

export type ReaderVisit = {
  readonly token: string;
  readonly visit: Visit;
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
  /** What is said in the place where the next text will be; nothing while text comes. */
  readonly notice: Accessor<StatusSentences | undefined>;
  /** Whether the device says that it has a network. */
  readonly online: Accessor<boolean>;
  /** How long no text has come, in words; nothing while there is a connection. */
  readonly behind: Accessor<string | undefined>;
  /** Shows the original of a sentence, or hides it again. */
  readonly reveal: (sid: number) => void;
};

/**
 * Begins a visit on `display` that lasts as long as the component that calls this. The page is titled as `titled` says
 * once the channel's name is known.
 */
export function createReaderVisit(
  token: string,
  display: DisplayDescriptor,
  titled = (channel: string): string => channel,
): ReaderVisit {
  const app = useApp();
  const i18n = useI18n();
  const visit = app.readerVisit(token, display);
  visit.start();
  onCleanup(visit.dispose);

  const name = (): string => visit.broadcast()?.name ?? "";
  const { preferences, change } = app.settings;

  markPage(visit, () => (name() === "" ? i18n.t("app.name") : titled(name())));
  const view = createView(visit, preferences);
  const listening = createSpeechControls({
    visit,
    preferences,
    change,
    isOn: app.config.features.speech,
    hasDeviceSpeech: "speechSynthesis" in window,
  });
  offerMediaKeys(visit, name);
  const online = createOnline(window);
  const [revealed, setRevealed] = createSignal<number>();
  const text: ReaderText = createReaderText(
    () => visit.subtitles(),
    {
      view: () => view(),
      times: () => preferences().times,
      revealed,
      spoken: listening.spoken,
      steadyText: visit.stabiliser.steadyText,
      kept: visit.kept,
      marks: createMarks(token, display, visit, () => text.articles()),
    },
    visit.clock,
  );
  const { hasText } = text;
  const notice = createNotice({ token, visit, view, text, online });

  return {
    token,
    visit,
    name,
    preferences,
    change,
    view,
    text,
    listening,
    aids: createAids({ visit, view, preferences, change }),
    follow: createFollow(),
    hasText,
    notice,
    online,
    behind: createBehind(visit, text, i18n),
    reveal: (sid) => setRevealed((before) => (before === sid ? undefined : sid)),
  };
}

/** What the reader marks, once there is text. */
function createMarks(
  token: string,
  display: DisplayDescriptor,
  visit: Visit,
  articles: ReaderText["articles"],
): ReaderText["marks"] {
  return createLate(
    () => visit.subtitles().count > 0,
    async () => {
      const { createReaderMarks } = await import("./reader-marks.ts");
      return () => createReaderMarks(token, display, { kept: visit.kept, articles });
    },
  );
}

/** The keys and the lock screen of the device hold speech and go on with it; fetched once speech is on. */
function offerMediaKeys(visit: Visit, channel: Accessor<string>): void {
  const { t } = useI18n();
  const { speech } = visit;
  createLate(
    () => speech.state() !== "off",
    async () => {
      const { answerMediaKeys } = await import("../../speech/media-keys-signals.ts");
      return () =>
        answerMediaKeys({
          speech,
          title: () => speech.spokenText() ?? t("app.name"),
          channel,
        });
    },
  );
}

/** Keeps the page's marks and its title as the visit is, and takes the boot page away. */
function markPage(visit: Visit, title: () => string): void {
  const { boot } = useApp();
  const { language } = useI18n();
  if (boot !== undefined) leaveBootPage(boot, visit, language);
  markRoot("connection", () => connectionMark(visit.visitStatus()));
  markRoot("speech", visit.speech.state);
  createEffect(() => {
    document.title = title();
  });
}

function createView(visit: Visit, preferences: Accessor<Preferences>): Accessor<View> {
  const view = createMemo((): View => ({
    languages: visit.shown().languages,
    original: preferences().original,
    transcriptionLanguage: visit.broadcast()?.transcriptionLanguage ?? "und",
    waits: visit.standInWaits(),
  }));
  return view;
}

/** What is said in the place where the next text will be; nothing while text comes. */
function createNotice({
  token,
  visit,
  view,
  text,
  online,
}: Pick<ReaderVisit, "token" | "visit" | "view" | "text" | "online">): ReaderVisit["notice"] {
  const app = useApp();
  const i18n = useI18n();
  const awaited = createPendingLanguage({
    clock: visit.clock,
    articles: text.articles,
    view,
  });
  const nameOf = (tag: string | undefined): string | undefined => tag && languageNameIn(tag, i18n.language());
  const notice = createMemo(() =>
    statusSentences(visit.visitStatus(), i18n, {
      token,
      hasText: text.hasText(),
      awaited: nameOf(awaited()),
      isKept: visit.kept?.isOn() === true,
      isolated: app.isolated,
      online: online(),
    }),
  );
  return notice;
}

function createBehind(
  visit: Visit,
  { awaySince }: ReaderText,
  { t, duration }: I18n,
): Accessor<string | undefined> {
  const away = createElapsed(awaySince, visit.clock);
  return () =>
    visit.visitStatus().kind === "reconnecting" && away() > 0
      ? t("notice.behind", { duration: duration(away()) })
      : undefined;
}
