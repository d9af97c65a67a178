/**
 * A talk that one command line made of an mp3, with corrections, a summary and a second language's sound, is read and heard: both
 * its sounds are played from any place, the sentence goes with them, and what is kept on the device is read and heard from there.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";

import words from "../../src/i18n/locales/en/talk.ts";
import { CORRECTED, importedTalk, IMPORTED_PATH, SPEAKER } from "../harness/imported-talk.ts";
import { PASSPHRASE, writeLockedTone } from "../harness/published-talk.ts";
import { expect, expectMark, expectText, test, type ViewerPage } from "./fixtures.ts";
import { hasSound } from "./processes.ts";

/** Sound takes its own time. */
test.describe.configure({ timeout: 90_000 });

test.skip(
  ({ engineName }) => engineName === "firefox" && !hasSound(),
  "There is no sound device to be had (pulseaudio), without which Firefox plays nothing.",
);

const heard = (viewer: ViewerPage): Promise<number> =>
  viewer.evaluate(() => Number(document.querySelector("[data-spoken]")?.getAttribute("data-sid")));

const tap = (viewer: ViewerPage, sid: number): Promise<void> =>
  viewer.click((wanted) => document.querySelector(`[data-sid="${wanted}"] p:last-of-type`), sid);

/** Goes to a place of the time line, in seconds. */
const wind = (viewer: ViewerPage, to: string): Promise<void> =>
  viewer.evaluate((seconds) => {
    const line = document.querySelector<HTMLInputElement>("input[type=range].talk-range");
    if (line === null) return;
    line.value = seconds;
    line.dispatchEvent(new Event("input", { bubbles: true }));
  }, to);

/** Played from its beginning, from a sentence that is tapped, and from a place of the time line. */
async function expectHeard(viewer: ViewerPage): Promise<void> {
  await viewer.press(words.sound.play);
  await expectMark(viewer, "speech", "playing");
  await expect.poll(() => heard(viewer)).toBeGreaterThan(0);
  await tap(viewer, 2);
  await expect.poll(() => heard(viewer)).toBe(2);
  await wind(viewer, "5.5");
  await expect.poll(() => heard(viewer)).toBe(3);
  await expectMark(viewer, "speech", "playing");
  await viewer.press(words.sound.pause);
  await expectMark(viewer, "speech", "paused");
}

test("a published talk is read and heard from any place, and kept it is so from the device", async ({
  viewer,
  host,
}) => {
  const folder = await importedTalk();
  host.setTalks(folder);
  await viewer.goto(`${IMPORTED_PATH}?ui=en&lang=ja&speech=ja-JP`);
  await expectText(viewer, "h1", /^talk$/i);
  await expectText(viewer, '[data-sid="1"]', new RegExp(`^${SPEAKER}`));
  await expectText(viewer, '[data-sid="2"]', new RegExp(`ja-JP: ${CORRECTED}`));
  await expectHeard(viewer);
  expect(host.requests().some((path) => path.includes("/sound.ja-JP."))).toBe(true);
  // The text may still glide to what was heard, under the finger of a driver.
  await viewer.evaluate((name) => {
    const buttons = [...document.querySelectorAll("button")];
    buttons.find((button) => button.textContent === name)?.click();
  }, words.keep.open);
  const size = words.keep.keep.split("(")[0] ?? "";
  await viewer.click((start) => {
    const buttons = [...document.querySelectorAll("button")];
    return buttons.find((button) => button.textContent?.startsWith(start));
  }, size);
  await expectText(viewer, ".talk-keep [role=status]", /\d/);

  // The files are gone from the host: what is read and heard now is what is kept.
  await rm(join(folder, "talks", "a3f9", "talk"), { recursive: true });
  await viewer.goto(`${IMPORTED_PATH}?ui=en&lang=en`);
  await expectText(viewer, '[data-sid="2"]', new RegExp(CORRECTED));
  await expectHeard(viewer);

  // Behind a passphrase it is opened in parts, and heard from any place as well.
  await writeLockedTone(folder, "l0ck", "tone", 120);
  await viewer.goto("/talk/l0ck/tone?ui=en");
  await viewer.typeInto("input[type=password]", PASSPHRASE);
  await viewer.press(words.lock.open);
  await expectText(viewer, '[data-sid="120"]', /^Sentence 120\.$/);
  const before = host.requests().length;
  await expectHeard(viewer);
  await wind(viewer, "252");
  await viewer.press(words.sound.play);
  await expect.poll(() => heard(viewer)).toBeGreaterThan(101);
  const asked = host
    .requests()
    .slice(before)
    .filter((path) => path.startsWith("/talks/l0ck/tone/"));
  expect(asked.length).toBeGreaterThan(2);
  await rm(folder, { recursive: true });
});
