/**
 * What the player's browser tests stand on: its page, run under the production policy.
 */
import { expect, test as base } from "@playwright/test";

import { type PlayerPage, startPlayerPage } from "../harness/player-page-server.ts";
import { watchPage } from "./fixtures.ts";

export const test = base.extend<
  {
    /** Runs a scenario of `player-page.ts`. */
    readonly run: (query: string) => Promise<PlayerPage>;
  },
  { readonly served: PlayerPage }
>({
  served: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const served = await startPlayerPage();
      await use(served);
      await served.close();
    },
    { scope: "worker" },
  ],
  run: async ({ page, served }, use) => {
    const watched = await watchPage(page);
    await use(async (query) => {
      served.forget();
      await page.goto(`${served.origin}/?${query}`);
      return served;
    });
    expect(watched.errors, "uncaught errors").toEqual([]);
    expect(watched.violations, "violations of the content security policy").toEqual([]);
  },
});

/** The types of what was said of a clip, in order. */
export const said = (page: PlayerPage, key = 1): string[] =>
  page
    .events()
    .filter((event) => event.key === key)
    .map((event) => (event.type === "failed" ? `failed: ${event.reason}` : event.type));

export { expect };
