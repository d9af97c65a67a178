/**
 * What the host tells everyone, in the language somebody reads.
 */
import { matchLanguage } from "../../lib/match-language.ts";
import { writtenIn } from "../../lib/written-in.ts";
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { ShownAnnouncement } from "../../ui/announcements.tsx";

/** The announcements of a broadcast in `language` where they are translated, else as they were made. */
export function announcementsOf(
  broadcast: BroadcastState,
  language: string | undefined,
): readonly ShownAnnouncement[] {
  return broadcast.announcements.map(({ id, message, translations }) => {
    const found = language === undefined ? undefined : matchLanguage([language], [...translations.keys()]);
    const text = (found === undefined ? undefined : translations.get(found)) ?? message;
    return { id, text, ...writtenIn(text, found ?? broadcast.transcriptionLanguage) };
  });
}
