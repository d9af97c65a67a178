/**
 * A layer over a video: what is said, until it fades, and never anything else.
 */
import { describe, expect, it, onTestFinished, vi } from "vitest";

import { end, goStandby, pause, revoke } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { screen } from "@solidjs/testing-library";
import { DEVICE_KEYS } from "../../../src/lib/storage-keys.ts";
import { NodeWebSocket } from "../../harness/node-web-socket.ts";
import { startObsStandIn } from "../../harness/obs-stand-in.ts";
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

describe("closed captions through OBS", () => {
  const PASSWORD_OF_OBS = "Lyra-77";
  const type = (label: string, text: string): void => {
    const input = screen.getByLabelText<HTMLInputElement>(label);
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  };
  const press = (name: string): void => screen.getByRole("button", { name }).click();
  const kept = (): string | null => localStorage.getItem(DEVICE_KEYS.obs);
  const alert = (): string => textsOf("[role=alert]").join();

  async function obs() {
    const standIn = await startObsStandIn({ password: PASSWORD_OF_OBS });
    onTestFinished(standIn.close);
    vi.stubGlobal("WebSocket", NodeWebSocket);
    vi.stubGlobal("isSecureContext", true);
    return standIn;
  }

  async function connect(address: string, password: string): Promise<void> {
    await until(() => screen.getByRole("button", { name: "Connect" }));
    type("Address of OBS on this computer", address);
    type("Password of OBS", password);
    press("Connect");
  }

  it("are set up once, say what is final, and are kept without a form from then on", async () => {
    const { address, captions, heard, ready } = await obs();
    const room = await overlay("lang=en&steady=fast&captions=obs");
    await connect("obs.example", PASSWORD_OF_OBS);
    expect(alert()).toContain("127.0.0.1:4455");
    await connect(address, "wrong");
    await until(() => alert() === "OBS does not accept this password.");
    expect(kept()).toBeNull();
    await connect(address, PASSWORD_OF_OBS);
    await until(() => document.querySelector("form") === null);
    expect(JSON.parse(kept() ?? "")).toEqual({ address, password: PASSWORD_OF_OBS });
    await stage.wait(3_000);
    room.send(said(1, "Good", { is_final: false }));
    room.send(said(1, "Good morning, everybody."));
    await untilSentences(["Good morning, everybody."]);
    await until(() => captions.length === 1);
    expect(captions).toEqual(["Good morning, everybody."]);

    const again = await overlay("lang=en&steady=fast&captions=obs");
    await until(() => ready() === 2);
    await stage.wait(3_000);
    again.send(said(1, "Welcome back."));
    await until(() => captions.length === 2);
    expect(captions[1]).toBe("Welcome back.");
    expect(document.querySelector("form")).toBeNull();
    expect(heard.join() + location.href).not.toContain(PASSWORD_OF_OBS);
  });

  it.each([
    ["lang=de-DE", "Keep address and password on this device"],
    ["lang=de-DE&ui=de", "Adresse und Passwort auf diesem Gerät speichern"],
  ])(
    "are set up in the language of the browser or of the link (%s), and not of the text",
    async (query, box) => {
      await obs();
      await overlay(`${query}&steady=fast&captions=obs`);
      await until(() => screen.getByRole("checkbox", { name: box }));
    },
  );

  it("are gone without where nobody wants to set them up, and no form comes back on the air", async () => {
    const { captions } = await obs();
    const room = await overlay("lang=en&steady=fast&captions=obs");
    const skip = "Only show subtitles on the picture";
    await until(() => screen.getByRole("button", { name: skip }));
    press(skip);
    room.send(said(1, "Hello."));
    await untilSentences(["Hello."]);
    expect([document.querySelector("form"), kept()]).toEqual([null, null]);
    expect(captions).toEqual([]);
  });

  it("forget a kept password that is wrong, without a word on the air", async () => {
    const { address, connections } = await obs();
    localStorage.setItem(DEVICE_KEYS.obs, JSON.stringify({ address, password: "of last year" }));
    const room = await overlay("lang=en&steady=fast&captions=obs");
    await until(() => connections() === 1 && kept() === null);
    room.send(said(1, "Hello."));
    await untilSentences(["Hello."]);
    expect(document.body.textContent?.trim()).toBe("Hello.");
  });

  it("are asked for by the link alone", async () => {
    const { connections } = await obs();
    await overlay();
    expect([document.querySelector("form"), connections()]).toEqual([null, 0]);
  });
});
