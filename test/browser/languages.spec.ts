/**
 * The list of languages follows the host while a broadcast is read: what is chosen in it stays chosen. Which language is read is
 * in the component tests.
 */
import type { Page } from "@playwright/test";

import { FOLLOW_EVERY_MS, FOLLOW_WITHIN_MS } from "../../src/lib/budget.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, follow, keepEnglish, sentence, test } from "./fixtures.ts";

const picker = (page: Page) => page.getByRole("combobox", { name: "Language" });
const options = (page: Page) => picker(page).getByRole("option");
const gone = (page: Page) => page.getByRole("paragraph").filter({ hasText: "no longer offered" });

/** Resolves when a stream is asked for in this language. */
const streamIn = (page: Page, language: string) =>
  page.waitForRequest((request) => {
    const url = new URL(request.url());
    return url.pathname.endsWith("/text") && url.searchParams.get("lang") === language;
  });

test("a language the host adds is in the picker at once, and one that is dropped is said to be gone", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
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
