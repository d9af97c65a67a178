/**
 * A page whose app does not come before a test lets it, and what can be read of it until then.
 */
import type { Page, Route } from "@playwright/test";

/** Keeps the app from coming until the returned function is called. */
export async function holdApp(page: Page): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let isHeld = true;
  await page.route(/\/assets\/(?:index|reader)-[^/]*\.js$/, async (route) => {
    if (isHeld) held.push(route);
    else await route.continue();
  });
  return async () => {
    isHeld = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** What stands before the app. */
export const boot = (page: Page) => page.locator("#boot-page");
/** The path of everything the page asks for from here on. */
export const addresses = (page: Page): string[] => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  return asked;
};
