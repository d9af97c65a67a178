/**
 * The rows of the written record: texts in the order of the link, none of them twice, and no time that nobody knows.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { said, translated } from "../../harness/small-script.ts";
import { openTalk, serveTalks } from "../../harness/talk-index.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/record/page.tsx";
import "../../../src/displays/record/record-talk.tsx";

const stage = stageApp();
const { lockedRoom, tryPassword } = passwordChannelOf(stage);

async function record(query: string): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/broadcast/${room.channel().token}/record?steady=fast&${query}`);
  await untilConnection("live");
  return room;
}

const textsIn = (sid: number): string[] => textsOf(`[data-sid="${sid}"] p[lang]`);
const timeIn = (sid: number): string | undefined => textsOf(`[data-sid="${sid}"] time`)[0];

it("keeps the order of the link, also for a translation that comes behind its original", async () => {
  const room = await record("lang=ja,en,de");
  room.send(said(1, "One."));
  await until(() => expect(textsIn(1)).toEqual(["One."]));
  room.send(translated(1, "de-DE", "Eins."));
  await until(() => expect(textsIn(1)).toEqual(["One.", "Eins."]));
  room.send(translated(1, "ja-JP", "一。"));
  await until(() => expect(textsIn(1)).toEqual(["一。", "One.", "Eins."]));
});

it("does not repeat the original where a translation is missing", async () => {
  const beside = await record("lang=ja,de,en");
  beside.send(said(1, "One."));
  beside.send(translated(1, "de-DE", "Eins."));
  await until(() => expect(textsIn(1)).toEqual(["Eins.", "One."]));
  await stage.wait(5_000);
  expect(textsIn(1)).toEqual(["Eins.", "One."]);

  const alone = await record("lang=ja,de");
  alone.send(said(1, "One."));
  await stage.wait(5_000);
  await until(() => expect(textsIn(1)).toEqual(["One."]));
});

it("leaves a time out where only the service could know it", async () => {
  const room = await record("lang=en");
  room.send(said(1, "Nobody knows when."));
  await until(() => expect(timeIn(1)).toBe("0:00"));
  room.send(said(2, "Half an hour later.", { start_ms: 1_752_000 }));
  await until(() => expect([1, 2].map(timeIn)).toEqual(["–", "29:12"]));
  expect(document.querySelector("[data-sid='1'] a")?.getAttribute("href")).toBe("#s1");
});

it("counts from the first sentence where the service tells no times", async () => {
  const room = await record("lang=en");
  room.send(said(1, "One."));
  await until(() => expect(timeIn(1)).toBe("0:00"));
  await stage.wait(65_000);
  room.send(said(2, "Two."));
  await until(() => expect(timeIn(2)).toMatch(/^1:0\d$/));
  expect(timeIn(1)).toBe("0:00");
});

it("is empty for a broadcast that ended before, and says why", async () => {
  const room = stage.open({ state: { status: "ended" } });
  await stage.readerVisit(`/broadcast/${room.channel().token}/record?ui=en`);
  await untilConnection("ended");
  await until(() =>
    expect(textsOf("[role=status]")).toEqual([
      "This broadcast has ended. Nothing of this broadcast is kept on this device.",
    ]),
  );
  expect(textsOf("nav button")).toEqual([]);
});

it("leads to the published talk of a broadcast that ended before, and stays", async () => {
  const { token } = stage.open({ state: { status: "ended" } }).channel();
  const stop = serveTalks(stage, token, [openTalk("tides", "Tides")]);
  await stage.readerVisit(`/broadcast/${token}/record?ui=en`);
  await untilConnection("ended");
  await until(() => screen.getByRole("link", { name: "Read this talk" }));
  expect(location.pathname).toBe(`/broadcast/${token}/record`);
  stop();
});

it("offers nothing to save and nothing to print before there is a sentence", async () => {
  const buttons = (): string[] => textsOf("nav button");
  const room = await record("lang=en&ui=en");
  expect(buttons()).toEqual([]);
  room.send(said(1, "One."));
  await until(() => expect(buttons()).toEqual(["Save", "Print"]));
});

it("has its door where the broadcast has a password, and a way back behind it", async () => {
  await stage.readerVisit(`/broadcast/${lockedRoom().channel().token}/record?ui=en`);
  await untilConnection("locked");
  await tryPassword(PASSWORD);
  await untilConnection("live");
  await until(() => screen.getByRole("link", { name: "Back to the broadcast" }));
});

it("says above the text that its beginning is missing, where it was joined late", async () => {
  const room = await record("lang=en&ui=en");
  const lines = (): string[] => textsOf("main > p:not([role])");
  expect(lines()).toEqual([]);
  room.send(said(7, "Seven."));
  await until(() => expect(textsIn(7)).toEqual(["Seven."]));
  expect(lines()).toEqual(["The beginning is missing here."]);
  const [line, first] = ["main > p:not([role])", "[data-sid]"].map((place) => document.querySelector(place));
  expect(line?.compareDocumentPosition(first ?? line)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  // What came late after all makes it whole.
  for (const sid of [6, 5, 4, 3, 2, 1]) room.send(said(sid, `Sentence ${sid}.`));
  await until(() => expect(textsIn(1)).toEqual(["Sentence 1."]));
  expect(lines()).toEqual([]);
});
