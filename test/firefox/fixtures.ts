/**
 * What every test in Firefox has: a stage, a Firefox that runs as long as its worker, and a page in it whose console must
 * have nothing to complain of at the end.
 */
import { expect, test as base } from "@playwright/test";

import { setStage, type Stage } from "../harness/stage.ts";
import { toneSynthesizer } from "../harness/tone.ts";
import { firefoxPath, type Marionette, startFirefox } from "./marionette.ts";
import { type FirefoxPage, openPage } from "./page.ts";

export { expect } from "@playwright/test";

type Worker = { readonly stage: Stage; readonly firefox: Marionette };

/**
 * What Firefox says of a page that is left: its last scripts and writes are cut short. What was not written yet is left to
 * the next page (docs/decisions/018-page-that-goes.md), which the test of a reload proves.
 */
const EXPECTED = /IndexedDB transaction .* aborted due to page navigation|Script terminated by timeout/;

export const test = base.extend<{ readonly page: never; readonly viewer: FirefoxPage }, Worker>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const stage = await setStage({ synthesize: toneSynthesizer(1_500) });
      await use(stage);
      await stage.close();
    },
    { scope: "worker" },
  ],
  firefox: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const path = firefoxPath();
      if (path === undefined) throw new Error("There is no Firefox here: apt-get install firefox-esr");
      const firefox = await startFirefox(path);
      await use(firefox);
      await firefox.close();
    },
    { scope: "worker" },
  ],
  viewer: async ({ firefox }, use, info) => {
    const viewer = openPage(firefox);
    await viewer.resize(900, 900);
    await viewer.goto("about:blank");
    await viewer.complaints();
    await use(viewer);
    await info.attach("page", { body: await viewer.screenshot(), contentType: "image/png" });
    const complaints = await viewer.complaints();
    expect(complaints.filter((one) => !EXPECTED.test(one))).toEqual([]);
  },
});

export const expectMark = (viewer: FirefoxPage, name: string, mark: string): Promise<void> =>
  expect.poll(() => viewer.mark(name)).toBe(mark);

export const expectText = (viewer: FirefoxPage, selector: string, text: string | RegExp): Promise<void> =>
  expect.poll(() => viewer.text(selector)).toMatch(text);
