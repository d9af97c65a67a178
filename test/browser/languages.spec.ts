/**
 * Which language a reader reads: the first choice comes from the browser, the picker follows the host, and a choice
 * is kept.
 */
import type { Page } from "@playwright/test";

import { FOLLOW_EVERY_MS, FOLLOW_WITHIN_MS } from "../../src/lib/budget.ts";
import { settingsButton, settingsTab } from "../harness/controls.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, keepEnglish, sentence, test } from "./fixtures.ts";

const picker = (page: Page) => page.getByRole("combobox", { name: "Language" });
const options = (page: Page) => picker(page).getByRole("option");
const gone = (page: Page) => page.getByRole("paragraph").filter({ hasText: "no longer offered" });

/** Resolves when a stream is asked for with this `lang`; `null` is a stream of all languages. */
const streamIn = (page: Page, language: string | null) =>
  page.waitForRequest((request) => {
    const url = new URL(request.url());
    return url.pathname.endsWith("/text") && url.searchParams.get("lang") === language;
  });

// What is said here in English words stays so.
test.beforeEach(({ page }) => keepEnglish(page));

test("the picker lists every language under its own name, and a choice opens a stream that loses nothing", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja");

  await test.step("the original first, then every language", async () => {
    await expect(options(page)).toHaveText(["English (original)", /中文/, "日本語", "Deutsch", "العربية"]);
    const tags = await options(page).evaluateAll((list) => list.map((option) => option.getAttribute("lang")));
    expect(tags).toEqual(["en-US", "zh-TW", "ja-JP", "de-DE", "ar-SA"]);
  });

  await test.step("a choice", async () => {
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    await page.route(/\/text\?lang=de-DE/, async (route) => {
      await held;
      await route.continue();
    });
    const asked = streamIn(page, "de-DE");
    await picker(page).selectOption("de-DE");
    expect(await (await asked).headerValue("last-event-id")).not.toBeNull();
    room.send(said(1, "One."));
    room.send(translated(1, "de-DE", "Eins."));
    await expectConnection(page, "live");
    letThrough();
    await expect(sentence(page, 1)).toHaveText("Eins.");
    room.send(said(2, "Two."));
    room.send(translated(2, "de-DE", "Zwei."));
    await expect(page.locator("[data-sid]")).toHaveText(["Eins.", "Zwei."]);
    await expect.poll(() => room.viewers()).toBe(1);
  });
});

test.describe("in a browser that speaks zh-HK", () => {
  test.use({ locale: "zh-HK" });

  test("the nearest of what is offered is asked for and shown first", async ({ page, stage }) => {
    const offered = ["ja-JP", "zh-CN", "zh-TW"];
    const room = stage.open({ settings: { translationLanguages: offered } });
    const asked = streamIn(page, "zh-TW");
    await follow(page, room.channel().token, "?ui=en");
    await asked;
    await expect(picker(page)).toHaveValue("zh-TW");
    room.send(said(1, "Good morning."));
    for (const tag of offered) room.send(translated(1, tag, `Translated: ${tag}`));
    await expect(sentence(page, 1)).toHaveText("Translated: zh-TW");
    await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("lang", "zh-TW");
    await expect(gone(page)).toHaveCount(0);
  });

  test("the original is shown first where nothing suits", async ({ page, stage }) => {
    const room = stage.open({ settings: { translationLanguages: ["de-DE", "es-ES"] } });
    const asked = streamIn(page, null);
    await follow(page, room.channel().token, "?ui=en");
    await asked;
    await expect(picker(page)).toHaveValue("en-US");
    room.send(said(1, "Good morning."));
    await expect(sentence(page, 1)).toHaveText("Good morning.");
    await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("lang", "en-US");
    await expect(gone(page)).toHaveCount(0);
  });
});

test("a choice is kept for the next visit, a link wins over it and goes on saying what is seen", async ({
  page,
  stage,
}) => {
  const { token } = stage.open().channel();
  await follow(page, token);
  await expect(picker(page)).toHaveValue("en-US");
  await picker(page).selectOption("de-DE");
  await expect(picker(page)).toHaveValue("de-DE");
  await follow(page, token);
  await expect(picker(page)).toHaveValue("de-DE");

  await test.step("a link", async () => {
    await follow(page, token, "?lang=ja&size=120");
    await expect(picker(page)).toHaveValue("ja-JP");
    await follow(page, token);
    await expect(picker(page)).toHaveValue("de-DE");
  });

  await test.step("a choice by hand changes what the link says", async () => {
    await follow(page, token, "?lang=ja&size=120");
    await picker(page).selectOption("ar-SA");
    await expect(page).toHaveURL(/\?lang=ar-SA&size=120$/);
    await settingsButton(page).click();
    await page.getByRole("button", { name: "Larger" }).click();
    await expect(page).toHaveURL(/\?lang=ar-SA&size=140$/);
    await page.reload();
    await expect(picker(page)).toHaveValue("ar-SA");
  });

  await test.step("a link that names no language, or one that was never on offer", async () => {
    await page.evaluate(() => localStorage.clear());
    for (const query of ["?lang=%3Cb%3E&original=perhaps", "?lang=xx"]) {
      await follow(page, token, query);
      await expect(picker(page)).toHaveValue("en-US");
      await expect(gone(page)).toHaveCount(0);
    }
  });
});

test("a language the host adds is in the picker at once, and one that is dropped is said to be gone", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open({ settings: { translationLanguages: ["de-DE"] } });
  await follow(page, room.channel().token, "?lang=de");
  await expect(options(page)).toHaveText(["English (original)", "Deutsch"]);

  await test.step("added", async () => {
    stage.rehearsal.update(room, { translationLanguages: ["fr-FR", "de-DE", "es-MX", "es-ES"] });
    await expect(options(page)).toHaveText([
      "English (original)",
      "Français",
      "Deutsch",
      /^Español .*México/,
      /^Español .*España/,
    ]);
    await expect(picker(page)).toHaveValue("de-DE");
    const asked = streamIn(page, "fr-FR");
    await picker(page).selectOption("fr-FR");
    await asked;
    room.send(said(1, "One."));
    room.send(translated(1, "fr-FR", "Un."));
    await expect(sentence(page, 1)).toHaveText("Un.");
  });

  await test.step("dropped", async () => {
    const asked = page.waitForRequest((request) => {
      const url = new URL(request.url());
      return url.pathname.endsWith("/text") && url.searchParams.get("lang") !== "fr-FR";
    });
    stage.rehearsal.update(room, { translationLanguages: ["ja-JP"] });
    await expect(gone(page)).toHaveText("Français is no longer offered. Here is the original.");
    await expect(picker(page)).toHaveValue("en-US");
    await expect(options(page)).toHaveText(["English (original)", "日本語"]);
    await page.clock.runFor(FOLLOW_WITHIN_MS);
    await asked;
    room.send(said(2, "Two."));
    await expect(page.locator("[data-sid]")).toHaveText(["One.", "Two."]);
  });

  await test.step("back by itself", async () => {
    const asked = streamIn(page, "fr-FR");
    stage.rehearsal.update(room, { translationLanguages: ["ja-JP", "fr-FR"] });
    await expect(gone(page)).toHaveCount(0);
    await page.clock.runFor(FOLLOW_EVERY_MS + FOLLOW_WITHIN_MS);
    await asked;
    await expect(picker(page)).toHaveValue("fr-FR");
    await expect(sentence(page, 1)).toHaveText("Un.");
    room.send(said(3, "Three."));
    room.send(translated(3, "fr-FR", "Trois."));
    await expect(sentence(page, 3)).toHaveText("Trois.");
  });
});

test("a language that is asked for and not offered is said so, with a way to the list", async ({
  page,
  stage,
}) => {
  const notice = page.getByRole("paragraph").filter({ hasText: "Hindi isn't offered here." });
  const choose = page.getByRole("button", { name: "Choose a language" });
  await test.step("it is said, and nothing else happens", async () => {
    await follow(page, stage.open().channel().token, "?lang=hi");
    await expect(notice).toBeVisible();
    await expect(picker(page)).toHaveValue("en-US");
    await expect(page.locator("body")).toBeFocused();
  });

  await test.step("the button leads to the list, and has done what it is for", async () => {
    await choose.click();
    await expect(picker(page)).toBeFocused();
    await expect(notice).toHaveCount(0);
    await expect(choose).toHaveCount(0);
    await picker(page).selectOption("de-DE");
    await page.reload();
    await expectConnection(page, "live");
    await expect(picker(page)).toHaveValue("de-DE");
    await expect(choose).toHaveCount(0);
  });

  await test.step("a choice answers it as well", async () => {
    await follow(page, stage.open().channel().token, "?lang=hi");
    await expect(notice).toBeVisible();
    await picker(page).selectOption("ja-JP");
    await expect(notice).toHaveCount(0);
  });

  await test.step("a frame without controls has the sentence alone", async () => {
    await page.goto(`/embed/${stage.open().channel().token}?lang=hi&controls=off`);
    await expect(notice).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });

  await test.step("a venue screen has a line beside its name", async () => {
    const room = stage.open();
    await page.goto(`/kiosk/${room.channel().token}?lang=hi,de&ui=en`);
    await expect.poll(() => room.viewers()).toBe(1);
    room.send(said(1, "Good morning."));
    room.send(translated(1, "de-DE", "Guten Morgen."));
    await expect(page.getByText("Hindi isn't offered here.")).toBeVisible();
  });
});

test("several texts of a sentence stand together where the link or the reader asks for it", async ({
  page,
  stage,
}) => {
  await test.step("the original beside the translation", async () => {
    const room = stage.open();
    await follow(page, room.channel().token, "?lang=ar&original=on");
    room.send(said(1, "Good morning."));
    room.send(translated(1, "ar-SA", "صباح الخير."));
    const texts = sentence(page, 1).locator("[lang]");
    await expect(texts).toHaveText(["صباح الخير.", "Good morning."]);
    await expect(texts.first()).toHaveAttribute("dir", "rtl");
    await expect(texts.last()).toHaveAttribute("dir", "ltr");
    await settingsButton(page).click();
    await settingsTab(page, "languages").click();
    await page.getByRole("switch", { name: "Show the original beside the translation" }).uncheck();
    await expect(texts).toHaveText(["صباح الخير."]);
  });

  await test.step("two translations, in the order of the link", async () => {
    const room = stage.open();
    const asked = streamIn(page, null);
    await follow(page, room.channel().token, "?lang=ja,de");
    await asked;
    room.send(said(1, "One."));
    room.send(translated(1, "de-DE", "Eins."));
    room.send(translated(1, "ja-JP", "いち。"));
    await expect(sentence(page, 1).locator("[lang]")).toHaveText(["いち。", "Eins."]);
  });
});
