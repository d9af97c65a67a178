/**
 * A layer over a video: what is said, until it fades, and never anything else.
 */
import { expect, it } from "vitest";

import { end, goStandby, pause, revoke } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textsOf, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { announcementOf } from "../../harness/kiosk-in-dom.ts";
import { said, translated } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const stage = stageApp();
const { lockedRoom, field, tryPassword } = passwordChannelOf(stage);

async function overlay(query = "lang=en&steady=fast"): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/overlay/${room.channel().token}?${query}`);
  await untilConnection("live");
  return room;
}

const isFaded = (): boolean => document.querySelector("main")?.hasAttribute("data-faded") === true;

it("two languages at most, each with its language and direction", async () => {
  const room = await overlay("lang=ar,ja,de&steady=fast");
  room.send(said(1, "One."));
  for (const [language, text] of [
    ["ar-SA", "واحد."],
    ["ja-JP", "一。"],
    ["de-DE", "Eins."],
  ] as const)
    room.send(translated(1, language, text));
  await untilSentences(["واحد.", "一。"]);
  const [first, second] = document.querySelectorAll<HTMLElement>("[data-sid] p");
  expect([first?.lang, first?.dir]).toEqual(["ar-SA", "rtl"]);
  expect([second?.lang, second?.dir]).toEqual(["ja-JP", "ltr"]);
});

it("fades when nothing is said, and comes back without what faded", async () => {
  const room = await overlay("lang=en&steady=fast&fade=4");
  room.send(said(1, "Said long ago."));
  await untilSentences(["Said long ago."]);
  await stage.wait(3_000);
  expect(isFaded()).toBe(false);
  await stage.wait(1_500);
  expect(isFaded()).toBe(true);
  room.send(said(2, "Said now."));
  await untilSentences(["Said now."]);
  expect(isFaded()).toBe(false);
});

it("with fade=0 text stays while the broadcast goes on, and leaves after its end", async () => {
  const room = await overlay("lang=en&steady=fast&fade=0");
  room.send(said(1, "This stays."));
  await untilSentences(["This stays."]);
  room.apply(pause);
  await stage.wait(12_000);
  expect(isFaded()).toBe(false);
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  await stage.wait(6_000);
  expect(isFaded()).toBe(true);
});

it("speakers are named only where the link asks for it", async () => {
  const ada = { speaker_id: "a", speaker_label: "Ada" };
  (await overlay()).send(said(1, "Hello.", ada));
  await untilSentences(["Hello."]);
  (await overlay("lang=en&speakers=on")).send(said(1, "Hello.", ada));
  await untilSentences(["Ada Hello."]);
});

it("letters stand on a dark box where the link asks for one, unless it has a background of its own", async () => {
  const isBoxed = (): boolean => document.querySelector("main")?.hasAttribute("data-box") === true;
  await overlay();
  expect(isBoxed()).toBe(false);
  await overlay("lang=en&box=on");
  expect(isBoxed()).toBe(true);
  await overlay("lang=en&box=on&background=202060");
  expect(isBoxed()).toBe(false);
});

it("nothing but what is said goes on the air, whatever happens", async () => {
  const onAir = (): string => (document.body.textContent ?? "").trim();
  async function expectSilent(path: string, mark: string): Promise<void> {
    await stage.readerVisit(`/overlay/${path}`);
    await untilConnection(mark);
    expect(onAir()).toBe("");
    expect(document.querySelectorAll("button, a, input, svg, dialog, [role=status]")).toHaveLength(0);
  }
  for (const code of ["zzz9", "not-a-code"]) await expectSilent(code, "failed");
  for (const [state, mark] of [
    [{ status: "pending" }, "waiting"],
    [{ status: "ended" }, "ended"],
    [{ status: "revoked" }, "failed"],
    [{ status: "active", phase: "standby", standbyMessage: "Doors open at ten." }, "waiting"],
  ] as const)
    await expectSilent(stage.open({ state }).channel().token, mark);

  const room = await overlay("lang=en&steady=fast&fade=0");
  room.send(announcementOf("Lunch at noon."));
  room.send(said(1, "Hello."));
  await untilSentences(["Hello."]);
  room.cut("destroy");
  await untilConnection("reconnecting");
  room.send(said(9, "And so on."));
  await stage.waitUntil("live");
  await untilSentences(["Hello.", "And so on."]);
  room.apply((channel, now) => goStandby(channel, "Soon.", now));
  await untilConnection("waiting");
  expect(onAir()).toBe("Hello.And so on.");
  room.apply(revoke);
  await untilConnection("failed");
  expect(onAir()).not.toContain("withdrawn");
  await until(() => textsOf("[role=status]").length === 0);
});

it("asks for the password of a channel that was not open here yet, and never once it was", async () => {
  const room = lockedRoom();
  const { token } = room.channel();
  await stage.readerVisit(`/overlay/${token}?lang=en&steady=fast`);
  await untilConnection("locked");
  expect(field().value).toBe("");
  await tryPassword(PASSWORD);
  await untilConnection("live");
  room.send(said(1, "On the air."));
  await untilSentences(["On the air."]);
  expect(document.querySelector("form")).toBeNull();
  stage.rehearsal.update(room, { passCode: "another" });
  stage.rehearsal.access.revokeAll(token);
  room.cut("end");
  await stage.waitUntil("locked");
  expect(document.querySelector("form")).toBeNull();
});
