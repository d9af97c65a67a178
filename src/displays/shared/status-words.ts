/**
 * From the status of a visit to the words that say so: the one table between the statuses and the dictionary.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
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

export const statusWord = (visitStatus: VisitStatus): StatusWord => WORDS[visitStatus.kind];

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

/** The sentence for the place where the next text will be; nothing while text comes. */
export function noticeText(
  visitStatus: VisitStatus,
  { t, duration }: I18n,
  { token, hasText, awaited, isKept, isolated, online }: NoticeFacts,
): string | undefined {
  switch (visitStatus.kind) {
    case "live":
      if (awaited !== undefined) return t("notice.onItsWay", { language: awaited });
      return hasText ? undefined : t("notice.listening");
    case "connecting":
      return t("notice.connecting");
    case "unreadable":
      return t("notice.unreadable");
    case "not-started":
      return t("notice.notStarted");
    case "standby":
      return t("notice.standby");
    case "paused":
      return t("notice.paused");
    case "reconnecting":
      return t(online ? "notice.reconnecting" : "offline.text");
    case "queued": {
      const { position, estimatedWaitMs } = visitStatus;
      return estimatedWaitMs === undefined
        ? t("notice.queued", { position })
        : t("notice.queuedEstimate", { position, wait: duration(estimatedWaitMs) });
    }
    case "ended":
      return hasText && !isKept ? t("notice.endedWithText") : t("notice.ended");
    case "revoked":
      return t("notice.revoked");
    case "unknown":
      return t("notice.unknown", { token });
    case "refused":
      return t("notice.refused");
    case "unreachable":
      if (isolated) return t("notice.isolated");
      if (!online && visitStatus.code === "unreachable")
        return t(hasText ? "offline.text" : "offline.broadcast");
      return t(visitStatus.code === "unexpected-answer" ? "notice.unexpected" : "notice.unreachable");
    case "locked":
      return t("unlock.lead");
  }
}
