/**
 * The page itself never scrolls: only the text and the panels do, whatever is opened and wherever the wheel turns.
 */
import type { Page } from "@playwright/test";

import { settingsButton } from "../harness/controls.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { listen, SOUND_ALLOWED, speechBar } from "./listening.ts";

test.use(SOUND_ALLOWED);

const NEWEST = 12;
const SIZES = [
  ["a phone", { width: 375, height: 667 }],
  ["a desktop", { width: 1280, height: 800 }],
] as const;

/** How far the page itself has scrolled, and how far it could, in CSS pixels. */
const pageScroll = (page: Page): Promise<readonly [number, number]> =>
  page.evaluate(() => {
    const root = document.scrollingElement ?? document.documentElement;
    return [root.scrollTop, root.scrollHeight - root.clientHeight];
  });

/** Turns the wheel over an element's middle and waits until the page has answered it. */
async function wheelOver(page: Page, element: ReturnType<Page["locator"]>): Promise<void> {
  await element.hover();
  await page.mouse.wheel(0, 600);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

async function expectStill(page: Page): Promise<void> {
  expect(await pageScroll(page)).toEqual([0, 0]);
  await expect(sentence(page, NEWEST).getByRole("paragraph")).toBeInViewport();
}

test("the page stays where it is while panels open and the wheel turns over them", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  for (let sid = 1; sid <= NEWEST; sid += 1) {
    const speaker = { speaker_id: `Guest-${sid % 2}`, speaker_label: sid % 2 === 0 ? "Ada" : "Ben" };
    room.send(said(sid, `${sid}. The harbour is open again and all of us are glad of it.`, speaker));
  }
  await expect(sentence(page, NEWEST)).toBeVisible();
  await listen(page);
  const bar = page.getByRole("navigation");

  for (const [what, size] of SIZES)
    await test.step(`on ${what}`, async () => {
      await page.setViewportSize(size);
      await expectStill(page);
      await wheelOver(page, bar);
      await expectStill(page);
      await expect(page.getByRole("banner")).toBeInViewport();

      await settingsButton(page).click();
      const settings = page.getByRole("region", { name: "Reading settings" });
      await expect(settings.getByRole("heading", { name: "Reading settings" })).toBeFocused();
      await expect(settings.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
      await expectStill(page);
      await wheelOver(page, settings);
      await wheelOver(page, bar);
      await expectStill(page);
      await page.keyboard.press("Escape");

      await speechBar(page).getByRole("button", { expanded: false }).click();
      const voice = page.getByRole("region", { name: "Voice and speed" });
      await expect(voice.getByRole("heading")).toBeFocused();
      await expect(voice.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
      await expectStill(page);
      await wheelOver(page, voice);
      await expectStill(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("banner")).toBeInViewport();
    });
});

/** As long as an announcement may be that still is one. */
const LONG =
  "A green wool scarf was found in the second row. It is waiting for its owner at the coat check. ".repeat(5);

for (const [what, size] of [
  ["a phone", { width: 390, height: 844 }],
  ["a small phone", { width: 360, height: 640 }],
] as const)
  test(`on ${what} open settings and the search stay under the finger while the host announces something and sentences come`, async ({
    page,
    stage,
  }) => {
    await page.setViewportSize(size);
    const room = stage.open();
    await follow(page, room.channel().token, "?lang=en");
    for (let sid = 1; sid <= NEWEST; sid += 1) room.send(said(sid, `${sid}. The harbour is open again.`));
    await expect(sentence(page, NEWEST)).toBeVisible();
    await settingsButton(page).click();
    const larger = page.getByRole("button", { name: "Larger", exact: true });
    const stood = await larger.boundingBox();

    room.send({ name: "announcement", payload: { announcement_id: "1", message: LONG } });
    await expect(page.getByText(LONG)).toBeVisible();
    expect(await larger.boundingBox()).toEqual(stood);

    await page.getByRole("main").evaluate((text) => text.scrollBy(0, -200));
    room.send(said(NEWEST + 1, "More is said."));
    await expect(sentence(page, NEWEST + 1)).toHaveText("More is said.");
    expect(await larger.boundingBox()).toEqual(stood);

    await test.step("a larger text moves none of what makes it larger", async () => {
      for (let press = 0; press < 3; press += 1) await larger.click();
      await expect(page.getByText("175%")).toBeVisible();
      expect(await larger.boundingBox()).toEqual(stood);
      await page.keyboard.press("Escape");
    });
    await test.step("the search", async () => {
      await page.getByRole("button", { name: "Close the announcement" }).click();
      await page.getByRole("button", { name: "Find", exact: true }).click();
      const field = page.getByRole("searchbox");
      await field.fill("harbour");
      const searched = await field.boundingBox();
      room.send({ name: "announcement", payload: { announcement_id: "2", message: `Again: ${LONG}` } });
      await expect(page.getByText("Again:")).toBeVisible();
      expect(await field.boundingBox()).toEqual(searched);
    });
  });
