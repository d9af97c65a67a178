/**
 * A deploy replaces every file of the viewer while somebody reads: what runs goes on running, also its parts that were not
 * loaded yet, and the next page that is opened is the new one.
 */
import type { Page } from "@playwright/test";

import german from "../../src/i18n/locales/de/interface.ts";
import { settingsButton, settingsTab } from "../harness/controls.ts";
import { type Deploy, laterDeploy, versionOf } from "../harness/deploys.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { count, look } from "./finding.ts";
import { listen, SOUND_ALLOWED } from "./listening.ts";
import { test, untilRuns, readerVisit } from "./offline-fixture.ts";

test.use(SOUND_ALLOWED);
/** Whole builds are fetched, several of them in a test. */
test.describe.configure({ timeout: 180_000 });

/** Uses every part of the reader that is loaded when it is wanted. */
async function useLazyParts(page: Page): Promise<void> {
  await look(page, "break");
  await expect(count(page)).toHaveText("1 of 1");
  await page.keyboard.press("Escape");
  await settingsButton(page).click();
  await expect(page.getByRole("group", { name: "Preview" })).toBeVisible();
  await settingsTab(page, "languages").click();
  await page.getByRole("combobox", { name: "Menu language" }).selectOption("de");
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  await page
    .locator("#settings")
    .getByRole("combobox", { name: german.settings.interface })
    .selectOption("en");
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await listen(page);
}

/** The script the page began with. */
const entryOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLMetaElement>("meta[name=app]")?.content ?? "");

const scripts = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => /^\/assets\/.*\.(?:js|css)$/.test(path));

/** What was asked of the host although its build does not have it. */
const missed = (asked: readonly string[], build: Deploy): readonly string[] =>
  scripts(asked).filter((path) => !build.has(path));

test("parts of an open broadcast that were not loaded yet work after a deploy, and a reload brings the new build", async ({
  page,
  host,
  build,
}) => {
  await readerVisit(page, host);
  const before = await entryOf(page);
  const later = laterDeploy(build, "b");
  host.deploy(later);
  host.asked();
  await useLazyParts(page);
  expect(scripts(host.asked())).toEqual([]);
  await page.reload();
  await expectConnection(page, "live");
  const after = await entryOf(page);
  expect(after).not.toBe(before);
  expect(later.has(after)).toBe(true);
  expect(missed(host.asked(), later)).toEqual([]);
});

test("new builds that take over under an open broadcast neither break its stream nor take its parts away, three deploys later", async ({
  page,
  host,
  build,
  context,
}) => {
  const room = host.open();
  const { token } = room.channel();
  await readerVisit(page, host);
  let streams = 0;
  context.on("request", (request) => {
    if (new URL(request.url()).pathname === `/broadcast/${token}/text`) streams += 1;
  });
  await page.goto(`/broadcast/${token}?lang=en`);
  await expectConnection(page, "live");

  let later = build;
  for (const mark of ["b", "c", "d"]) {
    later = laterDeploy(build, mark);
    host.deploy(later);
    const other = await context.newPage();
    await other.goto("/");
    await untilRuns(other, versionOf(later));
    await other.close();
  }
  host.asked();

  room.send(said(1, "After the break."));
  await expect(sentence(page, 1)).toHaveText("After the break.");
  expect(streams).toBe(1);
  await useLazyParts(page);
  expect(missed(host.asked(), later)).toEqual([]);
});

test("a deploy that is torn does not count until it is whole", async ({ page, host, build, context }) => {
  const token = await readerVisit(page, host);
  let known: Deploy = build;
  for (const [mark, what, path] of [
    ["b", "a script is missing", /^\/assets\/find-bar-.*\.js$/],
    ["c", "the page is still the old one", /^\/index\.html$/],
  ] as const)
    await test.step(what, async () => {
      const later = laterDeploy(build, mark);
      const torn = new Map(later);
      for (const name of later.keys())
        if (path.test(name)) {
          const old = known.get(name);
          if (old === undefined) torn.delete(name);
          else torn.set(name, old);
        }
      host.deploy(torn);
      const failed = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        const updated = new Promise<ServiceWorker | null>((resolve) => {
          registration.addEventListener("updatefound", () => resolve(registration.installing));
        });
        await registration.update();
        const worker = await updated;
        return new Promise((resolve) => {
          const look = (): void => {
            if (worker?.state === "redundant" || worker?.state === "activated") resolve(worker.state);
          };
          worker?.addEventListener("statechange", look);
          look();
        });
      });
      expect(failed).toBe("redundant");

      await context.setOffline(true);
      await page.goto(`/broadcast/${token}`);
      await expectConnection(page, "failed");
      expect(known.has(await entryOf(page))).toBe(true);

      host.deploy(later);
      await context.setOffline(false);
      await page.reload();
      await untilRuns(page, versionOf(later));
      known = later;
    });
});
