/**
 * The page for corrections before a talk is published, in a browser and under its own policy: by keyboard alone, with names
 * for a screen reader, and on a phone.
 */
import type { Corrections, Saved } from "../../src/node/publish/edit/corrections.ts";
import { editTalk } from "../../src/node/publish/edit/edit-talk.ts";
import type { Draft } from "../../src/node/publish/talk-files.ts";
import { violationsOf } from "../harness/axe.ts";
import { openedAddress } from "../harness/edit-page.ts";
import { expect, test } from "./fixtures.ts";

const sentence = (sid: number, speaker: string, text: string) => ({
  sid,
  startMs: sid * 2_000,
  endMs: sid * 2_000 + 1_500,
  speaker,
  text,
  translations: { "ar-SA": "الجسر مفتوح مرة أخرى." },
});
const draft: Draft = {
  title: "The bridge",
  durationMs: 9_000,
  languages: ["en-US", "ar-SA"],
  sentences: [sentence(1, "Anna", "Good morning."), sentence(2, "Guest-2", "The bridge is open.")],
  sounds: [],
};

test("corrections are made, told, settled and saved by keyboard", async ({ page }) => {
  const answers: Saved[] = [
    {
      outcome: "conflicts",
      conflicts: [{ sid: 2, yours: "It is closed.", theirs: "It is <b>half</b> open." }],
    },
    { outcome: "saved", sentences: draft.sentences, notes: [] },
  ];
  const asked: unknown[] = [];
  const corrections: Corrections = {
    isShared: true,
    save: (changes) => {
      asked.push(changes);
      const answer = answers.shift();
      return answer === undefined ? Promise.reject(new Error("Too often")) : Promise.resolve(answer);
    },
  };
  const { open, address } = openedAddress();
  const done = editTalk(draft, corrections, { tell: () => undefined, open });
  const problems: string[] = [];
  page.on("console", (message) => problems.push(message.text()));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(await address);
  expect(new URL(page.url()).pathname).toBe("/");
  await expect(page.getByRole("status")).toHaveText("Nothing is changed.");
  expect(await violationsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const text = page.getByRole("textbox", { name: "Sentence 2, at 0:04" });
  await text.press("ControlOrMeta+a");
  await page.keyboard.type("It is closed.");
  await page.getByRole("textbox", { name: /^Name of Guest-2/ }).press("End");
  await page.keyboard.type(" Berg");
  await expect(page.getByRole("status")).toHaveText("2 changes, not written yet.");
  await page.getByRole("button", { name: "Review 2 changes" }).press("Enter");
  const review = page.getByRole("dialog", { name: "What changes" });
  await expect(review.getByRole("listitem")).toHaveText([
    'Sentence 2: "The bridge is open." becomes "It is closed."',
    "Guest-2 is called Guest-2 Berg",
  ]);
  expect(await violationsOf(page)).toEqual([]);
  expect(asked).toEqual([]);
  await review.getByRole("button", { name: "Write and publish" }).press("Enter");
  const conflict = page.getByRole("dialog", { name: "Changed by somebody else meanwhile" });
  await expect(conflict.getByRole("group", { name: "Sentence 2" })).toContainText("It is <b>half</b> open.");
  await conflict.getByRole("radio", { name: /Yours/ }).press("ArrowDown");
  expect(await violationsOf(page)).toEqual([]);
  await conflict.getByRole("button", { name: "Go on" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Saved" })).toBeFocused();
  expect(await done).toMatchObject({ ok: true });
  expect(asked).toHaveLength(2);
  expect(asked[1]).toContainEqual({
    what: "text",
    sid: 2,
    seen: "It is <b>half</b> open.",
    text: "It is <b>half</b> open.",
  });
  expect(problems).toEqual([]);
});
