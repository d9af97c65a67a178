/**
 * What the player's browser tests stand on: its page, run under the production policy.
 */
import type { PlayerPage } from "../harness/player-page-server.ts";
import { test as base } from "./fixtures.ts";

export { expect } from "./fixtures.ts";

export const test = base.extend<{
  /** Runs a scenario of `player-page.ts`. */
  readonly run: (query: string) => Promise<PlayerPage>;
}>({
  run: async ({ page, player }, use) => {
    await use(async (query) => {
      player.forget();
      await page.goto(`${player.origin}/?${query}`);
      return player;
    });
  },
});

/** The types of what was said of a clip, in order. */
export const said = (page: PlayerPage, key = 1): string[] =>
  page
    .events()
    .filter((event) => event.key === key)
    .map((event) => (event.type === "failed" ? `failed: ${event.reason}` : event.type));
