/**
 * The tag as an event page uses it: what it makes, and what both sides tell each other.
 */
import { change, heard, hellos, say, reported } from "../harness/event-page.ts";
import { frameOf, iframe, ready, setAttribute, tag } from "./embed-tag.ts";
import { expect, test } from "./fixtures.ts";

test("one tag makes a frame that leads to the viewer, and what happens there is heard", async ({
  page,
  pages,
}) => {
  await pages.open(page, '<live-subtitles token="a3f9" theme="dark" size="120"></live-subtitles>');
  const frame = await ready(page);
  await test.step("the frame may do what the viewer needs", async () => {
    await expect(iframe(page)).toHaveAttribute("src", `${pages.viewer}/embed/a3f9?theme=dark&size=120`);
    await expect(iframe(page)).toHaveAttribute("title", "Live subtitles");
    await expect(iframe(page)).toHaveAttribute(
      "allow",
      "autoplay; screen-wake-lock; fullscreen; clipboard-write",
    );
    await expect(iframe(page)).toHaveAttribute("referrerpolicy", "strict-origin");
    await setAttribute(page, "title", "Untertitel");
    await expect(iframe(page)).toHaveAttribute("title", "Untertitel");
  });
  await test.step("what happens in the frame is heard as events", async () => {
    await say(frame, { type: "connection", state: "live" });
    await say(frame, { type: "speech", state: "playing" });
    await say(frame, { type: "error", code: "withdrawn" });
    const texts = [{ language: "ja-JP", direction: "ltr", text: "はい" }] as const;
    await say(frame, { type: "sentence", sid: 4, isFinal: true, speaker: "Ada", texts });
    await expect
      .poll(() => heard(page))
      .toEqual([
        { type: "ready", token: "a3f9", name: "Channel a3f9" },
        { type: "settings", parameters: { theme: "dark", size: "120" } },
        { type: "connection", state: "live" },
        { type: "speech", state: "playing" },
        { type: "error", code: "withdrawn" },
        { type: "sentence", sid: 4, isFinal: true, speaker: "Ada", texts },
      ]);
  });
  await test.step("another code is another broadcast, and nothing to go back to", async () => {
    const before = await page.evaluate(() => history.length);
    await setAttribute(page, "token", "b2c3");
    const other = await ready(page, "b2c3");
    expect(other.url()).toBe(`${pages.viewer}/embed/b2c3?theme=dark&size=120`);
    expect(page.frames()).toHaveLength(2);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });
});

test("a tag of an event frames its page, or one room, and hears of each place the frame goes to", async ({
  page,
  pages,
}) => {
  await pages.open(page, '<live-subtitles event="harbour" token="a3f9" theme="dark"></live-subtitles>');
  const frame = await ready(page, "");
  await expect(iframe(page)).toHaveAttribute("src", `${pages.viewer}/embed/event?event=harbour&theme=dark`);
  for (const token of ["a3f9", "a3f9", "b2c3"]) await say(frame, { type: "ready", token, name: "" });
  await expect
    .poll(async () => (await heard(page, "ready")).map((event) => ("token" in event ? event.token : "")))
    .toEqual(["", "a3f9", "b2c3"]);
  await setAttribute(page, "room", "main");
  await expect(iframe(page)).toHaveAttribute(
    "src",
    `${pages.viewer}/embed/event?event=harbour&room=main&theme=dark`,
  );
});

test("attributes, methods and the reader's changes are told to the other side, each once", async ({
  page,
  pages,
}) => {
  await pages.open(page, '<live-subtitles token="a3f9" lang="en-US" theme="dark"></live-subtitles>');
  const frame = await ready(page);
  let before = 0;
  const news = async () => (await reported(frame)).slice(before);
  const done = async () => {
    before = (await reported(frame)).length;
  };
  await test.step("attributes that change are told in one message, and the frame stays", async () => {
    await tag(page).evaluate((element) => {
      element.setAttribute("theme", "sepia");
      element.setAttribute("languages", "ja-JP,de-DE");
      element.setAttribute("original", "");
      element.setAttribute("class", "wide");
    });
    await expect
      .poll(news)
      .toEqual([{ type: "set", parameters: { lang: "ja-JP,de-DE", original: "on", theme: "sepia" } }]);
    expect(page.frames()).toContain(frame);
    await done();
  });
  await test.step("methods say what is to be done", async () => {
    await tag(page).evaluate((element) => {
      const subtitles = element as unknown as Record<string, (settings?: object) => void>;
      subtitles["pauseSpeech"]?.();
      subtitles["resumeSpeech"]?.();
      subtitles["goLive"]?.();
      subtitles["set"]?.({ lang: "de-DE", size: 130, theme: null, token: "b2c3", onclick: "x" });
    });
    await expect
      .poll(news)
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
    await done();
  });
  await test.step("a slider that is moved quickly is not moved back by the answers", async () => {
    const values = await tag(page).evaluate(async (element) => {
      const seen: number[] = [];
      new MutationObserver(() => seen.push(Number(element.getAttribute("delay")))).observe(element, {
        attributes: true,
        attributeFilter: ["delay"],
      });
      for (let delay = 1; delay <= 20; delay += 1) {
        element.setAttribute("delay", String(delay));
        await new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      }
      return seen;
    });
    expect(values).toEqual([...values].sort((a, b) => a - b));
    await expect.poll(news).toContainEqual({ type: "set", parameters: { delay: "20" } });
    await expect(tag(page)).toHaveAttribute("delay", "20");
  });
});

test("what a reader changes in the frame is on the tag, where the tag says something about it", async ({
  page,
  pages,
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

test("a viewer that is slow to start is greeted again, and one that reloads is told everything anew", async ({
  page,
  pages,
}) => {
  const server = pages.viewer.replace("127.0.0.1", "localhost");
  await pages.open(
    page,
    `<live-subtitles token="slow" size="100" server="${server}/broadcast/x"></live-subtitles>`,
  );
  await expect(iframe(page)).toHaveAttribute("src", `${server}/embed/slow?size=100`);
  await setAttribute(page, "size", "150");
  const frame = await ready(page, "slow");
  expect(await hellos(frame)).toBe(3);
  await expect.poll(() => reported(frame)).toEqual([{ type: "set", parameters: { size: "150" } }]);
  await frame.evaluate(() => location.reload());
  await expect.poll(() => heard(page, "ready")).toHaveLength(2);
  await expect
    .poll(() => reported(frameOf(page, "slow")))
    .toEqual([{ type: "set", parameters: { size: "150" } }]);
});
