/**
 * A phone that scanned the code on a wall: it reads in its own language, else in one of the hall's, and opens at the sentence
 * that stood on the wall.
 */
import type { Room } from "../../src/node/rehearsal/room.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

const speak = (room: Room, from: number, to: number): void => {
  for (let sid = from; sid <= to; sid += 1) {
    room.send(said(sid, `Sentence ${sid} of the talk, which takes a line or two on a phone.`));
    room.send(translated(sid, "ja-JP", `講演の${sid}番目の文です。`));
    room.send(translated(sid, "de-DE", `Satz ${sid} des Vortrags.`));
  }
};

test.use({ viewport: { width: 390, height: 720 } });

for (const [locale, language, text] of [
  ["hu-HU", "ja-JP", "講演の1番目の文です。"],
  ["de-AT", "de-DE", "Satz 1 des Vortrags."],
] as const)
  test.describe(`a phone in ${locale}`, () => {
    test.use({ locale });
    test(`reads ${language} where the hall reads Japanese, in one stream from the start`, async ({
      page,
      stage,
    }) => {
      const asked: (string | null)[] = [];
      page.on("request", (request) => {
        const url = new URL(request.url());
        if (url.pathname.endsWith("/text")) asked.push(url.searchParams.get("lang"));
      });
      const room = stage.open();
      await follow(page, room.channel().token, "?hall=ja,ar");
      speak(room, 1, 1);
      await expect(sentence(page, 1)).toHaveText(text);
      expect(asked).toEqual([language]);
    });
  });

test("opens at the sentence on the wall, whatever was said since, and goes on live when asked to", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "#s4");
  const top = () =>
    sentence(page, 4).evaluate(
      (row) => row.getBoundingClientRect().top - (row.closest("main")?.getBoundingClientRect().top ?? 0),
    );
  speak(room, 1, 4);
  await expect(sentence(page, 4)).toBeInViewport();
  speak(room, 5, 40);
  await expect(sentence(page, 40)).toBeAttached();
  await expect(sentence(page, 4)).toBeInViewport();
  await expect(sentence(page, 40)).not.toBeInViewport();
  // Close to the edge above: less than its own two lines away.
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(60);
  await page.keyboard.press("Escape");
  await expect(sentence(page, 40)).toBeInViewport();
  await expect(sentence(page, 4)).not.toBeInViewport();
});

test("opens at the newest sentence where the one on the wall never comes", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "#s4");
  speak(room, 5, 40);
  await expect(sentence(page, 40)).toBeInViewport();
});
