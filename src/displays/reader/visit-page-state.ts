/**
 * What the page of a visit says and offers, by how the visit is.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { problemWords } from "../../ui/archive/problem-words.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { isSilent } from "../../visit/settings-signals.ts";
import { onwardText } from "../shared/status-words.ts";
import { missingLanguage } from "./missing-language.ts";
import type { ReaderVisit } from "./reader-visit-signals.ts";

export type VisitFrame = {
  /** The header and the bar of controls are there. */
  readonly controls: boolean;
  /** A password may be typed in the frame. */
  readonly mayUnlock: boolean;
};

/** `frame` is nothing on a page of its own. */
export function createVisitPageState(readerVisit: () => ReaderVisit, frame: () => VisitFrame | undefined) {
  const app = useApp();
  const i18n = useI18n();
  const { t } = i18n;
  const visit = () => readerVisit().visit;
  const visitStatus = () => visit().visitStatus();
  const hasText = (): boolean => readerVisit().hasText();
  const isLocked = (): boolean => visitStatus().kind === "locked";

  /** Another page is the only way on: this one may not ask for a password, or cannot reach the service. */
  function isElsewhere(): boolean {
    const around = frame();
    if (around === undefined) return false;
    return (isLocked() && !around.mayUnlock) || (app.isolated && visitStatus().kind === "unreachable");
  }
  function retryable(): (() => void) | undefined {
    const current = visitStatus();
    const mayHelp = current.kind !== "reconnecting" || !current.elsewhere;
    return mayHelp && ["unreachable", "reconnecting", "refused"].includes(current.kind)
      ? visit().retry
      : undefined;
  }
  /** What follows from the notice, or what a person can do. */
  function more(): string | undefined {
    if (isLocked() && isElsewhere()) return t("unlock.elsewhere");
    return readerVisit().notice()?.more ?? (hasText() ? undefined : onwardText(visitStatus(), t));
  }

  return {
    isLocked,
    isElsewhere,
    retryable,
    more,
    /** There is nothing to read, and there will be nothing. */
    isDeadEnd: (): boolean =>
      !hasText() &&
      (visit().broadcast() === undefined || ["revoked", "unknown", "refused"].includes(visitStatus().kind)) &&
      visitStatus().kind !== "connecting",
    /** Another code is the way on. */
    asksForCode: (): boolean =>
      frame() === undefined && !hasText() && ["ended", "revoked", "unknown"].includes(visitStatus().kind),
    /** There is something to hear, or will be at any moment; or it was asked for already. */
    mayListen: (): boolean =>
      !isSilent(readerVisit().preferences()) &&
      (hasText() || visitStatus().kind === "live" || readerVisit().preferences().listening),
    /** What is said in the place where the next text will be. */
    notice: () => {
      const said = readerVisit().notice();
      return (
        said && { message: said.message, more: more(), detail: readerVisit().behind(), onRetry: retryable() }
      );
    },
    /** The host's own words about a standby. */
    quote: (): string | undefined => {
      const current = visitStatus();
      return current.kind === "standby" && current.message !== "" ? current.message : undefined;
    },
    missingLanguage: (offered: readonly string[]) => missingLanguage(visit().shown(), offered, i18n),
    keptNotice: (): string | undefined => {
      const news = visit().kept?.news();
      return news && t(problemWords(news));
    },
  };
}

export type VisitPageState = ReturnType<typeof createVisitPageState>;
