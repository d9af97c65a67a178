/**
 * What a venue screen says while there is no text: before the start, in a break, after the end, in trouble, and when
 * nothing has been said for long.
 */
import { screen } from "@solidjs/testing-library";
import { describe, expect, it, vi } from "vitest";

import { end, goLive, goStandby, pause, revoke } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../../src/node/rehearsal/service.ts";
import {
  sentence,
  stageApp,
  textOf,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { announcementOf, qrIn } from "../../harness/kiosk-in-dom.ts";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { said, translated } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const LISTENING = "The text appears here as soon as someone speaks.";
const NOT_STARTED = "Not started yet. Subtitles will appear here automatically.";
const ENDED = "This broadcast has ended.";
const PAUSED = "主催者が一時停止しています。字幕は自動で再開します。";
const MINUTE_MS = 60_000;

const RealDate = Date;

const stage = stageApp();
const { lockedRoom, tryPassword } = passwordChannelOf(stage);

async function watch(query = "lang=en&steady=fast", channel: NewChannel = {}, mark = "live"): Promise<Room> {
  const room = stage.open(channel);
  await stage.readerVisit(`/kiosk/${room.channel().token}?${query}`);
  await untilConnection(mark);
  return room;
}

const untilStatus = (words: string | RegExp): Promise<void> =>
  until(() => {
    if (typeof words === "string") expect(textOf("[role=status]") ?? "").toBe(words);
    else expect(textOf("[role=status]")).toMatch(words);
  });
const isDimmed = (): boolean => document.querySelector("[data-dimmed]") !== null;

it("before the start: the name, a sentence and a QR code, until somebody speaks", async () => {
  const room = await watch("lang=en", { state: { status: "pending" } }, "waiting");
  await untilStatus(NOT_STARTED);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Small talk");
  screen.getByText(room.channel().token);
  expect(qrIn()).toBeDefined();
  room.apply(goLive);
  await untilStatus(LISTENING);
  room.send(said(1, "Good morning."));
  await untilSentences(["Good morning."]);
  expect(screen.queryByText(LISTENING)).toBeNull();
});

it("standby: the host's message, also one that changes, in the language of the talk", async () => {
  const state = { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } as const;
  const room = await watch("", { state }, "waiting");
  expect(screen.getByText("Doors open at ten.").lang).toBe("en-US");
  room.apply((channel, now) => goStandby(channel, "Five minutes more.", now));
  await until(() => screen.getByText("Five minutes more."));
  await untilStatus("About to begin.");
  const [words, said] = [screen.getByText("Five minutes more."), screen.getByText("About to begin.")];
  expect(said.compareDocumentPosition(words), "how things are is the headline, above the host's words").toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(qrIn()).toBeDefined();
});

it("paused and reconnecting: the text stays, with a quiet word beside it", async () => {
  const room = await watch();
  room.send(said(1, "Before the break."));
  await untilSentences(["Before the break."]);
  await untilStatus("");
  room.apply(pause);
  await untilStatus("Paused");
  room.apply(goLive);
  await untilStatus("");
  room.cut("destroy");
  await untilConnection("reconnecting");
  await untilStatus("Reconnecting");
  await untilSentences(["Before the break."]);
  await stage.waitUntil("live");
  await untilStatus("");
});

it("sentences that never come are marked where they are missing", async () => {
  const room = await watch();
  room.send(said(1, "One."));
  room.send(said(2, "Two."));
  await untilSentences(["One.", "Two."]);
  room.cut("destroy");
  await untilConnection("reconnecting");
  room.send(said(5, "After it."));
  await stage.waitUntil("live");
  await until(() => expect(textOf("[data-gap]")).toMatch(/^2 sentences are missing here/));
});

it("after the end: the last words stay to be read, then the name and the code come back", async () => {
  const room = await watch();
  room.send(said(1, "That was all."));
  await untilSentences(["That was all."]);
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  await untilStatus(ENDED);
  await untilSentences(["That was all."]);
  await stage.wait(15_000);
  expect(textsOf("[data-sid]")).toEqual([]);
  await untilStatus(ENDED);
  screen.getByRole("heading", { name: "Small talk" });
});

it("while the talk pauses: the last words stay to be read, then a large code leads to their place", async () => {
  const room = await watch("lang=ja&steady=fast");
  const address = `${location.origin}/broadcast/${room.channel().token}?hall=ja`;
  room.send(said(1, "One."));
  room.send(said(2, "Before the break."));
  room.send(translated(2, "ja-JP", "休憩の前です。"));
  await until(() => expect(textsOf("[data-sid]")).toContain("休憩の前です。"));
  // The code is the same from sentence to sentence.
  expect(qrIn()).toBe(qrPath(address).path);
  room.apply(pause);
  await untilConnection("waiting");
  expect(textsOf("[data-sid]")).toContain("休憩の前です。");
  expect(qrIn()).toBe(qrPath(`${address}#s2`).path);
  await stage.wait(30_000);
  await untilStatus(PAUSED);
  expect(textsOf("[data-sid]")).toEqual([]);
  expect(screen.getByText("休憩の前です。").lang).toBe("ja-JP");
  expect(qrIn()).toBe(qrPath(`${address}#s2`).path);
  room.apply(goLive);
  await until(() => expect(textsOf("[data-sid]")).toContain("休憩の前です。"));
  expect(qrIn()).toBe(qrPath(address).path);
});

describe("after the end", () => {
  it("the code leads to what a phone has kept of the talk, and the screen says so", async () => {
    const room = stage.open({ state: { status: "ended" } });
    const { token } = room.channel();
    await stage.readerVisit(`/kiosk/${token}?lang=en`, { features: {} });
    await untilStatus(ENDED);
    await until(() => screen.getByText("Scan this code to take the talk home"));
    screen.getByText(/^Use the phone on which you read along/);
    expect(screen.queryByText("Follow on your phone")).toBeNull();
    expect(qrIn()).toBe(qrPath(`${location.origin}/broadcast/${token}/record`).path);
  });

  it("there is no code where phones keep nothing", async () => {
    await watch("lang=en", { state: { status: "ended" } }, "ended");
    await untilStatus(ENDED);
    expect(qrIn()).toBeUndefined();
    expect(screen.queryByText("Follow on your phone")).toBeNull();
  });
});

it("full: says so, with the way to one's own phone", async () => {
  await watch("", { arrangement: { line: { ahead: 2, everyMs: 30_000 } } }, "queued");
  await untilStatus("This screen is waiting for a free place.");
});

it("a code that leads nowhere is said to whoever sets the screen up, without a QR code", async () => {
  for (const code of ["zzz9", "not-a-code"]) {
    await stage.readerVisit(`/kiosk/${code}`);
    await untilConnection("failed");
    await untilStatus(`There is no broadcast with the code ${code}.`);
    expect(qrIn()).toBeUndefined();
    screen.getByText(/^Compare the code with the host’s/);
  }
  const room = await watch();
  room.apply(revoke);
  await untilStatus("This broadcast was closed by the host.");
  screen.getByText("Ask the host for a new code.");
  screen.getByText(room.channel().token);
  expect(qrIn()).toBeUndefined();
});

it("a password can be given, and then the text comes", async () => {
  const room = lockedRoom();
  await stage.readerVisit(`/kiosk/${room.channel().token}`);
  await untilConnection("locked");
  await tryPassword(PASSWORD);
  await untilConnection("live");
  room.send(said(1, "Behind the door."));
  await untilSentences(["Behind the door."]);
  expect(location.href).not.toContain(encodeURIComponent(PASSWORD));
});

describe("when nothing is said for long", () => {
  it("the screen goes dark, and is back at once with text", async () => {
    const room = await watch();
    for (const sid of [1, 2, 3]) room.send(said(sid, `Sentence ${sid}.`));
    await until(() => sentence(3) !== null);
    const hold = setInterval(() => room.sendRaw(": still here\n\n"), 10_000);
    await stage.wait(9 * MINUTE_MS);
    expect(isDimmed()).toBe(false);
    await stage.wait(2 * MINUTE_MS);
    clearInterval(hold);
    expect(isDimmed()).toBe(true);
    expect(textsOf("[data-sid]")).toEqual([]);
    room.send(said(4, "Sentence 4."));
    await until(() => sentence(4) !== null);
    expect(sentence(3)).not.toBeNull();
    expect(isDimmed()).toBe(false);
  });

  it("it goes dark when its link says, after the end too, and an announcement lights it", async () => {
    const room = await watch("dim=0.2&lang=en");
    await stage.wait(12_000);
    expect(isDimmed()).toBe(true);
    room.send(announcementOf("Doors open."));
    await until(() => screen.getByText("Doors open."));
    expect(isDimmed()).toBe(false);
    room.apply((channel, now) => end(channel, now));
    await untilStatus(ENDED);
    await stage.wait(12_000);
    expect(isDimmed()).toBe(true);
  });

  it("it never goes dark with dim=0, in standby, or where a password is wanted", async () => {
    const never = await watch("dim=0&lang=en");
    await stage.wait(20 * MINUTE_MS);
    expect(isDimmed()).toBe(false);
    never.apply((channel, now) => goStandby(channel, "Soon.", now));
    await stage.readerVisit(`/kiosk/${never.channel().token}`);
    await until(() => screen.getByText("Soon."));
    await stage.wait(20 * MINUTE_MS);
    expect(isDimmed()).toBe(false);
    await stage.readerVisit(`/kiosk/${lockedRoom().channel().token}`);
    await untilConnection("locked");
    await stage.wait(20 * MINUTE_MS);
    expect(isDimmed()).toBe(false);
  });
});

it("the clock is right where the device's is years off, and speaks the first language", async () => {
  vi.setSystemTime(Date.UTC(2001, 4, 6, 7, 8));
  await watch("lang=de");
  const format = new Intl.DateTimeFormat("de-DE", { hour: "numeric", minute: "2-digit" });
  await until(() => {
    // The server's own time is the real one.
    const now = RealDate.now();
    expect([0, 60_000].map((ms) => format.format(now - ms))).toContain(textOf("time"));
  });
  expect(document.querySelector("time")?.lang).toBe("de-DE");
});

describe("a wall in several languages", () => {
  const phrases = (): (string | null)[][] =>
    [...document.querySelectorAll("[role=status] > *")].map((phrase) => [
      phrase.getAttribute("lang"),
      phrase.getAttribute("dir"),
      phrase.textContent,
    ]);

  it("says in the first two what it says, and the host's message in each that it has", async () => {
    const room = await watch("lang=de,ar,ja", { state: { status: "pending" } }, "waiting");
    await until(() =>
      expect(phrases()).toEqual([
        ["de", "ltr", "Noch nicht begonnen. Die Untertitel erscheinen hier automatisch."],
        ["ar", "rtl", "لم يبدأ البث بعد. سيظهر النص هنا تلقائيًا."],
      ]),
    );
    screen.getByText("Auf dem Handy mitlesen");
    screen.getByText("تابِع على هاتفك");
    room.apply(goLive);
    room.send(
      announcementOf("Lunch at noon.", { "de-DE": "Mittagessen um zwölf.", "ja-JP": "正午に昼食です。" }),
    );
    await until(() => screen.getByText("Mittagessen um zwölf."));
    screen.getByText("正午に昼食です。");
    // It has no Arabic: the message as it was made stands for that.
    screen.getByText("Lunch at noon.");
  });

  it("says it in one where the link asks for the language of the menus", async () => {
    await watch("lang=de,ja&ui=es", { state: { status: "pending" } }, "waiting");
    await until(() => expect(phrases().map(([language]) => language)).toEqual(["es"]));
  });

  it("says it in those of its link while the code leads nowhere", async () => {
    await stage.readerVisit("/kiosk/zzz9?lang=de,ja");
    await until(() => expect(phrases().map(([language]) => language)).toEqual(["de", "ja"]));
  });
});
