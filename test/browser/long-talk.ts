/**
 * A talk longer than the window, and what a reader of it sees.
 */
import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence } from "./fixtures.ts";

/** How much was said when `followLongTalk` is done, in sentences. */
export const SAID = 40;

/** Says sentences `from` to `to`, each about one line long. */
export function say(room: Room, from: number, to: number): void {
  for (let sid = from; sid <= to; sid += 1) {
    room.send(said(sid, `This is sentence number ${sid} of the talk.`));
  }
}

export const region = (page: Page) => page.getByRole("main", { name: "Subtitles" });

/** The way back to live, there while the page does not follow. */
export const pill = (page: Page) => page.getByRole("button", { name: /new sentence|Back to live/ });

/** The newest sentence is whole in the text's own place. */
export const expectNewest = async (page: Page, sid: number): Promise<void> =>
  expect(sentence(page, sid)).toBeInViewport({ ratio: 1 });

/** Opens a broadcast and lets 40 sentences be said. */
export async function followLongTalk(page: Page, stage: Stage): Promise<Room> {
  const room = stage.open();
  await follow(page, room.channel().token);
  say(room, 1, SAID);
  await expectNewest(page, SAID);
  return room;
}

/** Turns the mouse wheel up over the text, in CSS pixels, and waits until the page has stopped following. */
export async function wheelUp(page: Page, by: number): Promise<void> {
  await region(page).hover();
  await page.mouse.wheel(0, -by);
  await expect(pill(page)).toBeVisible();
}

/** Waits until the page has been drawn `count` times. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (; left > 0; left -= 1) await new Promise((drawn) => requestAnimationFrame(drawn));
  }, count);
}

/** The top of a sentence in the window, once it has not moved for some frames, in CSS pixels. */
export async function restingTop(page: Page, sid: number): Promise<number> {
  return sentence(page, sid).evaluate(
    (row) =>
      new Promise<number>((resolve) => {
        let before = Number.NaN;
        let still = 0;
        const look = (): void => {
          const { top } = row.getBoundingClientRect();
          still = top === before ? still + 1 : 0;
          before = top;
          if (still === 6) resolve(top);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );
}
