/**
 * Reading live text: from the code to sentences that grow, become final and are corrected, in the language of choice.
 */
import words from "../../src/i18n/locales/en/interface.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectMark, expectText, test } from "./fixtures.ts";
import { followLongTalk, say, scrollBack, untilWritten } from "./long-talk.ts";

test("a code leads from the first page to live text that grows, becomes final and is corrected", async ({
  viewer,
  host,
}) => {
  const room = host.open({ settings: { name: "Harbour talk" } });
  await viewer.goto("/");
  await viewer.typeInto("input", room.channel().token);
  await viewer.press(words.join.open);
  await expectMark(viewer, "connection", "live");
  await expectText(viewer, "h1", /^Harbour talk$/);
  room.send(said(1, "Good morning", { is_final: false, revision: 1 }));
  await expectText(viewer, '[data-sid="1"][data-state="interim"]', /^Good/);
  room.send(said(1, "Good morning, everyone.", { revision: 2 }));
  await expectText(viewer, '[data-sid="1"][data-state="final"]', /^Good morning, everyone\.$/);
  room.send(said(1, "Good morning, everybody.", { revision: 3 }));
  await expectText(viewer, '[data-sid="1"][data-state="final"]', /^Good morning, everybody\.$/);
});

test("another language is chosen and its text follows, and Arabic runs from the right", async ({
  viewer,
  host,
}) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  for (const [sid, language, text] of [
    [1, "de-DE", "Guten Morgen."],
    [2, "ar-SA", "صباح الخير."],
  ] as const) {
    await viewer.choose(language);
    await expect
      .poll(() => viewer.evaluate(() => new URL(location.href).searchParams.get("lang")))
      .toBe(language);
    await expectMark(viewer, "connection", "live");
    room.send(said(sid, "Good morning."));
    room.send(translated(sid, language, text));
    await expectText(viewer, `[data-sid="${sid}"] [lang="${language}"]`, text);
  }
  const sides = (selector: string) =>
    viewer.evaluate((wanted) => {
      const text = document.querySelector(wanted);
      const range = document.createRange();
      if (text === null) return [0, 0];
      range.selectNodeContents(text);
      const [inner, outer] = [range.getBoundingClientRect(), text.getBoundingClientRect()];
      return [inner.left - outer.left, outer.right - inner.right];
    }, selector);
  const [left = 0, right = 0] = await sides('[data-sid="2"] [lang="ar-SA"][dir="rtl"]');
  expect(right).toBeLessThan(left);
});

test("two languages stand beside each other, each marked as what it is", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en,de&layout=side`);
  await expectMark(viewer, "connection", "live");
  room.send(said(1, "Good morning."));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expect.poll(() => viewer.texts('[data-sid="1"] p')).toEqual(["Good morning.", "Guten Morgen."]);
  const place = (language: string) =>
    viewer.evaluate((wanted) => {
      const box = document.querySelector(`[data-sid="1"] [lang|="${wanted}"]`)?.getBoundingClientRect();
      return { left: box?.left ?? 0, top: box?.top ?? 0 };
    }, language);
  const [english, german] = [await place("en"), await place("de")];
  expect(german.left).toBeGreaterThan(english.left);
  expect(german.top).toBe(english.top);
});

test("a reader who scrolls back is left alone, is told how much is new, and comes back to live", async ({
  viewer,
  host,
}) => {
  const room = await followLongTalk(viewer, host, 120);
  const isAtEnd = () =>
    viewer.evaluate(() => {
      const scroller = document.querySelector("main");
      const newest = [...document.querySelectorAll("[data-sid]")].at(-1);
      if (scroller === null || newest === undefined) return false;
      return newest.getBoundingClientRect().bottom <= scroller.getBoundingClientRect().bottom;
    });
  await expect.poll(isAtEnd).toBe(true);
  await scrollBack(viewer, 60);
  const topOf = (sid: number) =>
    viewer.evaluate(
      (wanted) => document.querySelector(`[data-sid="${wanted}"]`)?.getBoundingClientRect().top ?? 0,
      sid,
    );
  // Counted is what comes after the page knows that its reader left.
  const offersWayBack = () =>
    viewer.evaluate(
      (words) => [...document.querySelectorAll("button")].some((one) => one.textContent.includes(words)),
      words.reader.toLive,
    );
  await expect.poll(offersWayBack).toBe(true);
  const stood = await topOf(60);
  say(room, 121, 123);
  await expectText(viewer, '[data-sid="123"]', /sentence number 123/);
  expect(Math.abs((await topOf(60)) - stood)).toBeLessThan(2);
  const news = words.reader.newSentences.other.replace("{{ count }}", "3");
  await viewer.press(`${words.reader.toLive} · ${news}`);
  await expect.poll(isAtEnd).toBe(true);
  say(room, 124, 124);
  await expectText(viewer, '[data-sid="124"]', /124/);
  await expect.poll(isAtEnd).toBe(true);
});

const STEP_PX = 200;
const HALF_LINE_PX = 16;

/** Scrolls up by a step; how much further than that the row in the middle went, in CSS pixels, or nothing at the beginning. */
async function stepBack(by: number): Promise<number | null> {
  const scroller = document.querySelector("main");
  if (scroller === null || scroller.scrollTop < by) return null;
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { top, left, width, height } = scroller.getBoundingClientRect();
  const row = [0.3, 0.4, 0.5]
    .map((part) => document.elementFromPoint(left + width / 2, top + height * part)?.closest("[data-sid]"))
    .find(Boolean);
  const before = row?.getBoundingClientRect().top ?? 0;
  scroller.scrollTop -= by;
  await drawn();
  return Math.round((row?.getBoundingClientRect().top ?? 0) - before - by);
}

test("what is being read stays where it is while a talk that was kept is scrolled through", async ({
  viewer,
  host,
}) => {
  const room = await followLongTalk(viewer, host, 260);
  await untilWritten(viewer, 260);
  await viewer.reload();
  await expectMark(viewer, "connection", "live");
  await expectText(viewer, '[data-sid="260"]', /260/);
  say(room, 261, 261);
  await expectText(viewer, '[data-sid="261"]', /261/);
  // The newest line glides up to its place.
  await expect
    .poll(() =>
      viewer.evaluate(
        () => document.getAnimations().filter(({ playState }) => playState === "running").length,
      ),
    )
    .toBe(0);
  // In steps of less than a window: what is in it goes down by as much as was scrolled, across every border.
  const jumps: number[] = [];
  for (let step = 0; step < 120; step += 1) {
    const jump = await viewer.evaluate(stepBack, STEP_PX);
    if (jump === null) break;
    jumps.push(jump);
  }
  expect(jumps.length).toBeGreaterThan(20);
  // The glide may begin only now: its steps, smaller each time, are no jumps.
  const isStill = (by: number): boolean => Math.abs(by) <= HALF_LINE_PX;
  expect(jumps.findIndex(isStill)).toBeLessThan(5);
  expect(jumps.slice(jumps.findIndex(isStill)).filter((by) => !isStill(by))).toEqual([]);
});

test("what was said is found and marked", async ({ viewer, host }) => {
  const room = host.open();
  await viewer.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expectMark(viewer, "connection", "live");
  for (const sid of [1, 2, 3]) room.send(said(sid, `Ship number ${sid} leaves the harbour.`));
  await expectText(viewer, '[data-sid="3"]', /harbour/);
  await viewer.press(words.find.open);
  await viewer.typeInto("input[type=search]", "harbour");
  await expectText(viewer, "[role=search] [role=status]", /of 3/);
  const marks = () =>
    viewer.evaluate(() => ("highlights" in CSS ? (CSS.highlights.get("found")?.size ?? 0) : -1));
  await expect.poll(marks).not.toBe(0);
});

test("a look that was chosen is there at once, and again after a reload", async ({ viewer, host }) => {
  const room = await followLongTalk(viewer, host, 3);
  await viewer.press(words.settings.open);
  await viewer.press(words.settings.themes.sepia);
  await expectMark(viewer, "theme", "sepia");
  const height = () =>
    viewer.evaluate(() => document.querySelector('[data-sid="2"] p')?.getBoundingClientRect().height ?? 0);
  const before = await height();
  await viewer.press(words.settings.larger);
  await viewer.press(words.settings.larger);
  await expect.poll(height).toBeGreaterThan(before);
  await viewer.goto(`/broadcast/${room.channel().token}`);
  await expectMark(viewer, "theme", "sepia");
  await expectText(viewer, '[data-sid="3"]', /sentence/);
  expect(await height()).toBeGreaterThan(before);
});

test("a talk of 5,000 sentences is followed to its end, found through and scrolled back", async ({
  viewer,
  host,
}) => {
  test.setTimeout(120_000);
  await followLongTalk(viewer, host, 5_000, 60_000);
  expect(await viewer.count("[data-sid]")).toBe(5_000);
  await viewer.press(words.find.open);
  await viewer.typeInto("input[type=search]", "number 1077");
  await expectText(viewer, "[role=search] [role=status]", /of 1 /);
  const isSeen = () =>
    viewer.evaluate(() => {
      const row = document.querySelector('[data-sid="1077"]')?.getBoundingClientRect();
      const scroller = document.querySelector("main")?.getBoundingClientRect();
      return (
        row !== undefined &&
        scroller !== undefined &&
        row.top >= scroller.top &&
        row.bottom <= scroller.bottom
      );
    });
  await expect.poll(isSeen).toBe(true);
});
