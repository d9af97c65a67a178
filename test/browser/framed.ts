/**
 * A server of event pages for the tests of the viewer in a frame.
 */
import type { Page } from "@playwright/test";

import { encode } from "../../src/embed/messages.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import {
  frameOf,
  type FrameOptions,
  framingPage,
  type FramingServer,
  say,
  startFraming,
} from "../harness/framing.ts";
import type { Stage } from "../harness/stage.ts";
import { expect, test as base } from "./fixtures.ts";

export const test = base.extend<{ readonly framing: FramingServer }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
  framing: async ({}, use) => {
    const framing = await startFraming();
    await use(framing);
    await framing.close();
  },
});

export { expect };

/** Has the deployment's `config.json` say this. */
export async function configure(page: Page, config: object): Promise<void> {
  await page.route("**/config.json", (route) => route.fulfill({ json: config }));
}

export type Framed = { readonly stage: Stage; readonly framing: FramingServer; readonly room: Room };

/** Opens a page of another site around the viewer, and waits until the viewer stands as `mark` says. */
export async function embed(
  page: Page,
  { stage, framing, room }: Framed,
  { query = "", mark = "live", ...options }: FrameOptions & { query?: string; mark?: string } = {},
): Promise<void> {
  const address = `${stage.origin}/embed/${room.channel().token}${query}`;
  await page.goto(framing.elsewhere + framing.serve(framingPage(address, options)));
  await expect(frameOf(page).locator("html")).toHaveAttribute("data-connection", mark);
}

/** The page says hello, and hears that somebody answers. */
export async function greet(page: Page): Promise<void> {
  await say(page, encode({ type: "hello" }));
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length))
    .toBeGreaterThan(0);
}
