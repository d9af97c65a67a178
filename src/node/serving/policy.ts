/**
 * The Content-Security-Policy of everything the viewer consists of: the strictest the viewer works under. Every browser
 * test runs with it, so that a change that needs more is noticed there and not in production.
 */
import { OBS_SOURCES } from "../../lib/obs-sources.ts";
import { SCREEN_CLIPS, TALK_SOUND } from "../../lib/talk-sources.ts";
import { type InlineHashes, noInlineHashes } from "./inline-hashes.ts";
import type { Kind } from "./kinds.ts";

export type PolicyOptions = {
  /** Where the page may connect to, as sources of `connect-src`; its own origin unless told otherwise. */
  readonly connect?: readonly string[];
  /** Where sound and video may come from, as sources of `media-src`; without it, only from the page itself, as `data:`. */
  readonly media?: readonly string[];
  /** Who may put `/embed` in a frame, as sources of `frame-ancestors`; everybody unless told otherwise. */
  readonly embedAncestors?: readonly string[];
  /** What stands in the built page itself. */
  readonly inline?: InlineHashes;
};

export type Framing = {
  /** Who may put the page in a frame. */
  readonly ancestors: string;
  /** What the page may put in frames. */
  readonly frames: string;
  /** Where it may connect to besides, whatever else is said of it. */
  readonly connect?: readonly string[];
  /** Where this page's sound and video come from, whatever else is said of it. */
  readonly media?: readonly string[];
  /** Where they come from besides. */
  readonly plays?: readonly string[];
};

const SELF = ["'self'"];
/** Speech arrives with the events or is fetched, and is played from data: URIs. */
const SPEECH = ["data:"];

/** The policy of a page that may frame and be framed like this. */
export const pagePolicy = (
  { ancestors, frames, media: own, plays = [], connect: besides = [] }: Framing,
  { connect = SELF, media = SPEECH, inline = noInlineHashes }: PolicyOptions = {},
): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(" "),
    ["style-src 'self'", ...inline.styles].join(" "),
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src", ...connect, ...besides].join(" "),
    ["media-src", ...new Set([...(own ?? media), ...plays])].join(" "),
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

/** The worker is no page: it only fetches what belongs to the viewer. */
const WORKER = "default-src 'none'; connect-src 'self'";
/** What is no page does nothing, also where it is opened as if it were one. */
const NO_PAGE = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The policy of one kind of path. */
export function policyOf(kind: Kind, options: PolicyOptions = {}): string {
  const { embedAncestors = ["*"] } = options;
  switch (kind) {
    case "resolve":
    case "verify":
    case "stream":
    case "clip":
    case "asset":
    case "talk-file":
    case "talk-index":
    case "file":
    case "absent":
    case "malformed":
      return NO_PAGE;
    case "worker":
      return WORKER;
    case "embed":
      return pagePolicy({ ancestors: embedAncestors.join(" "), frames: "'none'" }, options);
    case "previewed":
      return pagePolicy({ ancestors: "'self'", frames: "'none'" }, options);
    case "on-air":
      return pagePolicy({ ancestors: "'self'", frames: "'none'", connect: OBS_SOURCES }, options);
    case "screen":
      return pagePolicy({ ancestors: "'self'", frames: "'none'", plays: SCREEN_CLIPS }, options);
    case "setup":
      return pagePolicy({ ancestors: "'none'", frames: "'self'" }, options);
    case "talk":
      return pagePolicy({ ancestors: "'none'", frames: "'none'", media: TALK_SOUND }, options);
    case "talk-embed": {
      const ancestors = embedAncestors.join(" ");
      return pagePolicy({ ancestors, frames: "'none'", media: TALK_SOUND }, options);
    }
    case "page":
    case "unknown":
      return pagePolicy({ ancestors: "'none'", frames: "'none'" }, options);
  }
}
