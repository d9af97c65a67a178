import type { Locator, Page } from "@playwright/test";

import { settingsButton, themeChoice } from "../harness/controls.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";

const PANEL = "Reading settings";

/** A reader with two sentences, and the text style open. */
async function openStyle(page: Page, stage: Stage, query = ""): Promise<void> {
  await readTwo(page, stage, query);
  await settingsButton(page).click();
  await expect(page.getByRole("group", { name: "Preview" })).toBeVisible();
}

async function readTwo(page: Page, stage: Stage, query = ""): Promise<void> {
  const room = stage.open();
  await follow(page, room.channel().token, query);
  room.send(said(1, "Good morning.", { speaker_id: "a", speaker_label: "Ada" }));
  room.send(said(2, "Welcome to all of you."));
  await expect(sentence(page, 2)).toBeVisible();
}

const text = (page: Page): Locator => sentence(page, 2).locator("p");
const sample = (page: Page): Locator => page.getByText("This is what was said.");
const column = (page: Page): Locator => page.locator("main > div");
const css = (locator: Locator, property: string): Promise<string> =>
  locator.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
const pixels = async (locator: Locator, property: string): Promise<number> =>
  Number.parseFloat(await css(locator, property));

const combobox = (page: Page, name: string): Locator => page.getByRole("combobox", { name, exact: true });
const slider = (page: Page, name: string): Locator => page.getByRole("slider", { name, exact: true });

test("the sample is whole in every size: where a sentence has no room, it is a word", async ({
  page,
  stage,
}) => {
  await openStyle(page, stage);
  const box = page.getByRole("group", { name: "Preview" });
  const size = page.getByRole("slider", { name: "Size", exact: true });
  /** How far the letters that are seen leave the box of the sample, in px. */
  const outside = () =>
    box.evaluate((frame) => {
      const { top, bottom, left, right } = frame.getBoundingClientRect();
      const shown = [...frame.querySelectorAll("p, span")].filter((element) => element.checkVisibility());
      const boxes = shown.map((element) => element.getBoundingClientRect());
      const out = boxes.map((one) =>
        Math.max(top - one.top, one.bottom - bottom, left - one.left, one.right - right),
      );
      return shown.length === 0 ? Infinity : Math.max(...out);
    });
  for (const viewport of [
    { width: 320, height: 568 },
    { width: 360, height: 640 },
    { width: 844, height: 390 },
    { width: 1_366, height: 768 },
  ])
    for (const [stop, percent] of [
      ["Home", "50%"],
      ["End", "400%"],
    ] as const)
      await test.step(`${percent} at ${viewport.width} px`, async () => {
        await page.setViewportSize(viewport);
        await size.press(stop);
        await expect(size).toHaveAttribute("aria-valuetext", percent);
        await expect.poll(outside).toBeLessThanOrEqual(0);
        await expect(box).toBeInViewport({ ratio: 0.9 });
      });
  await expect(sample(page)).toBeHidden();
  await page.getByRole("button", { name: "Close", exact: true }).click();
});

test("a typeface is fetched when it is chosen and not before, for the text and not for the buttons", async ({
  page,
  stage,
}) => {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const { origin, pathname } = new URL(request.url());
    if (request.resourceType() === "font" || pathname.endsWith(".css")) fetched.push(origin + pathname);
  });
  const statuses: number[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "font") statuses.push(response.status());
  });
  await openStyle(page, stage);

  await test.step("only the letters there are", async () => {
    const before = fetched.length;
    expect(fetched.filter((url) => url.includes(".woff2"))).toEqual([]);
    await combobox(page, "Typeface").selectOption({ label: "Wide and open (Lexend)" });
    await expect.poll(() => fetched.filter((url) => url.includes(".woff2")).length).toBeGreaterThan(0);
    expect(fetched.slice(before).map((url) => url.replace(/-[\w-]{8}\.(css|woff2)$/, ".$1"))).toEqual([
      `${stage.origin}/assets/lexend.css`,
      `${stage.origin}/assets/lexend-latin-wght-normal.woff2`,
    ]);
    for (const each of [text(page), sample(page)])
      expect(await css(each, "font-family")).toMatch(/^"?Lexend"?,/);
    await expect.poll(() => page.evaluate(() => document.fonts.check("20px Lexend"))).toBe(true);
  });

  await test.step("only once", async () => {
    await combobox(page, "Typeface").selectOption("sans");
    await combobox(page, "Typeface").selectOption("lexend");
    expect(await page.locator('link[href*="lexend"]').count()).toBe(1);
  });

  for (const font of ["book", "hyperlegible", "dyslexic", "typewriter", "casual", "cursive", "smallcaps"]) {
    await test.step(font, async () => {
      const loaded = (): Promise<readonly string[]> =>
        page.evaluate(() =>
          [...document.fonts]
            .filter(({ status }) => status === "loaded")
            .map((face) => face.family.replaceAll('"', "")),
        );
      const before = new Set(await loaded());
      await combobox(page, "Typeface").selectOption(font);
      await expect(page.locator("html")).toHaveAttribute("data-font", font);
      const [family = ""] = (await css(text(page), "font-family")).replaceAll('"', "").split(",");
      await expect
        .poll(async () => new Set((await loaded()).filter((name) => !before.has(name))))
        .toEqual(new Set([family]));
      expect(await css(settingsButton(page), "font-family")).not.toContain(family);
    });
  }
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("a link's typeface is there at once", async ({ page, stage }) => {
  const font = page.waitForResponse((response) => response.request().resourceType() === "font");
  await readTwo(page, stage, "?font=book");
  expect((await font).status()).toBe(200);
});

test("spacing, width, edges and colours change the text and the preview, and the buttons stay as they are", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await openStyle(page, stage);

  await test.step("line, letter and word spacing, width and alignment", async () => {
    const size = await pixels(text(page), "font-size");
    const [line, width] = [await pixels(text(page), "line-height"), await pixels(column(page), "max-width")];
    await slider(page, "Between lines").fill("150");
    await slider(page, "Between letters").fill("12");
    await slider(page, "Between words").fill("16");
    await slider(page, "Length of lines").fill("50");
    await combobox(page, "Alignment").selectOption("center");
    expect(await pixels(text(page), "line-height")).toBeCloseTo(line * 1.5, 0);
    expect(await pixels(text(page), "letter-spacing")).toBeCloseTo(size * 0.12, 1);
    expect(await pixels(text(page), "word-spacing")).toBeCloseTo(size * 0.16, 1);
    expect(await pixels(column(page), "max-width")).toBeCloseTo(width / 2, 0);
    expect(await css(text(page), "text-align")).toBe("center");
    expect(await css(sample(page), "text-align")).toBe("center");
    await combobox(page, "Alignment").selectOption("end");
    expect(await css(text(page), "text-align")).toBe("end");
  });

  for (const edge of ["raised", "depressed", "outline", "shadow"]) {
    await test.step(`the edge ${edge}`, async () => {
      await combobox(page, "Edges").selectOption("none");
      expect(await css(text(page), "text-shadow")).toBe("none");
      await combobox(page, "Edges").selectOption(edge);
      for (const each of [text(page), sample(page)])
        expect(await css(each, "text-shadow")).toMatch(/^rgb.*px/);
    });
  }

  await test.step("colours and opacities of text, ground and column", async () => {
    const button = await css(settingsButton(page), "color");
    const row = (name: string): Locator => page.getByRole("group", { name, exact: true });
    await row("Text").getByRole("radio", { name: "Yellow" }).check();
    await slider(page, "Text: Opacity").fill("80");
    await row("Behind the letters").getByRole("radio", { name: "Black" }).check();
    await slider(page, "Behind the letters: Opacity").fill("75");
    await page.getByLabel("Behind the column: Another colour").fill("#1f3a5f");
    await slider(page, "Behind the column: Opacity").fill("50");
    expect(await css(text(page), "color")).toBe("rgba(255, 255, 0, 0.8)");
    expect(await css(text(page), "background-color")).toBe("rgba(0, 0, 0, 0.75)");
    expect(await css(column(page), "background-color")).toBe("rgba(31, 58, 95, 0.5)");
    expect(await css(sample(page), "color")).toBe("rgba(255, 255, 0, 0.8)");
    expect(await css(settingsButton(page), "color")).toBe(button);
    await row("Text").getByRole("radio", { name: "From the theme" }).check();
    await slider(page, "Text: Opacity").fill("100");
    expect(await css(text(page), "color")).toBe("rgb(255, 255, 255)");
  });

  await test.step("a pair of colours that is hard to read is said to be so, until it is not", async () => {
    await page.getByRole("button", { name: "Back to the usual look" }).click();
    const warning = page.getByRole("region", { name: PANEL }).getByText(/^Hard to read/);
    await expect(warning).toHaveCount(0);
    await page
      .getByRole("group", { name: "Text", exact: true })
      .getByRole("radio", { name: "Yellow" })
      .check();
    await expect(warning).toHaveText(/the contrast is 1\.0 : 1/);
    await themeChoice(page, "dark").check();
    await expect(warning).toHaveCount(0);
  });
});

test("the reset brings everything back to the usual look, size and theme too", async ({ page, stage }) => {
  await openStyle(page, stage, "?size=150&theme=sepia&font=mono&color=ff0000&line=150&edge=shadow&align=end");
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-font", "mono");
  await page.getByRole("button", { name: "Back to the usual look" }).click();
  await expect(root).toHaveAttribute("data-theme", "light");
  expect(await root.getAttribute("style")).toBe("--size: 1;");
  for (const mark of ["data-font", "data-edge", "data-align", "data-own-colours", "data-background"])
    await expect(root).not.toHaveAttribute(mark);
  await page.reload();
  await expectConnection(page, "live");
  expect(await root.getAttribute("style")).toBe("--size: 1;");
});

test("letters have the weight that was asked for: in the reader, on a screen and over a picture", async ({
  page,
  stage,
}) => {
  await openStyle(page, stage, "?ui=en&lang=en&font=lexend");
  expect(await css(text(page), "font-weight")).toBe("400");
  await slider(page, "Weight").fill("800");
  await expect(text(page)).toHaveCSS("font-weight", "800");
  await combobox(page, "Typeface").selectOption("dyslexic");
  // It has two weights and none between.
  await slider(page, "Weight").press("Home");
  await expect(text(page)).toHaveCSS("font-weight", "400");
  for (const [display, query, weight] of [
    ["kiosk", "", "500"],
    ["kiosk", "&weight=300", "300"],
    ["overlay", "", "600"],
    ["overlay", "&weight=400", "400"],
    ["embed", "&weight=700", "700"],
  ] as const) {
    const room = stage.open();
    await page.goto(`/${display}/${room.channel().token}?lang=en&steady=fast${query}`);
    await expectConnection(page, "live");
    room.send(said(2, "Welcome to all of you."));
    await expect(sentence(page, 2)).toBeVisible();
    await expect(page.locator("[data-sid='2'] [data-role]").first()).toHaveCSS("font-weight", weight);
  }
});
