/**
 * The headers the built page is served with: the strictest policy the viewer works under. Every browser test runs
 * with them, so that a change that needs more is noticed here and not in production.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

export type PageHeaderOptions = {
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
};

const policy = (frameAncestors: string, serviceOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...serviceOrigins].join(" "),
    // Speech arrives with the events or is fetched, and is played from data: URIs.
    "media-src data:",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
    `frame-ancestors ${frameAncestors}`,
  ].join("; ");

/** Sets the security headers on everything the page server answers. Only `/embed` may stand in a frame. */
export function createPageHeaders({ serviceOrigins = [] }: PageHeaderOptions = {}): (
  message: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void {
  const framed = policy("*", serviceOrigins);
  const unframed = policy("'none'", serviceOrigins);
  return (message, response, next) => {
    const embeds = message.url?.startsWith("/embed/") === true;
    response.setHeader("content-security-policy", embeds ? framed : unframed);
    response.setHeader("referrer-policy", "no-referrer");
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("permissions-policy", "camera=(), microphone=(), geolocation=()");
    next();
  };
}
