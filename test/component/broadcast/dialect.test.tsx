/**
 * A service that calls everything by other names is read all the same, from its first sentence on.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import {
  connection,
  sentence,
  stageApp,
  textOf,
  textsOf,
  until,
  untilConnection,
} from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const stage = stageApp();

const raw = (room: Room, name: string, data: object): void =>
  room.sendRaw(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);

const { follow } = stage;

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

describe("a stream that nobody can read", () => {
  const UNREADABLE = /sends something that this page cannot read/;
  const speak = (room: Room): void => raw(room, "noise", { body: { what: "Nobody knows what this is" } });

  it("is called that after ten seconds, and live as soon as a text is read", async () => {
    const room = await follow("steady=fast");
    speak(room);
    await stage.wait(9_900);
    expect(connection()).toBe("live");
    speak(room);
    await stage.wait(200);
    await untilConnection("waiting");
    screen.getByText(UNREADABLE);
    room.send(said(1, "Good day."));
    await untilConnection("live");
    await untilTexts(["Good day."]);
    expect(screen.queryByText(UNREADABLE)).toBeNull();
    speak(room);
    await stage.wait(20_000);
    expect(connection()).toBe("live");
  });

  it("is not what only says that it is alive, or what says it of no text", async () => {
    const room = await follow("");
    raw(room, "ping", { at: 1 });
    raw(room, "stats", { load: 0.5, id: "9f1c" });
    await stage.wait(20_000);
    expect(connection()).toBe("live");
  });

  it("is listed in the connection details by names, keys and counts, and never by what it holds", async () => {
    const room = await follow("");
    speak(room);
    speak(room);
    await stage.wait(10_100);
    await untilConnection("waiting");
    screen.getByRole("button", { name: "Settings" }).click();
    await until(() => screen.getByRole("tab", { name: "Tools" }).click());
    await until(() => screen.getByText("Not read"));
    const details = textOf("dl") ?? "";
    expect(details).toContain("2 noise (body, body.what)");
    expect(details).not.toContain("Nobody knows");
  });

  it("leaves a kiosk on its waiting screen, which says so", async () => {
    const room = stage.open();
    await stage.readerVisit(`/kiosk/${room.channel().token}`);
    await untilConnection("live");
    speak(room);
    await stage.wait(10_100);
    await untilConnection("waiting");
    screen.getByText(UNREADABLE);
    room.send(said(1, "Good day."));
    await until(() => expect(screen.queryByText(UNREADABLE)).toBeNull());
  });
});
