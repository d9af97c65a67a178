/**
 * A layer over a video: two or three lines inside of the safe area, transparent around them, and never anything else.
 */
import type { Page } from "@playwright/test";

import { end, goStandby, pause, revoke } from "../../src/node/rehearsal/channel.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { lockedRoom } from "../harness/door.ts";
import { hostileTexts } from "../harness/hostile-texts.ts";
import { scrollable, seenLines } from "../harness/screen-lines.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { announcementOf, LANDSCAPE, say } from "./kiosk-screen.ts";
import { LONGEST_WAIT_MS, stopClock } from "./page-clock.ts";

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

/** The page as a video mixer gets it: how many pixels are transparent, opaque, and of the colour given. */
async function mixed(page: Page, colour: readonly [number, number, number] = [0, 0, 0]) {
  const picture = (await page.screenshot({ omitBackground: true })).toString("base64");
  const bench = await page.context().newPage();
  const counts = await bench.evaluate(
    async ([data, [red, green, blue]]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext("2d");
      if (context === null) throw new Error("no canvas");
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const found = { all: pixels.length / 4, clear: 0, coloured: 0 };
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] === 0) found.clear += 1;
        const isColour = pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue;
        if (isColour && pixels[at + 3] === 255) found.coloured += 1;
      }
      return found;
    },
    [picture, colour] as const,
  );
  await bench.close();
  return counts;
}

for (const colorScheme of ["light", "dark"] as const) {
  test(`is transparent but for the letters on a device that is ${colorScheme}`, async ({ page, stage }) => {
    await page.emulateMedia({ colorScheme });
    const room = await overlay(page, stage);
    const empty = await mixed(page);
    expect(empty.clear).toBe(empty.all);
    say(room, 1, 1);
    await expect(sentence(page, 1)).toBeVisible();
    await expect.poll(() => opacity(page)).toBe("1");
    const { all, clear } = await mixed(page, [255, 255, 255]);
    expect(clear).toBeGreaterThan(all * 0.85);
    expect(clear).toBeLessThan(all * 0.995);
  });
}

test("letters are white with a dark edge, and every style of a link counts", async ({ page, stage }) => {
  const css = (name: string) =>
    paragraph(page, 1).evaluate((text, property) => getComputedStyle(text).getPropertyValue(property), name);
  say(await overlay(page, stage), 1, 1);
  expect(await css("color")).toBe("rgb(255, 255, 255)");
  expect(await css("text-shadow")).toContain("rgb(0, 0, 0)");
  say(
    await overlay(
      page,
      stage,
      "?lang=en&steady=fast&font=mono&color=ffff00&background=000000&background-opacity=50&edge=shadow&letter=5",
    ),
    1,
    1,
  );
  expect(await css("color")).toBe("rgb(255, 255, 0)");
  expect(await css("background-image")).toContain("rgba(0, 0, 0, 0.5)");
  expect(await css("font-family")).toMatch(/mono/i);
  expect(Number.parseFloat(await css("letter-spacing"))).toBeGreaterThan(0);
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
});

test("three lines at the top where the link says so", async ({ page, stage }) => {
  const room = await overlay(page, stage, "?lang=en&steady=fast&lines=3&position=top&fade=0");
  say(room, 1, 1);
  say(room, 2, 2);
  await expect(sentence(page, 2)).toBeVisible();
  await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ whole: 3, cut: 0 });
  const [lines] = await seenLines(page);
  expect(lines?.box.top).toBeGreaterThanOrEqual(LANDSCAPE.height * 0.05);
  expect(lines?.box.bottom).toBeLessThanOrEqual(LANDSCAPE.height * 0.35);
});

test("two languages at most, each with its language and direction", async ({ page, stage }) => {
  const room = await overlay(page, stage, "?lang=ar,ja,de&steady=fast");
  say(room, 1, 1);
  await expect(paragraph(page, 1)).toHaveCount(2);
  await expect(paragraph(page, 1).first()).toHaveAttribute("dir", "rtl");
  await expect(paragraph(page, 1).nth(1)).toHaveAttribute("lang", "ja-JP");
  expect((await seenLines(page)).every(({ cut }) => cut === 0)).toBe(true);
});

test("a translation of more lines than there are is shown from its beginning to its end", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = await overlay(page, stage, "?lang=de&steady=fast&fade=0");
  room.send(said(1, "One."));
  room.send(
    translated(1, "de-DE", "Eine Übersetzung, die als ganzer Satz kommt und lang ist. ".repeat(4).trim()),
  );
  await expect(sentence(page, 1)).toBeVisible();
  expect((await seenLines(page))[0]).toMatchObject({ whole: 2, cut: 0, newest: false });
  await page.clock.runFor(9_000);
  await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ cut: 0, newest: true });
});

test("fades when nothing is said, and comes back without what faded", async ({ page, stage }) => {
  await stopClock(page);
  const room = await overlay(page, stage, "?lang=en&steady=fast&fade=4");
  room.send(said(1, "Said long ago."));
  await expect(sentence(page, 1)).toBeVisible();
  await page.clock.runFor(3_000);
  expect(await layer(page).getAttribute("data-faded")).toBeNull();
  await page.clock.runFor(1_500);
  await expect(layer(page)).toHaveAttribute("data-faded", "");
  await expect.poll(() => opacity(page)).toBe("0");
  room.send(said(2, "Said now."));
  await expect(layer(page)).not.toHaveAttribute("data-faded");
  await expect(page.locator("[data-sid]")).toHaveText(["Said now."]);
});

test("with fade=0 text stays while the broadcast goes on, and leaves after its end", async ({
  page,
  stage,
}) => {
  await stopClock(page);
  const room = await overlay(page, stage, "?lang=en&steady=fast&fade=0");
  room.send(said(1, "This stays."));
  await expect(sentence(page, 1)).toBeVisible();
  room.apply(pause);
  await page.clock.runFor(12_000);
  expect(await layer(page).getAttribute("data-faded")).toBeNull();
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await page.clock.runFor(6_000);
  await expect(layer(page)).toHaveAttribute("data-faded", "");
});

test("speakers are named only where the link asks for it", async ({ page, stage }) => {
  const ada = { speaker_id: "a", speaker_label: "Ada" };
  (await overlay(page, stage)).send(said(1, "Hello.", ada));
  await expect(sentence(page, 1)).toHaveText("Hello.");
  (await overlay(page, stage, "?lang=en&speakers=on")).send(said(1, "Hello.", ada));
  await expect(sentence(page, 1)).toHaveText(/^Ada\s+Hello\.$/);
});

test("nothing but what is said goes on the air, whatever happens", async ({ page, stage }) => {
  await stopClock(page);
  const words = () => page.locator("body").innerText();
  const silent = async (mark: string) => {
    await expectConnection(page, mark);
    expect((await words()).trim()).toBe("");
    await expect(page.locator("button, a, input, svg, dialog, [role=status]")).toHaveCount(0);
  };
  for (const [code, mark] of [
    ["zzz9", "failed"],
    ["not-a-code", "failed"],
  ] as const) {
    await page.goto(`/overlay/${code}`);
    await silent(mark);
  }
  await page.goto(`/overlay/${lockedRoom(stage).channel().token}`);
  await silent("locked");
  for (const [state, mark] of [
    [{ status: "pending" }, "waiting"],
    [{ status: "ended" }, "ended"],
    [{ status: "revoked" }, "failed"],
    [{ status: "active", phase: "standby", standbyMessage: "Doors open at ten." }, "waiting"],
  ] as const) {
    await page.goto(`/overlay/${stage.open({ state }).channel().token}`);
    await silent(mark);
  }
  const room = await overlay(page, stage, "?lang=en&steady=fast&fade=0");
  room.send(announcementOf("Lunch at noon."));
  room.send(said(1, "Hello."));
  await expect(sentence(page, 1)).toBeVisible();
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  room.send(said(9, "And so on."));
  await page.clock.fastForward(LONGEST_WAIT_MS);
  await expect(sentence(page, 9)).toBeVisible();
  room.apply((channel, now) => goStandby(channel, "Soon.", now));
  await expectConnection(page, "waiting");
  expect((await words()).split(/\n+/)).toEqual(["Hello.", "And so on."]);
  room.apply(revoke);
  await expectConnection(page, "failed");
  expect(await words()).not.toContain("withdrawn");
});

test("a link from before works", async ({ page, stage }) => {
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

test("hostile texts stay text, inside of the safe area", async ({ page, stage }) => {
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
