/**
 * A reader with text in many scripts and sizes.
 */
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { said } from "../harness/stage.ts";
import { sayTalk, TALK, TALK_CHANNEL } from "./talk-in-scripts.ts";
import type { Walk, Walking } from "./walking.ts";

const COUNT = 7;

async function readTalk({ page, stage, query }: Walking, more: string): Promise<void> {
  const room = stage.open(TALK_CHANNEL);
  await page.goto(`/broadcast/${room.channel().token}${query}&steady=fast${more}`);
  await expectConnection(page, "live");
  sayTalk(room, COUNT);
  await expect(sentence(page, COUNT)).toBeAttached();
}

/** A reader in each script, and with two languages. */
export const theScripts: Walk = async (walking, see) => {
  for (const language of Object.keys(TALK)) {
    await readTalk(walking, `&lang=${language}`);
    await see(language);
  }
  await readTalk(walking, "&lang=de-DE,ja-JP");
  await see("two languages");
  await readTalk(walking, "&lang=ar-SA&original=on&times=on");
  await see("with the original and times");
  await readTalk(walking, "&lang=de-DE,ja-JP&layout=side&times=on");
  await see("side by side");
};

/** A reader in the smallest and in large sizes. */
export const theSizes: Walk = async (walking, see) => {
  for (const size of [50, 150, 200, 400]) {
    await readTalk(walking, `&lang=de-DE&size=${size}`);
    await see(`${size} %`);
  }
};

/** A reader with as many speakers as there are colours for, and with what only the keyboard brings. */
export const theRest: Walk = async (walking, see) => {
  const { page, stage, query } = walking;
  const room = stage.open(TALK_CHANNEL);
  await page.goto(`/broadcast/${room.channel().token}${query}&steady=fast&lang=en-US&screenreader=on`);
  await expectConnection(page, "live");
  for (const [at, name] of ["Ada", "Ben", "Cy", "Dee", "Eve", "Fay", "Gus"].entries())
    room.send(said(at + 1, "Good morning.", { speaker_id: name, speaker_label: name }));
  await expect(sentence(page, 7)).toBeAttached();
  await see("seven speakers, with the bar of the screen reader mode");
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog")).toBeVisible();
  await see("the list of keys");
};
