import type { Page } from "@playwright/test";

import { change, type EventPages, heard, say, startEventPages, reported } from "../harness/event-page.ts";
import { expect, test } from "./fixtures.ts";

let pages: EventPages;
test.beforeAll(async () => {
  pages = await startEventPages();
});
test.afterAll(async () => {
  await pages.close();
});

const iframe = (page: Page) => page.locator("live-subtitles iframe");
const tag = (page: Page) => page.locator("live-subtitles");

async function ready(page: Page) {
  await expect.poll(() => heard(page, "ready")).toHaveLength(1);
  const frame = page.frames().find((one) => one.url().includes("/embed/"));
  if (frame === undefined) throw new Error("There is no frame");
  return frame;
}

const height = async (page: Page): Promise<number> => (await iframe(page).boundingBox())?.height ?? 0;

test.describe("the height", () => {
  test("is a usual one, which the page's style sheet may change at any time", async ({ page }) => {
    const sheet = "@media (max-width: 30rem) { live-subtitles { height: 150px } }";
    await pages.open(page, '<live-subtitles token="a3f9"></live-subtitles>', sheet);
    await ready(page);
    expect(await height(page)).toBe(320);
    const { width = 0 } = (await tag(page).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(1_000);
    expect((await iframe(page).boundingBox())?.width).toBe(width);
    await page.setViewportSize({ width: 400, height: 700 });
    expect(await height(page)).toBe(150);
  });

  test("is fixed where the tag says so, whatever the viewer needs", async ({ page }) => {
    await pages.open(page, '<live-subtitles token="a3f9" height="260"></live-subtitles>');
    const frame = await ready(page);
    await say(frame, { type: "height", height: 900 });
    await expect.poll(() => heard(page, "height")).toHaveLength(1);
    expect(await height(page)).toBe(260);
    await tag(page).evaluate((element) => element.setAttribute("height", "10rem"));
    await expect.poll(() => height(page)).toBe(160);
  });

  test("follows the text between its bounds", async ({ page }) => {
    await pages.open(
      page,
      '<live-subtitles token="a3f9" height="auto" min-height="100" max-height="50vh"></live-subtitles>',
    );
    const frame = await ready(page);
    expect(await height(page)).toBe(100);
    await say(frame, { type: "height", height: 222 });
    await expect.poll(() => height(page)).toBe(222);
    expect((await tag(page).boundingBox())?.height).toBe(222);
    await say(frame, { type: "height", height: 5_000 });
    await expect.poll(() => height(page)).toBe(360);
    await say(frame, { type: "height", height: 10 });
    await expect.poll(() => height(page)).toBe(100);
  });

  test("goes with the tag when it is hidden", async ({ page }) => {
    await pages.open(page, '<live-subtitles token="a3f9" hidden></live-subtitles>');
    await ready(page);
    await expect(tag(page)).toBeHidden();
  });
});

test.describe("light and dark of the page", () => {
  const DARK_BY_CLASS = ".dark { background: #111; color: #eee }";
  const themes = async (page: Page) => {
    const sets = await reported(await ready(page));
    return sets.flatMap((set) => (set.type === "set" ? [set.parameters["theme"]] : []));
  };

  test("are followed when the reader's preference changes", async ({ page }) => {
    await pages.open(
      page,
      '<live-subtitles token="a3f9" theme="host"></live-subtitles>',
      ":root { color-scheme: light dark }",
    );
    expect((await ready(page)).url()).toContain("?theme=light");
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => themes(page)).toEqual(["dark"]);
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => themes(page)).toEqual(["dark", "light"]);
  });

  test("are followed when the page changes its colour scheme", async ({ page }) => {
    await pages.open(page, '<live-subtitles token="a3f9" theme="host"></live-subtitles>');
    expect((await ready(page)).url()).toContain("?theme=light");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.locator("html").evaluate((root) => root.style.setProperty("color-scheme", "dark"));
    await expect.poll(() => themes(page)).toEqual(["dark"]);
  });

  test("are followed when the page paints itself", async ({ page }) => {
    await pages.open(page, '<live-subtitles token="a3f9" theme="host"></live-subtitles>', DARK_BY_CLASS);
    await ready(page);
    await page.locator("body").evaluate((body) => body.classList.add("dark"));
    await expect.poll(() => themes(page)).toEqual(["dark"]);
    await page.locator("body").evaluate((body) => body.classList.remove("dark"));
    await expect.poll(() => themes(page)).toEqual(["dark", "light"]);
  });

  test("are dark from the start on a dark page", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await pages.open(
      page,
      '<live-subtitles token="a3f9" theme="host"></live-subtitles>',
      ":root { color-scheme: light dark }",
    );
    expect((await ready(page)).url()).toContain("?theme=dark");
  });

  test("are followed no more once a reader chose a theme in the frame", async ({ page }) => {
    await pages.open(page, '<live-subtitles token="a3f9" theme="host"></live-subtitles>', DARK_BY_CLASS);
    await change(await ready(page), { theme: "sepia" });
    await expect(tag(page)).toHaveAttribute("theme", "sepia");
    await page.locator("body").evaluate((body) => body.classList.add("dark"));
    await tag(page).evaluate((element) => element.setAttribute("size", "120"));
    const frame = await ready(page);
    await expect.poll(() => reported(frame)).toEqual([{ type: "set", parameters: { size: "120" } }]);
  });
});
