import { describe, expect, it } from "vitest";

import { nextPlace } from "../../../src/event/next-place.ts";
import { sessionsByRoom } from "../../../src/event/programme.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const event = eventOf();
const [main, lab] = event.rooms;
const sessions = sessionsByRoom(event);
/** What comes next for a reader of the main hall's token. */
function nextAt(clock: string, isOver: boolean, token = "main") {
  if (main === undefined) throw new Error("There is no room.");
  return nextPlace(main, sessions.get("main") ?? [], { token, isOver }, at(clock));
}

describe("what comes next in a room", () => {
  it("is said with its token, and gone to when the talk is over and the next is near", () => {
    expect(nextAt("10:30", false)).toMatchObject({
      session: { title: "Cranes" },
      token: "b4k2",
      isDue: false,
    });
    expect(nextAt("10:46", true)?.isDue).toBe(false);
    expect(nextAt("10:50", true)?.isDue).toBe(true);
  });

  it("waits for a talk that runs over, but not for ever", () => {
    expect(nextAt("11:10", false)).toMatchObject({ session: { title: "Cranes" }, isDue: false });
    expect(nextAt("11:10", true)).toMatchObject({ session: { title: "Cranes" }, token: "b4k2", isDue: true });
    expect(nextAt("11:30", false)).toBeUndefined();
  });

  it("is nothing after the last talk, and in the talk that is read already", () => {
    expect(nextAt("11:10", false, "b4k2")).toBeUndefined();
    expect(nextAt("12:00", true, "b4k2")).toBeUndefined();
  });

  it("is never the talk that ended early, though the programme still has it", () => {
    expect(nextAt("10:42", false, "b4k2")).toMatchObject({ session: { title: "Cranes" }, isDue: false });
    if (main === undefined) throw new Error("There is no room.");
    const read = { token: "r7m3", isOver: false };
    const place = (left: ReadonlySet<string>) =>
      nextPlace(main, sessions.get("main") ?? [], { ...read, left }, at("10:42"));
    expect(place(new Set())).toMatchObject({ token: "main", isDue: true });
    expect(place(new Set(["main"]))).toMatchObject({ token: "b4k2", isDue: false });
  });

  it("has no way there where it has no subtitles", () => {
    if (lab === undefined) throw new Error("There is no room.");
    const place = nextPlace(lab, sessions.get("lab") ?? [], { token: "main", isOver: true }, at("10:20"));
    expect(place).toMatchObject({ session: { title: "Knots by hand" }, isDue: false });
    expect(place?.token).toBeUndefined();
  });
});
