/**
 * What screen reader mode announces of a broadcast: final sentences alone, one at a time, at the listener's pace, and what
 * was lost with the connection.
 */
import { fireEvent, screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";

// The app loads these when they are asked for, which takes a test runner a while.
import "../../../src/ui/announce/announce-bar.tsx";
import "../../../src/visit/announcer-signals.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";

const stage = stageApp();

const bar = (): HTMLElement => screen.getByRole("region", { name: "Screen reader mode" });
const press = (name: string): void => within(bar()).getByRole("button", { name }).click();
const region = (): HTMLElement | null => document.querySelector("#announcing [aria-live]");
const words = (element: Element | null): string => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
const announces = (expected: string | RegExp): Promise<void> =>
  until(() => expect(words(region())).toMatch(expected));
const says = (expected: string | RegExp): Promise<void> =>
  until(() => expect(words(bar())).toMatch(expected));
const isShown = (sid: number, text: string): Promise<void> =>
  until(() => textOf(`[data-sid="${sid}"]`) === text);

async function follow(room: Room, query: string): Promise<void> {
  await stage.readerVisit(`/broadcast/${room.channel().token}?ui=en&screenreader=on&steady=fast${query}`);
  await untilConnection("live");
  await until(bar);
}

it("is finals only, in the language shown, and no text twice", async () => {
  const room = stage.open();
  await follow(room, "&lang=de");
  const announced: string[] = [];
  const observer = new MutationObserver(() => {
    const text = [...(region()?.children ?? [])].map(words).join(" ");
    if (text !== "" && text !== announced.at(-1)) announced.push(text);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  room.send(said(1, "Good", { is_final: false }));
  room.send(translated(1, "de-DE", "Guten", { is_final: false }));
  await stage.wait(3_000);
  await until(() => textOf("[data-sid='1']") !== undefined);
  expect(announced).toEqual([]);
  room.send(said(1, "Good morning.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(translated(1, "de-DE", "Guten Morgen.", { revision: 1 }));
  room.send(translated(1, "de-DE", "Guten Morgen allerseits.", { revision: 2 }));
  room.send(said(2, "Now then.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(translated(2, "de-DE", "Also dann."));
  await isShown(2, "Also dann.");
  await stage.wait(20_000);
  await announces(/^Also dann\.$/);
  observer.disconnect();
  expect(region()?.querySelector("[lang]")?.getAttribute("lang")).toBe("de-DE");
  expect(region()?.children).toHaveLength(1);
  expect(region()?.getAttribute("aria-live")).toBe("polite");
  expect(announced).toEqual([expect.stringMatching(/^Ada: Guten Morgen( allerseits)?\.$/), "Also dann."]);
  expect(document.querySelector(":is([aria-live], [role=status], [role=log]) [data-sid]")).toBeNull();
});

it("goes at the listener's pace by hand, and says how far it is behind while that is true", async () => {
  const room = stage.open();
  await follow(room, "");
  press("Pause");
  for (const [index, text] of ["One.", "Two.", "Three."].entries()) room.send(said(index + 1, text));
  await says("3 sentences waiting");
  await stage.wait(5_000);
  await says(/3 sentences waiting · \d+ seconds behind the text/);
  expect(words(region())).toBe("");
  press("Next");
  await announces(/^One\.$/);
  press("Next");
  await announces(/^Two\.$/);
  await says("1 sentence waiting");
  press("Previous");
  await announces(/^One\.$/);
  room.send(said(1, "One, corrected.", { revision: 5 }));
  await isShown(1, "One, corrected.");
  await announces(/^One\.$/);
  press("Repeat");
  await announces("One, corrected.");
  await announces("Corrected:");
  press("Newest");
  await until(() => expect(words(bar())).not.toContain("behind"));
  await announces(/^1 sentence was skipped\.\s*Three\.$/);
  press("Next");
  await announces(/^There is no newer sentence yet\.$/);
  press("Resume");
  room.send(said(4, "Four."));
  await isShown(4, "Four.");
  await stage.wait(5_000);
  await announces(/^Four\.$/);
});

it("is what was lost with the connection, before what was said after it", async () => {
  const room = stage.open();
  await follow(room, "");
  press("Pause");
  for (const sid of [1, 2, 3]) room.send(said(sid, `Sentence ${sid}.`));
  await isShown(3, "Sentence 3.");
  press("Newest");
  const answerAgain = stage.answer(/\/text$/, "no answer");
  room.cut("destroy");
  await untilConnection("reconnecting");
  room.send(said(9, "Sentence 9."));
  await stage.wait(100_000);
  answerAgain();
  await stage.waitUntil("live");
  await isShown(9, "Sentence 9.");
  press("Next");
  await announces(/^5 sentences are missing here; the connection was lost for [23] minutes\. Sentence 9\.$/);
});

it("is gone through by keys while the page is paused, and the newest lets the page go on", async () => {
  const room = stage.open();
  await follow(room, "");
  const pressKey = (code: string): void => {
    const key = /^Digit(\d)$/.exec(code)?.[1] ?? code;
    fireEvent.keyDown(screen.getByRole("main"), { key, code, altKey: true, shiftKey: true });
  };
  pressKey("Digit8");
  for (const [index, text] of ["One.", "Two.", "Three."].entries()) room.send(said(index + 1, text));
  await says("3 sentences waiting");
  expect(textOf("[data-sid='3']")).toBeUndefined();
  for (const [code, text] of [
    ["Digit9", /^One\.$/],
    ["Digit9", /^Two\.$/],
    ["Digit7", /^One\.$/],
    ["Digit0", /^One\.$/],
    ["F8", /^1 sentence was skipped\. Three\.$/],
  ] as const) {
    pressKey(code);
    await announces(text);
  }
  await isShown(3, "Three.");
});
