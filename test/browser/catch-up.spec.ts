/**
 * A reader who was away is told so, is led to where they left, and drags along what they missed.
 */
import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { expect, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, say } from "./long-talk.ts";

test.use({ viewport: { width: 390, height: 700 } });

const see = (page: Page, hidden: boolean): Promise<void> =>
  page.evaluate((isHidden) => {
    Object.defineProperty(document, "hidden", { value: isHidden, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, hidden);

/** Lets the wall's clock of the page be so much later. */
const passTime = (page: Page, ms: number): Promise<void> =>
  page.evaluate((later) => {
    const { now } = Date;
    Date.now = () => now() + later;
  }, ms);

test("away for six minutes: how much was said, one press to where they left, and the margin to live", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  await page.addInitScript(() => {
    Object.assign(window, {
      Summarizer: {
        availability: () => Promise.resolve("available"),
        create: () =>
          Promise.resolve({ summarize: (text: string) => Promise.resolve(`In short: ${text.slice(0, 30)}`) }),
      },
    });
  });
  const room = await followLongTalk(page, stage);
  await expect(page.getByRole("button", { name: "Mark the sentence" })).toBeVisible();
  const strip = page.getByRole("region", { name: "What you missed", exact: true });

  await test.step("it is told when they come back", async () => {
    await see(page, true);
    say(room, 41, 90);
    await expectNewest(page, 90);
    await passTime(page, 6 * 60_000);
    await see(page, false);
    await expect(strip).toContainText(/Away 6 minutes, 50 new sentences/);
    expect(await violationsOf(page)).toEqual([]);
  });

  await test.step("one press leads to the line where they left", async () => {
    await strip.getByRole("button", { name: "Go to where you left" }).click();
    await expect(sentence(page, 41)).toBeInViewport({ ratio: 1 });
    await expect(sentence(page, 41).getByText("You left here")).toBeVisible();
    await expect(pill(page)).toBeVisible();
  });

  await test.step("a summary is made when it is asked for, and leads to its sentences", async () => {
    await strip.getByRole("button", { name: "Summary by this device" }).click();
    await expect(strip).toContainText("Made by your device");
    const point = strip.getByRole("button", { name: /In short/ }).last();
    await point.click();
    await expect(sentence(page, 41)).not.toBeInViewport();
  });

  await test.step("the margin is gone along by keys and by dragging, and let go to be live", async () => {
    const line = page.getByRole("slider", { name: /Drag along/ });
    await line.focus();
    await page.keyboard.press("Home");
    await expect(sentence(page, 41)).toBeInViewport({ ratio: 1 });
    const box = await line.boundingBox();
    if (box === null) throw new Error("The margin has no place");
    const x = box.x + box.width / 2;
    await page.mouse.move(x, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(x, box.y + box.height / 2, { steps: 4 });
    await expect(sentence(page, 41)).not.toBeInViewport();
    await expect(sentence(page, 90)).not.toBeInViewport();
    await page.mouse.up();
    await expectNewest(page, 90);
    await expect(strip).toHaveCount(0);
    await expect(line).toHaveCount(0);
  });
});

test("a short look away is none", async ({ page, stage }) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  await expect(page.getByRole("button", { name: "Mark the sentence" })).toBeVisible();
  await see(page, true);
  say(room, 41, 44);
  await expectNewest(page, 44);
  await passTime(page, 30_000);
  await see(page, false);
  await expect(page.getByRole("region", { name: "What you missed" })).toHaveCount(0);
});
