/**
 * The lines on a venue screen: large enough to be read from the back, always whole, the newest always there, and
 * nothing moves but what is new.
 */
import { scrollable, type SeenLines, seenLines } from "../harness/screen-lines.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, sentence, test } from "./fixtures.ts";
import { LANDSCAPE, LARGE, PORTRAIT, qr, say, watch } from "./kiosk-screen.ts";
import { stopClock } from "./page-clock.ts";

/** Letters of this share of the screen's height have capitals of an inch and more on a screen of 55 in. */
const LEAST = { 1: 0.055, 2: 0.05, 4: 0.028 } as const;

type Box = SeenLines["box"];

/** Whether two boxes have nothing in common. */
const areApart = (
  { left, right, top, bottom }: Box,
  other: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null,
): boolean =>
  other !== null &&
  (right <= other.x || left >= other.x + other.width || bottom <= other.y || top >= other.y + other.height);

for (const [languages, count] of [
  ["en&font=lexend", 1],
  ["ar,ja", 2],
  ["en,de,ja,ar", 4],
] as const) {
  test(`${count} ${count === 1 ? "language" : "languages"}: whole lines, large, with the newest, on every screen`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize(LANDSCAPE);
    await stopClock(page);
    const room = await watch(page, stage, `?lang=${languages}&steady=fast`);
    let sid = 0;
    for (const viewport of [LANDSCAPE, PORTRAIT, LARGE, { width: 1366, height: 768 }]) {
      await page.setViewportSize(viewport);
      for (let times = 0; times < 2; times += 1) {
        sid += 1;
        say(room, sid, sid);
        await expect(sentence(page, sid)).toHaveCount(count);
        await page.clock.runFor(6_000);
        await expect
          .poll(async () => (await seenLines(page)).map(({ newest, cut }) => ({ newest, cut })))
          .toEqual(Array.from({ length: count }, () => ({ newest: true, cut: 0 })));
      }
      const side = Math.min(viewport.width, viewport.height);
      for (const { size, whole, box } of await seenLines(page)) {
        expect(size).toBeGreaterThanOrEqual(side * LEAST[count]);
        expect(whole).toBeGreaterThanOrEqual(2);
        expect(box.left).toBeGreaterThanOrEqual(0);
        expect(box.right).toBeLessThanOrEqual(viewport.width);
        expect(box.bottom).toBeLessThanOrEqual(viewport.height);
      }
      expect(await scrollable(page)).toBe(0);
      const code = await qr(page).boundingBox();
      // 220 px of a screen of 1080.
      expect(code?.width ?? 0).toBeGreaterThanOrEqual(side * 0.204);
      for (const { box } of await seenLines(page))
        expect(areApart(box, code), "the code and the text").toBe(true);
      const header = await page.getByRole("banner").boundingBox();
      expect(header?.height ?? viewport.height).toBeLessThanOrEqual(viewport.height * 0.07);
    }
  });
}

test.describe("on a screen of 1920×1080", () => {
  test.use({ viewport: LANDSCAPE });

  test("as many lines as the link says, and as large as it says, up to the largest size", async ({
    page,
    stage,
  }) => {
    const usual = await watch(page, stage, "?lang=en&steady=fast");
    say(usual, 1, 9);
    await expect(sentence(page, 9)).toBeVisible();
    const [before] = await seenLines(page);
    const room = await watch(page, stage, "?lang=en&steady=fast&lines=3&size=200");
    say(room, 1, 9);
    await expect(sentence(page, 9)).toBeVisible();
    await expect
      .poll(async () => (await seenLines(page))[0])
      .toMatchObject({ whole: 3, cut: 0, newest: true });
    const [after] = await seenLines(page);
    expect(after?.size).toBeCloseTo((before?.size ?? 0) * 2, 0);

    const largest = await watch(page, stage, "?lang=en,de,ja,ar&arrange=rows&size=400&steady=fast");
    say(largest, 1, 1);
    await expect(sentence(page, 1)).toHaveCount(4);
    await expect
      .poll(async () => (await seenLines(page)).map(({ whole, cut }) => ({ whole, cut })))
      .toEqual(Array.from({ length: 4 }, () => ({ whole: 1, cut: 0 })));
    expect(await scrollable(page)).toBe(0);
  });

  test("text that grows or gets shorter moves nothing else: no other row, no line beside it", async ({
    page,
    stage,
  }) => {
    // Places are looked at where lines stand still.
    await page.emulateMedia({ reducedMotion: "reduce" });
    const rows = await watch(page, stage, "?lang=en,de&arrange=rows&steady=fast");
    say(rows, 1, 3);
    await expect(sentence(page, 3)).toHaveCount(2);
    const places = () =>
      page
        .locator("[lang='en-US'][data-state]")
        .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().top));
    const areDrawn = async () => (await seenLines(page)).every(({ newest, cut }) => newest && cut === 0);
    await expect.poll(areDrawn).toBe(true);
    const stood = await places();
    let text = "Und";
    for (let step = 0; step < 12; step += 1) {
      text += " noch ein paar Wörter mehr";
      rows.send(translated(4, "de-DE", text, { is_final: false, revision: step }));
      await expect(sentence(page, 4)).toHaveText(text);
    }
    expect(await places()).toEqual(stood);

    const room = await watch(page, stage, "?lang=en&steady=fast");
    say(room, 1, 2);
    const long = "These are words enough for two lines and a little more, which will be taken back again";
    room.send(said(3, long, { is_final: false, revision: 1 }));
    await expect(sentence(page, 3)).toHaveText(long);
    const top = () => sentence(page, 2).evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    room.send(said(3, "These are words.", { revision: 2 }));
    await expect(sentence(page, 3)).toHaveText("These are words.");
    expect(await top()).toBe(before);
    room.send(said(4, "More."));
    await expect(sentence(page, 4)).toBeVisible();
    await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ newest: true, cut: 0 });
  });

  test("a sentence of more lines than there is room for is read from its beginning", async ({
    page,
    stage,
  }) => {
    await stopClock(page);
    const room = await watch(page, stage, "?lang=en&lines=2&steady=fast");
    room.send(said(1, "A sentence that comes as a whole, as translations do. ".repeat(4).trim()));
    await expect(sentence(page, 1)).toBeVisible();
    const first = () =>
      page.evaluate(() => {
        const row = document.querySelector("[data-sid='1']");
        const edge = row?.parentElement?.parentElement?.getBoundingClientRect();
        return Math.round((row?.getBoundingClientRect().top ?? 0) - (edge?.top ?? 0));
      });
    await expect.poll(first).toBe(0);
    await expect
      .poll(async () => (await seenLines(page))[0])
      .toMatchObject({ whole: 2, cut: 0, newest: false });
    await page.clock.runFor(9_000);
    await expect.poll(async () => (await seenLines(page))[0]).toMatchObject({ cut: 0, newest: true });
  });

  test("lines come at once where motion is to be reduced, else they glide up", async ({ page, stage }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.addInitScript(() => {
      const look = (): void => {
        if (document.getAnimations().length > 0) document.documentElement.dataset["moved"] = "";
        requestAnimationFrame(look);
      };
      look();
    });
    const room = await watch(page, stage);
    const root = page.locator("html");
    for (let sid = 1; sid <= 5; sid += 1) {
      say(room, sid, sid);
      await expect(sentence(page, sid)).toBeVisible();
    }
    await expect(root).not.toHaveAttribute("data-moved");
    await page.emulateMedia({ reducedMotion: "no-preference" });
    for (let sid = 6; sid <= 10; sid += 1) {
      say(room, sid, sid);
      await expect(sentence(page, sid)).toBeVisible();
    }
    await expect(root).toHaveAttribute("data-moved");
  });
});
