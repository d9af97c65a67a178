/**
 * Which headers each kind of address is answered with: the one place that says so. The preview server sets them, and the
 * files that nginx and Caddy include are written from them, so that what is tested and what is deployed cannot drift.
 */
import { type Kind, PAGES } from "./kinds.ts";
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

const pageHeaders = (kind: Kind): Headers => ({
  "cross-origin-opener-policy": "same-origin",
  // A page that isolates itself may only frame what says that it may be used from other origins.
  "cross-origin-resource-policy": kind === "embed" ? "cross-origin" : "same-origin",
  "permissions-policy": PERMISSIONS,
});

/** A frame in a sandbox has no origin, and the viewer's own scripts, typefaces and settings are another origin's to it. */
const FOR_ALL: Headers = {
  "access-control-allow-origin": "*",
  "cross-origin-resource-policy": "cross-origin",
};

/**
 * The headers of a good answer to one kind of address, names in lower case. The service's answers have headers of their
 * own. An answer that is an error has the same, but for `cache-control`, since what is missing may come.
 */
export function headersOf(kind: Kind, options: PolicyOptions = {}): Headers {
  const policy = policyOf(kind, options);
  if (policy === undefined) return { "x-content-type-options": "nosniff" };
  return {
    "content-security-policy": policy,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "cache-control": kind === "asset" ? FOR_EVER : ASK_AGAIN,
    ...(PAGES.has(kind) ? pageHeaders(kind) : kind === "worker" ? {} : FOR_ALL),
  };
}
