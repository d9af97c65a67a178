/**
 * What the host tells everyone: above the text, in the reader's language, for as long as it is meant to be there.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";
import { settingsButton } from "../harness/controls.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";
import { expectNewest, followLongTalk, pill, region, restingTop, say, wheelUp } from "./long-talk.ts";

const board = (page: Page) => page.getByRole("region", { name: "Announcements" });
const items = (page: Page) => board(page).getByRole("paragraph");

type Fields = Extract<WireEvent, { name: "announcement" }>["payload"];

const announced = (announcement_id: string, message: string, more: Partial<Fields> = {}): WireEvent => ({
  name: "announcement",
  payload: { announcement_id, message, ...more },
});

const lunch = announced("lunch", "Lunch is at noon.", {
  translated_messages: { "de-DE": "Mittagessen um zwölf.", "ar-SA": "الغداء عند الظهر." },
});

const LONG =
  "Please leave the hall by the doors on the left, since those on the right are being painted. ".repeat(5);

test("an announcement comes in the reader's language, once, and goes with the broadcast", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ar&ui=en");
  await expect(board(page).locator("[aria-live=polite]")).toHaveCount(1);
  room.send(lunch);
  const picker = page.getByRole("combobox", { name: "Language" });
  await test.step("in the reader's language, and in the original where it was not translated", async () => {
    await expect(items(page)).toHaveText("الغداء عند الظهر.");
    await expect(items(page)).toHaveAttribute("lang", "ar-SA");
    await expect(items(page)).toHaveAttribute("dir", "rtl");
    await picker.selectOption("ja-JP");
    await expect(items(page)).toHaveText("Lunch is at noon.");
    await expect(items(page)).toHaveAttribute("lang", "en-US");
    await expect(items(page)).toHaveAttribute("dir", "ltr");
    await picker.selectOption("de-DE");
    await expect(items(page)).toHaveText("Mittagessen um zwölf.");
  });
  await test.step("drawn once, so that it is read out once", async () => {
    const drawn = await items(page).elementHandle();
    room.send({ name: "viewer_count", payload: { count: 1_234 } });
    room.send(announced("door", "The doors close at ten."));
    await expect(items(page)).toHaveCount(2);
    expect(await drawn?.evaluate((paragraph) => paragraph.isConnected)).toBe(true);
  });
  await test.step("found for a reader of the same language under another tag", async () => {
    await picker.selectOption("zh-TW");
    const translated_messages = { "zh-Hans": "午餐", "zh-Hant": "午餐時間" };
    room.send(announced("tea", "Tea is at four.", { translated_messages }));
    const translated = items(page).filter({ hasText: "午餐" });
    await expect(translated).toHaveText("午餐時間");
    await expect(translated).toHaveAttribute("lang", "zh-Hant");
  });
  await test.step("several stand one below the other, the newest three", async () => {
    for (const name of ["First", "Second", "Third", "Fourth"]) room.send(announced(name, `${name}.`));
    await expect(items(page)).toHaveText(["Second.", "Third.", "Fourth."]);
    room.send(announced("Third", "Third, corrected."));
    await expect(items(page).filter({ hasText: "Third" })).toHaveText(["Third, corrected."]);
    await expect(items(page)).toHaveCount(3);
  });
  await test.step("it goes with the broadcast", async () => {
    room.apply((channel, now) => end(channel, now));
    await expect(items(page)).toHaveCount(0);
  });
});

test("an announcement leaves when its time is over, and is not announced again when the service repeats it", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = stage.open();
  await follow(page, room.channel().token);
  const short = announced("short", "For ten seconds.", { duration_ms: 10_000 });
  room.send(short);
  await expect(items(page)).toHaveText("For ten seconds.");
  room.send(announced("plain", "For as long as is usual."));
  await expect(items(page)).toHaveText(["For ten seconds.", "For as long as is usual."]);
  await page.clock.runFor(6_000);
  room.send(short);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeAttached();
  await page.clock.runFor(4_500);
  await expect(items(page)).toHaveText(["For as long as is usual."]);
  room.send(short);
  room.send(said(2, "And welcome."));
  await expect(sentence(page, 2)).toBeAttached();
  await expect(items(page)).toHaveCount(1);
  await page.clock.runFor(10_000);
  await expect(items(page)).toHaveCount(0);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 360, height: 640 } });

  test("announcements stand above the text, never cover the newest sentence, and do not move what is read", async ({
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
      say(room, 41, 44);
      await expectNewest(page, 44);
      await settingsButton(page).click();
      await expectNewest(page, 44);
      const languages = page.getByRole("combobox", { name: "Language", exact: true });
      await expect(languages).toBeInViewport({ ratio: 1 });
      await expect(pill(page)).toHaveCount(0);
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
});
