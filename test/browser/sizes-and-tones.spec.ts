/**
 * What the sheets promise is what the page shows: sizes of icons, of the code and of large text, and a tone for
 * each sentence by its age.
 */
import type { Page } from "@playwright/test";

import { contrast, type Rgb, TEXT_CONTRAST } from "../../src/lib/colour.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { listen, SOUND_ALLOWED, speechBar } from "./listening.ts";

test.use(SOUND_ALLOWED);

test("the icons of the player are as large as they are drawn", async ({ page, stage }) => {
  for (const [path, widths] of [
    ["broadcast", [375, 1280]],
    ["embed", [375]],
  ] as const) {
    await page.goto(`/${path}/${stage.open().channel().token}?lang=en`);
    await listen(page);
    const icons = speechBar(page).locator("svg");
    await expect(icons).toHaveCount(4);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 667 });
      for (const icon of await icons.all()) {
        const box = await icon.boundingBox();
        expect(box, `${path} at ${width} px`).toMatchObject({ width: 24, height: 24 });
      }
    }
  }
  await test.step("and the code on the first page is in large letters", async () => {
    await page.goto("/");
    const size = await page.getByRole("textbox").evaluate((field) => getComputedStyle(field).fontSize);
    expect(size).toBe("28px");
  });
});

/** A colour as `getComputedStyle` says it. */
function rgbOf(css: string): Rgb {
  const [red = 0, green = 0, blue = 0] = Array.from(css.matchAll(/\d+/g), ([digits]) => Number(digits));
  return [red, green, blue];
}

/** The colour of the letters of a sentence, or of its words that may still change. */
const toneOf = async (page: Page, sid: number, pseudo?: string): Promise<Rgb> =>
  rgbOf(
    await sentence(page, sid)
      .locator("p")
      .evaluate((text, name) => getComputedStyle(text, name).color, pseudo),
  );

/** The words that are marked as such that may still change, in the whole page. */
const unsettled = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    Array.from(CSS.highlights.get("unsettled") ?? [], ({ startContainer, startOffset, endOffset }) =>
      (startContainer.textContent ?? "").slice(startOffset, endOffset),
    ),
  );

const THEMES = ["light", "dark", "sepia", "contrast", "hall"] as const;

test("what is being said is in full ink, and what was said before recedes in three tones", async ({
  page,
  stage,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&steady=fast");
  for (const [at, theme] of THEMES.entries()) {
    await page.locator("html").evaluate((root, name) => root.setAttribute("data-theme", name), theme);
    const ground = rgbOf(
      await page.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor),
    );
    const before = at * 6;
    const growing = before + 6;
    for (const nth of [1, 2, 3, 4, 5]) room.send(said(before + nth, `This is sentence ${nth}.`));
    await expect(sentence(page, before + 5)).toBeVisible();
    const tones = await Promise.all([5, 4, 3, 2].map((nth) => toneOf(page, before + nth)));
    expect(await toneOf(page, before + 1)).toEqual(tones[3]);
    for (const [age, tone] of tones.entries()) {
      expect(contrast(tone, ground), theme).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      const next = tones[age + 1];
      if (next !== undefined)
        expect(contrast(tone, next), theme).toBeGreaterThan(theme === "hall" ? 1.1 : 1.2);
    }

    room.send(said(growing, "The harbour", { is_final: false, revision: 1 }));
    await expect.poll(() => unsettled(page)).toEqual(["The harbour"]);
    expect(await toneOf(page, growing)).toEqual(tones[0]);
    expect(await toneOf(page, growing - 1)).toEqual(tones[1]);
    const lighter = await toneOf(page, growing, "::highlight(unsettled)");
    expect(contrast(lighter, ground), theme).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    expect(contrast(lighter, tones[0] ?? ground), theme).toBeGreaterThan(theme === "hall" ? 1.1 : 1.2);

    room.send(said(growing, "The harbour is open ag", { is_final: false, revision: 2 }));
    await expect.poll(() => unsettled(page)).toEqual([" is open ag"]);
    room.send(said(growing, "The harbour is open again to all", { is_final: false, revision: 3 }));
    await expect.poll(() => unsettled(page)).toEqual(["again to all"]);
    room.send(said(growing, "The harbour is open again to all.", { revision: 4 }));
    await expect.poll(() => unsettled(page)).toEqual([]);
  }

  // Where the system chooses the colours, words that may change would look selected.
  await page.emulateMedia({ forcedColors: "active" });
  const last = THEMES.length * 6 + 1;
  room.send(said(last, "The harbour is open", { is_final: false, revision: 1 }));
  await expect(sentence(page, last)).toHaveText("The harbour is open");
  expect(await unsettled(page)).toEqual([]);
});

test("no line moves when a sentence is no longer the newest", async ({ page, stage }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.setViewportSize({ width: 360, height: 740 });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&steady=fast");
  const text =
    "Later I learned that each lighthouse has a rhythm of its own, like a signature that sailors know.";
  /** Where the sentence's lines are: their widths, and their distance from its top, in px. */
  const lines = () =>
    sentence(page, 1)
      .locator("p")
      .evaluate((paragraph) => {
        const letters = document.createRange();
        letters.selectNodeContents(paragraph);
        const { top } = paragraph.getBoundingClientRect();
        return Array.from(letters.getClientRects(), ({ left, right, top: at }) => [left, right, at - top]);
      });
  room.send(said(1, text, { is_final: false, revision: 1 }));
  await expect(sentence(page, 1)).toHaveText(text);
  const before = await lines();
  expect(before.length).toBeGreaterThan(2);
  room.send(said(1, text, { revision: 2 }));
  await expect(sentence(page, 1)).toHaveAttribute("data-state", "final");
  expect(await lines()).toEqual(before);
  room.send(said(2, "The others have a book."));
  await expect(sentence(page, 2)).toBeVisible();
  expect(await lines()).toEqual(before);
  for (const sid of [3, 4, 5, 6, 7, 8, 9, 10]) room.send(said(sid, "The others have a book, and a dog."));
  await expect(sentence(page, 10)).toBeVisible();
  expect(await lines()).toEqual(before);

  await test.step("scrolled back to, all of it is in full ink", async () => {
    const ink = await toneOf(page, 10);
    await page.mouse.move(150, 300);
    await page.mouse.wheel(0, -400);
    await expect.poll(() => toneOf(page, 1)).toEqual(ink);
    expect(await lines()).toEqual(before);
  });
});

test("a large text has closer lines, small names, and room for a word of ten letters on a narrow phone", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en&size=400");
  room.send(said(1, "microphone", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(said(2, "accordions"));
  await expect(sentence(page, 2)).toBeVisible();
  const sizes = await sentence(page, 1).evaluate((row) => {
    const { fontSize, lineHeight, hyphens } = getComputedStyle(row.querySelector("p") ?? row);
    const name = getComputedStyle(row.querySelector("span") ?? row).fontSize;
    return { font: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight), name, hyphens };
  });
  expect(sizes.font).toBeGreaterThanOrEqual(44);
  expect(sizes.line / sizes.font).toBeCloseTo(1.2);
  expect(sizes).toMatchObject({ name: "24px", hyphens: "auto" });
  for (const sid of [1, 2]) {
    const lines = await sentence(page, sid)
      .locator("p")
      .evaluate((text) => {
        const letters = document.createRange();
        letters.selectNodeContents(text);
        return letters.getClientRects().length;
      });
    expect(lines).toBe(1);
  }
});

test("on a screen the newest sentence in sight is in full ink, though others wait below", async ({
  page,
  stage,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const room = stage.open();
  await page.goto(`/kiosk/${room.channel().token}?lang=en`);
  await expect.poll(() => room.viewers()).toBe(1);
  const long =
    "Later I learned that each lighthouse has a rhythm of its own, like a signature that sailors know.";
  for (let sid = 1; sid <= 9; sid += 1) room.send(said(sid, long));
  await expect(page.locator("[data-sid]")).toHaveCount(9);
  const ages = page.locator("[data-sid]");
  /** Sentences of which something is in the window, oldest first, by their mark. */
  const seen = () =>
    ages.evaluateAll((rows) => {
      const box = rows[0]?.parentElement?.parentElement?.getBoundingClientRect();
      return rows
        .filter((row) => {
          const { top, bottom } = row.getBoundingClientRect();
          return box !== undefined && bottom > box.top + 2 && top < box.bottom - 2;
        })
        .map((row) => row.getAttribute("data-age"));
    });
  await expect.poll(async () => (await seen()).at(-1)).toBe("0");
  const shown = await seen();
  expect(shown).toEqual(shown.map((_, at) => String(Math.min(3, shown.length - 1 - at))));
});
