/**
 * What the speech bar says: what is wrong, what was left out, what is being spoken, and how late.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { SpeechBarProps } from "./speech-bar-props.ts";

/** Being this far behind is what speech takes, and not worth a word, in ms. */
const UNREMARKABLE_MS = 2_000;

type Words = Pick<I18n, "t" | "plural" | "duration">;

/** What keeps speech from going on; nothing where it goes on, or was held by the listener. */
export function problemOf(
  { state, view, unspoken, language }: SpeechBarProps,
  { t }: Words,
): string | undefined {
  if (state === "locked") return t("listen.locked");
  if (state === "paused" && view?.pausedBy === "device") return t("listen.interrupted");
  if (state !== "failed") return undefined;
  return unspoken ? t("listen.unspoken", { language }) : t("listen.broken");
}

/** What was just left out. */
export function noticeOf({ notice }: SpeechBarProps, { t, plural }: Words): string | undefined {
  if (notice === undefined) return undefined;
  if (notice.kind === "nothing-to-hear") return t("listen.nothing");
  return plural(notice.kind === "skipped" ? "listen.skipped" : "listen.unheard", notice.count);
}

/** Whether the broadcast has ended and all of it that could be heard was. */
export const isOver = ({ ended, state }: Pick<SpeechBarProps, "ended" | "state">): boolean =>
  ended && state === "idle";

/** Whether a listener who paused may want to leave what was said meanwhile. */
export const mayGoLive = ({
  view,
  behindMs,
  ended,
}: Pick<SpeechBarProps, "view" | "behindMs" | "ended">): boolean =>
  !ended && view?.trails === true && behindMs >= UNREMARKABLE_MS;

/** What speech is doing; `hasSpoken` says that something was spoken before. */
export function activityOf(
  { state, view, voice, language, ended }: SpeechBarProps,
  hasSpoken: boolean,
  { t }: Words,
): string {
  if (state === "paused") return t("listen.paused");
  if (isOver({ state, ended })) return t("notice.ended");
  if (view?.sid === undefined) return t(hasSpoken ? "listen.waiting" : "listen.starting");
  return voice === undefined ? language : t("listen.speaking", { language, voice });
}

/** How far speech is behind the text, where that is worth a word. */
export const lagOf = ({ view, behindMs }: SpeechBarProps, { t, duration }: Words): string | undefined =>
  view?.sid === undefined || behindMs < UNREMARKABLE_MS
    ? undefined
    : t("listen.behind", { duration: duration(behindMs) });
