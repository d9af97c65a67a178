/**
 * The headers the built page is served with, as in production (`node/serving/headers.ts`), for the preview server and for
 * tests.
 */
import type { IncomingMessage, ServerResponse } from "node:http";

import { headersOf, type Headers } from "../serving/headers.ts";
import type { InlineHashes } from "../serving/inline-hashes.ts";
import { kindOf, pathOf } from "../serving/kinds.ts";
import { pagePolicy, type PolicyOptions } from "../serving/policy.ts";

export type PageHeaderOptions = {
  /** Origins of services the page may talk to besides its own. */
  readonly serviceOrigins?: readonly string[];
  /** Where sound and video may come from, as sources of `media-src`; speech alone unless told otherwise. */
  readonly media?: readonly string[];
  /** Who may put `/embed` in a frame, as sources of `frame-ancestors`; everybody unless told otherwise. */
  readonly embedAncestors?: readonly string[];
  /** What stands in the built page itself. */
  readonly inline?: InlineHashes;
};

/** The example event page is none of the viewer's: it has a video, and the viewer in a frame. */
const EXAMPLE = /^\/example(\/|$)/;
const examplePolicy = pagePolicy({ ancestors: "'none'", frames: "'self'", media: ["'self'"] });

function headersFor(path: string, options: PolicyOptions): Headers {
  if (!EXAMPLE.test(path)) return headersOf(kindOf(path), options);
  return { ...headersOf("page"), "content-security-policy": examplePolicy };
}

/** Sets the headers on everything the page server answers. */
export function createPageHeaders({ serviceOrigins = [], ...options }: PageHeaderOptions = {}): (
  message: IncomingMessage,
  response: ServerResponse,
  next: () => void,
) => void {
  const policyOptions = { ...options, connect: ["'self'", ...serviceOrigins] };
  return (message, response, next) => {
    const headers = headersFor(pathOf(message.url ?? ""), policyOptions);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    next();
  };
}
