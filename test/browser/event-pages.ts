/**
 * One server of event pages with the tag for all tests of a worker: its script and the viewer's stand-in are built once.
 */
import { type EventPages, startEventPages } from "../harness/event-page.ts";
import { test as base } from "./fixtures.ts";

export { expect } from "./fixtures.ts";

export const test = base.extend<object, { readonly pages: EventPages }>({
  pages: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const pages = await startEventPages();
      await use(pages);
      await pages.close();
    },
    { scope: "worker" },
  ],
});
