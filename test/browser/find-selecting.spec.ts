/**
 * What a reader has selected stays selected, whatever the page does around it and in it.
 */
import type { Page } from "@playwright/test";

import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectCurrent, field, look } from "./finding.ts";
import { expectSpeech, listen, SOUND_ALLOWED } from "./listening.ts";
import { followLongTalk, say } from "./long-talk.ts";

test.use({ ...SOUND_ALLOWED, viewport: { width: 480, height: 640 } });

const selected = (page: Page) => page.evaluate(() => getSelection()?.toString());

/** Selects from the middle of one sentence into another, as a drag would. */
async function select(page: Page, from: number, to: number): Promise<string | undefined> {
  await page.evaluate(
    ([from, to]) => {
      const text = (sid: number): Node | null | undefined =>
        document.querySelector(`[data-sid="${sid}"] p[lang]`)?.firstChild;
      const [start, end] = [text(from), text(to)];
      if (start && end) getSelection()?.setBaseAndExtent(start, 5, end, 16);
    },
    [from, to] as const,
  );
  return selected(page);
}

test("a selection across sentences holds while interims and finals come, and while a search marks them", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  await look(page, "number 38");
  await expectCurrent(page, "38 number 38");
  const before = await select(page, 36, 39);
  expect(before).toContain("sentence number 37");
  for (let sid = 41; sid < 60; sid += 1) {
    room.send(said(sid, "word", { is_final: false }));
    room.send(said(sid, "word and more", { is_final: false }));
    say(room, sid, sid);
  }
  await expect(sentence(page, 59)).toHaveText("This is sentence number 59 of the talk.");
  expect(await selected(page)).toBe(before);
  await expectCurrent(page, "38 number 38");
  await page.getByRole("button", { name: "Close the search" }).click();
  await expect(field(page)).toHaveCount(0);
  expect(await selected(page)).toBe(before);
});

test("it holds while speech marks words elsewhere", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  for (let sid = 1; sid <= 4; sid += 1) {
    room.send(said(sid, `Sentence ${sid}.`));
    room.send(translated(sid, "de-DE", `Das ist der Satz Nummer ${sid}.`));
  }
  await expect(sentence(page, 4)).toHaveText("Das ist der Satz Nummer 4.");
  await listen(page);
  const before = await select(page, 1, 3);
  expect(before).toContain("Satz Nummer 2");
  room.send(said(5, "Good morning and welcome to this long talk."));
  room.send(translated(5, "de-DE", "Guten Morgen und willkommen zu diesem langen Vortrag."));
  await expect(sentence(page, 5).locator("[data-spoken-word]")).toHaveCount(1);
  expect(await selected(page)).toBe(before);
  await expectSpeech(page, "idle");
  await expect(sentence(page, 5).locator("[data-spoken-word]")).toHaveCount(0);
  expect(await selected(page)).toBe(before);
});
