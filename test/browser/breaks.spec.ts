/**
 * What a break in the stream leaves behind: nothing where the service repeats what was missed, else an honest mark
 * where something is missing, and on interim text that nobody confirmed.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

const GAP = "[data-gap]";

/** Opens a broadcast on a page whose clock stands still, so that no attempt is made before a test lets it. */
async function followWithStillClock(page: Page, stage: Stage, query = "?lang=en"): Promise<Room> {
  const room = stage.open();
  await stopClock(page);
  // The clock stands still, and so would text that waits for it.
  await follow(page, room.channel().token, `${query}&steady=fast`);
  return room;
}

/** Breaks the stream, and lets it come back after `ms` of the page's time. */
async function cutFor(page: Page, room: Room, ms: number, meanwhile: () => void = () => undefined) {
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  meanwhile();
  await page.clock.fastForward(ms);
  await expectConnection(page, "live");
}

test("what was said during a break is there after it, without a mark", async ({ page, stage }) => {
  const room = await followWithStillClock(page, stage);
  room.send(said(1, "Before."));
  await expect(sentence(page, 1)).toBeVisible();
  await cutFor(page, room, LONGEST_WAIT_MS, () => {
    for (const sid of [2, 3, 4]) room.send(said(sid, `Meanwhile ${sid}.`));
  });
  await expect(page.locator("[data-sid]")).toHaveText([
    "Before.",
    "Meanwhile 2.",
    "Meanwhile 3.",
    "Meanwhile 4.",
  ]);
  await expect(page.locator(GAP)).toHaveCount(0);
});

test("sentences that never come are marked where they are missing, with how long it took", async ({
  page,
  stage,
}) => {
  const room = await followWithStillClock(page, stage);
  for (const sid of [1, 2, 3]) room.send(said(sid, `Sentence ${sid}.`));
  await expect(sentence(page, 3)).toBeVisible();
  await cutFor(page, room, 120_000, () => room.send(said(9, "Sentence 9.")));
  await expect(sentence(page, 9)).toBeVisible();
  await expect(page.locator(GAP)).toHaveText(
    "5 sentences are missing here; the connection was lost for 2 minutes.",
  );
  await expect(page.locator("[data-sid], [data-gap]")).toHaveText([
    /1/,
    /2/,
    "Sentence 3.",
    /missing/,
    "Sentence 9.",
  ]);
  room.send(said(10, "Sentence 10."));
  await expect(sentence(page, 10)).toBeVisible();
  await expect(page.locator(GAP)).toHaveCount(1);
});

test("a mark says one sentence where it is one", async ({ page, stage }) => {
  const room = await followWithStillClock(page, stage);
  room.send(said(1, "First."));
  await expect(sentence(page, 1)).toBeVisible();
  await cutFor(page, room, 10_000, () => room.send(said(3, "Third.")));
  await expect(page.locator(GAP)).toHaveText(
    "1 sentence is missing here; the connection was lost for 10 seconds.",
  );
});

test("a mark stays while something is missing, and goes when all has come after all", async ({
  page,
  stage,
}) => {
  const room = await followWithStillClock(page, stage);
  room.send(said(1, "Sentence 1."));
  await expect(sentence(page, 1)).toBeVisible();
  await cutFor(page, room, LONGEST_WAIT_MS, () => room.send(said(5, "Sentence 5.")));
  await expect(page.locator(GAP)).toHaveText(/^3 sentences are missing/);
  room.send(said(4, "Sentence 4."));
  room.send(said(2, "Sentence 2."));
  room.send(said(3, "sentence th", { is_final: false }));
  await expect(sentence(page, 3)).toHaveText("sentence th");
  await expect(page.locator(GAP)).toHaveCount(1);
  room.send(said(3, "Sentence 3."));
  await expect(page.locator(GAP)).toHaveCount(0);
  await expect(page.locator("[data-sid]")).toHaveText([1, 2, 3, 4, 5].map((sid) => `Sentence ${sid}.`));
});

test("numbers that are skipped without a break are no gap", async ({ page, stage }) => {
  const room = await followWithStillClock(page, stage);
  room.send(said(1, "First."));
  room.send(said(7, "Seventh."));
  await expect(sentence(page, 7)).toBeVisible();
  await expect(page.locator(GAP)).toHaveCount(0);
});

test("interim text from before a break is marked until it is confirmed", async ({ page, stage }) => {
  const room = await followWithStillClock(page, stage);
  room.send(said(1, "Said and done."));
  room.send(said(2, "half a sen", { is_final: false }));
  await expect(sentence(page, 2)).not.toHaveAttribute("data-unconfirmed");
  await cutFor(page, room, LONGEST_WAIT_MS);
  await expect(sentence(page, 1)).not.toHaveAttribute("data-unconfirmed");
  await expect(sentence(page, 2)).toHaveAttribute("data-unconfirmed");
  room.send(said(3, "The next one."));
  await expect(sentence(page, 3)).toBeVisible();
  await expect(sentence(page, 2)).toHaveAttribute("data-unconfirmed");
  room.send(said(2, "Half a sentence, whole."));
  await expect(sentence(page, 2)).toHaveText("Half a sentence, whole.");
  await expect(sentence(page, 2)).not.toHaveAttribute("data-unconfirmed");
});

test("an interim translation from before a break is marked until it is confirmed", async ({
  page,
  stage,
}) => {
  const room = await followWithStillClock(page, stage, "?lang=de");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Mor", { is_final: false }));
  await expect(sentence(page, 1)).toHaveText("Guten Mor");
  await cutFor(page, room, LONGEST_WAIT_MS);
  await expect(sentence(page, 1)).toHaveAttribute("data-unconfirmed");
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
  await expect(sentence(page, 1)).not.toHaveAttribute("data-unconfirmed");
});
