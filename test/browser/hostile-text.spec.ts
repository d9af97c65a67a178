import type { Page } from "@playwright/test";

import { asName, asSentence, hostileTexts, isOneRun } from "../harness/hostile-texts.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const PHONE = { width: 360, height: 740 };
const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 80;
const LONGEST_CHANNEL_NAME = 100;

/** What could only be there if a text had become part of the page. */
const intruders = (page: Page) =>
  page.locator(
    "body :is(script, img, iframe, style, link, meta, base, object, svg:not(:is(button, nav, label) svg), math, template, b, i, [onload], [onerror])," +
      " [data-sid] :is(a, form, input, button, h1), body [data-sid] [data-sid]",
  );

/** How far the page or its text column can be moved to the side, in CSS pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const column = document.querySelector("main") ?? root;
    return Math.max(root.scrollWidth - innerWidth, column.scrollWidth - column.clientWidth);
  });

/** The texts of which a part stands outside of the page. */
const cutOff = (page: Page) =>
  page.evaluate(() => {
    const range = document.createRange();
    return [...document.querySelectorAll("main p, main bdi")]
      .filter((element) => {
        range.selectNodeContents(element);
        return [...range.getClientRects()].some(({ left, right }) => left < 0 || right > innerWidth);
      })
      .map(({ textContent }) => textContent);
  });

/** A name that is shown must be the one sent, cut at most to `longest` characters and by a few for whole ones. */
function expectName(shown: string, sent: string, longest: number, what: string): void {
  expect(shown.length, what).toBeLessThanOrEqual(longest);
  expect(sent.startsWith(shown), what).toBe(true);
  expect(shown.length, what).toBeGreaterThanOrEqual(Math.min(sent.length, longest - 4));
}

async function expectUnharmed(page: Page): Promise<void> {
  await expect(intruders(page)).toHaveCount(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(await sideways(page)).toBe(0);
  expect((await cutOff(page)).filter((shown) => !isOneRun(shown))).toEqual([]);
}

test.use({ viewport: PHONE });

test("hostile sentences, translations and speakers are shown as plain text within their limits", async ({
  page,
  stage,
}) => {
  expect(hostileTexts.length).toBeGreaterThanOrEqual(60);
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de&original=on");
  for (const [index, { raw }] of hostileTexts.entries()) {
    const sid = index + 1;
    room.send(said(sid, raw, { speaker_id: `s-${sid}`, speaker_label: raw }));
    room.send(translated(sid, "de-DE", raw));
  }
  room.send(said(1_000, "The end."));
  room.send(translated(1_000, "de-DE", "Das Ende."));
  await expect(sentence(page, 1_000)).toBeVisible();
  const rows = await page.locator("[data-sid]").evaluateAll((elements) =>
    elements.map((element) => ({
      sid: Number(element.getAttribute("data-sid")),
      texts: [...element.querySelectorAll("p[lang]")].map((text) => text.textContent),
      elements: element.querySelectorAll("p *, bdi *").length,
      speaker: element.querySelector("[data-speaker] bdi")?.textContent ?? "",
    })),
  );
  const bySid = new Map(rows.map((row) => [row.sid, row]));
  for (const [index, hostile] of hostileTexts.entries()) {
    const row = bySid.get(index + 1);
    const shown = asSentence(hostile);
    expect(row?.texts ?? [], hostile.what).toEqual(shown === "" ? [] : [shown, shown]);
    if (row === undefined) continue;
    expect(row.elements, hostile.what).toBe(0);
    for (const text of row.texts) expect(text.length, hostile.what).toBeLessThanOrEqual(LONGEST_TEXT);
    // A speaker whose name has nothing to show goes by the id.
    expectName(row.speaker, asName(hostile) || `s-${row.sid}`, LONGEST_NAME, hostile.what);
  }
  await expectUnharmed(page);
});

test("hostile announcements are shown as plain text, and languages that are none are not offered", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  const region = page.getByRole("region", { name: "Announcements" });
  // All that may stand at once; test/component/broadcast/announced.test.tsx shows each of them.
  for (const [index, { raw }] of hostileTexts.entries())
    room.send({
      name: "announcement",
      payload: { announcement_id: raw.slice(0, 50) + index, message: raw },
    });
  room.send({ name: "announcement", payload: { announcement_id: "end", message: "The end." } });
  await expect(region.getByText("The end.")).toBeVisible();
  await expectUnharmed(page);

  const tags = ["<img src=x onerror=window.hacked=1>", "de-DE", "a".repeat(36), "__proto__", "", "de DE"];
  room.send({ name: "config_updated", payload: { translation_languages: tags } });
  await expect(page.getByRole("combobox", { name: "Language" }).getByRole("option")).toHaveText([
    "English (original)",
    "Deutsch",
  ]);
  await expectUnharmed(page);
});

test("hostile standby messages are shown as plain text", async ({ page, stage }) => {
  const room = stage.open({ state: { status: "active", phase: "standby" } });
  await page.goto(`/broadcast/${room.channel().token}`);
  await expectConnection(page, "waiting");
  for (const hostile of hostileTexts.filter((_, index) => index % 3 === 0)) {
    room.send({
      name: "broadcast_phase_changed",
      payload: { phase: "standby", standby_message: hostile.raw },
    });
    const texts = async () => await page.getByRole("main").getByRole("paragraph").allTextContents();
    await expect.poll(texts, hostile.what).toContain(asSentence(hostile) || "About to begin.");
    expect(await page.locator("main p *").count(), hostile.what).toBe(0);
  }
  await expectUnharmed(page);
});

test("hostile channel names are shown as plain text by the reader and at the door", async ({
  page,
  stage,
}) => {
  // What a name is made of is the same at both (test/unit/vas), and test/component/unlock shows all of them.
  for (const [index, hostile] of hostileTexts.filter((_, index) => index % 10 === 0).entries()) {
    const isLocked = index === 1;
    await test.step(hostile.what, async () => {
      const access = isLocked ? ({ accessType: "password", passCode: "x" } as const) : ({} as const);
      const room = stage.open({ settings: { name: hostile.raw, ...access } });
      await page.goto(`/broadcast/${room.channel().token}`);
      await expectConnection(page, isLocked ? "locked" : "live");
      const heading = page.getByRole("heading", { level: 1 });
      const shown = (await heading.textContent()) ?? "";
      expectName(shown, asName(hostile), LONGEST_CHANNEL_NAME, hostile.what);
      expect(await heading.locator("*").count(), hostile.what).toBe(0);
      await expectUnharmed(page);
    });
  }
});
