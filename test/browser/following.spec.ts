/**
 * The page keeps to the newest sentence, until a reader goes back to read; then it leaves them alone, says how much
 * was said meanwhile, and knows the way back.
 */
import { settingsButton, settingsTab } from "../harness/controls.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, region, restingTop, say, wheelUp } from "./long-talk.ts";

test.use({ viewport: { width: 480, height: 640 } });

test("the newest sentence stays in sight, whole, whatever comes, grows or opens", async ({ page, stage }) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  const textButton = settingsButton(page);
  await test.step("what a reader has selected stays selected while text comes", async () => {
    await sentence(page, 38).getByText("number 38").click({ clickCount: 3 });
    const selected = () => page.evaluate(() => getSelection()?.toString().trim());
    expect(await selected()).toBe("This is sentence number 38 of the talk.");
    say(room, 41, 50);
    room.send(said(37, "A correction, right before it."));
    await expect(sentence(page, 37)).toHaveText("A correction, right before it.");
    await expectNewest(page, 50);
    expect(await selected()).toBe("This is sentence number 38 of the talk.");
  });
  await test.step("while text comes and grows", async () => {
    for (let words = 1; words < 40; words += 4)
      room.send(said(51, "word ".repeat(words).trim(), { is_final: false }));
    await expect(sentence(page, 51)).toHaveText("word ".repeat(37).trim());
    await expectNewest(page, 51);
    say(room, 52, 70);
    await expectNewest(page, 70);
    await expect(pill(page)).toHaveCount(0);
  });
  await test.step("while the panel of the text is open, and with a larger text", async () => {
    await textButton.click();
    await expect(page.getByRole("heading", { name: "Reading settings" })).toBeFocused();
    await expectNewest(page, 70);
    for (let press = 0; press < 3; press += 1) await page.getByRole("button", { name: "Larger" }).click();
    await expect(page.getByText("175%")).toBeVisible();
    await expectNewest(page, 70);
    say(room, 71, 74);
    await expectNewest(page, 74);
    await page.keyboard.press("Escape");
    await expect(textButton).toBeFocused();
    await expect(pill(page)).toHaveCount(0);
    await expectNewest(page, 74);
  });
  await test.step("in another language, beside the original", async () => {
    await page.getByRole("combobox", { name: "Language" }).selectOption("de-DE");
    await textButton.click();
    await settingsTab(page, "languages").click();
    await page.getByRole("switch", { name: /original/ }).check();
    await page.getByRole("button", { name: "Close" }).click();
    say(room, 75, 78);
    await expectNewest(page, 78);
    await expect(pill(page)).toHaveCount(0);
  });
});

test("the wheel stops it, what is being read stays where it is, and a button or Escape leads back", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  await test.step("a step up in the very picture in which the text grows is heeded", async () => {
    await region(page).evaluate(async (scroller) => {
      const content = scroller.firstElementChild as HTMLElement;
      const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const behindIt = () => new Promise((resolve) => setTimeout(resolve, 0));
      const height = content.offsetHeight;
      await picture();
      content.style.minHeight = `${height + 40}px`;
      await behindIt();
      content.style.minHeight = `${height + 80}px`;
      scroller.dispatchEvent(new WheelEvent("wheel"));
      scroller.scrollTop -= 300;
      await picture();
      await picture();
      content.style.minHeight = "";
    });
    await expect(pill(page)).toBeVisible();
    await page.keyboard.press("Escape");
  });
  await test.step("text that is drawn anew is no reader's step", async () => {
    await region(page).evaluate(async (scroller) => {
      const content = scroller.firstElementChild as HTMLElement;
      const height = content.offsetHeight;
      content.style.display = "none";
      scroller.scrollTo({ top: scroller.scrollTop });
      content.style.display = "";
      content.style.minHeight = `${height + 40}px`;
      for (let pictures = 0; pictures < 3; pictures += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      content.style.minHeight = "";
    });
    await expectNewest(page, 40);
    await expect(pill(page)).toHaveCount(0);
  });
  await test.step("who leaves while the text glides keeps their place when it grows", async () => {
    await region(page).evaluate((scroller) => {
      const glide = { transform: ["translateY(60px)", "none"] };
      scroller.firstElementChild?.animate(glide, { duration: 60_000, composite: "add" });
    });
    await wheelUp(page, 600);
    const moved = await region(page).evaluate(async (scroller) => {
      const content = scroller.firstElementChild as HTMLElement;
      const picture = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (const animation of content.getAnimations()) animation.finish();
      await picture();
      const { top } = scroller.getBoundingClientRect();
      const placeOf = (row?: Element): number => row?.getBoundingClientRect().top ?? NaN;
      const row = [...content.querySelectorAll("[data-sid]")].find((one) => placeOf(one) >= top);
      const before = placeOf(row);
      content.style.minHeight = `${content.offsetHeight + 40}px`;
      await picture();
      await picture();
      const after = placeOf(row);
      content.style.minHeight = "";
      return after - before;
    });
    expect(Math.abs(moved)).toBeLessThan(2);
    await page.keyboard.press("Escape");
  });
  await test.step("Escape goes back to live, wherever the focus is", async () => {
    await wheelUp(page, 600);
    await expect(page.locator("body")).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(pill(page)).toHaveCount(0);
    await expectNewest(page, 40);
    await region(page).focus();
    await page.keyboard.press("PageUp");
    await expect(pill(page)).toBeVisible();
    await restingTop(page, 30);
    say(room, 41, 41);
    await expect(pill(page)).toHaveAccessibleName("Back to live · 1 new sentence");
    await page.keyboard.press("Escape");
    await expectNewest(page, 41);
  });
  await test.step("a button says what is new", async () => {
    await wheelUp(page, 600);
    await expect(pill(page)).toHaveAccessibleName("Back to live");
    await expect(sentence(page, 26)).toBeInViewport();
    const top = await restingTop(page, 26);
    say(room, 42, 42);
    await expect(pill(page)).toHaveAccessibleName("Back to live · 1 new sentence");
    say(room, 43, 61);
    room.send(said(42, "This sentence was corrected, and is much longer than it was before. ".repeat(5)));
    await expect(pill(page)).toHaveAccessibleName("Back to live · 20 new sentences");
    await expect(sentence(page, 42)).toContainText("corrected");
    expect(await restingTop(page, 26)).toBe(top);
    await expect(sentence(page, 61)).not.toBeInViewport();
    await pill(page).click();
    await expect(pill(page)).toHaveCount(0);
    await expectNewest(page, 61);
    say(room, 62, 62);
    await expectNewest(page, 62);
  });
});

test("one press of a key stops it, and scrolling back to the end takes it up again", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  await region(page).focus();
  let newest = 40;
  for (const key of ["ArrowUp", "PageUp", "Home"])
    await test.step(key, async () => {
      await page.keyboard.press(key);
      await expect(pill(page)).toHaveAccessibleName("Back to live");
      const top = await restingTop(page, 30);
      say(room, newest + 1, newest + 3);
      await expect(pill(page)).toHaveAccessibleName("Back to live · 3 new sentences");
      expect(await restingTop(page, 30)).toBe(top);
      await page.keyboard.press("End");
      await expect(pill(page)).toHaveCount(0);
      say(room, newest + 4, newest + 4);
      await expectNewest(page, newest + 4);
      await restingTop(page, newest + 4);
      newest += 4;
    });
});

test("a reader who scrolled back keeps their place when the text grows or the phone is turned", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 390, height: 740 });
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  for (let sid = 1; sid <= 60; sid += 1)
    room.send(said(sid, `Sentence ${sid}: the bridge hums a little when the wind is from the west.`));
  await expect(sentence(page, 60)).toBeVisible();
  await page.getByRole("main").hover();
  await page.mouse.wheel(0, -2_500);
  await expect(page.getByRole("button", { name: "Back to live" })).toBeVisible();
  const firstInSight = () =>
    page.evaluate(() => {
      const { top, left, width } = document.querySelector("main")?.getBoundingClientRect() ?? new DOMRect();
      const rows = [1, 24, 64].map((down) => document.elementFromPoint(left + width / 2, top + down));
      return rows.map((row) => row?.closest<HTMLElement>("[data-sid]")?.dataset["sid"]).find(Boolean);
    });
  await restingTop(page, 60);
  const before = await firstInSight();
  await page.keyboard.press("Alt+Shift+PageUp");
  await page.keyboard.press("Alt+Shift+PageUp");
  await expect.poll(firstInSight).toBe(before);
  await page.setViewportSize({ width: 740, height: 390 });
  await expect.poll(firstInSight).toBe(before);
  await page.setViewportSize({ width: 390, height: 740 });
  await expect.poll(firstInSight).toBe(before);
});
