import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readEventFile } from "../../../src/event/event-file.ts";
import { at, eventOf, SMALL_EVENT } from "../../harness/event-files.ts";

const session = { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T10:45", title: "Tides" };
const refusedOf = (fields: Readonly<Record<string, unknown>>): readonly string[] =>
  eventOf(fields).refused.map(({ path, why }) => `${path} ${why}`);

describe("an event file", () => {
  it("is read into plain data", () => {
    const event = eventOf();
    expect(event.refused).toEqual([]);
    expect(event.days).toEqual(["2026-11-28"]);
    expect(event.rooms[0]).toEqual({
      id: "main",
      name: "Main hall",
      place: "Ground floor",
      token: "main",
      tokens: [],
      languages: ["en-US", "ja-JP"],
      videos: [],
    });
    expect(event.sessions.map(({ title }) => title)).toEqual(["Tides", "Knots by hand", "Cranes"]);
    expect(event.sessions[0]).toEqual({
      id: "main@2026-11-28T09:00",
      room: "main",
      start: at("10:00"),
      end: at("10:45"),
      title: "Tides",
      speakers: ["Ada Núñez"],
    });
  });

  it("takes times with an offset as they are, and others in its zone", () => {
    const [first] = eventOf({ sessions: [{ ...session, start: "2026-11-28T09:00Z" }] }).sessions;
    expect(first?.start).toBe(at("10:00"));
    const [newYork] = eventOf({ timeZone: "America/New_York", sessions: [session] }).sessions;
    expect(newYork?.start).toBe(Date.parse("2026-11-28T15:00Z"));
  });

  it.each([
    [{ nmae: "x" }, ["nmae unknown"]],
    [{ name: 3 }, ["name unusable"]],
    [{ timeZone: "Europe/Atlantis" }, ["timeZone unusable"]],
    [{ dayBegins: "25:00" }, ["dayBegins unusable"]],
    [{ days: ["2026-11-28", "2026-02-30"] }, ["days.1 unusable"]],
    [{ rooms: {} }, ["rooms unusable", ...["0", "1", "2"].map((n) => `sessions.${n}.room no-room`)]],
    [{ rooms: [...SMALL_EVENT.rooms, { id: "lab" }] }, ["rooms.2.id repeated"]],
    [{ rooms: [...SMALL_EVENT.rooms, { id: "../x" }] }, ["rooms.2.id unusable"]],
    [{ rooms: [...SMALL_EVENT.rooms, { id: "x", token: "A3F9" }] }, ["rooms.2.token unusable"]],
    [{ sessions: [{ ...session, end: session.start }] }, ["sessions.0.end unusable"]],
    [{ sessions: [{ ...session, room: "roof" }] }, ["sessions.0.room no-room"]],
    [{ sessions: [{ ...session, title: undefined }] }, ["sessions.0.title unusable"]],
    [{ sessions: [{ room: "main", start: session.start, title: "x" }] }, ["sessions.0.end missing"]],
    [{ sessions: [session, { ...session, id: "a" }, { ...session, id: "a" }] }, ["sessions.2.id repeated"]],
    [{ sessions: [{ ...session, link: "javascript:alert(1)" }] }, ["sessions.0.link unusable"]],
    [{ feedback: "https://{code}.example/" }, ["feedback unusable"]],
    [{ links: [{ title: "Map", address: "/map.pdf" }, { title: "Bare" }] }, ["links.1.address missing"]],
  ])("names what does not count in %j", (fields, refused) => {
    expect(refusedOf(fields)).toEqual(refused);
  });

  it("loses a field alone where the field can be missed", () => {
    const [only] = eventOf({
      sessions: [{ ...session, language: "!", link: "x", speakers: [1, "Ada"] }],
    }).sessions;
    expect(only).toEqual({
      id: "main@2026-11-28T09:00",
      room: "main",
      start: at("10:00"),
      end: at("10:45"),
      title: "Tides",
      speakers: ["Ada"],
    });
  });

  it("asks for a zone only where a time needs one", () => {
    const zoned = { ...session, start: "2026-11-28T10:00+01:00", end: "2026-11-28T10:45+01:00" };
    const rooms = SMALL_EVENT.rooms;
    expect(readEventFile({ rooms, sessions: [zoned] }).refused).toEqual([]);
    expect(readEventFile({ rooms, sessions: [session] }).refused).toEqual([
      { path: "timeZone", why: "missing" },
    ]);
  });

  it("reads tokens by time, and each video from one source", () => {
    const [room] = eventOf({
      rooms: [
        {
          id: "main",
          tokens: [
            { from: "2026-11-28T12:00", token: "noon" },
            { from: "2026-11-28T09:00", token: "dawn" },
          ],
          videos: [
            { kind: "signing", hls: "/live/a.m3u8", delay: 2.5, name: "LSFB" },
            { kind: "slides", page: "https://slides.example/1", whep: "https://sfu.example/whep/1" },
            { kind: "programme" },
            { kind: "radio", page: "/x" },
          ],
        },
      ],
      sessions: [],
    }).rooms;
    expect(room?.tokens.map(({ token }) => token)).toEqual(["dawn", "noon"]);
    expect(room?.videos).toEqual([
      { kind: "signing", source: "hls", address: "/live/a.m3u8", delay: 2.5, name: "LSFB" },
      { kind: "slides", source: "whep", address: "https://sfu.example/whep/1", delay: 0 },
    ]);
  });

  it("gives sessions at the same time ids of their own", () => {
    const ids = eventOf({ sessions: [session, { ...session, title: "Other" }] }).sessions.map(({ id }) => id);
    expect(ids).toEqual(["main@2026-11-28T09:00", "main@2026-11-28T09:00-2"]);
  });

  it("cleans texts of what turns the line around", () => {
    expect(eventOf({ name: " Har\u202ebour\nDays " }).name).toBe("Harbour Days");
  });

  it("reads the same whatever the order of its sessions", () => {
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...session,
      id: `s${n}`,
      room: n % 2 === 0 ? "main" : "lab",
      start: `2026-11-28T${String(8 + (n >> 1)).padStart(2, "0")}:00`,
      end: `2026-11-28T${String(9 + (n >> 1)).padStart(2, "0")}:30`,
    }));
    const ordered = eventOf({ sessions: many }).sessions;
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 12 }), (sessions) => {
        expect(eventOf({ sessions }).sessions).toEqual(ordered);
      }),
    );
  });

  it("is read from anything without an error, and is bounded", () => {
    const names = [
      "name",
      "timeZone",
      "days",
      "rooms",
      "sessions",
      "feedback",
      "links",
      "id",
      "room",
      "start",
      "end",
      "title",
      "videos",
    ];
    const value = fc.anything({
      key: fc.constantFrom(...names),
      values: [
        fc.constantFrom("main", "2026-11-28T10:00", "2026-11-28T11:00", "UTC", "", -1, 1e99, null, true),
      ],
      maxDepth: 4,
    });
    const anything = fc.oneof(value, fc.dictionary(fc.constantFrom(...names), value));
    fc.assert(
      fc.property(anything, (raw) => {
        const event = readEventFile(raw);
        const ids = new Set(event.sessions.map(({ id }) => id));
        expect(ids.size).toBe(event.sessions.length);
        for (const { start, end } of event.sessions) expect(end).toBeGreaterThan(start);
      }),
    );
    const huge = eventOf({ sessions: Array.from({ length: 5_001 }, () => session) });
    expect(huge.sessions).toHaveLength(5_000);
    expect(huge.refused).toEqual([{ path: "sessions.5000", why: "too-many" }]);
  });
});
