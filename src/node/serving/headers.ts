/**
 * Which headers each kind of address is answered with: the one place that says so. The preview server sets them, and the
 * files that nginx and Caddy include are written from them, so that what is tested and what is deployed cannot drift.
 */
import { ANSWERS, type Kind } from "./kinds.ts";
import { policyOf, type PolicyOptions } from "./policy.ts";

export type Headers = Readonly<Record<string, string>>;

/** Only over TLS, and for this host alone: what else lives under its name is not ours to decide. */
export const HSTS = "max-age=31536000";

/**
 * What the page uses, and what it could never have use for. A name that a browser does not know costs a line in its
 * console: so `web-share`, which some know on some systems only, is left to its default, the page's own origin.
 */
const USED = ["autoplay", "clipboard-write", "fullscreen", "screen-wake-lock"];
const UNUSED = [
  "accelerometer",
  "camera",
  "clipboard-read",
  "cross-origin-isolated",
  "display-capture",
  "encrypted-media",
  "gamepad",
  "geolocation",
  "gyroscope",
  "hid",
  "idle-detection",
  "keyboard-map",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "picture-in-picture",
  "publickey-credentials-get",
  "serial",
  "sync-xhr",
  "usb",
  "xr-spatial-tracking",
];

const PERMISSIONS = [...USED.map((name) => `${name}=(self)`), ...UNUSED.map((name) => `${name}=()`)].join(
  ", ",
);

/** Named by their content, so they never change; everything else has to be asked for again each time. */
const FOR_EVER = "public, max-age=31536000, immutable";
const ASK_AGAIN = "no-cache";
/** What is missing now may come. */
export const NEVER_KEPT = "no-store";

function cacheRuleOf(kind: Kind): string {
  if (ANSWERS[kind].status !== 200) return NEVER_KEPT;
  return kind === "asset" || kind === "talk-file" ? FOR_EVER : ASK_AGAIN;
}

const pageHeaders = (kind: Kind): Headers => ({
  "cross-origin-opener-policy": "same-origin",
  // A page that isolates itself may only frame what says that it may be used from other origins.
  "cross-origin-resource-policy": ["embed", "talk-embed"].includes(kind) ? "cross-origin" : "same-origin",
  "permissions-policy": PERMISSIONS,
});

/** A frame in a sandbox has no origin, and the viewer's own scripts, typefaces and settings are another origin's to it. */
const FOR_ALL: Headers = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
};

/**
 * The headers of the answer to one kind of path, names in lower case. The service says itself how its answers may be kept and
 * read; that they are no pages is said here, since they share the page's origin. Of what exists, an answer that is an error
 * has the same headers, but for `cache-control`, which is `no-store`.
 */
export function headersOf(kind: Kind, options: PolicyOptions = {}): Headers {
  const { from } = ANSWERS[kind];
  const safe = {
    "content-security-policy": policyOf(kind, options),
    "x-content-type-options": "nosniff",
  };
  if (from === "service") return safe;
  return {
    ...safe,
    "referrer-policy": "no-referrer",
    "cache-control": cacheRuleOf(kind),
    ...(from === "page" ? pageHeaders(kind) : {}),
    ...(kind === "asset" || kind === "file" ? FOR_ALL : {}),
  };
}
