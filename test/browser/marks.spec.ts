/**
 * A reader marks sentences and writes notes beside them: while a sentence still grows, and whatever happens to it afterwards.
 */
import { said, translated } from "../harness/stage.ts";
import { violationsOf } from "../harness/axe.ts";
import { expect, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, restingTop, say } from "./long-talk.ts";
import { openDialog, saveAs } from "./saving.ts";

test.use({ viewport: { width: 390, height: 700 } });

const star = (page: Parameters<typeof sentence>[0], sid: number) => sentence(page, sid).locator(".own-mark");

test("a mark is made by one key on a sentence that grows, and stays with it", async ({ page, stage }) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  const button = page.getByRole("button", { name: "Mark the sentence" });

  await test.step("by a key, and by a press of the button", async () => {
    room.send(said(41, "It is still", { is_final: false, speaker_id: "s-1", speaker_label: "Ada" }));
    await expectNewest(page, 41);
    await page.keyboard.press("Alt+Shift+F2");
    await expect(star(page, 41)).toBeVisible();
    await expect(page.locator("[aria-live=polite]").filter({ hasText: "Marked." })).toHaveCount(1);
    say(room, 42, 42);
    await expectNewest(page, 42);
    const top = await restingTop(page, 41);
    await button.click();
    await expect(star(page, 42)).toBeVisible();
    await expect(page.locator(".own-told")).toBeVisible();
    expect(await restingTop(page, 41)).toBe(top);
  });

  await test.step("its words lead to its note, and the focus comes back", async () => {
    await page.locator(".own-told").getByRole("button", { name: "Note" }).click();
    await expect(page.locator(".own-told")).toHaveCount(0);
    await page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await expect(button).toBeFocused();
  });

  await test.step("with a note", async () => {
    await star(page, 41).click();
    const dialog = page.getByRole("dialog", { name: "Marks and notes" });
    const note = dialog.getByRole("textbox", { name: "Note" }).first();
    await expect(note).toBeFocused();
    await note.fill("ask Ada");
    expect(await violationsOf(page)).toEqual([]);
    await note.press("Enter");
    await expect(dialog).toHaveCount(0);
    await expect(star(page, 41)).toHaveAccessibleName("Marked sentence. ask Ada");
    await expect(sentence(page, 41)).toContainText("ask Ada");
  });

  await test.step("it survives the end of the sentence, a correction, a merge of speakers and another language", async () => {
    room.send(said(41, "It is still growing.", { speaker_id: "s-1" }));
    room.send(said(41, "It was still growing.", { speaker_id: "s-1", revision: 2 }));
    room.send({
      name: "speakers_merged",
      payload: {
        source_speaker_id: "s-1",
        target_speaker_id: "s-2",
        target_speaker_label: "Ben",
        affected_sids: [41],
      },
    });
    room.send(translated(41, "de-DE", "Es wuchs noch."));
    await expect(sentence(page, 41)).toContainText("It was still growing.");
    await page.locator("nav select").selectOption("de-DE");
    await expect(sentence(page, 41)).toContainText("Es wuchs noch.");
    await expect(star(page, 41)).toBeVisible();
    await page.locator("nav select").selectOption("en-US");
  });

  await test.step("and a reload", async () => {
    await page.reload();
    await expect(star(page, 41)).toHaveAccessibleName("Marked sentence. ask Ada");
    await expect(star(page, 42)).toBeVisible();
  });

  await test.step("the list leads to a sentence, and takes a mark away", async () => {
    say(room, 43, 80);
    await expectNewest(page, 80);
    await page.keyboard.press("Alt+Shift+F7");
    const dialog = page.getByRole("dialog", { name: "Marks and notes" });
    await expect(dialog.getByRole("listitem")).toHaveCount(2);
    await dialog.getByRole("button", { name: "Remove" }).last().click();
    await expect(dialog.getByRole("listitem")).toHaveCount(1);
    await dialog.getByRole("listitem").getByRole("button").first().click();
    await expect(dialog).toHaveCount(0);
    await expect(sentence(page, 41)).toBeInViewport({ ratio: 1 });
    await expect(star(page, 42)).toHaveCount(0);
  });

  await test.step("far from the newest, the star marks what is in sight", async () => {
    const stars = page.locator("main .own-mark");
    await button.click();
    await expect(stars).toHaveCount(2);
    for (const one of await stars.all()) await expect(one).toBeInViewport();
    await button.click();
    await expect(stars).toHaveCount(1);
  });

  await test.step("only what is marked is saved, with its note", async () => {
    const save = await openDialog(page);
    await save.getByRole("radio", { name: "Only what is marked, with notes" }).check();
    const { text } = await saveAs(page, "txt");
    expect(text).toContain("It was still growing.\n    [note] ask Ada\n");
    expect(text).not.toContain("This is sentence");
    await page.keyboard.press("Escape");
  });

  await test.step("it is on the written record, also on paper", async () => {
    await page.goto(`/broadcast/${room.channel().token}/record`);
    const marked = page.locator("#s41 .own-mark");
    await expect(marked).toHaveAccessibleName("Marked sentence. ask Ada");
    await page.emulateMedia({ media: "print" });
    await expect(marked).toBeVisible();
    await expect(page.locator("#s41")).toContainText("ask Ada");
  });
});

test("a finger that rests on a sentence marks it", async ({ page, stage }) => {
  await keepEnglish(page);
  await followLongTalk(page, stage);
  await expect(page.getByRole("button", { name: "Mark the sentence" })).toBeVisible();
  const touch = { bubbles: true, pointerType: "touch", isPrimary: true };
  await sentence(page, 39).locator("p").dispatchEvent("pointerdown", touch);
  await expect(star(page, 39)).toBeVisible();
  await sentence(page, 39).locator("p").dispatchEvent("pointerup", touch);
  await expect(star(page, 39)).toBeVisible();
});
