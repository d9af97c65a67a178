/**
 * What the host tells everyone, on a wall with several languages.
 */
import type { BroadcastState } from "../../subtitles/broadcast.ts";
import type { ShownAnnouncement } from "../../ui/announcements.tsx";
import { announcementsOf } from "../shared/announcements.ts";

/** The announcements of a broadcast in each of `languages` that they are told in. */
export function announcementsIn(
  broadcast: BroadcastState,
  languages: readonly string[],
): readonly ShownAnnouncement[] {
  const all = languages.flatMap((language) => announcementsOf(broadcast, language));
  const texts = all.map(({ id, text }) => `${id}\n${text}`);
  return all.filter((_, at) => texts.indexOf(texts[at] ?? "") === at);
}
