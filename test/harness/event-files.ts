/**
 * Events as tests need them: an `event.json` with little in it, and the same as it is read.
 */
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
