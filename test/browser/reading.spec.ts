/**
 * An original that stands in for a translation looks like it; how sentences grow and stand is in the component tests.
 */
import type { Locator } from "@playwright/test";

import { HOLDS } from "../../src/subtitles/stabiliser/holds.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

/** Text that is still growing is shown as a whole when nothing of it has changed for so long, in ms. */
const QUIET_MS = HOLDS.balanced.quietMs;

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
