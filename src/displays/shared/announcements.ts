/**
 * What the host tells everyone, in the language somebody reads.
 */
import { matchLanguage } from "../../lib/match-language.ts";
import { directionOf } from "../../lib/language-tag.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { ShownAnnouncement } from "../../ui/announcements.tsx";

/** The announcements of a broadcast in `language` where they are translated, else as they were made. */
export function announcementsOf(
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
