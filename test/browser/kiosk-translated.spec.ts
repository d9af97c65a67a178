/**
 * A venue screen in a browser that translates the page: its words take more lines than what was said, and lines that
 * have been seen stay where they are all the same.
 */
import type { Page } from "@playwright/test";

import { seenLines } from "../harness/screen-lines.ts";
import { said } from "../harness/stage.ts";
import { expect, sentence, test } from "./fixtures.ts";
import { LANDSCAPE, watch } from "./kiosk-screen.ts";

/** Says in the place of each text something that is twice as long, in an element of the browser's own. */
const translate = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const { firstChild } of document.querySelectorAll("[data-sid] p")) {
      if (!(firstChild instanceof Text)) continue;
      const font = document.createElement("font");
      font.textContent = `${firstChild.data} ${firstChild.data}`;
      firstChild.replaceWith(font);
    }
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });

test("lines stay where they are while the text of a sentence is translated again and again", async ({
  page,
  stage,
}) => {
  await page.setViewportSize(LANDSCAPE);
  await page.emulateMedia({ reducedMotion: "reduce" });
  const room = await watch(page, stage);
  room.send(said(1, "Before."));
  const top = () => sentence(page, 1).evaluate((row) => row.getBoundingClientRect().top);
  const isDrawn = async () => (await seenLines(page)).every(({ newest, cut }) => newest && cut === 0);
  const words = "Words for half a line";
  room.send(said(2, words, { is_final: false, revision: 1 }));
  await expect(sentence(page, 2)).toHaveText(words);
  await translate(page);
  await expect(sentence(page, 2)).toHaveText(`${words} ${words}`);
  await expect.poll(isDrawn).toBe(true);
  const stood = await top();
  for (const [at, text] of [`${words} a`, `${words} a b`, `${words} a b c`].entries()) {
    room.send(said(2, text, { is_final: at === 2, revision: at + 2 }));
    await expect(sentence(page, 2)).toHaveText(text);
    expect(await top()).toBe(stood);
    await translate(page);
    await expect(sentence(page, 2)).toHaveText(`${text} ${text}`);
    expect(await top()).toBe(stood);
  }
  room.send(said(3, `${words}.`));
  await expect(sentence(page, 3)).toBeVisible();
  await translate(page);
  await expect.poll(isDrawn).toBe(true);
});
