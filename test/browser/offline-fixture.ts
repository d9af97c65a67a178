/**
 * What the tests of the service worker share: a host of their own, with the worker allowed.
 */
import type { Page } from "@playwright/test";

import { type Deploy, type Deploys, startDeploys, thisDeploy } from "../harness/deploys.ts";
import { said } from "../harness/stage.ts";
import { expect, expectConnection, sentence, test as base } from "./fixtures.ts";

type Fixture = {
  /** The build that is served at first. */
  readonly build: Deploy;
  readonly host: Deploys;
};

export const test = base.extend<Fixture>({
  serviceWorkers: "allow",
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  build: async ({}, use) => use(await thisDeploy()),
  host: async ({ build }, use) => {
    const host = await startDeploys(build);
    await use(host);
    await host.close();
  },
  baseURL: async ({ host }, use) => use(host.origin),
});

/** Opens a broadcast, and waits until it is followed and the viewer is kept on the device. */
export async function readerVisit(page: Page, host: Deploys): Promise<string> {
  const room = host.open({ settings: { name: "Harbour talk" } });
  const { token } = room.channel();
  await page.goto(`/broadcast/${token}?lang=en`);
  await expectConnection(page, "live");
  room.send(said(1, "Before the break."));
  await expect(sentence(page, 1)).toBeVisible();
  await untilKept(page);
  return token;
}

/** A whole build is fetched and kept before a worker runs, in ms at most. */
const BUILD_MS = 60_000;

/** Settles once a worker runs and answers for this page. */
export async function untilKept(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state ?? "none"), {
      timeout: BUILD_MS,
    })
    .toBe("activated");
}

/** Has the browser look for a new build, as it does by itself a while after a page was opened, and settles once it runs. */
export async function untilRuns(page: Page, version: string): Promise<void> {
  /** Whether all of it is kept, and how its worker and those before it are. */
  const state = (name: string): Promise<unknown> =>
    page.evaluate(async (cache) => {
      const registration = await navigator.serviceWorker.ready;
      // A look of the browser's own that began before the deploy may have taken the place of ours.
      if (registration.installing === null && registration.waiting === null) await registration.update();
      const isWhole =
        (await caches.has(cache)) && (await (await caches.open(cache)).match("/")) !== undefined;
      const { installing, waiting, active } = registration;
      return [isWhole, installing?.state, waiting?.state, active?.state];
    }, name);
  await expect
    .poll(() => state(`build ${version}`), { timeout: BUILD_MS })
    .toEqual([true, undefined, undefined, "activated"]);
}

/** The addresses of everything that is kept, over all caches, as path and query. */
export const kept = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => url.slice(location.origin.length));
  });
