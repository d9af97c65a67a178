/**
 * What the sheets promise is what the page shows: sizes of icons and of the code, and a tone for each state of a
 * sentence.
 */
import type { Page } from "@playwright/test";

import { contrast, parseHex, type Rgb, TEXT_CONTRAST } from "../../src/lib/colour.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { listen, SOUND_ALLOWED, speechBar } from "./listening.ts";

test.use(SOUND_ALLOWED);

test("the icons of the player are as large as they are drawn", async ({ page, stage }) => {
  for (const [width, path] of [
    [375, "broadcast"],
    [1280, "broadcast"],
    [375, "embed"],
  ] as const) {
    await page.setViewportSize({ width, height: 667 });
    await page.goto(`/${path}/${stage.open().channel().token}?lang=en`);
    await listen(page);
    const icons = speechBar(page).locator("svg");
    await expect(icons).toHaveCount(3);
    for (const icon of await icons.all()) {
      const box = await icon.boundingBox();
      expect(box, `${path} at ${width} px`).toMatchObject({ width: 24, height: 24 });
    }
  }
});

test("the code on the first page is in large letters", async ({ page }) => {
  await page.goto("/");
  const size = await page.getByRole("textbox").evaluate((field) => getComputedStyle(field).fontSize);
  expect(size).toBe("28px");
});

/** The colour of an element's letters, or of what is behind them, as the page computes it. */
async function colourOf(page: Page, selector: string, property: "color" | "backgroundColor"): Promise<Rgb> {
  const css = await page
    .locator(selector)
    .evaluate((element, name) => getComputedStyle(element)[name], property);
  const [red = 0, green = 0, blue = 0] = Array.from(css.matchAll(/\d+/g), ([digits]) => Number(digits));
  const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
  const colour = parseHex(`#${hex}`);
  if (colour === undefined) throw new Error(`${css} is no colour`);
  return colour;
}

test("what is being spoken, what was said last and what was said before have a tone each", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  for (const theme of ["light", "dark", "contrast"]) {
    await follow(page, room.channel().token, `?lang=en&steady=fast&theme=${theme}`);
    const base = { light: 0, dark: 10, contrast: 20 }[theme] ?? 0;
    room.send(said(base + 1, "Good morning."));
    room.send(said(base + 2, "Let us begin."));
    await expect(sentence(page, base + 2)).toBeVisible();
    const ground = await colourOf(page, "html", "backgroundColor");
    const tone = (sid: number) => colourOf(page, `[data-sid="${sid}"] p`, "color");
    const earlier = await tone(base + 1);
    const newest = await tone(base + 2);
    room.send(said(base + 3, "The harbour is", { is_final: false, revision: 1 }));
    await expect(sentence(page, base + 3)).toHaveAttribute("data-state", "interim");
    const interim = await tone(base + 3);
    room.send(said(base + 3, "The harbour is open.", { revision: 2 }));
    await expect(sentence(page, base + 3)).toHaveAttribute("data-state", "final");
    expect(await tone(base + 3), theme).toEqual(newest);
    for (const [one, other] of [
      [interim, newest],
      [interim, earlier],
      [newest, earlier],
    ] as const)
      expect(contrast(one, other), theme).toBeGreaterThan(1.2);
    for (const one of [interim, newest, earlier])
      expect(contrast(one, ground), theme).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  }
});
