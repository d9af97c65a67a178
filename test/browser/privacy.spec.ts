/**
 * The page about data: what it says, and that its button really deletes what is on the device.
 */
import type { Page } from "@playwright/test";

import { settingsButton, themeChoice } from "../harness/controls.ts";
import { wordsOf } from "../harness/words.ts";
import { violationsInThemes, violationsOf } from "../harness/axe.ts";
import { cutOff, sideways, spaceText } from "../harness/layout.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { inEveryLanguage } from "./every-language.ts";
import { configure } from "./framed.ts";
import { onDevice, openKept, untilOnDevice } from "./kept-fixture.ts";
import { say } from "./long-talk.ts";
import { kept, test as offline, readerVisit } from "./offline-fixture.ts";

const remove = (page: Page) =>
  page.getByRole("button", { name: "Delete what this viewer keeps on this device" });
const yes = (page: Page) => page.getByRole("button", { name: "Delete everything" });
const no = (page: Page) => page.getByRole("button", { name: "Keep it" });
const result = (page: Page) => page.getByRole("status");
const DONE = "Done. Nothing is kept on this device any more.";

/** The names under which something is in web storage. */
const stored = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

test("it is whole on a small telephone in every language", async ({ page }) => {
  test.setTimeout(60_000);
  await page.setViewportSize({ width: 320, height: 568 });
  await inEveryLanguage(page, "/privacy", async (ui) => {
    const { words } = await wordsOf(ui, "privacy");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words.page.title);
    await expect(page).toHaveTitle(words.page.title);
    await page.getByRole("button", { name: words.remove.button }).click();
    expect(await sideways(page)).toBe(0);
    expect(await cutOff(page)).toEqual([]);
    await spaceText(page);
    expect(await sideways(page), "spaced out").toBe(0);
  });
});

test("axe finds nothing in two directions, in every theme and at every step", async ({ page }) => {
  for (const ui of ["en", "ar"]) {
    await test.step(ui, async () => {
      await page.goto(`/privacy?ui=${ui}`);
      const button = page.getByRole("main").getByRole("button");
      await expect(button).toBeVisible();
      // The colours are the same in both.
      expect(await (ui === "en" ? violationsInThemes : violationsOf)(page)).toEqual([]);
      await button.click();
      await expect(button).toHaveCount(2);
      expect(await violationsOf(page), "asked").toEqual([]);
      await button.first().click();
      await expect(result(page)).toHaveText(/\S/);
      expect(await violationsOf(page), "done").toEqual([]);
    });
  }
});

test("it is a click away from the first page, names the service, and speaks only of what is switched on", async ({
  page,
}) => {
  const main = page.getByRole("main");
  await test.step("the way there and back", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Data and privacy" }).click();
    await expect(page).toHaveURL("/privacy");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Data and privacy");
    await expect(main).toContainText("The server of this page is told the code");
    await expect(main).toContainText("at most 20 MB and 50 broadcasts, each for 30 days");
    await expect(main).toContainText("Voices of your device");
    await page.getByRole("link", { name: "Home" }).click();
    await expect(page).toHaveURL("/");
  });
  await test.step("another service, and little switched on", async () => {
    await configure(page, {
      serviceOrigin: "https://service.example",
      features: { keeping: false, offline: false, speech: false, kiosk: false, overlay: false },
    });
    await page.goto("/privacy");
    await expect(main).toContainText("service.example is told the code");
    for (const term of ["What was said", "The viewer itself", "Passwords", "Voices of your device"])
      await expect(main.getByText(term, { exact: true })).toHaveCount(0);
  });
  await test.step("what cannot be deleted is said", async () => {
    await page.evaluate(() => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await remove(page).click();
    await yes(page).click();
    await expect(result(page)).toHaveText(/^Not everything could be deleted\./);
  });
});

test("nothing is deleted after a no, and after a yes everything of the viewer's, by keyboard alone", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = stage.open();
  const { token } = room.channel();
  await follow(page, token, "?lang=en");
  say(room, 1, 3);
  await untilOnDevice(page, 3);
  await settingsButton(page).click();
  await themeChoice(page, "dark").check();
  await page.evaluate((name) => {
    localStorage.setItem("another-app", "stays");
    localStorage.setItem(`kept-password:${name}`, "lighthouse");
    sessionStorage.setItem(`viewer-access:${name}`, "key");
  }, token);
  await page.goto("/privacy");
  await expect(remove(page)).toBeVisible();
  const before = await stored(page);
  expect(before.length).toBeGreaterThan(3);

  await test.step("a question first, and a no", async () => {
    await remove(page).press("Enter");
    await expect(no(page)).toBeFocused();
    expect((await onDevice(page)).headers).toHaveLength(1);
    await page.keyboard.press("Enter");
    await expect(remove(page)).toBeVisible();
    await expect(page.getByRole("heading", { name: "Delete" })).toBeFocused();
    await expect(result(page)).toHaveText("");
    expect((await onDevice(page)).headers).toHaveLength(1);
    expect(await stored(page)).toEqual(before);
  });

  await test.step("a yes", async () => {
    await remove(page).press("Enter");
    await expect(no(page)).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await expect(yes(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(result(page)).toHaveText(DONE);
    expect(await stored(page)).toEqual(["another-app"]);
    expect((await onDevice(page)).headers).toEqual([]);
    expect((await onDevice(page)).text).not.toContain("sentence");
    await page.goto("/");
    await expect(page.getByRole("textbox", { name: "Code" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Kept on this device" })).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  });
});

test("a broadcast that is open in another tab is told", async ({ page, stage, context }) => {
  await page.clock.install();
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=en");
  say(room, 1, 2);
  await untilOnDevice(page, 2);
  // As of another broadcast, whose password was typed in this tab.
  await page.evaluate(() => sessionStorage.setItem("viewer-access:zzzz", "token"));
  const other = await context.newPage();
  await other.goto(new URL("/privacy", page.url()).href);
  await remove(other).click();
  await yes(other).click();
  await expect(result(other)).toHaveText(DONE);
  await expect(sentence(page, 2)).toBeVisible();
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  say(room, 3, 3);
  await expect(sentence(page, 3)).toBeVisible();
  const settings = await openKept(page);
  await expect(settings.getByRole("status")).toHaveText("Nothing is kept.");
  expect((await onDevice(other)).headers).toEqual([]);
});

offline(
  "the files of the viewer go too, with their worker: by hand, and where a host switches them off",
  async ({ page, host, build }) => {
    const workers = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    const caches = () => page.evaluate(() => window.caches.keys());
    await offline.step("by hand", async () => {
      await readerVisit(page, host);
      await expect.poll(async () => (await kept(page)).length).toBeGreaterThan(10);
      await page.goto("/privacy");
      await remove(page).click();
      await yes(page).click();
      await expect(result(page)).toHaveText(DONE);
      expect(await caches()).toEqual([]);
      expect(await workers()).toBe(0);
    });
    await offline.step("at the next visit after a host switched them off", async () => {
      const token = await readerVisit(page, host);
      host.deploy(new Map(build).set("/config.json", Buffer.from('{ "features": { "offline": false } }')));
      await page.goto(`/broadcast/${token}?lang=en`);
      await expect.poll(workers).toBe(0);
      await expect.poll(caches).toEqual([]);
    });
  },
);
