/**
 * The fields of `event.json` for the documents: what each may be comes from the declaration, what it says is here. A field
 * without its words does not get into the documents, which fails.
 */
import { declaredFields } from "../../event/problems.ts";

/** What a field says, as Markdown, by its path without the numbers of entries. */
const WORDS: Readonly<Record<string, string>> = {
  name: "the event's name",
  timeZone: "IANA zone of the event: times without an offset are on its clock, and all are shown on it",
  dayBegins:
    "when a day of the programme begins, for events that go on past midnight: with `04:00` a talk at one in the morning belongs to the day before",
  days: "the days of the event; without them, the days on which a session begins",
  "rooms.id": "part of addresses (`/kiosk/room/{id}`) and what sessions name",
  "rooms.name": "as people call it; without it, the id",
  "rooms.place": "where it is",
  "rooms.token": "the four characters of its broadcast; none where there are no subtitles, or none yet",
  "rooms.tokens.from": "from when on another token counts for the room",
  "rooms.tokens.token": "that token",
  "rooms.languages": "languages that can be read there; for the filter, until the service says more",
  "rooms.videos.kind": "what the picture shows",
  "rooms.videos.name": "tells it from others of its kind, such as the sign language",
  "rooms.videos.hls": "address of an HLS playlist (`.m3u8`)",
  "rooms.videos.whep": "address of a WebRTC stream (WHEP)",
  "rooms.videos.page":
    "address of a page that shows it, opened beside the viewer. A video has one of the three",
  "rooms.videos.delay": "seconds that the picture is behind what is said in the room; 0 without it",
  "sessions.id":
    "keeps a session the same while the programme changes; made of room and start without it. Ids that begin with `frab:` or `ical:` are an import's",
  "sessions.room": "the id of its room",
  "sessions.start": "a local time, or one with its offset from UTC",
  "sessions.end": "the same",
  "sessions.title": "the title",
  "sessions.speakers": "who speaks",
  "sessions.language": "the language that is spoken",
  "sessions.link": "a page about it",
  "sessions.token": "stands for the room's token while the session is on",
  feedback:
    "where readers tell you what they think; what stands in braces is filled in, the rest is as you wrote it",
  "links.title": "what a link is called",
  "links.address": "where it leads",
};

/** What holds a field, as it stands in the table; fields of a list have `[]` behind its name. */
const shownPath = (path: string): string =>
  path.replace(/^(rooms|sessions|links)\./, "$1[].").replace(/\.(tokens|videos)\./, ".$1[].");

const cell = (text: string): string => text.replaceAll("|", "\\|");

/** Every field of `event.json`, as Markdown. Throws for a field without words. */
export function eventFieldsTable(): string {
  const rows = declaredFields().map(({ path, isNeeded, expected }) => {
    const words = WORDS[path];
    if (words === undefined) throw new Error(`There are no words for the field "${path}".`);
    return `| \`${shownPath(path)}\`${isNeeded ? " *" : ""} | ${cell(words)} | ${cell(`\`${expected}\``)} |`;
  });
  return ["| field | what | values |", "| --- | --- | --- |", ...rows].join("\n");
}
