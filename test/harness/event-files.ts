/**
 * Events as tests need them: an `event.json` with little in it, and the same as it is read.
 */
import { eventAround, type RoomAround, type TalkAround } from "./event-around.ts";
import { type EventFile, readEventFile } from "../../src/event/event-file.ts";

/** Two rooms and three talks on 28 November 2026 in Brussels, one hour ahead of UTC. */
export const SMALL_EVENT = {
  name: "Harbour Days",
  timeZone: "Europe/Brussels",
  rooms: [
    { id: "main", name: "Main hall", place: "Ground floor", token: "main", languages: ["en-US", "ja-JP"] },
    { id: "lab", name: "Lab" },
  ],
  sessions: [
    {
      room: "main",
      start: "2026-11-28T10:00",
      end: "2026-11-28T10:45",
      title: "Tides",
      speakers: ["Ada Núñez"],
    },
    { room: "main", start: "2026-11-28T11:00", end: "2026-11-28T11:30", title: "Cranes", token: "b4k2" },
    { room: "lab", start: "2026-11-28T10:30", end: "2026-11-28T12:00", title: "Knots by hand" },
  ],
};

/** A time on that day in Brussels, such as `10:45`, in ms since the epoch. */
export const at = (clock: string): number => Date.parse(`2026-11-28T${clock}:00+01:00`);

/** The small event as it is read, with fields in the place of its own. */
export const eventOf = (fields: Readonly<Record<string, unknown>> = {}): EventFile =>
  readEventFile({ ...SMALL_EVENT, ...fields });

/**
 * Two days and four rooms around `now` (ms since the epoch): one that is live, one whose talk is not live yet, one without
 * subtitles, and one that is over.
 */
export function harbourDays(now: number, tokens: { readonly main: string; readonly harbour: string }) {
  const rooms: readonly RoomAround[] = [
    { id: "terrace", name: "Terrace" },
    { id: "lab", name: "Lab", place: "Building 4, second floor" },
    { id: "harbour", name: "Harbour room", token: tokens.harbour, languages: ["en-US", "de-DE"] },
    {
      id: "main",
      name: "Main hall",
      place: "Ground floor",
      token: tokens.main,
      languages: ["en-US", "de-DE", "ja-JP", "ar-SA"],
    },
  ];
  const day = 26 * 60;
  const talks: readonly TalkAround[] = [
    { room: "terrace", from: -90, to: -60, title: "Coffee, and a word of welcome" },
    {
      room: "main",
      from: -20,
      to: 25,
      title: "Tides, and what they leave behind",
      speakers: ["Ada Núñez", "Ben Okafor"],
      language: "en",
      link: "https://harbour.example/tides",
    },
    { room: "main", from: 40, to: 70, title: "港のクレーン", speakers: ["佐藤 美咲"], language: "ja" },
    { room: "main", from: 80, to: 110, title: "Questions from the floor" },
    { room: "harbour", from: 5, to: 65, title: "Ropes" },
    { room: "lab", from: -30, to: 90, title: "Knots by hand", speakers: ["Cy"] },
    { room: "main", from: day, to: day + 45, title: "A second day at the harbour" },
  ];
  return {
    ...eventAround(now, rooms, talks),
    timeZone: "Asia/Tokyo",
    links: [{ title: "How to get there", address: "https://harbour.example/way" }],
    feedback: "https://harbour.example/feedback?code={code}&language={language}",
  };
}
