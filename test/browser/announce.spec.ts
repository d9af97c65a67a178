/**
 * Screen reader mode: its place in the order of Tab, how it gives way to speech, and its bar on small pages.
 */
import type { Page } from "@playwright/test";

import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { said, translated } from "../harness/stage.ts";
import { outOfReach } from "../harness/usable.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectSpeech, listen, listenButton, SOUND_ALLOWED } from "./listening.ts";

test.use(SOUND_ALLOWED);

const bar = (page: Page) => page.getByRole("region", { name: "Screen reader mode" });
const live = (page: Page) => bar(page).locator("[aria-live]");
const button = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true });

test("is off until it is asked for, is the first stop of the Tab key, and is kept until it is turned off", async ({
  page,
  stage,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "Good morning."));

  await test.step("off, and nothing of it is fetched", async () => {
    await expect(sentence(page, 1)).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
    expect(fetched.filter((url) => /announce-bar|shortcuts-dialog/.test(url))).toEqual([]);
  });

  await test.step("the first stop of the Tab key leads to its controls", async () => {
    await page.keyboard.press("Tab");
    const toggle = page.getByRole("button", { name: "Read to me with a screen reader" });
    await expect(toggle).toBeFocused();
    await expect(toggle).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Enter");
    await expect(button(page, "Pause")).toBeFocused();
    await expect(live(page)).toHaveText("Good morning.");
    await page.getByRole("main").focus();
    await expect(page.getByRole("button", { name: "Freeze the text" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Mark the sentence" })).toBeVisible();
    // Marking, freezing and saving stand between the two.
    for (let stop = 0; stop < 4; stop += 1) await page.keyboard.press("Shift+Tab");
    await expect(page.getByRole("button", { name: "Go to the screen reader controls" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(button(page, "Pause")).toBeFocused();
  });

  await test.step("kept on the device, and turned off without losing the focus", async () => {
    await page.reload();
    await expect(bar(page)).toBeVisible();
    await expect(button(page, "Pause")).not.toBeFocused();
    await button(page, "Turn off").press("Enter");
    await expect(bar(page)).toHaveCount(0);
    await expect(page.getByRole("main")).toBeFocused();
    await page.reload();
    await expect(page.getByRole("main")).toBeVisible();
    await expect(bar(page)).toHaveCount(0);
  });
});

test("gives way to speech, and goes on after it", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?screenreader=on");
  await listen(page);
  await expect(bar(page)).toContainText("Paused while speech is on");
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
  await expect(live(page)).toHaveText("");
  await listenButton(page).click();
  await expectSpeech(page, "off");
  await expect(live(page)).toHaveText("Good morning.");
});

test("stays within a small telephone and a desktop page at 400 %, and axe finds nothing in it", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?screenreader=on&lang=de&original=on");
  room.send(
    said(1, "A sentence that is long enough to take more than one line.", {
      speaker_id: "s",
      speaker_label: "Prof. Dr. Wolfeschlegelsteinhausenbergerdorff",
    }),
  );
  room.send(translated(1, "de-DE", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbau."));
  await expect(live(page)).toContainText("Donau");
  await page.keyboard.press("Tab");
  expect(await violationsInThemes(page)).toEqual([]);

  const controls = "#announcing button, nav button, nav select";
  const VIEWPORTS = [
    { width: 320, height: 568 },
    { width: 320, height: 256 },
  ];
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport);
    await expect.poll(() => outOfReach(page, controls)).toEqual([]);
  }
  await listen(page);
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport);
    await expect.poll(() => outOfReach(page, controls)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
  }

  await test.step("in Arabic", async () => {
    await follow(page, stage.open().channel().token, "?ui=ar&screenreader=on");
    await expect(page.locator("#announcing")).toBeVisible();
    await page.keyboard.press("Tab");
    expect(await violationsOf(page)).toEqual([]);
  });
});
