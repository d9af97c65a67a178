/**
 * What was said leaves the page as files: every format, any choice of languages, all of it or a selection.
 */
import { readFile } from "node:fs/promises";

import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { fileNameOf } from "../../src/export/file-name.ts";
import { type Format, FORMATS, textOf } from "../../src/export/formats.ts";
import { type SentenceFields, transcriptOf } from "../harness/transcripts.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { language, openDialog, outcome, saveAs, selectSentences } from "./saving.ts";

const NAME = "Harbour Lectures";

/** The two sentences of the service's documentation, whose files are in `test/unit/export/golden`. */
const DOCUMENTED = [
  {
    text: "Hello, good morning",
    zh: "你好,早安",
    ja: "おはよう",
    id: "Guest-1",
    label: "Alice",
    from: 500,
    to: 3_000,
  },
  { text: "Thanks", zh: "多謝", ja: "ありがとう", id: "Guest-2", label: "Bob", from: 3_000, to: 4_200 },
] as const;

const TALK: readonly SentenceFields[] = [
  {
    text: "Good morning.",
    translations: { "de-DE": "Guten Morgen." },
    speaker: "Ada",
    startMs: 0,
    endMs: 1_900,
  },
  { text: '=HYPERLINK("http://x.example")', translations: { "de-DE": "+49 --> <b>da</b>" }, speaker: "Ada" },
  {
    text: "a \u202e turned\u202c b, & c",
    translations: { "de-DE": "drei" },
    speaker: "Ben",
    startMs: 9_000,
    endMs: 9_500,
  },
  { text: "早安。", translations: {}, speaker: "Ben", startMs: 9_200, endMs: 11_000 },
].map((one, at) => ({ startMs: at * 3_000, endMs: at * 3_000 + 2_500, ...one }));

const TALK_SOURCE = { ...transcriptOf(TALK), channelName: NAME };

function open(stage: Stage, name = NAME): Room {
  return stage.open({ settings: { speakerDiarization: true, name } });
}

function say(room: Room, sentences: readonly SentenceFields[]): void {
  for (const [at, { text, translations = {}, speaker = "", startMs = 0, endMs = 0 }] of sentences.entries())
    room.send(
      said(at + 1, text, {
        speaker_id: speaker,
        speaker_label: speaker,
        start_ms: startMs,
        end_ms: endMs,
        translated_texts: translations,
      }),
    );
}

test("on the smallest screens the format, the languages and what saves are in sight, and a long list says that it goes on", async ({
  page,
  stage,
}) => {
  const room = open(stage);
  await follow(page, room.channel().token);
  say(room, TALK);
  for (const viewport of [
    { width: 844, height: 390 },
    { width: 320, height: 568 },
  ]) {
    await page.setViewportSize(viewport);
    const dialog = await openDialog(page);
    for (const control of [
      dialog.getByRole("combobox", { name: "Format" }),
      dialog.getByRole("checkbox").last(),
      dialog.getByRole("button", { name: "Close" }),
      dialog.getByRole("button", { name: "Save as a file" }),
      dialog.getByRole("button", { name: "Copy" }),
    ])
      await expect(control).toBeInViewport({ ratio: 1 });
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
});

test("the documented example comes out of the page byte for byte, in every format", async ({
  page,
  stage,
}) => {
  const room = open(stage);
  await follow(page, room.channel().token);
  await test.step("text that comes while the dialog is open is in the file", async () => {
    room.send(said(1, "Hello", { is_final: false, revision: 0 }));
    const dialog = await openDialog(page);
    await expect(dialog).toContainText("There is nothing to save yet.");
    await expect(dialog.getByRole("button", { name: "Save as a file" })).toHaveCount(0);
    for (const [at, { text, zh, ja, id, label, from, to }] of DOCUMENTED.entries())
      room.send(
        said(at + 1, text, {
          speaker_id: id,
          speaker_label: label,
          start_ms: from,
          end_ms: to,
          translated_texts: { "zh-TW": zh, "ja-JP": ja },
        }),
      );
    await expect(sentence(page, 2)).toBeAttached();
    const { text } = await saveAs(page, "txt");
    expect(text).toBe("[Alice] Hello, good morning\n[Bob] Thanks\n");
    await page.keyboard.press("Escape");
  });
  await openDialog(page);
  await language(page, /繁體/).check();
  await language(page, "日本語").check();
  for (const format of FORMATS) {
    const file = format === "json" ? "example.json.txt" : `example.${format}`;
    const golden = await readFile(new URL(`../unit/export/golden/${file}`, import.meta.url));
    const saved = await saveAs(page, format);
    expect(saved.text, format).toBe(golden.toString("utf8"));
    expect(saved.bytes.equals(golden), format).toBe(true);
    if (format === "csv") expect([...saved.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  }
});

/** A broadcast whose name no file can have as it is, followed in German. */
async function followTalk(page: Page, stage: Stage) {
  const name = 'a/b\\c:d*"港口講座"<e>?|.';
  const room = open(stage, name);
  await follow(page, room.channel().token, "?lang=de");
  say(room, TALK);
  await expect(sentence(page, 1)).toHaveText(/Guten Morgen\./);
  await expect(sentence(page, 3)).toBeVisible();
  return (languages: readonly string[], format: Format = "vtt"): string =>
    textOf(format, { ...TALK_SOURCE, channelName: name }, { languages });
}

// Two tests, since Chromium lets a page save no more than ten files within a second.
test("what is saved is what was chosen: languages and formats", async ({ page, stage }) => {
  const expected = await followTalk(page, stage);
  const german = language(page, "Deutsch");
  const original = language(page, "English (original)");

  await test.step("the languages shown are chosen, any others heard may be, and the original stands in", async () => {
    const dialog = await openDialog(page);
    // Nothing is asked about a selection where there is none.
    await expect(dialog.getByRole("radio")).toHaveCount(0);
    await expect(german).toBeChecked();
    await expect(original).not.toBeChecked();
    expect((await saveAs(page, "vtt")).text).toBe(expected(["de-DE"]));
    await original.check();
    expect((await saveAs(page, "vtt")).text).toBe(expected(["en-US", "de-DE"]));
    await german.uncheck();
    expect((await saveAs(page, "vtt")).text).toBe(expected(["en-US"]));
    await original.click();
    await expect(original).toBeChecked();
    await german.check();
    await original.uncheck();
    await german.click();
    await expect(original).toBeChecked();
    await expect(german).not.toBeChecked();
    await expect(dialog).toContainText("Other languages can be saved once they have been shown here.");
  });
  await test.step("hostile and missing texts come out as the formats have them", async () => {
    await german.check();
    for (const format of FORMATS) {
      const { text } = await saveAs(page, format);
      expect(text, format).toBe(expected(["en-US", "de-DE"], format));
    }
  });
});

test("what is saved has a name every system takes, and is all of it or what is selected", async ({
  page,
  stage,
}) => {
  const expected = await followTalk(page, stage);
  await test.step("the file has a name every system takes", async () => {
    await openDialog(page);
    const shown = (await page.getByRole("heading", { level: 1, includeHidden: true }).textContent()) ?? "";
    const file = await saveAs(page, "srt");
    expect(file.name).toBe(fileNameOf(shown, "srt", new Date()));
    await expect(outcome(page)).toHaveText(`Saved in your downloads: ${file.name}`);
    await page.keyboard.press("Escape");
  });
  await test.step("only the sentences that are selected, even in part, and everything after all", async () => {
    await selectSentences(page, 2, 3);
    const dialog = await openDialog(page);
    await expect(dialog.getByRole("radio", { name: "Only what is selected" })).toBeChecked();
    const choice = { languages: ["de-DE"], selection: new Set([2, 3]) };
    expect((await saveAs(page, "srt")).text).toBe(textOf("srt", TALK_SOURCE, choice));
    await dialog.getByRole("radio", { name: "Everything" }).check();
    expect((await saveAs(page, "srt")).text).toBe(expected(["de-DE"], "srt"));
    await page.keyboard.press("Escape");
  });
  await test.step("three presses select one sentence and not the next", async () => {
    await sentence(page, 1).locator("p").click({ clickCount: 3 });
    await openDialog(page);
    expect((await saveAs(page, "txt")).text).toBe("[Ada] Guten Morgen.\n");
  });
});
