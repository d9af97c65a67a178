/**
 * One button and one key pause the page: nothing on it moves, what comes is counted and kept, and one press leads back to what
 * is said now.
 */
import { said } from "../harness/stage.ts";
import { violationsOf } from "../harness/axe.ts";
import { expect, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, region, restingTop, say } from "./long-talk.ts";

test.use({ viewport: { width: 390, height: 700 } });

test("the page stands still while it is paused, and goes on live, with its button in its place", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  const freeze = page.getByRole("button", { name: "Freeze the text" });
  const top = () => region(page).evaluate((scroller) => scroller.scrollTop);

  await test.step("paused by the button", async () => {
    room.send(said(41, "It is still", { is_final: false }));
    await expect(sentence(page, 41)).toBeVisible();
    await expectNewest(page, 41);
    const standing = await freeze.boundingBox();
    await freeze.click();
    await expect(freeze).toHaveAttribute("aria-pressed", "true");
    expect(await freeze.boundingBox()).toEqual(standing);
    // Whoever sees the page is not told that it is live.
    await expect(page.getByText("Frozen", { exact: true })).toBeVisible();
    const [before, shown, at] = [
      await restingTop(page, 41),
      await sentence(page, 41).textContent(),
      await top(),
    ];
    room.send(said(41, "It is still growing and then it ends."));
    say(room, 42, 60);
    await expect(pill(page)).toHaveAccessibleName("Back to live · 19 new sentences");
    expect(await violationsOf(page)).toEqual([]);
    await expect(sentence(page, 60)).toHaveCount(0);
    expect(await sentence(page, 41).textContent()).toBe(shown);
    expect([await restingTop(page, 41), await top()]).toEqual([before, at]);
  });

  await test.step("it goes on with what is said now", async () => {
    const standing = await freeze.boundingBox();
    await freeze.click();
    await expect(page.getByText("Frozen", { exact: true })).toHaveCount(0);
    expect(await freeze.boundingBox()).toEqual(standing);
    await expect(sentence(page, 41)).toHaveText("It is still growing and then it ends.");
    await expectNewest(page, 60);
    await expect(pill(page)).toHaveCount(0);
  });

  await test.step("by a key, and back to live by one press", async () => {
    await page.keyboard.press("Alt+Shift+8");
    await expect(freeze).toHaveAttribute("aria-pressed", "true");
    say(room, 61, 80);
    await expect(pill(page)).toHaveAccessibleName("Back to live · 20 new sentences");
    await pill(page).click();
    await expectNewest(page, 80);
    await expect(freeze).toHaveAttribute("aria-pressed", "false");
    await page.keyboard.press("Alt+Shift+8");
    await expect(freeze).toHaveAttribute("aria-pressed", "true");
    say(room, 81, 90);
    await expect(pill(page)).toHaveAccessibleName(/10 new/);
    await page.keyboard.press("Escape");
    await expectNewest(page, 90);
    await expect(pill(page)).toHaveCount(0);
  });

  await test.step("what came while it was paused is there after a reload", async () => {
    await freeze.click();
    say(room, 91, 93);
    await expect(pill(page)).toHaveAccessibleName(/3 new/);
    await page.reload();
    await expect(sentence(page, 93)).toBeVisible();
    await expect(sentence(page, 1)).toHaveCount(1);
  });
});
