/**
 * Published programmes as tests need them: a schedule as pretalx and frab write it, and a calendar.
 */
const person = (name: string) => ({ id: name.length, public_name: name });

const talk = (guid: string, date: string, duration: string, title: string, more: object = {}) => ({
  guid,
  id: guid.length,
  date,
  start: date.slice(11, 16),
  duration,
  title,
  language: "en",
  url: `https://talks.example/${guid}`,
  persons: [person("Ada Núñez")],
  ...more,
});

/** Two days and two rooms; the first day ends at four in the morning. */
export const FRAB = {
  schedule: {
    version: "0.3",
    conference: {
      title: "Harbour Camp",
      time_zone_name: "Europe/Berlin",
      rooms: [{ name: "Große Halle" }, { name: "Zelt" }],
      days: [
        {
          index: 1,
          date: "2026-08-21",
          day_start: "2026-08-21T09:00:00+02:00",
          day_end: "2026-08-22T04:00:00+02:00",
          rooms: {
            Zelt: [talk("b", "2026-08-22T00:30:00+02:00", "01:00", "Night tides")],
            "Große Halle": [
              talk("a", "2026-08-21T10:00:00+02:00", "00:45", "Cranes\nand ropes", {
                persons: [person("Ada Núñez"), person("Bo"), person("Bo")],
              }),
              talk("c", "2026-08-21T11:00:00+02:00", "00:00", "Of no length"),
            ],
          },
        },
        {
          index: 2,
          date: "2026-08-22",
          day_start: "2026-08-22T09:00:00+02:00",
          day_end: "2026-08-22T18:00:00+02:00",
          rooms: { "Große Halle": [talk("d", "2026-08-22T10:00:00+02:00", "02:00", "Locks")] },
        },
      ],
    },
  },
};

const entry = (...lines: readonly string[]): string => ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n");

/** A calendar of these entries; `head` are lines of the whole. */
export const calendar = (entries: readonly (readonly string[])[], head: readonly string[] = []): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//test//EN",
    ...head,
    ...entries.map((lines) => entry(...lines)),
    "END:VCALENDAR",
    "",
  ].join("\r\n");

/** An entry of an hour at a UTC time such as `20260821T080000Z`. */
export const hour = (
  uid: string,
  start: string,
  title: string,
  ...more: readonly string[]
): readonly string[] => [
  `UID:${uid}`,
  `DTSTART:${start}`,
  "DURATION:PT1H",
  `SUMMARY:${title}`,
  "LOCATION:Main hall",
  ...more,
];
