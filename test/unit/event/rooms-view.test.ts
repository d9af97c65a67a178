import { describe, expect, it } from "vitest";

import { sessionsByRoom } from "../../../src/event/programme.ts";
import { type RoomLive, roomsAt, tokensToAsk, withLanguages } from "../../../src/event/rooms-view.ts";
import { at, eventOf, SMALL_EVENT } from "../../harness/event-files.ts";

const LIVE: RoomLive = { isLive: true, languages: ["en-US", "fr-FR"] };
const event = eventOf({
  rooms: [...SMALL_EVENT.rooms, { id: "attic", name: "Attic", token: "attc" }],
});
const byRoom = sessionsByRoom(event);
const idsAt = (time: number, live: ReadonlyMap<string, RoomLive> = new Map()): readonly string[] =>
  roomsAt(event, byRoom, time, live).map(({ room }) => room.id);

describe("the rooms at a time", () => {
  it("are live ones first, then those where something is on, where something comes, and the rest", () => {
    expect(idsAt(at("10:35"))).toEqual(["main", "lab", "attic"]);
    expect(idsAt(at("10:50"))).toEqual(["lab", "main", "attic"]);
    expect(idsAt(at("10:50"), new Map([["attc", LIVE]]))).toEqual(["attic", "lab", "main"]);
    expect(idsAt(at("13:00"))).toEqual(["main", "lab", "attic"]);
  });

  it("say where they can be read, and nothing of a broadcast that nobody asked about", () => {
    const [main, , attic] = roomsAt(event, byRoom, at("11:10"), new Map([["b4k2", LIVE]]));
    expect(main).toMatchObject({ token: "b4k2", isLive: true, languages: ["en-US", "ja-JP"] });
    expect(attic).toMatchObject({ token: "attc", isLive: undefined, languages: [] });
    expect(roomsAt(event, byRoom, at("11:10"), new Map()).find(({ room }) => room.id === "lab")?.token).toBe(
      undefined,
    );
  });

  it("lead to the talk that runs over also where the room has another token by then", () => {
    const rooms = [
      { id: "main", name: "Main hall", token: "main", tokens: [{ from: "2026-11-28T10:45", token: "b4k2" }] },
    ];
    const changed = eventOf({ rooms });
    const [main] = roomsAt(changed, sessionsByRoom(changed), at("10:50"), new Map([["main", LIVE]]));
    expect(main).toMatchObject({ runsOver: true, token: "main", isLive: true });
  });

  it("have the languages of the service where the organiser names none", () => {
    const views = roomsAt(event, byRoom, at("11:10"), new Map([["attc", LIVE]]));
    const rooms = withLanguages(event, views).rooms.map(({ id, languages }) => [id, ...languages]);
    expect(rooms).toEqual([["main", "en-US", "ja-JP"], ["lab"], ["attic", "en-US", "fr-FR"]]);
  });
});

describe("the service is asked", () => {
  it("for what is on first, for what is near, and for rooms without a programme", () => {
    expect(tokensToAsk(event, byRoom, at("10:35"))).toEqual(["main", "b4k2", "attc"]);
    expect(tokensToAsk(event, byRoom, at("11:10"))).toEqual(["b4k2", "main", "attc"]);
  });

  it("for no room in which nothing is on or near", () => {
    expect(tokensToAsk(event, byRoom, at("09:29"))).toEqual(["attc"]);
    expect(tokensToAsk(event, byRoom, at("09:30"))).toContain("main");
    expect(tokensToAsk(event, byRoom, at("12:15"))).toEqual(["attc"]);
  });
});
