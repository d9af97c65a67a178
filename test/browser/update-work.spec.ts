/**
 * What an update makes the browser do, counted and not timed: one text node changes while a sentence grows, one node
 * comes with a new one, and the page is laid out once for a picture. And what is finished is still put right.
 */
import type { Page } from "@playwright/test";

import { feed, idle, installFeeder, REVISIONS, report } from "../bench/update-page.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, follow, sentence, test } from "./fixtures.ts";
import { expectNewest, pill, region } from "./long-talk.ts";

/** Two sections and a part of the third. */
const TOLD = 120;

async function layouts(page: Page): Promise<() => Promise<number>> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Performance.enable");
  return async () => {
    const { metrics } = await cdp.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "LayoutCount")?.value ?? Number.NaN;
  };
}

/** Notes which parts of the text give up their layout; the result counts them. */
async function noteReleased(page: Page): Promise<() => Promise<number>> {
  await region(page).evaluate((main) => {
    const released = new Set<Node>();
    Object.assign(window, { released });
    new MutationObserver((records) => {
      // The guess of how high a section is stays on the text.
      for (const { target } of records)
        if (target instanceof HTMLElement && target.style.length === 0) released.add(target);
    }).observe(main, { attributes: true, attributeFilter: ["style"], subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { released: Set<Node> }).released.size);
}

/** Counts how often the text scrolls from now on. */
async function countScrolls(page: Page): Promise<() => Promise<number>> {
  await region(page).evaluate((main) => {
    const scrolls = { count: 0 };
    Object.assign(window, { scrolls });
    main.addEventListener("scroll", () => (scrolls.count += 1), { passive: true });
  });
  return () => page.evaluate(() => (window as unknown as { scrolls: { count: number } }).scrolls.count);
}

/** What is placed against the page itself, which is laid out anew with each line of text. */
const placedAgainstPage = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("#root *")]
      .filter(
        (element) =>
          getComputedStyle(element).position === "absolute" && element.offsetParent === document.body,
      )
      .map((element) => element.outerHTML.slice(0, 100)),
  );

test("an update changes one text, a sentence adds one node, a picture is laid out once", async ({
  page,
  stage,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  await installFeeder(page, true);
  await page.goto(`/broadcast/${stage.open().channel().token}?steady=fast`);
  await expectConnection(page, "live");
  const released = await noteReleased(page);
  await report(page, 1, TOLD);
  await expect(page.locator("[data-sid]")).toHaveCount(TOLD);
  // The sections out of sight are let go of a second later, which is work of its own.
  await expect.poll(released).toBe(2);
  // Nobody is named in these, since the speaker stays the same.
  await feed(page, TOLD + 1, REVISIONS);
  await idle(page, 30);
  const count = await layouts(page);
  const before = await count();
  const sentences = 4;
  const scrolls = await countScrolls(page);
  const { mutations } = await feed(page, TOLD + 2, sentences * REVISIONS);
  const after = await count();
  expect(mutations).toEqual({
    // The first of its revisions comes with the node; the last also says that it is final, in two places.
    characterData: sentences * (REVISIONS - 1),
    added: sentences,
    removed: 0,
    attributes: sentences * 2,
  });
  // The page is fed before each picture, and ends before one more. Where a line was added the page scrolls, and what it
  // asks of its place may lay out that picture once more: when it is measured, or when the next update came already.
  const scrolled = await scrolls();
  expect(scrolled, "pictures that scroll").toBeLessThan((sentences * REVISIONS) / 2);
  expect(after - before).toBeLessThanOrEqual(sentences * REVISIONS + 1 + scrolled);
  await expect(page.getByRole("button", { name: "Freeze the text" })).toBeVisible();
  expect(await placedAgainstPage(page)).toEqual([]);

  await test.step("a page that reads far back stays where it is, whatever is said", async () => {
    await region(page).hover();
    await page.mouse.wheel(0, -100_000);
    await expect(pill(page)).toBeVisible();
    await expect(sentence(page, 1)).toBeInViewport();
    const far = await feed(page, TOLD + 2 + sentences, REVISIONS);
    expect(far.mutations).toMatchObject({ characterData: REVISIONS - 1, removed: 0 });
    await expect(sentence(page, 1)).toBeInViewport();
  });
});

/** Timers that fire, and pictures that are asked for, from now on; call it before the page is opened. */
async function countWakeUps(page: Page): Promise<() => Promise<{ timers: number; pictures: number }>> {
  await page.clock.install();
  await page.addInitScript(() => {
    const wakeUps = { timers: 0, pictures: 0 };
    const counted = (of: (run: () => void, ms?: number) => number) => (run: TimerHandler, ms?: number) =>
      of(() => {
        wakeUps.timers += 1;
        if (typeof run === "function") run();
      }, ms);
    const ask = window.requestAnimationFrame.bind(window);
    Object.assign(window, {
      wakeUps,
      setTimeout: counted(window.setTimeout.bind(window)),
      setInterval: counted(window.setInterval.bind(window)),
      requestAnimationFrame: (draw: FrameRequestCallback) => {
        wakeUps.pictures += 1;
        return ask(draw);
      },
    });
  });
  return () =>
    page.evaluate(() => {
      const { wakeUps } = window as unknown as { wakeUps: { timers: number; pictures: number } };
      const { timers, pictures } = wakeUps;
      Object.assign(wakeUps, { timers: 0, pictures: 0 });
      return { timers, pictures };
    });
}

test("a minute in which nothing is said wakes the page ten times at most, and asks for no picture", async ({
  page,
  stage,
}) => {
  const wakeUps = await countWakeUps(page);
  await installFeeder(page, true);
  await page.goto(`/broadcast/${stage.open().channel().token}?lang=en`);
  await expectConnection(page, "live");
  await report(page, 1, TOLD);
  await expect(page.locator("[data-sid]")).toHaveCount(TOLD);
  // What follows the last sentence: it is kept, what is out of sight is let go, and the bar steps back.
  await page.clock.runFor(30_000);
  await expect(page.getByRole("navigation")).toHaveAttribute("data-stepped-back");
  expect((await wakeUps()).timers).toBeGreaterThan(0);
  await page.clock.runFor(60_000);
  const { timers, pictures } = await wakeUps();
  expect(timers).toBeLessThanOrEqual(10);
  expect(pictures).toBe(0);
  // The bar stepped back only a moment ago, for the browser's own clock.
  const moving = () =>
    page.evaluate(() => document.getAnimations().filter(({ playState }) => playState === "running").length);
  await expect.poll(moving).toBe(0);
  await expectConnection(page, "live");
});

test("text that went out of sight is let go of, but not where somebody has selected some of it", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await follow(page, room.channel().token);
  for (let sid = 1; sid <= 400; sid += 1) room.send(said(sid, `Sentence ${sid}.`));
  await expectNewest(page, 400);
  await page.mouse.move(200, 300);
  await page.mouse.wheel(0, -100_000);
  await expect(sentence(page, 1)).toBeInViewport();
  await sentence(page, 1)
    .locator("p")
    .evaluate((paragraph) => {
      getSelection()?.selectAllChildren(paragraph);
      const noted: boolean[] = [];
      Object.assign(window, { noted });
      const observer = new MutationObserver((records) => {
        for (const { target } of records) noted.push(target.contains(paragraph));
      });
      const main = paragraph.closest("main");
      if (main !== null)
        observer.observe(main, { attributes: true, attributeFilter: ["style"], subtree: true });
    });
  // Somewhere in the middle, which is then left as well.
  await page.mouse.wheel(0, 4_000);
  await expect(sentence(page, 1)).not.toBeInViewport();
  await pill(page).click();
  const noted = () => page.evaluate(() => (window as unknown as { noted: boolean[] }).noted);
  await expect.poll(async () => (await noted()).length).toBeGreaterThan(0);
  expect(await noted()).not.toContain(true);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("Sentence 1.");
});
