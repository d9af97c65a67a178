/**
 * A venue screen while people speak: it is looked at and never touched, and it shows the end of the talk.
 */
import { hostileTexts } from "../harness/hostile-texts.ts";
import { scrollable, seenLines } from "../harness/screen-lines.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { announcementOf, LANDSCAPE, say, watch } from "./kiosk-screen.ts";

test.use({ viewport: LANDSCAPE });

test("nothing to touch, the style its link says, and no more in the page than it shows", async ({
  page,
  stage,
}) => {
  const room = await watch(
    page,
    stage,
    "?lang=en,de,ja&steady=fast&font=mono&color=ffff00&edge=shadow&line=150",
  );
  say(room, 1, 20);
  await expect(sentence(page, 20)).toHaveCount(3);
  await expect(page.locator("button, a, input, select, [tabindex], video, dialog")).toHaveCount(0);
  expect(await scrollable(page)).toBe(0);
  expect(await page.locator("main").evaluate((main) => getComputedStyle(main).cursor)).toBe("none");

  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const style = await sentence(page, 20)
    .locator("p")
    .first()
    .evaluate((text) => {
      const { color, fontFamily, textShadow } = getComputedStyle(text);
      return { color, fontFamily, textShadow };
    });
  expect(style.color).toBe("rgb(255, 255, 0)");
  expect(style.fontFamily).toMatch(/mono/i);
  expect(style.textShadow).not.toBe("none");

  room.send(announcementOf("Lunch at noon."));
  const lunch = page.getByText("Lunch at noon.");
  await expect(lunch).toBeVisible();
  const sizeOf = (one: Element) => Number.parseFloat(getComputedStyle(one).fontSize);
  expect(await lunch.evaluate(sizeOf), "it is read from where the text is").toBeGreaterThanOrEqual(
    (await sentence(page, 20).locator("p").first().evaluate(sizeOf)) / 2,
  );
  await expect
    .poll(async () => (await seenLines(page)).every(({ newest, cut }) => newest && cut === 0))
    .toBe(true);

  for (let from = 21; from <= 300; from += 70) say(room, from, from + 69);
  await expect(sentence(page, 300)).toHaveCount(3);
  expect(await page.locator("[data-sid]").count()).toBeLessThanOrEqual(90);
  expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThanOrEqual(600);
  await expect.poll(async () => (await seenLines(page)).every(({ newest }) => newest)).toBe(true);
});

test("blocks: a sentence leaves as a whole", async ({ page, stage }) => {
  const room = await watch(page, stage, "?lang=en&lines=blocks,5&qr=off");
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
  // The lines glide to their place.
  await expect.poll(() => seenLines(page)).toMatchObject([{ cut: 0, newest: true, whole: 4 }]);
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
