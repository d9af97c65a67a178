import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createEventLog } from "../../../../src/node/rehearsal/event-log.ts";
import type { WireEvent } from "../../../../src/vas/encode-event.ts";

const counted = (count: number): WireEvent => ({ name: "viewer_count", payload: { count } });
const textOf = (count: number): string =>
  `id: run-${count}\nevent: viewer_count\ndata: {"count":${count}}\n\n`;
const isEven = (event: WireEvent): boolean => event.name === "viewer_count" && event.payload.count % 2 === 0;

/** A log in which event `n` counts `n`. */
function logOf(events: number) {
  const log = createEventLog("run");
  for (let count = 1; count <= events; count += 1) log.add(counted(count), "named");
  return log;
}

describe("the log of a room", () => {
  it("gives what came after an event and concerns its viewer, in order, as it went out", () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), fc.boolean(), (events, seen, all) => {
        const frames = logOf(events).after(seen, "named", all ? () => true : isEven);
        const wanted = Array.from({ length: events }, (_, index) => index + 1).filter(
          (count) => count > seen && (all || count % 2 === 0),
        );
        expect(frames.map(({ bytes }) => bytes.toString())).toEqual(wanted.map(textOf));
      }),
    );
  });

  it("keeps the last 2,000 events", () => {
    const frames = logOf(2_500).after(0, "named", () => true);
    expect(frames).toHaveLength(2_000);
    expect(frames[0]?.bytes.toString()).toBe(textOf(501));
    expect(frames.at(-1)?.bytes.toString()).toBe(textOf(2_500));
  });

  it("gives everybody the same bytes", () => {
    const log = createEventLog("run");
    const sent = log.add(counted(1), "named");
    expect(log.after(0, "named", () => true)[0]?.chunk).toBe(sent.chunk);
  });

  it("knows its own ids, and none of the future", () => {
    const log = logOf(5);
    expect(log.numberOf(log.idOf(3))).toBe(3);
    for (const id of ["run-9", "other-3", "run-x", "-", "", undefined]) expect(log.numberOf(id)).toBe(5);
  });
});
