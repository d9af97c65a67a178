import type { Frame, Page } from "@playwright/test";

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

/** The frame with this code, once the page knows that it is ready. */
async function ready(page: Page, token = "a3f9"): Promise<Frame> {
  await expect.poll(() => heard(page, "ready")).toContainEqual(expect.objectContaining({ token }));
  const frame = page.frames().find((one) => one.url().includes(`/embed/${token}`));
  if (frame === undefined) throw new Error(`There is no frame ${token}`);
  return frame;
}

const setAttribute = (page: Page, name: string, value: string) =>
  tag(page).evaluate((element, [key = "", text = ""]) => element.setAttribute(key, text), [name, value]);

test("one tag makes a frame that may do what the viewer needs, and leads to the viewer", async ({ page }) => {
  await pages.open(
    page,
    '<live-subtitles token="a3f9" lang="ja-JP" theme="dark" size="120"></live-subtitles>',
  );
  await ready(page);
  const address = `${pages.viewer}/embed/a3f9?lang=ja-JP&theme=dark&size=120`;
  await expect(iframe(page)).toHaveAttribute("src", address);
  await expect(iframe(page)).toHaveAttribute("title", "Live subtitles");
  await expect(iframe(page)).toHaveAttribute(
    "allow",
    "autoplay; screen-wake-lock; fullscreen; clipboard-write",
  );
  await expect(iframe(page)).toHaveAttribute("referrerpolicy", "strict-origin");
  await setAttribute(page, "title", "Untertitel");
  await expect(iframe(page)).toHaveAttribute("title", "Untertitel");
});

test("another viewer can be named", async ({ page }) => {
  const server = pages.viewer.replace("127.0.0.1", "localhost");
  await pages.open(page, `<live-subtitles token="a3f9" server="${server}/broadcast/x"></live-subtitles>`);
  await expect(iframe(page)).toHaveAttribute("src", `${server}/embed/a3f9`);
  await ready(page);
});

test("attributes that change are told in one message, and the frame stays", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="a3f9" theme="dark"></live-subtitles>');
  const frame = await ready(page);
  await tag(page).evaluate((element) => {
    element.setAttribute("theme", "sepia");
    element.setAttribute("languages", "ja-JP,de-DE");
    element.setAttribute("original", "");
    element.setAttribute("class", "wide");
  });
  await expect
    .poll(() => reported(frame))
    .toEqual([{ type: "set", parameters: { lang: "ja-JP,de-DE", original: "on", theme: "sepia" } }]);
});

test("what changes before the viewer is there is told once it is", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="slow" size="100"></live-subtitles>');
  await setAttribute(page, "size", "150");
  const frame = await ready(page, "slow");
  await expect.poll(() => reported(frame)).toEqual([{ type: "set", parameters: { size: "150" } }]);
});

test("what a reader changes in the frame is on the tag, where the tag says something about it", async ({
  page,
}) => {
  await pages.open(page, '<live-subtitles token="a3f9" lang="en-US" theme="dark"></live-subtitles>');
  const frame = await ready(page);
  await change(frame, { theme: "sepia", lang: "ja-JP", size: "150" });
  await expect(tag(page)).toHaveAttribute("theme", "sepia");
  await expect(tag(page)).toHaveAttribute("lang", "ja-JP");
  await expect(tag(page)).not.toHaveAttribute("size");
  await expect
    .poll(() => heard(page, "settings"))
    .toContainEqual({
      type: "settings",
      parameters: { lang: "ja-JP", theme: "sepia", size: "150" },
    });
  // The next thing told is the page's own: nothing was told back before it.
  await setAttribute(page, "size", "200");
  await expect.poll(() => reported(frame)).toEqual([{ type: "set", parameters: { size: "200" } }]);
});

test("a slider that is moved quickly is not moved back by the answers", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="a3f9" delay="0"></live-subtitles>');
  const frame = await ready(page);
  const values = await tag(page).evaluate(async (element) => {
    const seen: (string | null)[] = [];
    new MutationObserver(() => seen.push(element.getAttribute("delay"))).observe(element, {
      attributes: true,
    });
    for (let delay = 1; delay <= 20; delay += 1) {
      element.setAttribute("delay", String(delay));
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
      });
    }
    return seen;
  });
  expect(values).toEqual([...values].sort((a, b) => Number(a) - Number(b)));
  await expect.poll(() => reported(frame)).toContainEqual({ type: "set", parameters: { delay: "20" } });
  await expect(tag(page)).toHaveAttribute("delay", "20");
});

test("methods say what is to be done", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="a3f9" theme="dark"></live-subtitles>');
  const frame = await ready(page);
  await tag(page).evaluate((element) => {
    const subtitles = element as unknown as Record<string, (settings?: object) => void>;
    subtitles["pauseSpeech"]?.();
    subtitles["resumeSpeech"]?.();
    subtitles["goLive"]?.();
    subtitles["set"]?.({ lang: "de-DE", size: 130, theme: null, token: "b2c3", onclick: "x" });
  });
  await expect
    .poll(() => reported(frame))
    .toEqual([
      { type: "pause-speech" },
      { type: "resume-speech" },
      { type: "go-live" },
      { type: "set", parameters: { lang: "de-DE", size: "130" } },
    ]);
  await expect(tag(page)).toHaveAttribute("languages", "de-DE");
  await expect(tag(page)).not.toHaveAttribute("theme");
  await expect(tag(page)).toHaveAttribute("token", "a3f9");
  await expect(tag(page)).not.toHaveAttribute("onclick");
});

test("what happens in the frame is heard as events", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="a3f9"></live-subtitles>');
  const frame = await ready(page);
  await say(frame, { type: "connection", state: "live" });
  await say(frame, { type: "speech", state: "playing" });
  await say(frame, { type: "error", code: "withdrawn" });
  const texts = [{ language: "ja-JP", direction: "ltr", text: "はい" }] as const;
  await say(frame, { type: "sentence", sid: 4, isFinal: true, speaker: "Ada", texts });
  await expect
    .poll(() => heard(page))
    .toEqual([
      { type: "ready", token: "a3f9", name: "Channel a3f9" },
      { type: "settings", parameters: {} },
      { type: "connection", state: "live" },
      { type: "speech", state: "playing" },
      { type: "error", code: "withdrawn" },
      { type: "sentence", sid: 4, isFinal: true, speaker: "Ada", texts },
    ]);
});

test("another code is another broadcast, and nothing to go back to", async ({ page }) => {
  await pages.open(page, '<live-subtitles token="a3f9" theme="dark"></live-subtitles>');
  await ready(page);
  const before = await page.evaluate(() => history.length);
  await setAttribute(page, "token", "b2c3");
  const frame = await ready(page, "b2c3");
  expect(frame.url()).toBe(`${pages.viewer}/embed/b2c3?theme=dark`);
  expect(page.frames()).toHaveLength(2);
  expect(await page.evaluate(() => history.length)).toBe(before);
});
