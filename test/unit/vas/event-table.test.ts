/**
 * The table of events: no file is forgotten, no name stands for two events, and each row is under its own type.
 */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import { type EventName, EVENTS, eventNamed, WIRE_NAMES } from "../../../src/vas/events/index.ts";
import { eventsTable } from "../../../src/node/docs/stream-events-table.ts";
import { frame } from "../../harness/builders.ts";
import { CONTRACT_EVENT_NAMES, payloadOf, WIRE_EXAMPLES } from "../../harness/wire-examples.ts";

const NAMES = Object.keys(EVENTS) as EventName[];

describe("the table of events", () => {
  it("has a row for each file of the folder", () => {
    const files = readdirSync(fileURLToPath(new URL("../../../src/vas/events", import.meta.url)));
    const named = files.filter((file) => file !== "index.ts").map((file) => file.replace(/\.ts$/, ""));
    expect(named.toSorted()).toEqual(NAMES.toSorted());
  });

  it("gives each name on the wire to one event", () => {
    const wire = NAMES.flatMap((name) => [WIRE_NAMES[name].name, ...WIRE_NAMES[name].aliases]);
    expect(new Set(wire).size).toBe(wire.length);
    for (const name of NAMES) {
      expect(WIRE_NAMES[name].name).toBe(EVENTS[name].name);
      expect(eventNamed(WIRE_NAMES[name].name)).toBe(name);
    }
  });

  it("has every name of the contract, and no other, each with an example", () => {
    expect(NAMES.map((name) => WIRE_NAMES[name].name).toSorted()).toEqual(CONTRACT_EVENT_NAMES.toSorted());
    expect(CONTRACT_EVENT_NAMES.filter((wire) => !WIRE_EXAMPLES.some(({ name }) => name === wire))).toEqual(
      [],
    );
  });

  it.each([...CONTRACT_EVENT_NAMES])("has %s under the type of its domain event", (wire) => {
    const decoded = decodeFrame(frame(wire, payloadOf(wire)));
    expect(decoded).toMatchObject({ ok: true, value: [{ type: eventNamed(wire) }] });
  });

  it("lets through at once what says what is on offer, or that this viewer waits in line", () => {
    const immediate = NAMES.filter((name) => EVENTS[name].timing === "immediate");
    expect(immediate.toSorted()).toEqual(["config", "connected", "heartbeat", "queue", "viewer-count"]);
  });

  it("says for the docs what each event is", () => {
    const lines = eventsTable().split("\n");
    expect(lines).toHaveLength(NAMES.length + 2);
    expect(lines).toContain(
      "| `init_sentence` | `sentence`, `transcription`, `result` | `sentence` | held | text | `sid`, `speakerId` | subtitles |",
    );
    expect(lines).toContain("| `heartbeat` | – | `heartbeat` | at once | – | – | – |");
  });
});
