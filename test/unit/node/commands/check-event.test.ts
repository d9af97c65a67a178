import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it, vi } from "vitest";

import { declaredFields } from "../../../../src/event/problems.ts";
import { checkEvent, main } from "../../../../src/node/commands/check-event.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));

const FILE = `{
  "timeZone": "Europe/Brussels",
  "rooms": [
    { "id": "main", "token": "A3F9", "plce": "Pier" },
    { "name": "Lab",
      "videos": [{ "kind": "radio", "page": "/x" }] }
  ],
  "sessions": [
    { "room": "main", "start": "10:00", "end": "2026-11-28T11:00",
      "title": "Tides" },
    { "room": "roof", "start": "2026-11-28T10:00", "end": "2026-11-28T11:00", "title": "Cranes" }
  ],
  "links": "none"
}`;

describe("the check of an event's file", () => {
  it("names each problem with its line and what may stand there", () => {
    expect(checkEvent(FILE).problems).toEqual([
      'line 4: rooms.0.token: this value does not count. Expected: "a3f9".',
      "line 4: rooms.0.plce: there is no such field. There are: id, name, place, token, tokens, languages, videos.",
      'line 6: rooms.1.videos.0.kind: this value does not count. Expected: "programme", "signing", "slides".',
      'line 5: rooms.1.id: this field is missing. Expected: "hall-2" (a–z, 0–9, -; 1 … 40).',
      'line 9: sessions.0.start: this value does not count. Expected: "2026-11-28T10:00", "2026-11-28T10:00+01:00".',
      "line 13: links: this value does not count. Expected: [ … ].",
      "line 11: sessions.1.room: no room has this id.",
    ]);
  });

  it.each([
    ["[]", /^line 1: The file is not a JSON object/],
    ['{\n  "name": "",\n}', /^line 3: .*Nothing of the file counts\.$/],
  ])("of %j says where it stops", (text, said) => {
    expect(checkEvent(text).problems).toEqual([expect.stringMatching(said)]);
  });

  it("notes what counts and may be a mistake", () => {
    const at = (start: string, end: string) => ({ start: `2026-11-28T${start}`, end: `2026-11-28T${end}` });
    const { problems, notes } = checkEvent(
      JSON.stringify({
        timeZone: "Europe/Brussels",
        days: ["2026-11-29"],
        rooms: [
          { id: "main", token: "a3f9" },
          { id: "lab", token: "a3f9" },
        ],
        sessions: [
          { room: "main", title: "One", ...at("10:00", "11:00") },
          { room: "main", title: "Two", ...at("10:30", "11:30") },
        ],
      }),
    );
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      'In the room main, "Two" begins at 2026-11-28T10:30+01:00, while "One" is on.',
      '"One" begins at 2026-11-28T10:00+01:00, on none of the days.',
      '"Two" begins at 2026-11-28T10:30+01:00, on none of the days.',
      "The token a3f9 is in several rooms: main, lab.",
    ]);
  });

  it("has a word on every field there is", () => {
    expect(declaredFields().filter(({ expected }) => expected === "")).toEqual([]);
  });

  it("tells only so many, and finds nothing in the examples of the guide", () => {
    const rooms = Array.from({ length: 60 }, () => ({}));
    expect(checkEvent(JSON.stringify({ rooms })).problems).toHaveLength(51);
    const guide = readFileSync(join(ROOT, "docs/events.md"), "utf8");
    const examples = Array.from(guide.matchAll(/```json\n([^`]+)```/g), ([, text = ""]) => text);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(checkEvent(example)).toEqual({ problems: [], notes: [] });
  });

  it("ends with 1 where something is to be mended", async () => {
    const spies = (["log", "error"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    try {
      expect(await main(["README.md"], ROOT)).toBe(1);
      expect(await main(["nowhere.json"], ROOT)).toBe(1);
      expect(await main(["--help"], ROOT)).toBe(0);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });
});
