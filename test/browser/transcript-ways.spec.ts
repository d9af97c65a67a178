/**
 * The ways out other than a file, what stands in their way, and the dialog's manners: progress, focus, keys.
 */
import type { Page } from "@playwright/test";

import { said, type Stage, translated } from "../harness/stage.ts";
import { clipboardText } from "./clipboard.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { pill, followLongTalk, say, wheelUp } from "./long-talk.ts";
import { dialog, language, openDialog, opener, outcome, saveAs, selectSentences } from "./saving.ts";

async function hearTwo(page: Page, stage: Stage): Promise<void> {
  const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
  await follow(page, room.channel().token);
  room.send(said(1, "Good morning.", { speaker_id: "a", speaker_label: "Ada" }));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  room.send(said(2, "Thank you.", { speaker_id: "b", speaker_label: "Ben" }));
  room.send(translated(2, "de-DE", "Danke."));
  await expect(sentence(page, 2)).toBeVisible();
}

test.describe("copying", () => {
  test.use({ permissions: ["clipboard-read", "clipboard-write"] });

  test("everything, with names where the speaker changes, or one sentence from a word in it", async ({
    page,
    stage,
  }) => {
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    const isDialog = (url: string): boolean => url.includes("/save-dialog");
    await hearTwo(page, stage);
    await test.step("nothing of the dialog is fetched before it is asked for", async () => {
      expect(fetched.some(isDialog)).toBe(false);
      await openDialog(page);
      expect(fetched.some(isDialog)).toBe(true);
    });
    await test.step("everything, and says so", async () => {
      await language(page, "Deutsch").check();
      await dialog(page).getByRole("button", { name: "Copy" }).click();
      await expect(outcome(page)).toHaveText("Copied.");
      expect(await clipboardText(page)).toBe("Ada: Good morning.\nGuten Morgen.\n\nBen: Thank you.\nDanke.");
      await language(page, "Deutsch").uncheck();
      await expect(outcome(page)).toHaveText("");
      await page.keyboard.press("Escape");
    });
    await test.step("one sentence, from a word that is selected in it", async () => {
      await sentence(page, 2)
        .locator("p")
        .dblclick({ position: { x: 20, y: 15 } });
      await openDialog(page);
      await dialog(page).getByRole("button", { name: "Copy" }).click();
      await expect(outcome(page)).toHaveText("Copied.");
      expect(await clipboardText(page)).toBe("Thank you.");
    });
  });
});

/** From now on every slice of work is over at once, and the next one waits until the test lets it begin. */
async function holdWriting(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const after = window.setTimeout.bind(window);
    const now = performance.now.bind(performance);
    const held: (() => void)[] = [];
    let ahead = 0;
    performance.now = () => now() + (ahead += 10);
    Object.assign(window, {
      setTimeout: (run: () => void, ms = 0) => (ms > 0 ? after(run, ms) : held.push(run)),
      goOn: () => {
        Object.assign(window, { setTimeout: after });
        performance.now = () => now() + ahead;
        for (const run of held) run();
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { goOn: () => void }).goOn());
}

test("a long talk shows how far it is, and can be cancelled, also by closing the dialog", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  say(room, 41, 600);
  await expect(sentence(page, 600)).toBeVisible();
  const open = await openDialog(page);
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  const goOn = await holdWriting(page);
  await open.getByRole("button", { name: "Save as a file" }).click();
  const progress = open.getByRole("progressbar");
  await expect(progress).toBeVisible();
  await expect(open).toContainText("8 % written");
  await expect(progress).toHaveAccessibleName(/8 % written/);
  await open.getByRole("button", { name: "Cancel" }).click();
  await expect(open.getByRole("button", { name: "Save as a file" })).toBeFocused();
  await goOn();
  await expect(progress).toHaveCount(0);
  await expect(outcome(page)).toHaveText("");
  expect(downloads).toBe(0);
  const { text } = await saveAs(page, "txt");
  expect(text.trimEnd().split("\n")).toHaveLength(600);
  await test.step("closing the dialog cancels what is being written", async () => {
    const goOnAgain = await holdWriting(page);
    await open.getByRole("button", { name: "Save as a file" }).click();
    await expect(progress).toBeVisible();
    await page.keyboard.press("Escape");
    // The browser closes it first, and tells the page afterwards, which takes it away.
    await expect(page.locator("dialog[aria-labelledby=save-title]")).toHaveCount(0);
    await goOnAgain();
    await openDialog(page);
    await saveAs(page, "txt");
    expect(downloads).toBe(2);
  });
});

test("the focus goes in and comes back, and Escape closes nothing else", async ({ page, stage }) => {
  await followLongTalk(page, stage);
  await wheelUp(page, 600);
  await opener(page).focus();
  await page.keyboard.press("Enter");
  const open = dialog(page);
  await expect(open.getByRole("button", { name: "Close" })).toBeFocused();
  for (const [role, name] of [
    ["combobox", "Format"],
    ["checkbox", "English (original)"],
    ["link", "Written record"],
    ["button", "Save as a file"],
    ["button", "Copy"],
  ] as const) {
    await page.keyboard.press("Tab");
    await expect(open.getByRole(role, { name })).toBeFocused();
  }
  await page.keyboard.press("Alt+Shift+W");
  await page.keyboard.press("?");
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(pill(page)).toBeVisible();
});

test("in a frame the text can be saved too, and the record opens on a page of its own", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  const { token } = room.channel();
  await page.goto(`/embed/${token}`);
  await expectConnection(page, "live");
  room.send(said(1, "Good morning."));
  room.send(said(2, "Thank you."));
  await expect(sentence(page, 2)).toBeVisible();
  await selectSentences(page, 2, 2);
  const open = await openDialog(page);
  expect((await saveAs(page, "txt")).text).toBe("Thank you.\n");
  const link = open.getByRole("link", { name: "Written record" });
  await expect(link).toHaveAttribute("target", "_blank");
  await expect(link).toHaveAttribute("href", `/broadcast/${token}/record`);
});

test("the dialog fits a window of 320 × 256 px, and all of it can be reached", async ({ page, stage }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const ui of ["en", "de", "ar", "th"])
    await test.step(ui, async () => {
      const room = stage.open({ settings: { name: "Harbour talk" } });
      await follow(page, room.channel().token, `?ui=${ui}`);
      room.send(said(1, "Good morning."));
      await expect(sentence(page, 1)).toBeVisible();
      await selectSentences(page, 1, 1);
      await page.locator("header [aria-haspopup]").click();
      const open = page.getByRole("dialog");
      const overflow = await open.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
      expect(overflow).toBe(0);
      const controls = open.locator("button, select, input, a");
      expect(await controls.count()).toBeGreaterThan(6);
      for (const control of await controls.all()) await control.click({ trial: true });
    });
});
