/**
 * From the status of a visit to the words that say so: the one table between the statuses and the dictionary.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
import { sentences } from "../../lib/sentences.ts";
import type { StatusWord } from "../../ui/status/status-mark.tsx";

const WORDS: Readonly<Record<VisitStatus["kind"], StatusWord>> = {
  connecting: "connecting",
  live: "live",
  unreadable: "waiting",
  "not-started": "waiting",
  standby: "standby",
  paused: "paused",
  reconnecting: "reconnecting",
  queued: "queued",
  locked: "locked",
  ended: "ended",
  revoked: "failed",
  unknown: "failed",
  refused: "failed",
  unreachable: "failed",
};

/** Whether nothing can be reached because the device has no network, as far as it knows: `online` is what it says. */
const isOffline = (visitStatus: VisitStatus, online: boolean): boolean =>
  !online &&
  (visitStatus.kind === "reconnecting" ||
    (visitStatus.kind === "unreachable" && visitStatus.code === "unreachable"));

/** The word beside the name; `online` is whether the device says that it has a network. */
export const statusWord = (visitStatus: VisitStatus, online = true): StatusWord =>
  isOffline(visitStatus, online) ? "offline" : WORDS[visitStatus.kind];

/** What is said of a status: the reason, and what comes of it or what can be done. */
export type StatusSentences = { readonly message: string; readonly more?: string };

export type NoticeFacts = {
  readonly token: string;
  readonly hasText: boolean;
  /** The language that nothing has come in yet, by its name in the language of the interface. */
  readonly awaited: string | undefined;
  /** What was said is kept on the device. */
  readonly isKept: boolean;
  /** The page stands in a sandbox without an origin of its own. */
  readonly isolated: boolean;
  /** Whether the device says that it has a network. */
  readonly online: boolean;
};

type Say = (message: string, more?: string) => StatusSentences;

const say: Say = (message, more) => (more === undefined ? { message } : { message, more });

/** What is said where nothing can be reached. */
function unreached(
  visitStatus: VisitStatus & { readonly kind: "unreachable" },
  { t }: I18n,
  { hasText, isolated, online }: NoticeFacts,
): StatusSentences {
  if (isolated) return say(t("notice.isolated"));
  if (isOffline(visitStatus, online))
    return say(t("offline.device"), t(hasText ? "offline.text" : "offline.broadcast"));
  return visitStatus.code === "unexpected-answer"
    ? say(t("notice.unexpected"), t("notice.signIn"))
    : say(t("notice.unreachable"), t("notice.retrying"));
}

/** What is said in the place where the next text will be; nothing while text comes. */
export function statusSentences(
  visitStatus: VisitStatus,
  i18n: I18n,
  facts: NoticeFacts,
): StatusSentences | undefined {
  const { t, duration } = i18n;
  const { token, hasText, awaited, isKept, online } = facts;
  switch (visitStatus.kind) {
    case "live":
      if (awaited !== undefined) return say(t("notice.onItsWay", { language: awaited }));
      return hasText ? undefined : say(t("notice.listening"));
    case "connecting":
      return say(t("notice.connecting"));
    case "unreadable":
      return say(t("notice.unreadable"));
    case "not-started":
      return say(t("notice.notStarted"));
    case "standby":
      return say(t("notice.standby"));
    case "paused":
      return say(t("notice.paused"));
    case "reconnecting":
      if (visitStatus.elsewhere) return say(t("notice.unreachable"), t("notice.retrying"));
      return online ? say(t("notice.reconnecting")) : say(t("offline.device"), t("offline.text"));
    case "queued": {
      const { position, estimatedWaitMs } = visitStatus;
      return estimatedWaitMs === undefined
        ? say(t("notice.queued", { position }))
        : say(t("notice.queuedEstimate", { position, wait: duration(estimatedWaitMs) }));
    }
    case "ended":
      return say(t("notice.ended"), hasText && !isKept ? t("notice.stays") : undefined);
    case "revoked":
      return say(t("notice.revoked"));
    case "unknown":
      return say(t("notice.unknown", { token }));
    case "refused":
      return say(t("notice.refused"));
    case "unreachable":
      return unreached(visitStatus, i18n, facts);
    case "locked":
      return say(t("unlock.lead"));
  }
}

/** What a person can do where a broadcast cannot be read, in a sentence; nothing where waiting is all. */
export function onwardText({ kind }: VisitStatus, t: I18n["t"]): string | undefined {
  return kind === "ended" || kind === "revoked" || kind === "unknown" || kind === "refused"
    ? t(`onward.${kind}`)
    : undefined;
}

/** Where text is waited for, with what a person may rely on meanwhile; nothing where none is to come. */
export function waitingNote(
  { kind }: VisitStatus,
  t: I18n["t"],
): { readonly note: string | undefined } | undefined {
  switch (kind) {
    case "queued":
      return { note: t("waiting.keep") };
    case "not-started":
    case "standby":
    case "paused":
    case "live":
      return { note: t("waiting.ready") };
    case "connecting":
    case "reconnecting":
      return { note: undefined };
    case "unreadable":
    case "locked":
    case "ended":
    case "revoked":
    case "unknown":
    case "refused":
    case "unreachable":
      return undefined;
  }
}

/** The same as one text. */
export function noticeText(visitStatus: VisitStatus, i18n: I18n, facts: NoticeFacts): string | undefined {
  const said = statusSentences(visitStatus, i18n, facts);
  return said && sentences(said.message, said.more);
}
