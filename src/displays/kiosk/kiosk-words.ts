/**
 * What a venue screen says, and whether that or the text has the screen: one table from the status of the visit.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { VisitStatus } from "../../visit/status.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { Waiting } from "./kiosk-screen.tsx";
import type { LastWords } from "./waiting-screen.tsx";
import { noticeText, statusWord } from "../shared/status-words.ts";

export type KioskScene = {
  readonly visitStatus: VisitStatus;
  readonly broadcast: BroadcastState | undefined;
  readonly token: string;
  /** There is text to be shown. */
  readonly hasText: boolean;
  /** The language that nothing has come in yet, by its name in the language of the interface. */
  readonly awaited: string | undefined;
  /** A language the link asks for that is not offered, by its name in the language of the interface. */
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

/** Where the code leads nowhere. */
const NOWHERE: ReadonlySet<VisitStatus["kind"]> = new Set(["unknown", "revoked"]);

const NOTHING = { hasText: false, awaited: undefined, isKept: false, isolated: false, online: true };

const showsText = ({ visitStatus, hasText, isOver }: KioskScene): boolean =>
  hasText && (TEXT_STAYS.has(visitStatus.kind) || (TEXT_RESTS.has(visitStatus.kind) && !isOver));

function sentence({ visitStatus, token }: KioskScene, i18n: I18n): string {
  if (visitStatus.kind === "live") return i18n.t("kiosk.listening");
  return noticeText(visitStatus, i18n, { ...NOTHING, token }) ?? "";
}

/** What to say in place of the text; nothing while text is shown. */
export function kioskWaiting(scene: KioskScene, i18n: I18n): Waiting | undefined {
  if (showsText(scene)) return undefined;
  const { visitStatus, broadcast, last } = scene;
  const quote = visitStatus.kind === "standby" ? visitStatus.message : "";
  return {
    message: sentence(scene, i18n),
    follows: !NOWHERE.has(visitStatus.kind) && visitStatus.kind !== "locked",
    ...(visitStatus.kind === "paused" && { last }),
    ...(quote === "" ? {} : { quote, quoteLanguage: broadcast?.transcriptionLanguage }),
  };
}

/** A word beside the text, or a sentence at its end; nothing while all is well. */
export function kioskMark({ visitStatus, awaited, notOffered }: KioskScene, { t }: I18n): string | undefined {
  if (visitStatus.kind === "live") {
    if (awaited !== undefined) return t("notice.onItsWay", { language: awaited });
    return notOffered === undefined ? undefined : t("language.notOffered", { language: notOffered });
  }
  if (visitStatus.kind === "ended") return t("notice.ended");
  return t(`status.${statusWord(visitStatus)}`);
}
