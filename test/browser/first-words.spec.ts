/**
 * The first words: what is said can be read before the app has come, in its place and by the reader's choices, and the app
 * takes up what was asked without asking again.
 */
import type { Page, Route } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";

/** Keeps the app from coming until the returned function is called. */
async function holdApp(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(/\/assets\/(?:index|reader)-[^/]*\.js$/, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

const firstWords = (page: Page) => page.locator("#first");
const addresses = (page: Page): string[] => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
};

test("what is said is read before the app is there, and the app goes on with the same stream", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { name: "Harbour talk" } });
  const { token } = room.channel();
  const asked = addresses(page);
  const letGo = await holdApp(page);
  await page.goto(`/broadcast/${token}?lang=de`);
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning.", { speaker_id: "Guest-1", speaker_label: "Ada" }));
  room.send(translated(1, "de-DE", "Guten Morgen."));
  await expect(firstWords(page).locator("[lang=de-DE]")).toHaveText("Guten Morgen.");
  await expect(firstWords(page)).toContainText("Ada");
  await expect(page.getByRole("status")).toHaveText("Live");

  await letGo();
  await expect(sentence(page, 1).locator("[lang=de-DE]")).toHaveText("Guten Morgen.");
  await expect(firstWords(page)).toHaveCount(0);
  await expectConnection(page, "live");
  room.send(said(2, "Let us begin."));
  room.send(translated(2, "de-DE", "Fangen wir an."));
  await expect(sentence(page, 2).locator("[lang=de-DE]")).toHaveText("Fangen wir an.");
  expect(room.viewers()).toBe(1);
  for (const path of ["/config.json", `/api/v1/viewer/broadcasts/${token}`, `/broadcast/${token}/text`])
    expect(asked.filter((one) => one === path)).toEqual([path]);
});

test("interim text that stood there does not go when the app comes", async ({ page, stage }) => {
  const room = stage.open();
  const letGo = await holdApp(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning every", { is_final: false, revision: 1 }));
  await expect(firstWords(page)).toContainText("Good morning every");
  await letGo();
  await expect(sentence(page, 1)).toBeVisible();
  await expect(sentence(page, 1)).toContainText("Good morning every");
});

test("the reader's own choices hold from the first moment", async ({ page, stage }) => {
  const room = stage.open();
  await page.addInitScript(() => {
    localStorage.setItem("reader-preferences", JSON.stringify({ theme: "sepia", size: 200, ui: "ar" }));
  });
  await holdApp(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=ar-SA`);
  const root = page.locator("html");
  await expect(root).toHaveAttribute("data-theme", "sepia");
  await expect(root).toHaveAttribute("dir", "rtl");
  expect(await root.evaluate((element) => element.style.getPropertyValue("--size"))).toBe("2");
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning."));
  room.send(translated(1, "ar-SA", "صباح الخير."));
  await expect(firstWords(page).locator('[lang=ar-SA][dir="rtl"]')).toHaveText("صباح الخير.");
  expect(await violationsOf(page)).toEqual([]);
});

test("text of strangers is text and nothing else", async ({ page, stage }) => {
  const room = stage.open();
  await holdApp(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expect.poll(() => room.viewers()).toBe(1);
  const hostile = "<img src=x onerror=alert(1)><b>bold</b>";
  room.send(said(1, hostile, { speaker_id: "Guest-1", speaker_label: "<i>Ada</i>" }));
  await expect(firstWords(page).locator("[lang]")).toHaveText(hostile);
  await expect(firstWords(page).locator("img, b, i")).toHaveCount(0);
});

for (const [what, query, change] of [
  ["a password stands before it", "", { settings: { accessType: "password", passCode: "harbour" } }],
  ["speech is wanted", "?speech=on", {}],
  ["text is held back", "?delay=5", {}],
] as const) {
  test(`no stream is opened early where ${what}`, async ({ page, stage }) => {
    const room = stage.open(change);
    const { token } = room.channel();
    const asked = addresses(page);
    const letGo = await holdApp(page);
    await page.goto(`/broadcast/${token}${query}`);
    await expect.poll(() => asked.some((path) => /\/assets\/reader-/.test(path))).toBe(true);
    expect(asked.filter((path) => path.endsWith("/text"))).toEqual([]);
    await letGo();
    await expect(firstWords(page)).toHaveCount(0);
  });
}

test("where the app is gone the page says so, and comes back by itself", async ({ page, stage }) => {
  await page.clock.install();
  const room = stage.open();
  let isGone = true;
  await page.route(/\/assets\/reader-[^/]*\.js$/, (route) =>
    isGone ? route.fulfill({ status: 404, contentType: "text/plain", body: "gone" }) : route.continue(),
  );
  await page.goto(`/broadcast/${room.channel().token}`);
  // The first time it is only tried again.
  await page.clock.runFor(1_000);
  await expect(page.getByRole("alert")).toHaveText(
    "This page could not be loaded in full. It tries again by itself.",
  );
  isGone = false;
  await page.clock.runFor(10_000);
  await expectConnection(page, "live");
  await expect(page.getByRole("alert")).toHaveCount(0);
});

test("a browser that is too old says so in its language, instead of a blank page", async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(Object, "hasOwn");
  });
  await page.goto(`${stage.origin}/broadcast/${stage.open().channel().token}`);
  await expect(page.getByRole("alert")).toContainText("Dieser Browser ist zu alt für Live-Untertitel.");
  await context.close();
});
