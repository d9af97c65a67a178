/**
 * The boot page: what is said can be read before the app has come, in its place and by the reader's choices, and the app
 * takes up what was asked without asking again.
 */
import type { Locator } from "@playwright/test";

import { settingsButton } from "../harness/controls.ts";
import { said, translated } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test } from "./fixtures.ts";
import { addresses, boot, holdApp } from "./holding.ts";

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
  await expect(boot(page).locator("[lang=de-DE]")).toHaveText("Guten Morgen.");
  await expect(boot(page)).toContainText("Ada");
  await expect(page.getByRole("status")).toHaveText("Live");

  await letGo();
  await expect(sentence(page, 1).locator("[lang=de-DE]")).toHaveText("Guten Morgen.");
  await expect(boot(page)).toHaveCount(0);
  await expectConnection(page, "live");
  room.send(said(2, "Let us begin."));
  room.send(translated(2, "de-DE", "Fangen wir an."));
  await expect(sentence(page, 2).locator("[lang=de-DE]")).toHaveText("Fangen wir an.");
  expect(room.viewers()).toBe(1);
  for (const path of ["/config.json", `/api/v1/viewer/broadcasts/${token}`, `/broadcast/${token}/text`])
    expect(asked.filter((one) => one === path)).toEqual([path]);
});

test("what was read stays when the app comes, also interim text or where the stream broke off, and is text and nothing else", async ({
  page,
  stage,
}) => {
  await test.step("interim text and text of strangers", async () => {
    const room = stage.open();
    const letGo = await holdApp(page);
    await page.goto(`/broadcast/${room.channel().token}?lang=en`);
    await expect.poll(() => room.viewers()).toBe(1);
    room.send(said(1, "Good morning every", { is_final: false, revision: 1 }));
    await expect(boot(page)).toContainText("Good morning every");
    const toneOf = (text: Locator): Promise<string> =>
      text.evaluate((element) => getComputedStyle(element).color);
    const hostile = "<img src=x onerror=alert(1)><b>bold</b>";
    room.send(said(2, hostile, { speaker_id: "Guest-1", speaker_label: "<i>Ada</i>" }));
    await expect(boot(page).locator("[lang]").last()).toHaveText(hostile);
    await expect(boot(page).locator("img, b, i")).toHaveCount(0);
    const tone = await toneOf(boot(page).getByText("Good morning every"));
    await letGo();
    await expect(sentence(page, 1)).toBeVisible();
    await expect.poll(() => toneOf(sentence(page, 1).getByRole("paragraph"))).toBe(tone);
    await expect(sentence(page, 1)).toContainText("Good morning every");
  });

  await test.step("a stream that breaks off before the app is there", async () => {
    const room = stage.open();
    const letGo = await holdApp(page);
    await page.goto(`/broadcast/${room.channel().token}?lang=en`);
    await expect.poll(() => room.viewers()).toBe(1);
    room.send(said(1, "Good morning."));
    await expect(boot(page)).toContainText("Good morning.");
    room.cut("destroy");
    await letGo();
    await expect(boot(page)).toHaveCount(0);
    await expect(sentence(page, 1)).toHaveText("Good morning.");
  });
});

test("no stream is opened early where a password stands before it, speech is wanted, or text is held back", async ({
  page,
  stage,
}) => {
  const asked = addresses(page);
  for (const [what, query, change] of [
    ["a password stands before it", "", { settings: { accessType: "password", passCode: "harbour" } }],
    ["speech is wanted", "?speech=on", {}],
    ["text is held back", "?delay=5", {}],
  ] as const) {
    await test.step(what, async () => {
      const room = stage.open(change);
      const { token } = room.channel();
      asked.length = 0;
      const letGo = await holdApp(page);
      await page.goto(`/broadcast/${token}${query}`);
      await expect.poll(() => asked.some((path) => /\/assets\/reader-/.test(path))).toBe(true);
      expect(asked).not.toContain(`/broadcast/${token}/text`);
      await letGo();
      await expect(boot(page)).toHaveCount(0);
    });
  }
});

test("two tabs that open at once have one stream from the start, and nothing stands before either in the end", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const url = `/broadcast/${room.channel().token}?lang=en`;
  const other = await page.context().newPage();
  const tabs = [page, other];
  const [letGo, letOtherGo] = [await holdApp(page), await holdApp(other)];
  await Promise.all(tabs.map((tab) => tab.goto(url)));
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(1, "Good morning."));
  const read = async (): Promise<number> => {
    const texts = await Promise.all(tabs.map((tab) => boot(tab).textContent()));
    return texts.filter((text) => text?.includes("Good morning.")).length;
  };
  await expect.poll(read).toBe(1);

  await Promise.all([letGo(), letOtherGo()]);
  for (const tab of tabs) {
    await expectConnection(tab, "live");
    await expect(boot(tab)).toHaveCount(0);
    await expect(sentence(tab, 1)).toHaveText("Good morning.");
  }
  await expect.poll(() => room.viewers()).toBe(1);
  room.send(said(2, "Let us begin."));
  for (const tab of tabs) await expect(sentence(tab, 2)).toHaveText("Let us begin.");
});

test("the stream of a broadcast that is known is asked for with the broadcast, once", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  const { token } = room.channel();
  const url = `/broadcast/${token}?lang=de`;
  await page.goto(url);
  await expectConnection(page, "live");
  await expect.poll(() => page.evaluate(() => localStorage.getItem("seen-offers"))).toContain(token);
  const again = await page.context().newPage();
  await page.close();
  await expect.poll(() => room.viewers()).toBe(0);
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await again.route(`**/viewer/broadcasts/${token}`, async (route) => {
    await held;
    await route.continue();
  });
  const asked = addresses(again);
  await again.goto(url, { waitUntil: "commit" });
  await expect.poll(() => room.viewers()).toBe(1);
  answer();
  await expectConnection(again, "live");
  room.send(said(1, "Hello."));
  await expect(sentence(again, 1)).toBeVisible();
  expect(asked.filter((path) => path.startsWith(`/broadcast/${token}/text`))).toHaveLength(1);
});

test("neither a stream that does not answer nor a stranger's script that cannot be loaded keeps the app away", async ({
  page,
  stage,
}) => {
  await test.step("a script of a stranger in the page costs nobody the page", async () => {
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

  await page.unrouteAll();
  await test.step("without a text the boot page does not stand before an app that waits", async () => {
    await page.route(/\/text(?:\?|$)/, () => undefined);
    await page.goto(`/broadcast/${stage.open().channel().token}?lang=en`);
    await settingsButton(page).click();
    await expect(page.getByRole("heading", { name: "Reading settings" })).toBeVisible();
    await expectConnection(page, "connecting");
  });
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
  await expect(boot(page)).toContainText("Good morning.");
  const alert = page.getByRole("alert");
  await expect(alert).toHaveText("This page could not be loaded in full. It tries again by itself.");
  const before = asked;
  for (const often of [1, 2, 3]) {
    // It tries again a while after it has learnt that it failed, which takes its own time.
    await expect
      .poll(async () => {
        await page.clock.runFor(60_000);
        return asked;
      })
      .toBeGreaterThanOrEqual(before + often);
  }
  room.send(said(2, "Let us begin."));
  await expect(boot(page)).toContainText("Good morning.Let us begin.");
  expect(pages).toBe(1);

  isGone = false;
  await expect
    .poll(async () => {
      if (pages === 1) await page.clock.runFor(60_000);
      return pages;
    })
    .toBe(2);
  await expectConnection(page, "live");
  await expect(alert).toHaveCount(0);
});

test("a browser that is too old says so in its language, instead of a blank page", async ({
  browser,
  stage,
}) => {
  const context = await browser.newContext({ locale: "de-DE" });
  const page = await context.newPage();
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, "CSSLayerBlockRule");
  });
  const address = `${stage.origin}/broadcast/${stage.open().channel().token}`;
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText("Dieser Browser ist zu alt für Live-Untertitel.");
  // Its words come in a file of their own.
  await page.route("**/assets/old-browser-*.json", (route) => route.abort());
  await page.goto(address);
  await expect(page.getByRole("alert")).toContainText("This browser is too old for live subtitles.");
  await context.close();
});
