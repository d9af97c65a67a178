/**
 * How the tag looks on an event page: its height and its colours.
 */
import { change, heard, reported, say } from "../harness/event-page.ts";
import { iframe, ready, setAttribute, tag } from "./embed-tag.ts";
import { expect, test } from "./fixtures.ts";

test("the height is a usual one, a fixed one, or that of the text between its bounds", async ({
  page,
  pages,
}) => {
  const height = async (): Promise<number> => (await iframe(page).boundingBox())?.height ?? 0;
  const sheet = "@media (max-width: 30rem) { live-subtitles { height: 150px } }";
  await pages.open(page, '<live-subtitles token="a3f9"></live-subtitles>', sheet);
  const frame = await ready(page);
  await test.step("the usual one may be changed by the page's style sheet at any time", async () => {
    expect(await height()).toBe(320);
    const { width = 0 } = (await tag(page).boundingBox()) ?? {};
    expect(width).toBeGreaterThan(1_000);
    expect((await iframe(page).boundingBox())?.width).toBe(width);
    await page.setViewportSize({ width: 400, height: 720 });
    await expect.poll(height).toBe(150);
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect.poll(height).toBe(320);
  });
  await test.step("it is fixed where the tag says so, whatever the viewer needs", async () => {
    await setAttribute(page, "height", "260");
    await say(frame, { type: "height", height: 900 });
    await expect.poll(() => heard(page, "height")).toHaveLength(1);
    expect(await height()).toBe(260);
    await setAttribute(page, "height", "10rem");
    await expect.poll(height).toBe(160);
  });
  await test.step("it follows the text between its bounds", async () => {
    for (const [name = "", value = ""] of [
      ["min-height", "100"],
      ["max-height", "50vh"],
      ["height", "auto"],
    ])
      await setAttribute(page, name, value);
    for (const [needed, shown] of [
      [222, 222],
      [5_000, 360],
      [10, 100],
    ] as const) {
      await say(frame, { type: "height", height: needed });
      await expect.poll(height).toBe(shown);
      expect((await tag(page).boundingBox())?.height).toBe(shown);
    }
  });
  await test.step("it goes with the tag when it is hidden", async () => {
    await setAttribute(page, "hidden", "");
    await expect(tag(page)).toBeHidden();
  });
  await test.step("it is the least one until the viewer has said what it needs", async () => {
    await pages.open(
      page,
      '<live-subtitles token="a3f9" height="auto" min-height="100" max-height="50vh"></live-subtitles>',
    );
    await ready(page);
    expect(await height()).toBe(100);
  });
});

test("light and dark of the page are followed until a reader chose a theme in the frame", async ({
  page,
  pages,
}) => {
  const sheet = ":root { color-scheme: light dark } .dark { background: #111; color: #eee }";
  const host = '<live-subtitles token="a3f9" theme="host"></live-subtitles>';
  await test.step("it is dark from the start on a dark page", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await pages.open(page, host, sheet);
    expect((await ready(page)).url()).toContain("?theme=dark");
  });
  await page.emulateMedia({ colorScheme: "light" });
  await pages.open(page, host, sheet);
  const frame = await ready(page);
  expect(frame.url()).toContain("?theme=light");
  const expected: string[] = [];
  const expectThemes = async (...more: readonly string[]): Promise<void> => {
    expected.push(...more);
    await expect
      .poll(async () =>
        (await reported(frame)).flatMap((set) => (set.type === "set" ? [set.parameters["theme"]] : [])),
      )
      .toEqual(expected);
  };
  await test.step("the reader's preference changes", async () => {
    await page.emulateMedia({ colorScheme: "dark" });
    await expectThemes("dark");
    await page.emulateMedia({ colorScheme: "light" });
    await expectThemes("light");
  });
  await test.step("the page changes its colour scheme", async () => {
    const setScheme = (scheme: string) =>
      page.locator("html").evaluate((root, name) => root.style.setProperty("color-scheme", name), scheme);
    await setScheme("light");
    await page.emulateMedia({ colorScheme: "dark" });
    await setScheme("dark");
    await expectThemes("dark");
    await setScheme("light");
    await expectThemes("light");
  });
  await test.step("the page paints itself", async () => {
    await page.locator("body").evaluate((body) => body.classList.add("dark"));
    await expectThemes("dark");
    await page.locator("body").evaluate((body) => body.classList.remove("dark"));
    await expectThemes("light");
  });
  await test.step("a reader chose a theme", async () => {
    await change(frame, { theme: "sepia" });
    await expect(tag(page)).toHaveAttribute("theme", "sepia");
    await page.locator("body").evaluate((body) => body.classList.add("dark"));
    await setAttribute(page, "size", "120");
    await expect
      .poll(async () => (await reported(frame)).at(-1))
      .toEqual({ type: "set", parameters: { size: "120" } });
    expect(await reported(frame)).toHaveLength(expected.length + 1);
  });
});
