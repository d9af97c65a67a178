/**
 * Which language a reader reads: the first choice comes from the browser, the picker follows the host, and a choice
 * is kept.
 */
import type { Page } from "@playwright/test";

import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const picker = (page: Page) => page.getByRole("combobox", { name: "Language" });
const options = (page: Page) => picker(page).getByRole("option");
const gone = (page: Page) => page.getByRole("status").filter({ hasText: "no longer offered" });

/** Resolves when a stream is asked for with this `lang`; `null` is a stream of all languages. */
const streamIn = (page: Page, language: string | null) =>
  page.waitForRequest((request) => {
    const url = new URL(request.url());
    return url.pathname.endsWith("/text") && url.searchParams.get("lang") === language;
  });

test("the picker lists the original first, then every language under its own name", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  await expect(options(page)).toHaveText(["English (original)", /中文/, "日本語", "Deutsch", "العربية"]);
  await expect(picker(page)).toHaveValue("en-US");
  const tags = await options(page).evaluateAll((list) => list.map((option) => option.getAttribute("lang")));
  expect(tags).toEqual(["en-US", "zh-TW", "ja-JP", "de-DE", "ar-SA"]);
});

const firstChoices = [
  { locale: "zh-HK", offered: ["ja-JP", "zh-CN", "zh-TW"], shown: "zh-TW" },
  { locale: "zh-SG", offered: ["ja-JP", "zh-TW", "zh-CN"], shown: "zh-CN" },
  { locale: "pt", offered: ["es-ES", "pt-BR"], shown: "pt-BR" },
  { locale: "de-CH", offered: ["fr-FR", "de-DE"], shown: "de-DE" },
  { locale: "fr", offered: ["de-DE", "es-ES"], shown: "en-US" },
  { locale: "en-GB", offered: ["de-DE", "en-AU"], shown: "en-US" },
] as const;

for (const { locale, offered, shown } of firstChoices) {
  test.describe(`in a browser that speaks ${locale}`, () => {
    test.use({ locale });

    test(`${shown} is shown first where ${offered.join(", ")} are offered`, async ({ page, stage }) => {
      const room = stage.open({ settings: { translationLanguages: offered } });
      const original = shown === "en-US";
      const asked = streamIn(page, original ? null : shown);
      await follow(page, room.channel().token, "?ui=en");
      await asked;
      await expect(picker(page)).toHaveValue(shown);
      room.send(said(1, "Good morning."));
      for (const tag of offered) room.send(translated(1, tag, `Translated: ${tag}`));
      await expect(sentence(page, 1)).toHaveText(original ? "Good morning." : `Translated: ${shown}`);
      await expect(sentence(page, 1).locator("[lang]")).toHaveAttribute("lang", shown);
      await expect(gone(page)).toHaveCount(0);
    });
  });
}

test("a choice opens a stream of its own, and nothing said meanwhile is lost", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja");
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

test("a choice is kept for the next visit, and a link wins over it", async ({ page, stage }) => {
  const { token } = stage.open().channel();
  await follow(page, token);
  await picker(page).selectOption("de-DE");
  await expect(picker(page)).toHaveValue("de-DE");
  await follow(page, token);
  await expect(picker(page)).toHaveValue("de-DE");
  await follow(page, token, "?lang=ja");
  await expect(picker(page)).toHaveValue("ja-JP");
  await follow(page, token);
  await expect(picker(page)).toHaveValue("de-DE");
});

test("a value in the link that names no language is as if it were not there", async ({ page, stage }) => {
  await follow(page, stage.open().channel().token, "?lang=%3Cb%3E&original=perhaps");
  await expect(picker(page)).toHaveValue("en-US");
  await expect(gone(page)).toHaveCount(0);
});

test("a language the host adds is in the picker at once", async ({ page, stage }) => {
  const room = stage.open({ settings: { translationLanguages: ["de-DE"] } });
  await follow(page, room.channel().token, "?lang=de");
  await expect(options(page)).toHaveText(["English (original)", "Deutsch"]);
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
  room.send(said(1, "Good morning."));
  room.send(translated(1, "fr-FR", "Bonjour."));
  await expect(sentence(page, 1)).toHaveText("Bonjour.");
});

test("a language the host drops is said to be gone, and comes back by itself", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  room.send(said(1, "One."));
  room.send(translated(1, "de-DE", "Eins."));
  await expect(sentence(page, 1)).toHaveText("Eins.");
  stage.rehearsal.update(room, { translationLanguages: ["ja-JP"] });
  await expect(gone(page)).toHaveText("Deutsch is no longer offered. Here is the original.");
  await expect(picker(page)).toHaveValue("en-US");
  await expect(options(page)).toHaveText(["English (original)", "日本語"]);
  room.send(said(2, "Two."));
  await expect(page.locator("[data-sid]")).toHaveText(["One.", "Two."]);
  const asked = streamIn(page, "de-DE");
  stage.rehearsal.update(room, { translationLanguages: ["ja-JP", "de-DE"] });
  await asked;
  await expect(gone(page)).toHaveCount(0);
  await expect(picker(page)).toHaveValue("de-DE");
  await expect(sentence(page, 1)).toHaveText("Eins.");
  room.send(said(3, "Three."));
  room.send(translated(3, "de-DE", "Drei."));
  await expect(sentence(page, 3)).toHaveText("Drei.");
});

test("the original stands beside the translation where the link or the reader asks for it", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ar&original=on");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "ar-SA", "صباح الخير."));
  const texts = sentence(page, 1).locator("[lang]");
  await expect(texts).toHaveText(["Good morning.", "صباح الخير."]);
  await expect(texts.first()).toHaveAttribute("dir", "ltr");
  await expect(texts.last()).toHaveAttribute("dir", "rtl");
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await page.getByRole("checkbox", { name: "Show the original beside the translation" }).uncheck();
  await expect(texts).toHaveText(["صباح الخير."]);
});

test("several languages in a link stand side by side, in their order", async ({ page, stage }) => {
  const room = stage.open();
  const asked = streamIn(page, null);
  await follow(page, room.channel().token, "?lang=ja,de");
  await asked;
  room.send(said(1, "One."));
  room.send(translated(1, "de-DE", "Eins."));
  room.send(translated(1, "ja-JP", "いち。"));
  await expect(sentence(page, 1).locator("[lang]")).toHaveText(["いち。", "Eins."]);
});

test("a link goes on saying what is seen when the reader chooses by hand", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ja&size=120");
  await page.getByRole("combobox", { name: "Language" }).selectOption("de-DE");
  await expect(page).toHaveURL(/\?lang=de-DE&size=120$/);
  await page.getByRole("button", { name: "Text" }).click();
  await page.getByRole("button", { name: "Larger" }).click();
  await expect(page).toHaveURL(/\?lang=de-DE&size=130$/);
  await page.reload();
  await expect(page.getByRole("combobox", { name: "Language" })).toHaveValue("de-DE");
});

test("a language in the link that was never on offer counts for nothing", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=xx");
  await expect(picker(page)).toHaveValue("en-US");
  await expect(gone(page)).toHaveCount(0);
});
