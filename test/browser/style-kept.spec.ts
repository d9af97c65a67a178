import type { Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { settingsButton, themeChoice } from "../harness/controls.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { said, type Stage } from "../harness/stage.ts";
import { outOfReach } from "../harness/usable.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const STYLE = {
  font: "hyperlegible",
  color: "ffff00",
  "color-opacity": "90",
  background: "000000",
  "background-opacity": "80",
  window: "1f3a5f",
  "window-opacity": "70",
  edge: "outline",
  line: "140",
  letter: "8",
  word: "20",
  width: "80",
  align: "center",
  size: "175",
  theme: "dark" as const,
};
const LINK = `?${String(new URLSearchParams(STYLE))}`;
const LOOKS = [
  "font-family",
  "font-size",
  "color",
  "background-color",
  "text-shadow",
  "line-height",
  "letter-spacing",
  "word-spacing",
  "text-align",
];

/** Everything the style decides, of the newest sentence and its column. */
const look = (page: Page): Promise<readonly string[]> =>
  page.evaluate((names) => {
    const of = (selector: string): readonly string[] => {
      const element = document.querySelector(selector);
      if (element === null) return [];
      const computed = getComputedStyle(element);
      return names.map((name) => `${selector} ${name}: ${computed.getPropertyValue(name)}`);
    };
    const { maxWidth } = getComputedStyle(document.querySelector("main > div") ?? document.body);
    return [...of("[data-sid='2'] p"), ...of("[data-sid='1'] span"), ...of("main > div"), maxWidth];
  }, LOOKS);

/** Says the two sentences to whoever is there. */
async function sayTwo(page: Page, room: Room): Promise<void> {
  room.send(said(1, "Good morning.", { speaker_id: "a", speaker_label: "Ada" }));
  room.send(said(2, "Welcome to all of you."));
  await expect(sentence(page, 2)).toBeVisible();
}

async function readTwo(page: Page, stage: Stage, query = ""): Promise<Room> {
  const room = stage.open();
  await follow(page, room.channel().token, query);
  await sayTwo(page, room);
  return room;
}

async function openStyle(page: Page): Promise<void> {
  await settingsButton(page).click();
  await expect(page.getByRole("group", { name: "Preview" })).toBeVisible();
}

/** Chooses by hand what the link says. */
async function choose(page: Page): Promise<void> {
  await openStyle(page);
  const fill = (name: string, value: string): Promise<void> =>
    page.getByRole("slider", { name, exact: true }).fill(value);
  const pick = async (name: string, value: string): Promise<void> => {
    await page.getByRole("combobox", { name, exact: true }).selectOption(value);
  };
  await pick("Typeface", STYLE.font);
  await pick("Edges", STYLE.edge);
  await pick("Alignment", STYLE.align);
  await themeChoice(page, STYLE.theme).check();
  await fill("Between lines", STYLE.line);
  await fill("Between letters", STYLE.letter);
  await fill("Between words", STYLE.word);
  await fill("Length of lines", STYLE.width);
  for (const [group, colour, opacity] of [
    ["Text", STYLE.color, STYLE["color-opacity"]],
    ["Behind the letters", STYLE.background, STYLE["background-opacity"]],
    ["Behind the column", STYLE.window, STYLE["window-opacity"]],
  ] as const) {
    await page.getByLabel(`${group}: Another colour`).fill(`#${colour}`);
    await fill(`${group}: Opacity`, opacity);
  }
  // From 100 over 125 and 150 to 175.
  for (let press = 0; press < 3; press += 1) await page.getByRole("button", { name: "Larger" }).click();
}

test("a link with all of it gives the look that was chosen by hand, and so does a reload", async ({
  page,
  stage,
}) => {
  const room = await readTwo(page, stage);
  const plain = await look(page);
  await choose(page);
  const chosen = await look(page);
  expect(chosen.filter((line) => plain.includes(line) && line.startsWith("[data-sid='2']"))).toEqual([]);

  await page.reload();
  await expectConnection(page, "live");
  await sayTwo(page, room);
  expect(await look(page)).toEqual(chosen);

  await page.evaluate(() => localStorage.clear());
  await follow(page, room.channel().token, LINK);
  await sayTwo(page, room);
  expect(await look(page)).toEqual(chosen);
});

test("with a blocked storage the style holds for the visit", async ({ page, stage }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("blocked", "SecurityError");
      },
    });
  });
  await readTwo(page, stage);
  await choose(page);
  const chosen = await look(page);
  await page.getByRole("button", { name: "Close" }).click();
  expect(await look(page)).toEqual(chosen);
  await openStyle(page);
  await expect(page.getByRole("combobox", { name: "Typeface" })).toHaveValue(STYLE.font);
  await expect(page.getByRole("slider", { name: "Between lines" })).toHaveValue(STYLE.line);
});

test("what another version of the viewer kept is used as far as it is understood, and Arabic stays joined", async ({
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    const kept = {
      version: 7,
      font: "wingdings",
      edge: "raised",
      lineSpacing: 150,
      letterSpacing: 20,
      glow: "much",
      size: "big",
    };
    localStorage.setItem("reader-preferences", JSON.stringify(kept));
  });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=ar&original=on");
  room.send(said(1, "Good morning.", { translated_texts: { "ar-SA": "صباح الخير" } }));
  await expect(sentence(page, 1).locator("p")).toHaveCount(2);
  await expect(page.locator("html")).toHaveAttribute("data-edge", "raised");
  await expect(page.locator("html")).not.toHaveAttribute("data-font");
  expect(await page.locator("html").getAttribute("style")).toContain("--line-spacing: 1.5;");
  const spacing = (language: string): Promise<string> =>
    sentence(page, 1)
      .locator(`p[lang^=${language}]`)
      .evaluate((text) => getComputedStyle(text).letterSpacing);
  expect(await spacing("ar")).toBe("normal");
  expect(await spacing("en")).not.toBe("normal");
});

test("the text style fits a small telephone and a desktop page at 400 %, and can all be used", async ({
  page,
  stage,
}) => {
  for (const ui of ["en", "ar"]) {
    await readTwo(page, stage, `${LINK}&ui=${ui}`);
    for (const viewport of [
      { width: 320, height: 568 },
      { width: 320, height: 256 },
    ]) {
      await test.step(`${ui}, ${viewport.height} px high`, async () => {
        await page.setViewportSize(viewport);
        await page.locator("nav").getByRole("button").last().click();
        await expect(page.getByRole("slider").first()).toBeAttached();
        expect(await sideways(page)).toBe(0);
        expect(await cutOff(page)).toEqual([]);
        const controls = "#settings [role=tabpanel] :is(button, select, input)";
        await expect.poll(() => outOfReach(page, controls)).toEqual([]);
        await spaceText(page);
        expect(await sideways(page)).toBe(0);
        expect(await cutOff(page)).toEqual([]);
        await page.evaluate(() => (document.adoptedStyleSheets = []));
        await page.keyboard.press("Escape");
        await expect(page.locator("#settings")).toHaveCount(0);
      });
    }
  }
});

test("everything in the text style is reached and changed by keyboard, in the order it is seen", async ({
  page,
  stage,
}) => {
  await readTwo(page, stage);
  await settingsButton(page).press("Enter");
  await expect(page.getByRole("group", { name: "Preview" })).toBeVisible();
  const names: string[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const [first = ""] = (await page.locator(":focus").ariaSnapshot()).split("\n");
    const name = /"([^"]+)"/.exec(first)?.[1];
    if (name === undefined || names.length > 21) break;
    names.push(name);
    if (name === "Back to the usual look") break;
  }
  expect(names).toEqual([
    "Close",
    "Text",
    "Smaller",
    "Size",
    "Larger",
    "As on this device",
    "Typeface",
    "Weight",
    "Edges",
    "Between lines",
    "Between letters",
    "Between words",
    "Length of lines",
    "Alignment",
    "From the theme",
    "Text: Another colour",
    "Text: Opacity",
    "From the theme",
    "Behind the letters: Another colour",
    "From the theme",
    "Behind the column: Another colour",
    "Back to the usual look",
  ]);
  for (let back = names.length; back > 1; back -= 1) {
    await page.keyboard.press("Shift+Tab");
    const isSeen = await page.locator(":focus").evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isSeen, names[back - 2]).toBe(true);
  }
  await page.getByRole("slider", { name: "Between lines" }).press("ArrowRight");
  expect(await page.locator("html").getAttribute("style")).toContain("--line-spacing: 1.05;");
  await page.getByRole("radio", { name: "From the theme" }).first().press("ArrowRight");
  await expect(page.getByRole("radio", { name: "White" }).first()).toBeChecked();
});
