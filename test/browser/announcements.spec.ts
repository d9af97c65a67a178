/**
 * Where announcements stand: above the text. What they say, and for how long, is in the component tests.
 */
import type { Page } from "@playwright/test";

import type { WireEvent } from "../../src/vas/encode-event.ts";
import { settingsButton } from "../harness/controls.ts";
import { expect, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, region, restingTop, say, wheelUp } from "./long-talk.ts";

const board = (page: Page) => page.getByRole("region", { name: "Announcements" });
const items = (page: Page) => board(page).getByRole("paragraph");

const announced = (announcement_id: string, message: string): WireEvent => ({
  name: "announcement",
  payload: { announcement_id, message },
});

const lunch = announced("lunch", "Lunch is at noon.");

const LONG =
  "Please leave the hall by the doors on the left, since those on the right are being painted. ".repeat(5);

test.use({ viewport: { width: 360, height: 640 } });

test("on a phone announcements stand above the text, never cover the newest sentence, and do not move what is read", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  await test.step("the longest ones", async () => {
    for (const name of ["one", "two", "three"]) room.send(announced(name, `${name}: ${LONG}`));
    await expect(items(page)).toHaveCount(3);
    await expectNewest(page, 40);
    const above = await board(page).boundingBox();
    const text = await region(page).boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(text?.y ?? 0);
    expect(above?.height).toBeLessThanOrEqual(640 / 3);
    say(room, 41, 44);
    await expectNewest(page, 44);
    await settingsButton(page).click();
    await expectNewest(page, 44);
    const languages = page.getByRole("combobox", { name: "Language", exact: true });
    await expect(languages).toBeInViewport({ ratio: 1 });
    await expect(pill(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Close", exact: true }).click();
  });
  await test.step("at their end what fades is not their last line", async () => {
    const room = () =>
      board(page).evaluate((section) => {
        section.scrollTop = section.scrollHeight;
        const last = section.querySelector("[aria-live] > :last-child > p");
        const line = Array.from(last?.getClientRects() ?? []).at(-1)?.bottom ?? 0;
        return section.getBoundingClientRect().bottom - line;
      });
    expect(await room()).toBeGreaterThanOrEqual(16);
  });
  await test.step("what a reader has gone back to", async () => {
    const other = await followLongTalk(page, stage);
    await wheelUp(page, 600);
    await expect(sentence(page, 30)).toBeInViewport();
    const top = await restingTop(page, 30);
    other.send(lunch);
    await expect(items(page)).toHaveCount(1);
    expect(Math.abs((await restingTop(page, 30)) - top)).toBeLessThan(1);
    await expect(pill(page)).toHaveAccessibleName("Back to live");
  });
});
