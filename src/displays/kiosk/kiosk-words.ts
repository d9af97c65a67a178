/**
 * What a venue screen says, and whether that or the text has the screen: one table from how things stand.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import type { Standing } from "../../visit/status.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { Waiting } from "./kiosk-screen.tsx";
import { noticeText, statusWord } from "../shared/status-words.ts";

export type KioskScene = {
  readonly standing: Standing;
  readonly broadcast: BroadcastState | undefined;
  readonly token: string;
  /** There is text to be shown. */
  readonly hasText: boolean;
  /** The language that nothing has come in yet, by its name in the language of the interface. */
  readonly awaited: string | undefined;
  /** The end is long enough ago that the last words have been read. */
  readonly isOver: boolean;
};

/** Where text that was said stays on the screen. */
const TEXT_STAYS: ReadonlySet<Standing["kind"]> = new Set([
  "live",
  "connecting",
  "reconnecting",
  "paused",
  "unreachable",
]);

/** Where the code leads nowhere. */
const NOWHERE: ReadonlySet<Standing["kind"]> = new Set(["unknown", "revoked"]);

const NOTHING = { hasText: false, awaited: undefined, isKept: false, isolated: false, online: true };

const showsText = ({ standing, hasText, isOver }: KioskScene): boolean =>
  hasText && (TEXT_STAYS.has(standing.kind) || (standing.kind === "ended" && !isOver));

function sentence({ standing, token }: KioskScene, i18n: I18n): string {
  if (standing.kind === "not-started") return i18n.t("kiosk.notStarted");
  if (standing.kind === "live") return i18n.t("kiosk.listening");
  return noticeText(standing, i18n, { ...NOTHING, token }) ?? "";
}

/** What to say in place of the text; nothing while text is shown. */
export function kioskWaiting(scene: KioskScene, i18n: I18n): Waiting | undefined {
  if (showsText(scene)) return undefined;
  const { standing, broadcast } = scene;
  const quote = standing.kind === "standby" ? standing.message : "";
  return {
    message: sentence(scene, i18n),
    follows: !NOWHERE.has(standing.kind) && standing.kind !== "locked",
    ...(quote === "" ? {} : { quote, quoteLanguage: broadcast?.transcriptionLanguage }),
  };
}

/** A word beside the text, or a sentence at its end; nothing while all is well. */
export function kioskMark({ standing, awaited }: KioskScene, i18n: I18n): string | undefined {
  if (standing.kind === "live")
    return awaited === undefined ? undefined : i18n.t("notice.onItsWay", { language: awaited });
  if (standing.kind === "ended") return i18n.t("notice.ended");
  return i18n.t(`status.${statusWord(standing)}`);
}
