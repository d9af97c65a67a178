/**
 * The browser all tests and benches drive: Debian's Chromium where it is there, else the one Playwright brings.
 */
import { existsSync } from "node:fs";

export const CHROMIUM_ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** The launch option that names the system's browser, or none. */
export function chromiumPath(): { readonly executablePath?: string } {
  const path = ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((candidate) => existsSync(candidate));
  return path === undefined ? {} : { executablePath: path };
}
