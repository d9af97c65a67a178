/**
 * A service that calls everything by other names is read all the same, from its first sentence on.
 */
import { describe, expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { sentence, stageApp, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";

const stage = stageApp();

const raw = (room: Room, name: string, data: object): void =>
  room.sendRaw(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

async function follow(query: string): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}?${query}`);
  await untilConnection("live");
  return room;
}

const untilTexts = (expected: readonly string[]): Promise<void> =>
  until(() => expect(textsOf("[data-sid]")).toEqual(expected));

describe("a stream in other words", () => {
  it("shows originals and translations as they come, the first one too", async () => {
    const room = await follow("lang=de&steady=fast");
    raw(room, "liveCaption", { payload: { segmentId: 1, transcript: "Good day.", isFinal: true } });
    raw(room, "translatedCaption", { payload: { segmentId: 1, targetLang: "de", targetText: "Guten Tag." } });
    raw(room, "liveCaption", {
      payload: { segmentId: 2, isFinal: true, texts: { "en-US": "Welcome.", "de-DE": "Willkommen." } },
    });
    await untilTexts(["Guten Tag.", "Willkommen."]);
    expect(sentence(2)?.dataset["state"]).toBe("final");
  });

  it("makes a text final that says nothing of it once nothing new comes", async () => {
    const room = await follow("steady=fast");
    raw(room, "caption", { line: { no: 1, text: "Good day, every" } });
    raw(room, "caption", { line: { no: 1, text: "Good day, everyone." } });
    await untilTexts(["Good day, everyone."]);
    expect(sentence(1)?.dataset["state"]).toBe("interim");
    await stage.wait(3_100);
    expect(sentence(1)?.dataset["state"]).toBe("final");
    expect(textsOf("[data-sid]")).toEqual(["Good day, everyone."]);
  });
});
