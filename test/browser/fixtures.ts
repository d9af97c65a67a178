/**
 * What every browser test stands on: a stage of its worker, and a page that must end without an uncaught error and
 * without a violation of the production content security policy.
 */
import { type Page, test as base } from "@playwright/test";

import { type EventPages, startEventPages } from "../harness/event-page.ts";
import { expect } from "../harness/expect-soon.ts";
import { type PlayerPage, startPlayerPage } from "../harness/player-page-server.ts";
import { type Stage, setStage } from "../harness/stage.ts";

export { expect };

type Watched = { readonly errors: string[]; readonly violations: string[] };

/** Notes uncaught errors and policy violations of a page as they happen. */
export async function watchPage(page: Page): Promise<Watched> {
  const watched: Watched = { errors: [], violations: [] };
  page.on("pageerror", (error) => watched.errors.push(error.message));
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) watched.violations.push(message.text());
  });
  await page.exposeFunction("noteViolation", (text: string) => watched.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const note = (window as unknown as { noteViolation: (text: string) => void }).noteViolation;
      note(`${event.violatedDirective}: ${event.blockedURI}`);
    });
  });
  return watched;
}

/** All of them stand here, since each set of fixtures of a worker costs workers of its own. What nobody asks for is not started. */
type OfWorker = {
  readonly stage: Stage;
  /** A server of event pages with the tag: its script and the viewer's stand-in are built once. */
  readonly pages: EventPages;
  /** The page in which the player is tried. */
  readonly player: PlayerPage;
};

export const test = base.extend<{ readonly watched: Watched }, OfWorker>({
  stage: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const stage = await setStage();
      await use(stage);
      await stage.close();
    },
    { scope: "worker" },
  ],
  pages: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const pages = await startEventPages();
      await use(pages);
      await pages.close();
    },
    { scope: "worker" },
  ],
  player: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const player = await startPlayerPage();
      await use(player);
      await player.close();
    },
    { scope: "worker" },
  ],
  baseURL: async ({ stage }, use) => use(stage.origin),
  watched: [
    async ({ page }, use) => {
      const watched = await watchPage(page);
      await use(watched);
      expect(watched.errors, "uncaught errors").toEqual([]);
      expect(watched.violations, "violations of the content security policy").toEqual([]);
    },
    { auto: true },
  ],
});

/** The page says that the broadcast is so; where it is live, the app has taken the place of the boot page. */
export const expectConnection = async (page: Page, mark: string): Promise<void> => {
  await expect(page.locator("html")).toHaveAttribute("data-connection", mark);
  if (mark === "live") await expect(page.locator("#boot-page")).toHaveCount(0);
};

/** Opens a broadcast and waits until its stream is there. */
export async function follow(page: Page, token: string, query = ""): Promise<void> {
  await page.goto(`/broadcast/${token}${query}`);
  await expectConnection(page, "live");
}

/** The interface is English whatever language is chosen to read. Call it before the page is opened. */
export async function keepEnglish(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept = "reader-preferences";
    if (localStorage.getItem(kept) === null) localStorage.setItem(kept, JSON.stringify({ ui: "en" }));
  });
}

/** A sentence on the page; not the one of the boot page once the app has it and is about to take that page away. */
export const sentence = (page: Page, sid: number) =>
  page.locator(`[data-sid="${sid}"]:not(body:has(#root [data-sid="${sid}"]) #boot-page *)`);
