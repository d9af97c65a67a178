/**
 * Screen reader mode: one polite live region with one final sentence at a time, at the listener's pace. The text
 * itself is never a live region.
 */
import type { Page } from "@playwright/test";

import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { cutOff, sideways } from "../harness/layout.ts";
import { said, translated } from "../harness/stage.ts";
import { outOfReach } from "../harness/usable.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { expectSpeech, listen, listenButton, SOUND_ALLOWED } from "./listening.ts";
import { stopClock } from "./page-clock.ts";

test.use(SOUND_ALLOWED);

const bar = (page: Page) => page.getByRole("region", { name: "Screen reader mode" });
const live = (page: Page) => bar(page).locator("[aria-live]");
const button = (page: Page, name: string) => bar(page).getByRole("button", { name, exact: true });

/** Notes in the page everything the live region is given. */
async function noteAnnounced(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const announced: string[] = [];
    Object.assign(window, { announced });
    new MutationObserver(() => {
      const region = document.querySelector("#announcing [aria-live]");
      const text = [...(region?.children ?? [])].map((part) => part.textContent).join(" ");
      if (text !== "" && text !== announced.at(-1)) announced.push(text);
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (window as unknown as { announced: string[] }).announced);
}

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
    // Freezing and saving stand between the two.
    for (let stop = 0; stop < 3; stop += 1) await page.keyboard.press("Shift+Tab");
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

test("announces finals only, in the language shown, and no text twice", async ({ page, stage }) => {
  const announced = await noteAnnounced(page);
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de&screenreader=on");
  room.send(said(1, "Good", { is_final: false }));
  room.send(said(1, "Good morning.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(translated(1, "de-DE", "Guten", { is_final: false }));
  room.send(translated(1, "de-DE", "Guten Morgen.", { revision: 1 }));
  room.send(translated(1, "de-DE", "Guten Morgen allerseits.", { revision: 2 }));
  room.send(said(2, "Now then.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(translated(2, "de-DE", "Also dann."));
  await expect(live(page)).toHaveText(/^Ada: Guten Morgen/);
  await page.clock.runFor(5_000);
  await expect(live(page)).toHaveText("Also dann.");
  await expect(live(page).locator("[lang]")).toHaveAttribute("lang", "de-DE");
  await expect(live(page).locator("> *")).toHaveCount(1);
  await expect(live(page)).toHaveAttribute("aria-live", "polite");
  expect(await announced()).toEqual([
    expect.stringMatching(/^Ada: Guten Morgen( allerseits)?\.$/),
    "Also dann.",
  ]);
  await expect(page.locator(":is([aria-live], [role=status], [role=log]) [data-sid]")).toHaveCount(0);
});

test("goes at the listener's pace by hand, and says how far it is behind while that is true", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await stopClock(page);
  await follow(page, room.channel().token, "?screenreader=on&steady=fast");
  await button(page, "Pause").click();
  for (const [index, text] of ["One.", "Two.", "Three."].entries()) room.send(said(index + 1, text));
  await expect(bar(page)).toContainText("3 sentences waiting");
  await page.clock.runFor(5_000);
  await expect(bar(page)).toContainText(/3 sentences waiting · \d+ seconds behind the text/);
  await expect(live(page)).toHaveText("");
  await button(page, "Next").click();
  await expect(live(page)).toHaveText("One.");
  await button(page, "Next").click();
  await expect(live(page)).toHaveText("Two.");
  await expect(bar(page)).toContainText("1 sentence waiting");
  await button(page, "Previous").click();
  await expect(live(page)).toHaveText("One.");
  room.send(said(1, "One, corrected.", { revision: 5 }));
  await expect(sentence(page, 1)).toHaveText("One, corrected.");
  await expect(live(page)).toHaveText("One.");
  await button(page, "Repeat").click();
  await expect(live(page)).toContainText("One, corrected.");
  await expect(live(page)).toContainText("Corrected:");
  await button(page, "Newest").click();
  await expect(bar(page)).not.toContainText("behind");
  await expect(live(page)).toHaveText(/1 sentence was skipped\.\s*Three\./);
  await button(page, "Next").click();
  await expect(live(page)).toHaveText("There is no newer sentence yet.");
  await button(page, "Resume").click();
  room.send(said(4, "Four."));
  await expect(sentence(page, 4)).toBeVisible();
  await page.clock.runFor(5_000);
  await expect(live(page)).toHaveText("Four.");
});

test("says what was lost with the connection", async ({ page, stage }) => {
  const room = stage.open();
  await stopClock(page);
  await follow(page, room.channel().token, "?screenreader=on&steady=fast");
  await button(page, "Pause").click();
  for (const sid of [1, 2, 3]) room.send(said(sid, `Sentence ${sid}.`));
  await expect(sentence(page, 3)).toBeVisible();
  await button(page, "Newest").click();
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  room.send(said(9, "Sentence 9."));
  await page.clock.fastForward(120_000);
  await expectConnection(page, "live");
  await expect(sentence(page, 9)).toBeVisible();
  await button(page, "Next").click();
  await expect(live(page)).toHaveText(
    "5 sentences are missing here; the connection was lost for 2 minutes. Sentence 9.",
  );
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
