/**
 * The browser that tests and benches drive. The headless shell is Chromium without the parts of a desktop browser, and
 * starts and draws a page in half the time; where it is not there, it is Debian's Chromium, else Playwright's own.
 */
import { existsSync } from "node:fs";

const PATHS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--in-process-gpu",
  "--num-raster-threads=1",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The launch option that names the system's browser, or none. */
export function chromiumPath(): { readonly executablePath?: string } {
  const path = PATHS.find((candidate) => existsSync(candidate));
  return path === undefined ? {} : { executablePath: path };
}
