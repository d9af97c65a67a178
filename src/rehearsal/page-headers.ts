/**
 * The headers the built page is served with: the strictest policy the viewer works under. Every browser test runs
 * with them, so that a change that needs more is noticed here and not in production.
 */
import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

export type PageHeaderOptions = {
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
  /** Who may put `/embed` in a frame, as sources of `frame-ancestors`; everybody unless told otherwise. */
  readonly embedAncestors?: readonly string[];
  /** The built page, whose own script and sheet are let in by their hashes. */
  readonly html?: string;
};

/** Sources that let in what stands in `html` itself: its `<script>`s without an address, or its `<style>`s. */
function inlineHashes(html: string, element: "script" | "style"): string {
  const found = html.matchAll(new RegExp(`<${element}>([^]*?)</${element}>`, "g"));
  return Array.from(
    found,
    ([, text = ""]) => ` 'sha256-${createHash("sha256").update(text).digest("base64")}'`,
  ).join("");
}

type Framing = {
  /** Who may put the page in a frame. */
  readonly ancestors: string;
  /** What the page may put in frames. */
  readonly frames: string;
  /** Where sound and pictures may come from; speech arrives with the events or is fetched, and is played from data: URIs. */
  readonly media?: string;
};

/** Pages that the link builder shows as they will be. */
const PREVIEWED = /^\/(broadcast|kiosk|overlay)\//;

function framingOf(path: string, embedAncestors: readonly string[]): Framing {
  if (path.startsWith("/embed/")) return { ancestors: embedAncestors.join(" "), frames: "'none'" };
  if (PREVIEWED.test(path)) return { ancestors: "'self'", frames: "'none'" };
  if (/^\/example(\/|$)/.test(path)) return { ancestors: "'none'", frames: "'self'", media: "'self'" };
  return { ancestors: "'none'", frames: path.startsWith("/setup") ? "'self'" : "'none'" };
}

const policy = (
  { ancestors, frames, media = "data:" }: Framing,
  serviceOrigins: readonly string[],
  html: string,
): string =>
  [
    "default-src 'none'",
    `script-src 'self'${inlineHashes(html, "script")}`,
    `style-src 'self'${inlineHashes(html, "style")}`,
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...serviceOrigins].join(" "),
    `media-src ${media}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    // Text becomes markup in `markup/templates.ts` only, and a script's address is the worker's or none.
    "require-trusted-types-for 'script'",
    "trusted-types viewer-templates viewer-worker",
    `frame-src ${frames}`,
    `frame-ancestors ${ancestors}`,
  ].join("; ");

/**
 * Sets the security headers on everything the page server answers. Only `/embed` may stand in anybody's frame; the
 * link builder may show the other homes in frames of its own.
 */
export function createPageHeaders({
  serviceOrigins = [],
  embedAncestors = ["*"],
  html = "",
}: PageHeaderOptions = {}): (message: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return (message, response, next) => {
    const path = message.url ?? "";
    const framing = framingOf(path, embedAncestors);
    response.setHeader("content-security-policy", policy(framing, serviceOrigins, html));
    // A frame in a sandbox has no origin, and the page's own scripts and settings are another origin's to it.
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
    next();
  };
}
