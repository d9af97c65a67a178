/**
 * The first words: what is said can be read before the app has come, in its place and by the reader's choices, and the app
 * takes up what was asked without asking again.
 */
import type { Locator, Page, Route } from "@playwright/test";

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

/** Where things stand in px: top, bottom and left of the header, the name, the speaker, the last text and the bar. */
function placesIn(page: Page, root: string, text: string, bar: string): Promise<number[]> {
  return page.evaluate(
    ({ root, text, bar }) =>
      ["header", "h1", "bdi", text, bar].flatMap((selector) => {
        const element = document.querySelector(`${root} ${selector}`);
        if (element === null) throw new Error(`There is no ${selector} in ${root}`);
        const letters = document.createRange();
        letters.selectNodeContents(element);
        const { top, bottom, left } = (
          selector === "header" || selector === bar ? element : letters
        ).getBoundingClientRect();
        return [top, bottom, left];
      }),
    { root, text, bar },
  );
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
  const toneOf = (text: Locator): Promise<string> =>
    text.evaluate((element) => getComputedStyle(element).color);
  const first = await toneOf(firstWords(page).getByText("Good morning every"));
  await letGo();
  await expect(sentence(page, 1)).toBeVisible();
  await expect(firstWords(page)).toHaveCount(0);
  expect(await toneOf(sentence(page, 1).getByRole("paragraph"))).toBe(first);
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

test("the usual look of the host holds before the app is there, and a reader's own goes before it", async ({
  page,
  stage,
}) => {
  await page.route("**/config.json", (route) =>
    route.fulfill({ json: { look: { size: 200, theme: "dark" } } }),
  );
  await holdApp(page);
  await page.goto(`/broadcast/${stage.open().channel().token}?theme=sepia`);
  const root = page.locator("html");
  await expect.poll(() => root.evaluate((element) => element.style.getPropertyValue("--size"))).toBe("2");
  await expect(root).toHaveAttribute("data-theme", "sepia");
});

test("what was read stays where the stream breaks off before the app is there", async ({ page, stage }) => {
  const room = stage.open();
  const letGo = await holdApp(page);
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning."));
  await expect(firstWords(page)).toContainText("Good morning.");
  room.cut("destroy");
  await letGo();
  await expect(firstWords(page)).toHaveCount(0);
  await expect(sentence(page, 1)).toHaveText("Good morning.");
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

test("two tabs that open at once end up with one stream, and nothing stands before either", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const url = `/broadcast/${room.channel().token}?lang=en`;
  const other = await page.context().newPage();
  const [letGo, letOtherGo] = [await holdApp(page), await holdApp(other)];
  await Promise.all([page.goto(url), other.goto(url)]);
  await expect.poll(() => room.viewers()).toBe(2);
  room.send(said(1, "Good morning."));
  for (const tab of [page, other]) await expect(firstWords(tab)).toContainText("Good morning.");

  await letGo();
  await expectConnection(page, "live");
  await letOtherGo();
  await expectConnection(other, "live");
  await expect(firstWords(other)).toHaveCount(0);
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(2, "Let us begin."));
  for (const tab of [page, other]) await expect(sentence(tab, 2)).toHaveText("Let us begin.");
});

test("without a text the first words do not stand before an app that waits", async ({ page, stage }) => {
  await page.route(/\/text(?:\?|$)/, () => undefined);
  await page.goto(`/broadcast/${stage.open().channel().token}?lang=en`);
  await page.getByRole("button", { name: "Text", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Text" })).toBeVisible();
  await expectConnection(page, "connecting");
});

test("the page keeps its language and direction while the app fetches its words", async ({ page, stage }) => {
  const room = stage.open();
  const letGo = await holdApp(page);
  await page.goto(`/broadcast/${room.channel().token}?ui=ar`);
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await page.evaluate(() => {
    const root = document.documentElement;
    new MutationObserver(() => {
      if (root.dir !== "rtl" || root.lang !== "ar") root.dataset["turned"] = `${root.lang} ${root.dir}`;
    }).observe(root, { attributeFilter: ["dir", "lang"] });
  });
  await letGo();
  await expect(firstWords(page)).toHaveCount(0);
  await expect(page.locator("html")).not.toHaveAttribute("data-turned");
  await expect(page.getByRole("status").first()).not.toHaveText("Live");
});

for (const [what, size, query] of [
  ["a phone", { width: 390, height: 844 }, "?lang=en"],
  ["a desktop", { width: 1280, height: 800 }, "?lang=en"],
  ["a low screen with large text", { width: 320, height: 460 }, "?lang=en&size=200"],
  ["a page from right to left", { width: 390, height: 844 }, "?lang=en&ui=ar"],
  ["a page with text from right to left", { width: 390, height: 844 }, "?lang=ar&ui=en"],
] as const) {
  test(`on ${what} nothing moves when the app comes`, async ({ page, stage }) => {
    await page.setViewportSize(size);
    const room = stage.open({ settings: { name: "The harbour and all who work in it" } });
    const letGo = await holdApp(page);
    await page.goto(`/broadcast/${room.channel().token}${query}`);
    await expect.poll(() => room.viewers()).toBe(1);
    for (const sid of [1, 2, 3]) {
      const speaker = { speaker_id: "Guest-1", speaker_label: "Ada" };
      room.send(said(sid, "The harbour is open again and all of us are glad of it, first to last.", speaker));
      room.send(translated(sid, "ar-SA", "الميناء مفتوح من جديد ونحن جميعًا سعداء بذلك، من أولنا إلى آخرنا."));
    }
    await expect(firstWords(page).locator("[data-state]")).toHaveCount(3);
    const first = await placesIn(page, "#first", "[data-state]:last-child [lang]", "footer");
    await letGo();
    await expect(firstWords(page)).toHaveCount(0);
    await expect(sentence(page, 3)).toBeVisible();
    const app = await placesIn(page, "#root", "[data-sid='3'] [lang]", "nav");
    first.forEach((place, at) => expect(Math.abs(place - (app[at] ?? 0))).toBeLessThanOrEqual(1));
  });
}

test("a script of a stranger in the page that cannot be loaded costs nobody the page", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  let pages = 0;
  await page.route(
    (url) => url.pathname.startsWith("/broadcast/"),
    async (route) => {
      if (route.request().resourceType() !== "document") return route.fallback();
      pages += 1;
      const response = await route.fetch();
      const body = (await response.text()).replace("</body>", '<script src="/beacon.js"></script></body>');
      return route.fulfill({ response, body });
    },
  );
  const refused = page.waitForEvent("requestfailed", (request) => request.url().endsWith("/beacon.js"));
  await page.route("**/beacon.js", (route) => route.abort());
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await refused;
  await expectConnection(page, "live");
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
  expect(pages).toBe(1);
});

test("where the app is gone the page says so, the text goes on, and the app comes by itself", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  let isGone = true;
  let asked = 0;
  await page.route(/\/assets\/reader-[^/]*\.js$/, (route) => {
    asked += 1;
    return isGone
      ? route.fulfill({ status: 404, contentType: "text/plain", body: "gone" })
      : route.continue();
  });
  let pages = 0;
  page.on("request", (request) => {
    if (request.resourceType() === "document") pages += 1;
  });
  await page.goto(`/broadcast/${room.channel().token}?lang=en`);
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning."));
  await expect(firstWords(page)).toContainText("Good morning.");
  const alert = page.getByRole("alert");
  await expect(alert).toHaveText("This page could not be loaded in full. It tries again by itself.");
  const before = asked;
  for (const often of [1, 2, 3]) {
    await page.clock.runFor(60_000);
    await expect.poll(() => asked).toBeGreaterThanOrEqual(before + often);
  }
  room.send(said(2, "Let us begin."));
  await expect(firstWords(page)).toContainText("Good morning.Let us begin.");
  expect(pages).toBe(1);

  isGone = false;
  await page.clock.runFor(60_000);
  await expectConnection(page, "live");
  await expect(alert).toHaveCount(0);
  expect(pages).toBe(2);
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
