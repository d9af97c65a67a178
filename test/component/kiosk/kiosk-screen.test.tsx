/**
 * A venue screen while people speak: the last sentences in every language asked for, the name, the time and the code.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import type { Room } from "../../../src/node/rehearsal/room.ts";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { stageApp, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { announcementOf, qrIn } from "../../harness/kiosk-in-dom.ts";
import { said, translated } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const stage = stageApp();

async function watch(query = "lang=en&steady=fast"): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/kiosk/${room.channel().token}?${query}`);
  await untilConnection("live");
  return room;
}

const attributes = (selector: string, ...names: readonly string[]): (string | null)[][] =>
  [...document.querySelectorAll(selector)].map((element) => names.map((name) => element.getAttribute(name)));

it("shows each language in a place of its own, with its language and direction", async () => {
  const room = await watch("lang=en,ja,ar&steady=fast");
  room.send(said(1, "Good morning and welcome."));
  room.send(translated(1, "ja-JP", "おはようございます。"));
  room.send(translated(1, "ar-SA", "صباح الخير."));
  await untilSentences(["Good morning and welcome.", "おはようございます。", "صباح الخير."]);
  expect(attributes("[data-sid] p", "lang", "dir")).toEqual([
    ["en-US", "ltr"],
    ["ja-JP", "ltr"],
    ["ar-SA", "rtl"],
  ]);
  expect(attributes("[data-sid]", "data-state")).toEqual([["final"], ["final"], ["final"]]);
});

it("names each of several languages in itself, and a single one not at all", async () => {
  const room = await watch("lang=en,ja,ar&steady=fast");
  room.send(said(1, "Good morning and welcome."));
  await until(() => screen.getByText("日本語"));
  for (const [name, language, direction] of [
    ["English", "en-US", "ltr"],
    ["日本語", "ja-JP", "ltr"],
    ["العربية", "ar-SA", "rtl"],
  ] as const) {
    const label = screen.getByText(name);
    expect([label.lang, label.dir]).toEqual([language, direction]);
  }
  (await watch("lang=ja&steady=fast")).send(translated(1, "ja-JP", "おはようございます。"));
  await untilSentences(["おはようございます。"]);
  expect(screen.queryByText("日本語")).toBeNull();
});

it("shows the original too where it is asked for, four languages at most", async () => {
  const room = await watch("lang=de,ja,ar,zh-TW&original=on");
  room.send(said(1, "One."));
  for (const language of ["de-DE", "ja-JP", "ar-SA", "zh-TW"]) room.send(translated(1, language, language));
  await untilSentences(["de-DE", "ja-JP", "ar-SA", "One."]);
});

it("shows the name, the time, the code and a QR code that leads to the reader, and nothing to touch", async () => {
  const room = await watch();
  room.send(said(1, "One."));
  await untilSentences(["One."]);
  const { token } = room.channel();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Small talk");
  await until(() => expect(document.querySelector("time")?.textContent).toMatch(/^\d{1,2}:\d\d\s[AP]M$/));
  expect(stage.asked.map(({ method }) => method)).toContain("HEAD");
  screen.getByText(token);
  expect(qrIn()).toBe(qrPath(`${location.origin}/broadcast/${token}`).path);
  expect(document.querySelectorAll("button, a, input, select, [tabindex], video, dialog")).toHaveLength(0);
});

it("leaves out what is not wanted, and does not ask for the time then", async () => {
  const room = await watch("name=off&clock=off&qr=off&lang=en");
  for (const isLive of [false, true]) {
    if (isLive) {
      room.send(said(1, "One."));
      await untilSentences(["One."]);
    }
    expect(screen.queryByRole("heading", { level: 1 })).toBeNull();
    expect(document.querySelector("time, svg")).toBeNull();
    expect(document.body.textContent).not.toContain(room.channel().token);
  }
  expect(stage.asked.map(({ method }) => method)).not.toContain("HEAD");
});

it("sends phones where the link says, but never anywhere but to the web", async () => {
  const room = await watch("follow=https://hall.example/talk");
  await until(() => expect(qrIn()).toBe(qrPath("https://hall.example/talk").path));
  screen.getByText("hall.example");
  const { token } = room.channel();
  await stage.readerVisit(`/kiosk/${token}?follow=javascript:alert(1)`);
  await until(() => expect(qrIn()).toBe(qrPath(`${location.origin}/broadcast/${token}`).path));
});

it("words come as they are said, or in whole sentences where blocks are asked for", async () => {
  const rolling = await watch("steady=fast&lang=en");
  rolling.send(said(1, "Half a", { is_final: false }));
  await untilSentences(["Half a"]);
  expect(attributes("[data-sid]", "data-state")).toEqual([["interim"]]);

  const blocks = await watch("steady=fast&lang=en&lines=blocks");
  blocks.send(said(2, "Half a", { is_final: false, revision: 1 }));
  blocks.send(said(1, "A whole one."));
  await untilSentences(["A whole one."]);
  blocks.send(said(2, "Half a sentence.", { revision: 2 }));
  await untilSentences(["A whole one.", "Half a sentence."]);
});

it("names a speaker at a change, small and once", async () => {
  const room = await watch();
  const ada = { speaker_id: "a", speaker_label: "Ada" };
  room.send(said(1, "One.", ada));
  room.send(said(2, "Two.", ada));
  room.send(said(3, "Three.", { speaker_id: "b", speaker_label: "Ben" }));
  await untilSentences(["Ada One.", "Two.", "Ben Three."]);
});

it("shows what the host announces, in the first language", async () => {
  const room = await watch("lang=de,en");
  room.send(announcementOf("Lunch at noon.", { "de-DE": "Mittagessen um zwölf." }));
  await until(() => screen.getByText("Mittagessen um zwölf."));
});

it("leaves the place of what the host announces to the page, and its direction to its words", async () => {
  const room = await watch("lang=ar&ui=en");
  room.send(announcementOf("Lunch at noon.", { "ar-SA": "الغداء عند الظهر." }));
  await until(() => screen.getByText("الغداء عند الظهر."));
  const words = screen.getByText("الغداء عند الظهر.");
  expect([words.lang, words.dir, words.closest("p")?.dir]).toEqual(["ar-SA", "rtl", ""]);
});

it("a link from before works: language, original, theme, size, times and steadiness", async () => {
  const room = await watch(
    "lang=de&original=on&layout=side&times=on&steady=fast&theme=sepia&size=150&speech=off&rate=1.2&ui=en",
  );
  room.send(said(1, "One."));
  room.send(translated(1, "de-DE", "Eins."));
  await untilSentences(["Eins.", "One."]);
  const root = document.documentElement;
  expect(root.dataset["theme"]).toBe("sepia");
  expect(root.style.getPropertyValue("--size")).toBe("1.5");
});

it("is dark unless its link says otherwise", async () => {
  await watch("lang=en");
  expect(document.documentElement.dataset["theme"]).toBe("dark");
});
