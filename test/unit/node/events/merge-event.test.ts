import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readEventFile } from "../../../../src/event/event-file.ts";
import { fieldsOf } from "../../../../src/lib/fields.ts";
import type { Imported, ImportedSession } from "../../../../src/node/events/imported.ts";
import { mergeEvent, tellChanges, writtenTime } from "../../../../src/node/events/merge-event.ts";
import { readFrab } from "../../../../src/node/events/read-frab.ts";
import { readCalendar } from "../../../../src/node/events/read-calendar.ts";
import { calendar, FRAB, hour } from "../../../harness/programmes.ts";

const programme = (): Imported => {
  const read = readFrab(FRAB, undefined);
  if (!read.ok) throw new Error(read.error);
  return read.value;
};
const changed = (id: string, change: Partial<ImportedSession>): Imported => ({
  ...programme(),
  sessions: programme().sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
});
const first = mergeEvent({}, programme()).file;

/** The first file with what an organiser writes into it. */
const byHand = () => ({
  ...first,
  name: "Our camp",
  links: [{ title: "Map", address: "/map" }],
  rooms: [
    {
      id: "grosse-halle",
      name: "The hall",
      place: "Pier 3",
      token: "a3f9",
      videos: [{ kind: "signing", hls: "/s.m3u8", delay: 4 }],
    },
    ...(first["rooms"] as object[]).slice(1),
    { id: "press", name: "Press room", token: "b4k2" },
  ],
  sessions: [
    { room: "press", start: "2026-08-21T10:00", end: "2026-08-21T11:00", title: "Press hour" },
    ...(first["sessions"] as object[]).map((session, at) =>
      at === 0 ? { ...session, token: "c5m3", note: "ours" } : session,
    ),
  ],
});

describe("merging a programme", () => {
  it("into nothing makes a file that counts", () => {
    expect(readEventFile(first).refused).toEqual([]);
    expect(first["rooms"]).toEqual([
      { id: "grosse-halle", name: "Große Halle" },
      { id: "zelt", name: "Zelt" },
    ]);
    expect((first["sessions"] as object[])[0]).toEqual({
      id: "frab:a",
      room: "grosse-halle",
      start: "2026-08-21T10:00+02:00",
      end: "2026-08-21T10:45+02:00",
      title: "Cranes and ropes",
      speakers: ["Ada Núñez", "Bo"],
      language: "en",
      link: "https://talks.example/a",
    });
  });

  it("again changes nothing, and what was written by hand stays", () => {
    const file = byHand();
    const { file: again, changes } = mergeEvent(file, programme());
    expect(again).toEqual(file);
    expect(tellChanges(changes)).toEqual(["0 added, 0 changed, 0 removed."]);
  });

  it("takes over what moved, and keeps the token of it", () => {
    const start = Date.parse("2026-08-21T09:30Z");
    const moved = changed("frab:a", { start, end: start + 3_600_000, room: "Zelt", title: "Cranes" });
    const { file, changes } = mergeEvent(byHand(), moved);
    expect((file["sessions"] as object[]).map(fieldsOf).find(({ id }) => id === "frab:a")).toMatchObject({
      room: "zelt",
      start: "2026-08-21T11:30+02:00",
      title: "Cranes",
      token: "c5m3",
      note: "ours",
    });
    expect(changes.changed).toEqual([
      "Cranes (zelt, 2026-08-21T11:30+02:00): title: Cranes and ropes → Cranes; room: grosse-halle → zelt; start: 2026-08-21T10:00+02:00 → 2026-08-21T11:30+02:00; end: 2026-08-21T10:45+02:00 → 2026-08-21T12:30+02:00",
    ]);
  });

  it("removes what is gone, adds what is new, and leaves sessions of the organiser and empty rooms", () => {
    const { sessions, ...rest } = programme();
    const night = sessions.filter(({ id }) => id !== "frab:b");
    const added = { ...night[0], id: "frab:new", title: "Pumps", room: "Boat" } as ImportedSession;
    const { file, changes } = mergeEvent(byHand(), {
      ...rest,
      rooms: ["Große Halle", "Boat"],
      sessions: [...night, added],
    });
    expect(changes).toEqual({
      addedRooms: ["Boat"],
      unusedRooms: ["zelt"],
      added: ["Pumps (boat, 2026-08-21T10:00+02:00)"],
      changed: [],
      removed: ["Night tides (zelt, 2026-08-22T00:30+02:00)"],
    });
    expect((file["sessions"] as object[]).map((one) => fieldsOf(one)["title"])).toContain("Press hour");
  });

  it("finds a session again whose id is another now", () => {
    const { changes, file } = mergeEvent(byHand(), changed("frab:a", { id: "frab:z" }));
    expect([...changes.added, ...changes.removed, ...changes.changed]).toEqual([]);
    expect((file["sessions"] as object[]).map(fieldsOf).find(({ id }) => id === "frab:z")).toMatchObject({
      token: "c5m3",
    });
  });

  it("does not make one room of two whose ids would be alike", () => {
    const { file } = mergeEvent(
      {},
      { ...programme(), rooms: ["Große Halle", "Grosse Halle", "Зал", "ホール"] },
    );
    const ids = (file["rooms"] as object[]).map((room) => fieldsOf(room)["id"]);
    expect(new Set(ids).size).toBe(4);
    expect(
      mergeEvent(file, { ...programme(), rooms: ["Große Halle", "Grosse Halle", "Зал", "ホール"] }).file,
    ).toEqual(file);
  });

  it("twice is the same as once, whatever the programme", () => {
    const session = fc.record({
      id: fc.integer({ min: 0, max: 9 }).map((n) => `frab:${n}`),
      room: fc.constantFrom("Große Halle", "Zelt", "Boot"),
      title: fc.constantFrom("A", "B", "C"),
      minute: fc.integer({ min: 0, max: 5_000 }),
    });
    const any = fc
      .uniqueArray(session, { selector: ({ id }) => id, maxLength: 8 })
      .map((sessions): Imported => ({
        ...programme(),
        rooms: ["Große Halle", "Zelt", "Boot"],
        sessions: sessions.map(({ minute, ...rest }) => ({
          ...rest,
          speakers: [],
          start: Date.UTC(2026, 9, 24) + minute * 60_000,
          end: Date.UTC(2026, 9, 24) + (minute + 30) * 60_000,
        })),
      }));
    fc.assert(
      fc.property(any, any, (before, after) => {
        const old = mergeEvent({}, before).file;
        const { file, changes } = mergeEvent(old, after);
        expect(readEventFile(file).refused).toEqual([]);
        expect(readEventFile(file).sessions).toHaveLength(after.sessions.length);
        const again = mergeEvent(file, after);
        expect(again.file).toEqual(file);
        expect(changes.added.length - changes.removed.length).toBe(
          after.sessions.length - before.sessions.length,
        );
        for (const one of readEventFile(file).sessions) {
          expect(after.sessions.find(({ id }) => id === one.id)).toMatchObject({
            start: one.start,
            end: one.end,
          });
        }
      }),
    );
  });
});

describe("a session that lasts for ever", () => {
  it("is none", () => {
    const schedule = structuredClone(FRAB);
    const [talk] = schedule.schedule.conference.days[0]?.rooms["Große Halle"] ?? [];
    if (talk !== undefined) talk.duration = "999999999999:00";
    const read = readFrab(schedule, undefined);
    expect(read.ok && mergeEvent({}, read.value).changes.added).toHaveLength(2);
    const text = calendar([hour("a", "20260821T080000Z", "Locks")]).replace("PT1H", "P99999999W");
    expect(readCalendar(text, { zone: "UTC" })).toMatchObject({ ok: true, value: { sessions: [] } });
  });
});

describe("a written time", () => {
  it.each([
    ["2026-08-21T08:00Z", "Europe/Berlin", "2026-08-21T10:00+02:00"],
    ["2026-12-21T08:00:30Z", "America/St_Johns", "2026-12-21T04:30:30-03:30"],
    ["2026-12-21T08:00Z", "UTC", "2026-12-21T08:00+00:00"],
  ])("%s in %s is %s", (time, zone, written) => {
    expect(writtenTime(Date.parse(time), zone)).toBe(written);
    expect(Date.parse(written)).toBe(Date.parse(time));
  });
});
