/**
 * A layer over a video: two or three lines inside of the safe area, transparent around them, and never anything else.
 */
import type { JSHandle, Page } from "@playwright/test";

import type { Room } from "../../src/node/rehearsal/room.ts";
import { hostileTexts } from "../harness/hostile-texts.ts";
import { startObsStandIn } from "../harness/obs-stand-in.ts";
import { scrollable, seenLines } from "../harness/screen-lines.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { LANDSCAPE, say } from "./kiosk-screen.ts";
import { stopClock } from "./page-clock.ts";

test.use({ viewport: LANDSCAPE });

/** Opens the overlay of a live broadcast. */
async function overlay(page: Page, stage: Stage, query = "?lang=en&steady=fast"): Promise<Room> {
  const room = stage.open();
  await page.goto(`/overlay/${room.channel().token}${query}`);
  await expectConnection(page, "live");
  return room;
}

const layer = (page: Page) => page.getByRole("main");
const opacity = (page: Page) => layer(page).evaluate((main) => getComputedStyle(main).opacity);
const paragraph = (page: Page, sid: number) => sentence(page, sid).getByRole("paragraph");

/** The pixels of the page as a video mixer gets it, transparent where nothing is. */
async function lookAtPixels<Found>(
  page: Page,
  look: (pixels: JSHandle<ImageData>) => Promise<Found>,
): Promise<Found> {
  const picture = (await page.screenshot({ omitBackground: true })).toString("base64");
  const bench = await page.context().newPage();
  const pixels = await bench.evaluateHandle(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  }, picture);
  const found = await look(pixels);
  await bench.close();
  return found;
}

/** How many pixels are transparent, opaque, and of the colour given. */
const mixed = (page: Page, colour: readonly [number, number, number] = [0, 0, 0]) =>
  lookAtPixels(page, (handle) =>
    handle.evaluate(({ data: pixels }, [red, green, blue]) => {
      const found = { all: pixels.length / 4, clear: 0, coloured: 0 };
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] === 0) found.clear += 1;
        const isColour = pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
        if (isColour && pixels[at + 3] === 255) found.coloured += 1;
      }
      return found;
    }, colour),
  );

/** The lowest row in which there is something white, and the first and the lowest in which there is anything, in px. */
const rowsOf = (
  page: Page,
): Promise<{ readonly letters: number; readonly top: number; readonly ground: number }> =>
  lookAtPixels(page, (handle) =>
    handle.evaluate(({ data: pixels, width }) => {
      const found = { letters: 0, top: Infinity, ground: 0 };
      for (let at = 0; at < pixels.length; at += 4) {
        const row = Math.floor(at / 4 / width);
        if ((pixels[at + 3] ?? 0) > 150) {
          found.ground = row;
          found.top = Math.min(found.top, row);
        }
        if ((pixels[at] ?? 0) > 150 && (pixels[at + 3] ?? 0) > 150) found.letters = row;
      }
      return found;
    }),
  );

test("is transparent but for the letters, which are white with a dark edge or as the link says", async ({
  page,
  stage,
}) => {
  const room = await overlay(page, stage, "?lang=en&steady=fast&fade=0");
  const css = (name: string) =>
    paragraph(page, 1).evaluate((text, property) => getComputedStyle(text).getPropertyValue(property), name);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const empty = await mixed(page);
    expect(empty.clear, colorScheme).toBe(empty.all);
  }
  say(room, 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
  await expect.poll(() => opacity(page)).toBe("1");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const { all, clear } = await mixed(page, [255, 255, 255]);
    expect(clear, colorScheme).toBeGreaterThan(all * 0.85);
    expect(clear, colorScheme).toBeLessThan(all * 0.995);
  }
  expect(await css("color")).toBe("rgb(255, 255, 255)");
  expect(await css("text-shadow")).toContain("rgb(0, 0, 0)");

  const style = "font=mono&color=ffff00&background=000000&background-opacity=50&edge=shadow&letter=5";
  say(await overlay(page, stage, `?lang=en&steady=fast&${style}`), 1, 1);
  await expect.poll(() => css("color")).toBe("rgb(255, 255, 0)");
  expect(await css("background-image")).toContain("rgba(0, 0, 0, 0.5)");
  expect(await css("font-family")).toMatch(/mono/i);
  expect(Number.parseFloat(await css("letter-spacing"))).toBeGreaterThan(0);
});

test("the edge is 6 % of the letters all around, and a box of 75 % takes its place", async ({
  page,
  stage,
}) => {
  const css = (name: string) =>
    paragraph(page, 1).evaluate((text, property) => getComputedStyle(text).getPropertyValue(property), name);
  say(await overlay(page, stage, "?lang=ja&steady=fast&fade=0"), 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
  const size = Number.parseFloat(await css("font-size"));
  const offsets = Array.from(
    (await css("text-shadow")).matchAll(/(-?[\d.]+)px (-?[\d.]+)px 0px/g),
    ([, x, y]) => Math.hypot(Number(x), Number(y)),
  );
  expect(offsets).toHaveLength(16);
  for (const offset of offsets) expect(offset / size).toBeCloseTo(0.06, 2);
  expect(await layer(page).evaluate((main) => getComputedStyle(main).filter)).toContain("drop-shadow");

  say(await overlay(page, stage, "?lang=ja&steady=fast&fade=0&box=on&speakers=on"), 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
  expect(await css("text-shadow")).toBe("none");
  expect(await css("background-image")).toContain("rgba(0, 0, 0, 0.75)");
  // Of whole px, or the boxes of two lines overlap at some sizes and leave a gap at others.
  for (const viewport of [
    { width: 1_280, height: 720 },
    { width: 1_600, height: 900 },
    { width: 1_366, height: 768 },
  ]) {
    await page.setViewportSize(viewport);
    const line = await css("line-height");
    expect(line).toMatch(/^\d+px$/);
    expect(await css("background-size")).toBe(`100% ${line}`);
  }
});

test("the tails of letters end above the lower edge of what is behind them", async ({ page, stage }) => {
  for (const ground of ["box=on", "background=000000"]) {
    const room = await overlay(page, stage, `?lang=en&steady=fast&fade=0&${ground}`);
    room.send(said(1, "gjpqy gjpqy"));
    await expect(sentence(page, 1)).toBeVisible();
    await expect.poll(() => opacity(page)).toBe("1");
    const size = await paragraph(page, 1).evaluate((text) =>
      Number.parseFloat(getComputedStyle(text).fontSize),
    );
    const { letters, ground: edge } = await rowsOf(page);
    expect((edge - letters) / size, ground).toBeGreaterThan(0.06);
    if (ground !== "box=on") continue;
    // The window has two lines; those before have left.
    room.send(said(1, "one two three four five six seven eight nine ten ".repeat(4)));
    const cut = async (): Promise<number> => {
      const { top, ground: edge } = await rowsOf(page);
      const line = await paragraph(page, 1).evaluate((text) =>
        Number.parseFloat(getComputedStyle(text).lineHeight),
      );
      return Math.abs(edge + 1 - top - 2 * line);
    };
    await expect.poll(cut, "no box is cut").toBeLessThanOrEqual(2);
  }
});

test("a key colour is painted all over the page, and only there", async ({ page, stage }) => {
  const room = await overlay(page, stage, "?lang=en&steady=fast&key=00ff00&background=000000");
  const empty = await mixed(page, [0, 255, 0]);
  expect(empty.coloured).toBe(empty.all);
  say(room, 1, 1);
  await expect(sentence(page, 1)).toBeVisible();
  await expect.poll(() => opacity(page)).toBe("1");
  expect((await mixed(page, [0, 0, 0])).coloured).toBeGreaterThan(0);
  const background = await paragraph(page, 1).evaluate((text) => getComputedStyle(text).backgroundImage);
  expect(background).toContain("rgb(0, 0, 0)");
});

test("two whole lines inside of the safe area, centred, the newest among them", async ({ page, stage }) => {
  await stopClock(page);
  const room = await overlay(page, stage, "?lang=en&steady=fast&fade=0");
  for (let sid = 1; sid <= 8; sid += 1) {
    say(room, sid, sid);
    await expect(sentence(page, sid)).toHaveCount(1);
    await page.clock.runFor(6_000);
    await expect
      .poll(async () => (await seenLines(page))[0])
      .toMatchObject({ cut: 0, newest: true, whole: 2 });
  }
  const [lines] = await seenLines(page);
  const { width, height } = LANDSCAPE;
  expect(lines?.box.bottom).toBeLessThanOrEqual(height * 0.95);
  expect(lines?.box.top).toBeGreaterThanOrEqual(height * 0.7);
  expect((lines?.box.left ?? 0) + (lines?.box.right ?? 0)).toBeCloseTo(width, -1);
  const share = ((lines?.box.right ?? 0) - (lines?.box.left ?? 0)) / width;
  expect(share).toBeGreaterThanOrEqual(0.66);
  expect(share).toBeLessThanOrEqual(0.8);
  expect(await scrollable(page)).toBe(0);

  await test.step("a translation of more lines than there are is shown from its beginning to its end", async () => {
    const room = await overlay(page, stage, "?lang=de&steady=fast&fade=0");
    room.send(said(1, "One."));
    room.send(
      translated(1, "de-DE", "Eine Übersetzung, die als ganzer Satz kommt und lang ist. ".repeat(4).trim()),
    );
    await expect(sentence(page, 1)).toBeVisible();
    await expect
      .poll(async () => (await seenLines(page))[0])
      .toMatchObject({ whole: 2, cut: 0, newest: false });
    await page.clock.runFor(9_000);
    await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ cut: 0, newest: true });
  });
});

test("three lines at the top, a size of its own and hostile texts stay inside of the safe area", async ({
  page,
  stage,
}) => {
  await test.step("three lines at the top where the link says so", async () => {
    const room = await overlay(page, stage, "?lang=en&steady=fast&lines=3&position=top&fade=0");
    say(room, 1, 1);
    say(room, 2, 2);
    await expect(sentence(page, 2)).toBeVisible();
    await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ whole: 3, cut: 0 });
    const [lines] = await seenLines(page);
    expect(lines?.box.top).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.05);
    expect(lines?.box.bottom).toBeLessThanOrEqual(LANDSCAPE.height * 0.35);
  });

  await test.step("a link from before works", async () => {
    const room = await overlay(
      page,
      stage,
      "?lang=de&original=on&steady=fast&theme=light&size=150&layout=side&times=on&ui=ar&delay=0&speech=off",
    );
    say(room, 1, 1);
    await expect(paragraph(page, 1)).toHaveCount(2);
    const size = (await seenLines(page))[0]?.size ?? 0;
    expect(size).toBeGreaterThan(LANDSCAPE.height * 0.06);
    const empty = await mixed(page);
    expect(empty.clear).toBeGreaterThan(empty.all * 0.7);
  });

  await test.step("hostile texts stay text", async () => {
    const room = await overlay(page, stage, "?lang=en&steady=fast&fade=0&speakers=on");
    hostileTexts.forEach(({ raw }, index) => {
      room.send(said(index + 1, raw, { speaker_id: `s${index}`, speaker_label: raw }));
    });
    const last = hostileTexts.length + 1;
    room.send(said(last, "The end."));
    await expect(paragraph(page, last)).toHaveText("The end.");
    expect(await page.evaluate(() => "hacked" in window)).toBe(false);
    await expect(page.locator("[data-sid] :is(script, img, iframe, a, b, i, svg, input)")).toHaveCount(0);
    expect(await scrollable(page)).toBe(0);
  });
});

test("what is said reaches OBS on the same machine, under the page's policy", async ({ page, stage }) => {
  const obs = await startObsStandIn({ password: "Lyra-77" });
  await stopClock(page);
  const room = await overlay(page, stage, "?lang=en&steady=fast&captions=obs");
  await page.getByLabel("Address of OBS on this computer").fill("elsewhere");
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(page.getByRole("alert")).not.toHaveText("");
  for (const height of [800, 720]) {
    await page.setViewportSize({ width: 1280, height });
    // All of it is in sight, where nobody scrolls.
    await expect(page.getByRole("main").getByText("letters", { exact: false }).last()).toBeInViewport({
      ratio: 1,
    });
    await expect(page.getByRole("heading", { level: 1 })).toBeInViewport({ ratio: 1 });
  }
  await page.getByLabel("Address of OBS on this computer").fill(obs.address);
  await page.getByLabel("Password of OBS").fill("Lyra-77");
  await page.getByRole("button", { name: "Connect" }).click();
  await expect(page.locator("form")).toHaveCount(0);
  await page.clock.runFor(3_000);
  room.send(said(1, "Good morning, everybody."));
  await expect.poll(() => obs.captions).toEqual(["Good morning, everybody."]);
  await obs.close();
});
