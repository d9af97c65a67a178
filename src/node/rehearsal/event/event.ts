/**
 * The event of a rehearsal: two days and three rooms, with all that an organiser meets. Its times are relative to the start,
 * so that something is always on: within a quarter of an hour a talk runs over, a room changes its token, and another talk
 * begins late.
 */
import { dayOfWall, wallTime } from "../../../event/zone-time.ts";
import { writtenTime } from "../../events/merge-event.ts";
import { speakers, spokenLanguage, title } from "../programme/talk.ts";
import { translations } from "../programme/translations.ts";
import { VIDEO_PATH } from "../video/serve-video.ts";
import { WHEP_PATH } from "../video/whep.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The programme begins at a round time at or before the start, in ms. */
const ROUND_MS = 5 * MINUTE_MS;

/** Access tokens of the event's broadcasts. */
export const EVENT_TOKENS = { hall: "hall", nextHall: "hal2", dock: "dock", nextDock: "doc2" } as const;

/** Languages of the dock, fewer than those of the hall. */
export const DOCK_LANGUAGES: readonly string[] = ["de-DE", "ja-JP", "ar-SA"];

/** When something of the event is planned or happens, in minutes from the round time. */
export const AT = {
  /** The talk in the dock should end, and does. */
  dockPlannedEnd: 6,
  dockEnd: 12,
  /** The second talk of the dock is planned, and begins. */
  nextDockPlanned: 10,
  nextDock: 12,
  /** The hall pauses, and has another token from then on. */
  hallPause: 10,
  /** The second talk of the hall is planned, and begins late. */
  nextHallPlanned: 15,
  nextHall: 17,
} as const;

type Planned = {
  readonly room: string;
  /** In minutes. */
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly speakers: readonly string[];
  readonly token?: string;
  readonly day?: 1;
};

const { hall, nextHall, dock, nextDock } = EVENT_TOKENS;
const talkers = Object.values(speakers).map(({ label }) => label);

/** In minutes from the round time; the second day from the same time of day. */
const PLAN: readonly Planned[] = [
  { room: "hall", from: -60, to: -10, title: "Opening of the harbour days", speakers: ["Hanna Vale"] },
  { room: "hall", from: -5, to: AT.hallPause, title, speakers: talkers },
  {
    room: "hall",
    from: AT.nextHallPlanned,
    to: 40,
    title: "What a tide gauge knows",
    speakers: ["Ilse Brandt", "Tomás Reyes"],
  },
  { room: "hall", from: 45, to: 90, title: "Cables on the sea floor", speakers: ["Yuki Tanabe"] },
  {
    room: "dock",
    from: -30,
    to: AT.dockPlannedEnd,
    title: "How to lift a ship",
    speakers: ["Pieter Maes"],
    token: dock,
  },
  {
    room: "dock",
    from: AT.nextDockPlanned,
    to: 35,
    title: "A crane that sees",
    speakers: ["Rania Haddad"],
    token: nextDock,
  },
  { room: "dock", from: 40, to: 85, title: "Questions from the quay", speakers: [] },
  { room: "loft", from: -15, to: 30, title: "Knots by hand", speakers: ["Bo Lindqvist"] },
  { room: "loft", from: 35, to: 90, title: "Sails by hand", speakers: ["Bo Lindqvist"] },
  { room: "hall", from: -30, to: 30, title: "Who owns the water?", speakers: ["Amara Okafor"], day: 1 },
  { room: "hall", from: 40, to: 90, title: "Two hundred years of fog", speakers: ["Josef Lindem"], day: 1 },
  { room: "dock", from: -10, to: 50, title: "A bridge in a box", speakers: ["Marta Oriol"], day: 1 },
  {
    room: "dock",
    from: 60,
    to: 100,
    title: "Goodbye, and what comes next",
    speakers: ["Hanna Vale"],
    day: 1,
  },
  { room: "loft", from: 0, to: 90, title: "Charts by hand", speakers: ["Bo Lindqvist"], day: 1 },
];

/** The round time that a rehearsal's programme is built around; times in ms since the epoch. */
export const roundTime = (startedAt: number): number => Math.floor(startedAt / ROUND_MS) * ROUND_MS;

/** The `event.json` of a rehearsal that started at a time (ms since the epoch), for a zone (IANA). */
export function rehearsalEvent(startedAt: number, timeZone: string) {
  const base = roundTime(startedAt);
  const at = (minutes: number, day = 0): string =>
    writtenTime(base + minutes * MINUTE_MS + day * DAY_MS, timeZone);
  const ends = [-60, 90].map((minutes) => dayOfWall(wallTime(base + minutes * MINUTE_MS, timeZone)));
  return {
    name: "Harbour Days",
    timeZone,
    // What begins after midnight belongs to the evening before.
    ...(ends[0] === ends[1] ? {} : { dayBegins: "04:00" }),
    rooms: [
      {
        id: "hall",
        name: "Harbour hall",
        place: "Ground floor",
        token: hall,
        tokens: [{ from: at(AT.hallPause), token: nextHall }],
        languages: [spokenLanguage, ...Object.keys(translations)],
        videos: [
          { kind: "signing", hls: VIDEO_PATH, delay: 2 },
          { kind: "slides", page: "/example/" },
        ],
      },
      {
        id: "dock",
        name: "Dock 4",
        place: "Behind the hall, 3 minutes",
        token: nextDock,
        languages: [spokenLanguage, ...DOCK_LANGUAGES],
        videos: [{ kind: "programme", whep: WHEP_PATH }],
      },
      { id: "loft", name: "Sail loft", place: "Second floor, lift at the entrance" },
    ],
    sessions: PLAN.map(({ day, from, to, room, ...said }) => ({
      room,
      start: at(from, day),
      end: at(to, day),
      ...said,
      language: spokenLanguage,
    })),
    feedback:
      "mailto:feedback@harbour.example?subject=Subtitles%20{code}&body={language}%20{sentence}%20{time}",
    links: [{ title: "The example page", address: "/example/" }],
  };
}
