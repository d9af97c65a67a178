/**
 * Which requests the service worker answers, and how. Whatever is not named here goes to the network as if there were no
 * worker: the stream, the service's short requests, other origins, everything that is no GET, frames.
 */

/**
 * `file`: a script or sheet, as kept, else from the network. `font`: the same, and kept when it was used. `config`: the
 * network's, else the one kept. `page`: the network's, else the kept shell. `shared`: the kept shell, so that what was
 * shared with the viewer does not leave the device.
 */
export type RequestRoute = "file" | "font" | "config" | "page" | "shared" | "network";

export type Asked = {
  readonly method: string;
  readonly url: string;
  readonly mode: string;
  readonly destination: string;
};

const SCRIPT_OR_SHEET = /^\/assets\/[^/]+\.(?:js|css)$/;
const FONT = /^\/assets\/[^/]+\.woff2?$/;
/** Addresses that are nobody's page: the service's, and files. */
const NO_PAGE = /^\/(?:api|rehearsal)\/|^\/broadcast\/[^/]+\/text$|\.[^/]+$/;

/** Parameters of the share target (`manifest.webmanifest`) begin like this. */
const SHARED = "share-";

/** How a request is answered by the worker of a page at `origin`. */
export function requestRouteOf({ method, url, mode, destination }: Asked, origin: string): RequestRoute {
  const { origin: asked, pathname, searchParams } = new URL(url);
  if (method !== "GET" || asked !== origin) return "network";
  if (mode === "navigate") {
    if (destination !== "document" || NO_PAGE.test(pathname)) return "network";
    const isShared = pathname === "/" && [...searchParams.keys()].some((name) => name.startsWith(SHARED));
    return isShared ? "shared" : "page";
  }
  if (SCRIPT_OR_SHEET.test(pathname)) return "file";
  if (FONT.test(pathname)) return "font";
  return pathname === "/config.json" ? "config" : "network";
}
