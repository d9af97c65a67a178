/**
 * What a venue screen says, and whether that or the text has the screen: one table from the status of the visit.
 */
import { languageNameIn } from "../../i18n/language-name.ts";
import type { VisitStatus } from "../../visit/status.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { Waiting } from "./kiosk-screen.tsx";
import type { LastWords } from "./waiting-screen.tsx";
import { noticeText, statusWord } from "../shared/status-words.ts";
import type { Say } from "../shared/wall-words-signals.ts";

export type KioskScene = {
  readonly visitStatus: VisitStatus;
  readonly broadcast: BroadcastState | undefined;
  readonly token: string;
  /** There is text to be shown. */
  readonly hasText: boolean;
  /** The tag of the language that nothing has come in yet. */
  readonly awaited: string | undefined;
  /** The tag of a language the link asks for that is not offered. */
  readonly notOffered: string | undefined;
  /** What was said last. */
  readonly last: LastWords | undefined;
  /** The end, or the pause, began so long ago that the last words have been read. */
  readonly isOver: boolean;
};

/** Where text that was said stays on the screen, and where it stays until it has been read. */
const TEXT_STAYS: ReadonlySet<VisitStatus["kind"]> = new Set([
  "live",
  "connecting",
  "reconnecting",
  "unreachable",
]);
const TEXT_RESTS: ReadonlySet<VisitStatus["kind"]> = new Set(["paused", "ended"]);

const NOTHING = { hasText: false, awaited: undefined, isKept: false, isolated: false, online: true };

const showsText = ({ visitStatus, hasText, isOver }: KioskScene): boolean =>
  hasText && (TEXT_STAYS.has(visitStatus.kind) || (TEXT_RESTS.has(visitStatus.kind) && !isOver));

const sentence =
  ({ visitStatus, token }: KioskScene): Say =>
  ({ i18n, say }) => {
    if (visitStatus.kind === "live") return say("wall.listening");
    // What number somebody is in line is for who can wait elsewhere.
    if (visitStatus.kind === "queued") return say("wall.queued");
    return noticeText(visitStatus, i18n, { ...NOTHING, token });
  };

/** What whoever sets the screen up can do where its code leads nowhere. */
const remedy =
  (kind: "unknown" | "revoked"): Say =>
  ({ i18n, say }) =>
    kind === "unknown" ? say("wall.correct") : i18n.t("onward.revoked");

/** What to say in place of the text; nothing while text is shown. */
export function kioskWaiting(scene: KioskScene): Waiting | undefined {
  if (showsText(scene)) return undefined;
  const { visitStatus, broadcast, last, token } = scene;
  const { kind } = visitStatus;
  const quote = kind === "standby" ? visitStatus.message : "";
  const isNowhere = kind === "unknown" || kind === "revoked";
  return {
    message: sentence(scene),
    follows: !isNowhere && kind !== "locked",
    ...(isNowhere && { nowhere: { remedy: remedy(kind), ...(kind === "revoked" && { token }) } }),
    ...(kind === "paused" && { last }),
    ...(quote === "" ? {} : { quote, quoteLanguage: broadcast?.transcriptionLanguage }),
  };
}

/** A screen whose address has no code that may be one. */
export const nowhereWaiting = (token: string): Pick<Waiting, "message" | "nowhere"> => ({
  message: ({ i18n }) => i18n.t("notice.unknown", { token }),
  nowhere: { remedy: remedy("unknown") },
});

/** A word beside the text, or a sentence at its end; nothing while all is well. */
export function kioskMark({ visitStatus, awaited, notOffered }: KioskScene): Say | undefined {
  if (visitStatus.kind === "live") {
    const named =
      (key: "notice.onItsWay" | "language.notOffered", tag: string): Say =>
      ({ i18n: { t, language } }) =>
        t(key, { language: languageNameIn(tag, language()) });
    if (awaited !== undefined) return named("notice.onItsWay", awaited);
    return notOffered === undefined ? undefined : named("language.notOffered", notOffered);
  }
  if (visitStatus.kind === "ended") return ({ i18n: { t } }) => t("notice.ended");
  return ({ i18n: { t } }) => t(`status.${statusWord(visitStatus)}`);
}
