/**
 * A venue screen while people speak: the last lines in every language asked for, and nothing to touch.
 */
import { qrPath } from "../../src/ui/qr/qr-path.ts";
import { hostileTexts } from "../harness/hostile-texts.ts";
import { scrollable, seenLines } from "../harness/screen-lines.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { announcementOf, clock, LANDSCAPE, qr, say, title, watch } from "./kiosk-screen.ts";

test.use({ viewport: LANDSCAPE });

test("shows each language in a place of its own, with its language and direction", async ({
  page,
  stage,
}) => {
  const room = await watch(page, stage, "?lang=en,ja,ar&steady=fast");
  room.send(said(1, "Good morning and welcome."));
  room.send(translated(1, "ja-JP", "おはようございます。"));
  room.send(translated(1, "ar-SA", "صباح الخير."));
  const texts = sentence(page, 1).getByRole("paragraph");
  await expect(texts).toHaveText(["Good morning and welcome.", "おはようございます。", "صباح الخير."]);
  for (const [at, [lang, dir]] of [
    ["en-US", "ltr"],
    ["ja-JP", "ltr"],
    ["ar-SA", "rtl"],
  ].entries()) {
    await expect(texts.nth(at)).toHaveAttribute("lang", lang ?? "");
    await expect(texts.nth(at)).toHaveAttribute("dir", dir ?? "");
  }
  await expect(sentence(page, 1).first()).toHaveAttribute("data-state", "final");
});

test("shows the original too where it is asked for, four languages at most", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=de,ja,ar,zh-TW&original=on");
  say(room, 1, 1);
  const languages = () => seenLines(page).then((lines) => lines.map(({ language }) => language));
  await expect.poll(languages).toEqual(["en-US", "de-DE", "ja-JP", "ar-SA"]);
});

test("has nothing to touch: no control, no pointer, no scroll bar", async ({ page, stage }) => {
  const room = await watch(page, stage);
  say(room, 1, 20);
  await expect(sentence(page, 20)).toBeVisible();
  await expect(page.locator("button, a, input, select, [tabindex], video, dialog")).toHaveCount(0);
  expect(await scrollable(page)).toBe(0);
  const cursor = await page.locator("main").evaluate((main) => getComputedStyle(main).cursor);
  expect(cursor).toBe("none");
});

test("shows the name, the time, the code and a QR code that leads to the reader", async ({ page, stage }) => {
  const room = await watch(page, stage);
  say(room, 1, 1);
  const { token } = room.channel();
  await expect(title(page)).toHaveText("Small talk");
  await expect(clock(page)).toHaveText(/^\d{1,2}:\d\d\s[AP]M$/);
  await expect(page.getByText(token, { exact: true })).toBeVisible();
  await expect(qr(page).locator("path")).toHaveAttribute(
    "d",
    qrPath(`${stage.origin}/broadcast/${token}`).path,
  );
});

test("leaves out what is not wanted", async ({ page, stage }) => {
  const room = await watch(page, stage, "?name=off&clock=off&qr=off&lang=en");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.method()));
  for (const isLive of [false, true]) {
    if (isLive) say(room, 1, 1);
    if (isLive) await expect(sentence(page, 1)).toBeVisible();
    for (const part of [title(page), clock(page), qr(page), page.getByText(room.channel().token)])
      await expect(part).toHaveCount(0);
  }
  expect(asked).not.toContain("HEAD");
});

test("sends phones where the link says, but never anywhere but to the web", async ({ page, stage }) => {
  const { token } = (await watch(page, stage, "?follow=https://hall.example/talk")).channel();
  await expect(qr(page).locator("path")).toHaveAttribute("d", qrPath("https://hall.example/talk").path);
  await expect(page.getByText("hall.example", { exact: true })).toBeVisible();
  await page.goto(`/kiosk/${token}?follow=javascript:alert(1)`);
  await expect(qr(page).locator("path")).toHaveAttribute(
    "d",
    qrPath(`${stage.origin}/broadcast/${token}`).path,
  );
});

test("words come as they are said, or in whole sentences where blocks are asked for", async ({
  page,
  stage,
}) => {
  const rolling = await watch(page, stage, "?steady=fast&lang=en");
  rolling.send(said(1, "Half a", { is_final: false }));
  await expect(sentence(page, 1)).toHaveText("Half a");
  await expect(sentence(page, 1)).toHaveAttribute("data-state", "interim");

  const blocks = await watch(page, stage, "?steady=fast&lang=en&lines=blocks");
  blocks.send(said(1, "A whole one."));
  blocks.send(said(2, "Half a", { is_final: false, revision: 1 }));
  await expect(sentence(page, 1)).toHaveText("A whole one.");
  await expect(sentence(page, 2)).toHaveCount(0);
  blocks.send(said(2, "Half a sentence.", { revision: 2 }));
  await expect(sentence(page, 2)).toHaveText("Half a sentence.");
});

test("blocks: a sentence leaves as a whole", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=en&lines=blocks,5");
  const long = "A sentence that takes more than a line, and so it would be cut when it leaves the screen.";
  for (let sid = 1; sid <= 6; sid += 1) room.send(said(sid, `${long} ${sid}`));
  await expect(sentence(page, 6)).toBeVisible();
  const shown = () =>
    page
      .locator("[data-sid]")
      .evaluateAll((all) =>
        all
          .filter((each) => getComputedStyle(each).visibility === "visible")
          .map(({ textContent }) => textContent),
      );
  await expect.poll(shown).toEqual([`${long} 5`, `${long} 6`]);
  expect(await seenLines(page)).toMatchObject([{ cut: 0, newest: true, whole: 4 }]);
});

test("names a speaker at a change, small and once", async ({ page, stage }) => {
  const room = await watch(page, stage);
  const ada = { speaker_id: "a", speaker_label: "Ada" };
  room.send(said(1, "One.", ada));
  room.send(said(2, "Two.", ada));
  room.send(said(3, "Three.", { speaker_id: "b", speaker_label: "Ben" }));
  await expect(page.locator("[data-sid]")).toHaveText([/^Ada\s+One\.$/, "Two.", /^Ben\s+Three\.$/]);
});

test("shows what the host announces, in the first language", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=de,en");
  say(room, 1, 1);
  await expect(sentence(page, 1).first()).toBeVisible();
  room.send(announcementOf("Lunch at noon.", { "de-DE": "Mittagessen um zwölf." }));
  await expect(page.getByText("Mittagessen um zwölf.")).toBeVisible();
  expect((await seenLines(page)).every(({ newest, cut }) => newest && cut === 0)).toBe(true);
});

test("holds no more in the page than it shows, however long the talk", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=en,de,ja&steady=fast");
  for (let from = 1; from <= 201; from += 100) say(room, from, from + 99);
  await expect(sentence(page, 300)).toHaveCount(3);
  const count = await page.locator("[data-sid]").count();
  expect(count).toBeLessThanOrEqual(90);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(600);
  await expect.poll(async () => (await seenLines(page)).every(({ newest }) => newest)).toBe(true);
});

test("a link from before works: language, original, theme, size, times and steadiness", async ({
  page,
  stage,
}) => {
  const room = await watch(
    page,
    stage,
    "?lang=de&original=on&layout=side&times=on&steady=fast&theme=sepia&size=150&speech=off&rate=1.2&ui=en",
  );
  say(room, 1, 1);
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "sepia");
  await expect(sentence(page, 1)).toHaveCount(2);
  expect(await root.evaluate((element) => element.style.getPropertyValue("--size"))).toBe("1.5");
});

test("is dark unless its link says otherwise, and text style counts", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=en&font=mono&color=ffff00&edge=shadow&line=150");
  say(room, 1, 1);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const style = await sentence(page, 1)
    .locator("p")
    .evaluate((text) => {
      const { color, fontFamily, textShadow } = getComputedStyle(text);
      return { color, fontFamily, textShadow };
    });
  expect(style.color).toBe("rgb(255, 255, 0)");
  expect(style.fontFamily).toMatch(/mono/i);
  expect(style.textShadow).not.toBe("none");
});

test("hostile texts stay text, and the newest is seen", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=en&steady=fast");
  hostileTexts.forEach(({ raw }, index) => {
    room.send(said(index + 1, raw, { speaker_id: `s${index}`, speaker_label: raw }));
  });
  const last = hostileTexts.length + 1;
  room.send(said(last, "The end."));
  await expect(sentence(page, last)).toHaveText("The end.");
  await expectConnection(page, "live");
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  await expect(page.locator("[data-sid] :is(script, img, iframe, a, b, i, svg, input)")).toHaveCount(0);
  await expect.poll(async () => (await seenLines(page))[0]?.newest).toBe(true);
  expect(await scrollable(page)).toBe(0);
});
