/**
 * A reader finds something in what was said: marked, counted, from one match to the next, in any script.
 */
import { said, translated } from "../harness/stage.ts";
import { expect, follow, keepEnglish, sentence, test } from "./fixtures.ts";
import { count, expectCurrent, field, findButton, look, marked } from "./finding.ts";
import { expectNewest, followLongTalk, pill, restingTop, say } from "./long-talk.ts";

test.use({ viewport: { width: 480, height: 640 } });

test("matches are counted and marked in any script, by keyboard and by button, and next and previous go around", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "The harbour is old."));
  room.send(said(2, "This HARBOUR and that harbour."));
  await expect(sentence(page, 2)).toBeVisible();

  await test.step("around", async () => {
    await look(page, "harbour");
    await expect(count(page)).toHaveText("1 of 3");
    await expectCurrent(page, "1 harbour");
    expect(await marked(page, "found")).toEqual(["2 HARBOUR", "2 harbour"]);
    await field(page).press("Enter");
    await expectCurrent(page, "2 HARBOUR");
    await expect(count(page)).toHaveText("2 of 3");
    await page.getByRole("button", { name: "Next match" }).click();
    await expectCurrent(page, "2 harbour");
    await page.getByRole("button", { name: "Next match" }).click();
    await expectCurrent(page, "1 harbour");
    await expect(count(page)).toHaveText("1 of 3");
    await field(page).press("Shift+Enter");
    await expectCurrent(page, "2 harbour");
    await page.getByRole("button", { name: "Previous match" }).click();
    await expectCurrent(page, "2 HARBOUR");
    await field(page).fill("ship");
    await expect(count(page)).toHaveText("Not found");
    await expect.poll(() => marked(page, "found")).toEqual([]);
    await field(page).fill("");
    await expect(count(page)).toHaveText("");
  });

  await test.step("Tab goes from the field through its buttons, and Escape works on each", async () => {
    await field(page).fill("harbour");
    await expect(count(page)).toHaveText("1 of 3");
    for (const name of ["Clear the field", "Previous match", "Next match", "Close the search"]) {
      await page.keyboard.press("Tab");
      await expect(page.getByRole("button", { name })).toBeFocused();
      if (name !== "Next match") continue;
      await page.keyboard.press("Enter");
      await expect(count(page)).toHaveText("2 of 3");
    }
    await page.keyboard.press("Escape");
    await expect(findButton(page)).toBeFocused();
  });

  await test.step("any script", async () => {
    const texts = [
      ["歡迎來到這個港口。", "港口", "港口"],
      ["ハーバーへようこそ。", "はーばー", "ハーバー"],
      ["Le café du port est fermé.", "cafe", "café"],
      ["هذا كِتَابٌ قديم.", "كتاب", "كِتَابٌ"],
      ["これはＡＢＣです。", "abc", "ＡＢＣ"],
    ] as const;
    for (const [index, [text]] of texts.entries()) room.send(said(index + 3, text));
    await expect(sentence(page, 7)).toBeVisible();
    await findButton(page).click();
    for (const [index, [, query, found]] of texts.entries()) {
      await field(page).fill(query);
      await expectCurrent(page, `${index + 3} ${found}`);
      await expect(count(page)).toHaveText("1 of 1");
    }
  });
});

test("a match far up comes into the middle and stays there while text comes, and when the search is left", async ({
  page,
  stage,
}) => {
  const room = await followLongTalk(page, stage);
  say(room, 41, 260);
  await expectNewest(page, 260);
  await look(page, "number 12 of");
  await expectCurrent(page, "12 number 12 of");
  const place = await page.getByRole("main").boundingBox();
  const row = await sentence(page, 12).boundingBox();
  if (place === null || row === null) throw new Error("nothing there");
  expect(Math.abs(row.y + row.height / 2 - (place.y + place.height / 2))).toBeLessThan(40);
  await expect(pill(page)).toBeVisible();
  const top = await restingTop(page, 12);
  say(room, 261, 265);
  await expect(pill(page)).toHaveAccessibleName("Back to live · 5 new sentences");
  expect(await restingTop(page, 12)).toBe(top);
  await field(page).press("Escape");
  await expect(field(page)).toHaveCount(0);
  await expect(sentence(page, 12)).toBeInViewport();
  expect(Math.abs((await restingTop(page, 12)) - top)).toBeLessThan(80);
});

test("a match in the newest sentences stays where it is as well", async ({ page, stage }) => {
  const room = await followLongTalk(page, stage);
  await look(page, "number 39");
  await expectCurrent(page, "39 number 39");
  await expect(pill(page)).toBeVisible();
  const top = await restingTop(page, 39);
  say(room, 41, 60);
  await expect(pill(page)).toHaveAccessibleName("Back to live · 20 new sentences");
  expect(await restingTop(page, 39)).toBe(top);
  await pill(page).click();
  await expectNewest(page, 60);
  say(room, 61, 61);
  await expectNewest(page, 61);
});

test("text that comes, and another language, are searched too, and every way out takes the marks away", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await keepEnglish(page);
  await follow(page, room.channel().token);
  room.send(said(1, "A harbour."));
  room.send(translated(1, "de-DE", "Ein guter Hafen, guten Tag."));

  await test.step("text that comes is counted and marked, and the match stays", async () => {
    await look(page, "harbour");
    await expect(count(page)).toHaveText("1 of 1");
    room.send(said(2, "One more harbour."));
    await expect(count(page)).toHaveText("1 of 2");
    await expect.poll(() => marked(page, "found")).toEqual(["2 harbour"]);
    await expectCurrent(page, "1 harbour");
    // What nobody asked for is not said aloud.
    await expect(page.getByRole("search").getByRole("status")).toContainText("1 of 1");
    await field(page).press("Enter");
    await expect(count(page)).toHaveText("2 of 2");
  });

  for (const way of ["Escape", "Close the search", "Find"]) {
    await test.step(`${way} closes it, and the focus is where it came from`, async () => {
      if (way === "Escape") await field(page).press("Escape");
      else await page.getByRole("button", { name: way, exact: true }).click();
      await expect(field(page)).toHaveCount(0);
      await expect(findButton(page)).toBeFocused();
      expect(
        await page.evaluate(() => CSS.highlights.has("found") || CSS.highlights.has("found-current")),
      ).toBe(false);
      await look(page, "harbour");
      await expectCurrent(page, "1 harbour");
    });
  }

  await test.step("another language is searched as soon as it is shown", async () => {
    await field(page).fill("gut");
    await expect(count(page)).toHaveText("Not found");
    await page.getByRole("combobox", { name: "Language", exact: true }).selectOption("de-DE");
    await expect(sentence(page, 1)).toHaveText("Ein guter Hafen, guten Tag.");
    await expect(count(page)).toHaveText("1 of 2");
    await expectCurrent(page, "1 gut");
  });
});

test("where the browser has no highlights, the sentence is marked", async ({ page, stage }) => {
  await page.addInitScript(() => Reflect.deleteProperty(window, "Highlight"));
  const room = stage.open();
  await follow(page, room.channel().token);
  room.send(said(1, "A harbour."));
  room.send(said(2, "A ship."));
  room.send(said(3, "The harbour."));
  await expect(sentence(page, 3)).toBeVisible();
  await look(page, "harbour");
  await expect(sentence(page, 1)).toHaveAttribute("data-found", "current");
  await expect(sentence(page, 2)).not.toHaveAttribute("data-found");
  await expect(sentence(page, 3)).toHaveAttribute("data-found", "");
  await field(page).press("Escape");
  await expect(page.locator("[data-found]")).toHaveCount(0);
});
