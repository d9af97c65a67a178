/**
 * Sentences as they are read: they grow, become final, are corrected, are translated, and stand in their order.
 */
import type { Locator } from "@playwright/test";

import { HOLDS } from "../../src/subtitles/stabiliser/holds.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

/** Text that is still growing is shown as a whole when nothing of it has changed for so long, in ms. */
const QUIET_MS = HOLDS.balanced.quietMs;

test("a sentence grows as interim text, becomes final, can be corrected, and stands in its order", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  await test.step("it grows, becomes final and is corrected", async () => {
    room.send(said(1, "good mor", { is_final: false, revision: 1 }));
    await expect(sentence(page, 1)).toHaveText("good mor");
    await expect(sentence(page, 1)).toHaveAttribute("data-state", "interim");
    room.send(said(1, "Good morning.", { revision: 2 }));
    await expect(sentence(page, 1)).toHaveText("Good morning.");
    await expect(sentence(page, 1)).toHaveAttribute("data-state", "final");
    room.send(said(1, "Good mourning.", { is_final: false, revision: 1 }));
    room.send(said(1, "Good morning, all.", { revision: 3 }));
    await expect(sentence(page, 1)).toHaveText("Good morning, all.");
  });
  await test.step("an older interim never takes the place of a newer one", async () => {
    room.send(said(2, "good morning ev", { is_final: false, revision: 3 }));
    room.send(said(2, "good mor", { is_final: false, revision: 2 }));
    room.send(said(3, "And so"));
    await expect(sentence(page, 3)).toBeVisible();
    await expect(sentence(page, 2)).toHaveText("good morning ev");
  });
  await test.step("sentences that come out of order stand in order, each once", async () => {
    for (const sid of [3, 51, 1, 2, 3, 50, 1]) room.send(said(sid, `Sentence ${sid}.`, { revision: 9 }));
    await expect(page.locator("[data-sid]")).toHaveText([1, 2, 3, 50, 51].map((sid) => `Sentence ${sid}.`));
  });
});

test("the talk of the rehearsal arrives whole, in order, with speakers where they change", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { speakerDiarization: true } });
  await follow(page, room.channel().token, "?lang=de");
  stage.pass(15_000);
  await expect(page.locator("[data-sid]").locator("[lang]")).toHaveText([
    "Guten Morgen und willkommen.",
    "Danke, schön, hier zu sein.",
    "Dann fangen wir an.",
  ]);
  await expect(page.locator("[data-speaker]")).toHaveText(["Ada", "Ben", "Ada"]);
  await expect(page.locator('[data-sid] [lang="de-DE"][dir="ltr"]')).toHaveCount(3);
});

test("a translation follows its original, and the original stands in where none comes", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "ja-JP", "おはよう", { is_final: false }));
  await expect(page.getByText("Listening.")).toHaveCount(0);
  await page.clock.runFor(QUIET_MS);
  await expect(sentence(page, 1)).toHaveAttribute("data-state", "interim");
  room.send(said(2, "Nobody translates this."));
  room.send(translated(1, "ja-JP", "おはようございます。"));
  await expect(sentence(page, 1)).toHaveText("おはようございます。");
  await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("lang", "ja-JP");
  await expect(sentence(page, 2)).toHaveCount(0);
  await page.clock.runFor(1_500);
  await expect(sentence(page, 2).locator('[lang="en-US"]')).toHaveText("Nobody translates this.");
});

test("a translation that comes late takes the place of the original", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja");
  room.send(said(1, "Good morning."));
  await expect(page.getByText("Listening.")).toHaveCount(0);
  await page.clock.runFor(6_000);
  await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("data-role", "stand-in");
  room.send(translated(1, "ja-JP", "おはようございます。"));
  await expect(sentence(page, 1)).toHaveText("おはようございます。");
  await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("data-role", "chosen");
});

test("a channel whose translations never come shows its originals soon, as large, and says why", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja");
  room.send(said(1, "Good morning, and a very warm welcome.", { is_final: false }));
  await expect(page.getByText("Listening.")).toHaveCount(0);
  await expect(sentence(page, 1)).toHaveCount(0);
  await page.clock.runFor(QUIET_MS);
  const original = sentence(page, 1).locator('[lang="en-US"][dir="ltr"]');
  await expect(original).toContainText("Good morning");
  const onItsWay = page.getByText("Japanese is on its way; here is the original.");
  await expect(onItsWay).toBeVisible();
  room.send(said(1, "Good morning, and a very warm welcome."));
  await expect(sentence(page, 1)).toHaveAttribute("data-state", "final");
  const look = (text: Locator) =>
    text.evaluate((element) => {
      const { fontSize, color } = getComputedStyle(element);
      return { fontSize, color };
    });
  await expect(original).toHaveText("Good morning, and a very warm welcome.");
  const before = await look(original);
  room.send(translated(1, "ja-JP", "おはようございます。"));
  const translation = sentence(page, 1).locator('[lang="ja-JP"]');
  await expect(translation).toHaveText("おはようございます。");
  expect(await look(translation)).toEqual(before);
  await expect(onItsWay).toHaveCount(0);
});

test("after a change of language the original stands in for what was never translated into it", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja&ui=en");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "ja-JP", "おはようございます。"));
  await expect(sentence(page, 1)).toHaveText("おはようございます。");
  await page.clock.runFor(6_000);
  await page.getByRole("combobox", { name: "Language" }).selectOption("de-DE");
  await expect(sentence(page, 1)).toHaveText("Good morning.");
  await expect(sentence(page, 1).locator('[lang="en-US"]')).toHaveAttribute("data-role", "stand-in");
  await page.getByRole("combobox", { name: "Language" }).selectOption("ja-JP");
  await expect(sentence(page, 1)).toHaveText("おはようございます。");
});
