import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readCalendar } from "../../../../src/node/events/read-calendar.ts";
import { calendar, hour } from "../../../harness/programmes.ts";

const BERLIN = ["X-WR-CALNAME:Harbour Camp", "X-WR-TIMEZONE:Europe/Berlin"];
const read = (text: string, options: { readonly zone?: string; readonly room?: string } = {}) => {
  const programme = readCalendar(text, options);
  if (!programme.ok) throw new Error(programme.error);
  return programme.value;
};
const startsOf = (text: string, zone?: string): readonly string[] =>
  read(text, zone === undefined ? {} : { zone }).sessions.map(({ start }) =>
    new Date(start).toISOString().slice(0, 16),
  );

describe("a calendar", () => {
  it("is read with rooms, people and addresses", () => {
    const programme = read(
      calendar(
        [
          hour(
            "a@x",
            "20260821T080000Z",
            "Cranes\\, ropes",
            "URL:https://talks.example/a",
            'ATTENDEE;ROLE=CHAIR;CN="Ada Núñez":invalid:nomail',
          ),
          [
            "UID:b@x",
            "DTSTART;TZID=Europe/Berlin:20260821T120000",
            "DTEND;TZID=Europe/Berlin:20260821T123000",
            "SUMMARY:Locks",
            "LOCATION: Tent ",
          ],
        ],
        BERLIN,
      ),
    );
    expect(programme).toMatchObject({
      name: "Harbour Camp",
      timeZone: "Europe/Berlin",
      rooms: ["Main hall", "Tent"],
    });
    expect(programme.sessions).toEqual([
      {
        id: "ical:a@x",
        room: "Main hall",
        start: Date.parse("2026-08-21T08:00Z"),
        end: Date.parse("2026-08-21T09:00Z"),
        title: "Cranes, ropes",
        speakers: ["Ada Núñez"],
        link: "https://talks.example/a",
      },
      {
        id: "ical:b@x",
        room: "Tent",
        start: Date.parse("2026-08-21T10:00Z"),
        end: Date.parse("2026-08-21T10:30Z"),
        title: "Locks",
        speakers: [],
      },
    ]);
  });

  it("has times without a zone on the event's clock, also where that changes", () => {
    const text = calendar(
      [hour("a", "20261025T013000", "Before"), hour("b", "20261025T040000", "After")],
      BERLIN,
    );
    expect(startsOf(text)).toEqual(["2026-10-24T23:30", "2026-10-25T03:00"]);
    expect(startsOf(text, "UTC")).toEqual(["2026-10-25T01:30", "2026-10-25T04:00"]);
  });

  it("has times in a zone of its own as the file defines it", () => {
    const zone = [
      "BEGIN:VTIMEZONE",
      "TZID:Our time",
      "BEGIN:STANDARD",
      "DTSTART:19700101T000000",
      "TZOFFSETFROM:+0300",
      "TZOFFSETTO:+0300",
      "END:STANDARD",
      "END:VTIMEZONE",
    ];
    const entry = [
      "UID:a",
      "DTSTART;TZID=Our time:20260821T120000",
      "DURATION:PT30M",
      "SUMMARY:Locks",
      "LOCATION:Tent",
    ];
    expect(startsOf(calendar([entry], [...zone, "X-WR-TIMEZONE:Europe/Berlin"]))).toEqual([
      "2026-08-21T09:00",
    ]);
  });

  it("leaves out what is no session, and says so", () => {
    const day = [
      "UID:d",
      "DTSTART;VALUE=DATE:20260821",
      "DTEND;VALUE=DATE:20260822",
      "SUMMARY:All day",
      "LOCATION:Tent",
    ];
    const nowhere = ["UID:n", "DTSTART:20260821T080000Z", "DURATION:PT1H", "SUMMARY:Lunch"];
    const text = calendar(
      [
        hour("a", "20260821T080000Z", "Kept"),
        day,
        nowhere,
        hour("c", "20260821T080000Z", "Off", "STATUS:CANCELLED"),
        hour("e", "20260821T080000Z", ""),
      ],
      BERLIN,
    );
    const programme = read(text);
    expect(programme.sessions.map(({ title }) => title)).toEqual(["Kept"]);
    expect(programme.notes).toEqual([
      "1 session left out: they are cancelled.",
      "1 session left out: they have no start, no end or are for whole days.",
      "1 session left out: they have no title.",
      "1 session left out: they have no location; --room gives them one.",
    ]);
    expect(read(text, { room: "Foyer" }).sessions.map(({ room }) => room)).toEqual(["Foyer", "Main hall"]);
  });

  it("keeps apart what one UID is used for, the same at each import", () => {
    const entries = [
      hour("same", "20260821T080000Z", "One"),
      hour("same", "20260821T090000Z", "Two"),
      hour("same", "20260821T100000Z", "Two"),
      hour("same", "20260821T100000Z", "Two"),
    ];
    const ids = read(calendar(entries, BERLIN)).sessions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(read(calendar(entries.toReversed(), BERLIN)).sessions.map(({ id }) => id)).toEqual(ids);
  });

  it("has its organisers as speakers where they differ and nobody attends", () => {
    const by = (name: string): string => `ORGANIZER;CN=${name}:mailto:info@camp.example`;
    const entries = ["Ada", "Bo", "Cy"].map((name, n) => hour(name, `2026082${n}T080000Z`, "Talk", by(name)));
    const speakers = (text: string) => read(text).sessions.map((session) => session.speakers);
    expect(speakers(calendar(entries, BERLIN))).toEqual([["Ada"], ["Bo"], ["Cy"]]);
    expect(speakers(calendar(entries.slice(0, 2), BERLIN))).toEqual([[], []]);
  });

  it.each([
    [calendar([hour("a", "20260821T080000Z", "Kept")]), /--zone/],
    ["BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART", /cannot be read/],
  ])("that says too little is refused", (text, error) => {
    expect(readCalendar(text, {})).toEqual({ ok: false, error: expect.stringMatching(error) as string });
  });

  it("that is damaged anywhere gives sessions that can be, or a reason", () => {
    const whole = calendar(
      [
        hour(
          "a@x",
          "20260821T080000Z",
          "Cranes",
          'ATTENDEE;CN="Ada":invalid:nomail',
          "RRULE:FREQ=DAILY;COUNT=2",
        ),
        [
          "UID:b",
          "DTSTART;TZID=Europe/Berlin:20260821T120000",
          "DTEND;VALUE=DATE:20260822",
          "SUMMARY:Locks",
          "LOCATION:Tent",
        ],
      ],
      BERLIN,
    );
    const damage = fc.record({
      at: fc.nat(whole.length),
      length: fc.nat(12),
      text: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom("\r\n", ":", ";", "=", "PT", "99", "END:VEVENT\r\n"),
      ),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
        const text = damages.reduce(
          (before, { at, length, text }) => before.slice(0, at) + text + before.slice(at + length),
          whole,
        );
        const programme = readCalendar(text, { zone: "UTC" });
        if (!programme.ok) return;
        const ids = programme.value.sessions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { start, end } of programme.value.sessions) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 2_000 },
    );
  });
});
