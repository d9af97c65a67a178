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

  test("everything, with names where the speaker changes, and says so", async ({ page, stage }) => {
    await hearTwo(page, stage);
    const open = await openDialog(page);
    await language(page, "Deutsch").check();
    await open.getByRole("button", { name: "Copy" }).click();
    await expect(outcome(page)).toHaveText("Copied.");
    expect(await clipboardText(page)).toBe("Ada: Good morning.\nGuten Morgen.\n\nBen: Thank you.\nDanke.");
    await language(page, "Deutsch").uncheck();
    await expect(outcome(page)).toHaveText("");
  });

  test("one sentence, from a word that is selected in it", async ({ page, stage }) => {
    await hearTwo(page, stage);
    await sentence(page, 2)
      .locator("p")
      .dblclick({ position: { x: 20, y: 15 } });
    const open = await openDialog(page);
    await open.getByRole("button", { name: "Copy" }).click();
    await expect(outcome(page)).toHaveText("Copied.");
    expect(await clipboardText(page)).toBe("Thank you.");
  });
});

test("says so where the browser refuses to copy", async ({ page, stage }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await hearTwo(page, stage);
  const open = await openDialog(page);
  await open.getByRole("button", { name: "Copy" }).click();
  await expect(outcome(page)).toHaveText("It could not be copied.");
});

test("says so where a file cannot be made", async ({ page, stage }) => {
  await hearTwo(page, stage);
  const open = await openDialog(page);
  await page.evaluate(() => {
    const full = function Blob(): never {
      throw new RangeError("Out of memory");
    };
    Object.assign(window, { Blob: full });
  });
  await open.getByRole("button", { name: "Save as a file" }).click();
  await expect(outcome(page)).toHaveText("It could not be saved.");
});

type Shared = { readonly name: string; readonly type: string; readonly text: string };

/** A device with a share sheet; what it is handed stands in `window.shared`, and it ends as `ends` says. */
async function withShareSheet(page: Page, ends: "well" | "AbortError" | "NotAllowedError"): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(navigator, {
      canShare: ({ files = [] }: ShareData) => files.length === 1,
      share: async ({ files = [] }: ShareData) => {
        if (name !== "well") throw new DOMException("no", name);
        const [file] = files;
        if (file === undefined) throw new TypeError("nothing to share");
        Object.assign(window, {
          shared: { name: file.name, type: file.type, text: await file.text() },
        });
      },
    });
  }, ends);
}

test("the share sheet is handed the file, where the device has one that takes it", async ({
  page,
  stage,
}) => {
  await withShareSheet(page, "well");
  await hearTwo(page, stage);
  const open = await openDialog(page);
  const share = open.getByRole("button", { name: "Share" });
  await open.getByRole("combobox", { name: "Format" }).selectOption("srt");
  // Chromium's share sheet says that it takes any file and then refuses this one.
  await expect(share).toHaveCount(0);
  await open.getByRole("combobox", { name: "Format" }).selectOption("txt");
  await share.click();
  const shared = () => page.evaluate(() => (window as unknown as { shared?: Shared }).shared);
  await expect
    .poll(shared)
    .toMatchObject({ type: "text/plain", text: "[Ada] Good morning.\n[Ben] Thank you.\n" });
  expect((await shared())?.name).toMatch(/^Harbour talk \d{4}-\d\d-\d\d-transcript\.txt$/);
  await expect(outcome(page)).toHaveText("");
});

for (const [ends, says] of [
  ["AbortError", ""],
  ["NotAllowedError", "It could not be saved."],
] as const) {
  test(`a share sheet that ends with ${ends} is answered with "${says}"`, async ({ page, stage }) => {
    await withShareSheet(page, ends);
    await hearTwo(page, stage);
    const open = await openDialog(page);
    await open.getByRole("button", { name: "Share" }).click();
    await expect(open.getByRole("button", { name: "Save as a file" })).toHaveAttribute(
      "aria-disabled",
      "false",
    );
    await expect(outcome(page)).toHaveText(says);
  });
}

test("there is no way to share where the device has no share sheet", async ({ page, stage }) => {
  await page.addInitScript(() => Object.assign(navigator, { canShare: () => false }));
  await hearTwo(page, stage);
  const open = await openDialog(page);
  await expect(open.getByRole("button", { name: "Copy" })).toBeVisible();
  await expect(open.getByRole("button", { name: "Share" })).toHaveCount(0);
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

test("a long talk shows how far it is, and can be cancelled", async ({ page, stage }) => {
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
});

test("closing the dialog cancels what is being written", async ({ page, stage }) => {
  const room = await followLongTalk(page, stage);
  say(room, 41, 300);
  await expect(sentence(page, 300)).toBeVisible();
  const open = await openDialog(page);
  let downloads = 0;
  page.on("download", () => (downloads += 1));
  const goOn = await holdWriting(page);
  await open.getByRole("button", { name: "Save as a file" }).click();
  await expect(open.getByRole("progressbar")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
  await goOn();
  await openDialog(page);
  await saveAs(page, "txt");
  expect(downloads).toBe(1);
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
    ["button", "Save as a file"],
    ["button", "Copy"],
    ["link", "Written record"],
  ] as const) {
    await page.keyboard.press("Tab");
    await expect(open.getByRole(role, { name })).toBeFocused();
  }
  await page.keyboard.press("Alt+Shift+F");
  await page.keyboard.press("?");
  await expect(page.getByRole("search")).toHaveCount(0);
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(open).toHaveCount(0);
  await expect(opener(page)).toBeFocused();
  await expect(pill(page)).toBeVisible();
});

test("nothing of the dialog is fetched before it is asked for", async ({ page, stage }) => {
  const fetched: string[] = [];
  page.on("request", (request) => fetched.push(request.url()));
  await hearTwo(page, stage);
  const isDialog = (url: string): boolean => url.includes("/save-dialog");
  expect(fetched.some(isDialog)).toBe(false);
  await openDialog(page);
  expect(fetched.some(isDialog)).toBe(true);
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

for (const ui of ["en", "de", "ar", "th"])
  test(`the dialog fits a window of 320 × 256 px in ${ui}, and all of it can be reached`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize({ width: 320, height: 256 });
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
