/**
 * Targets of requests that no browser would make by itself: written to be read differently by two servers, to lead out of a
 * folder, to another host, or past a rule. One character for each byte.
 */

/** What a target tries, and the target. */
export type HostilePath = { readonly tries: string; readonly target: string };

const FIXED: Readonly<Record<string, readonly string[]>> = {
  "dot segments": [
    "/..",
    "/.",
    "/./",
    "/../../../../etc/passwd",
    "/assets/../../../../../etc/passwd",
    "/assets/../config.json",
    "/assets/./../sw.js",
    "/api/v1/viewer/../../../admin",
    "/api/v1/viewer/broadcasts/../../../../admin",
    "/broadcast/../text",
    "/broadcast/a3f9/../../admin/text",
    "/embed/../kiosk/a3f9",
    "/index.html/..",
    "/...",
    "/..;/admin",
  ],
  "encoded dots": [
    "/%2e%2e/config.json",
    "/%2E%2E/%2e%2e/etc/passwd",
    "/assets/%2e%2e/config.json",
    "/.%2e/.%2e/etc/passwd",
    "/api/v1/viewer/%2e%2e/%2e%2e/admin",
    "/config%2ejson",
  ],
  "encoded slashes": [
    "/assets/..%2fconfig.json",
    "/assets%2f..%2fconfig.json",
    "/api/v1/viewer/..%2f..%2fembed/live",
    "/api/v1/viewer/broadcasts/..%2f..%2fadmin",
    "/broadcast/a3f9%2ftext",
    "/broadcast/a3f9%2Ftext",
    "/%2fevil.example/index.html",
    "/embed%2fa3f9",
  ],
  backslashes: [
    "/%5cevil.example/index.html/",
    "/%5Cevil.example/",
    "/\\evil.example/",
    "\\evil.example",
    "/\\/evil.example/index.html",
    "/assets/..\\config.json",
    "/assets/..%5cconfig.json",
    "/api\\v1\\viewer\\broadcasts\\a3f9",
  ],
  "control characters": [
    "/%09/evil.example/index.html/",
    "/\t/evil.example/index.html/",
    "/\tevil.example",
    "/%00",
    "/config.json%00.js",
    "/\x00",
    "/\x01",
    "/\x7f",
    "/%0d%0aset-cookie:%20a=b",
    "/%0d%0a%0d%0a<script>",
    "/embed/a3f9%0a",
    "/assets/\x0b.js",
    "/%7f",
  ],
  "double slashes": [
    "//",
    "///",
    "//evil.example",
    "//evil.example/index.html",
    "//evil.example/..",
    "/assets//config.json",
    "//assets/../config.json",
    "/api//v1/viewer/broadcasts/a3f9",
    "/embed//a3f9",
    "/index.html//",
  ],
  "upper and lower case": [
    "/KIOSK/a3f9",
    "/Embed/a3f9",
    "/BROADCAST/a3f9/text",
    "/API/v1/viewer/broadcasts/a3f9",
    "/api/v1/viewer/broadcasts/A3F9",
    "/broadcast/A3F9/text",
    "/Assets/config.json",
    "/INDEX.HTML",
    "/SW.JS",
  ],
  overlong: [
    `/${"a".repeat(600)}`,
    `/embed/${"a".repeat(600)}`,
    `/assets/${"a".repeat(600)}.js`,
    `/${"a/".repeat(300)}`,
    `/${"%20".repeat(400)}`,
    `/${"a".repeat(7_000)}`,
    `/${"a".repeat(40_000)}`,
    `/${"../".repeat(2_000)}etc/passwd`,
  ],
  "absolute form": [
    "http://evil.example",
    "http://evil.example/",
    "http://evil.example/embed/a3f9",
    "https://evil.example/index.html/",
    "http://127.0.0.1/config.json",
    "http://evil.example/assets/../config.json",
    "HTTP://EVIL.EXAMPLE/",
    "ftp://evil.example/",
    "javascript:alert(1)",
    "evil.example:443",
    "*",
    "http:///etc/passwd",
    "http://[::1]/",
    "http://[::%31]/",
    "http://[",
    "http://:",
    "//[",
  ],
  "encoded letters": [
    "/%61pi/v1/viewer/broadcasts/a3f9",
    "/%61ssets/x.js",
    "/%65mbed/a3f9",
    "/broadcast/%613f9/text",
    "/broadcast/a3f9/%74ext",
    "/%73w.js",
    "/inde%78.html",
  ],
  "encoded twice, or badly": [
    "/%252e%252e/etc/passwd",
    "/assets/..%252fconfig.json",
    "/%25",
    "/%",
    "/%2",
    "/%zz",
    "/%u002e%u002e/",
    "/%%32%65",
    "/embed/%",
  ],
  "no ASCII": [
    "/\xe4\xb8\xad",
    "/%e4%b8%ad",
    "/%c0%ae%c0%ae/etc/passwd",
    "/%ef%bc%8fevil.example",
    "/%ff%fe",
    "/embed/\xff",
    "/embed/%f0%9f%98%80",
    "/%E2%80%AE.js",
    "/assets/%c0%af.js",
  ],
  "past the service's list": [
    "/api",
    "/api/",
    "/api/x",
    "/api/v1/broadcasts",
    "/api/v1/admin",
    "/api/v1/viewer",
    "/api/v1/viewer/",
    "/api/v1/viewer/broadcasts",
    "/api/v1/viewer/broadcasts/",
    "/api/v1/viewer/broadcasts/a3f",
    "/api/v1/viewer/broadcasts/a3f99",
    "/api/v1/viewer/broadcasts/a3f9/",
    "/api/v1/viewer/broadcasts/a3f9/admin",
    "/api/v1/viewer/broadcasts/a3f9/verify/x",
    "/api/v1/viewer/broadcasts/a3f9;admin",
    "/rehearsal",
    "/rehearsal/v1/broadcasts/live",
    "/broadcast/a3f99/text",
    "/broadcast//text",
    "/broadcast/a3f9/text/",
    "/broadcast/a3f9/text/x",
    "/broadcast/a3f9/text.json",
    "/broadcast/a3f9/text;x",
  ],
  "queries and fragments": [
    "?",
    "/?",
    "/?/../../etc/passwd",
    "/?//evil.example",
    "/assets/x.js?/../config.json",
    "/config.json?.js",
    "/broadcast/a3f9/text?/../../admin",
    "/broadcast/a3f9/text?viewer_access_token=%0d%0a",
    "/api/v1/viewer/broadcasts/a3f9?x=/verify",
    "/api/x?/api/v1/viewer/broadcasts/a3f9",
    "/embed/a3f9#/broadcast/a3f9/text",
    "/#",
    "#",
  ],
  "hidden and server files": [
    "/.git/config",
    "/.env",
    "/.well-known/security.txt",
    "/.well-known/../config.json",
    "/assets/.hidden",
    "/assets/",
    "/assets",
    "/assets/sub/x.js",
    "/Caddyfile",
    "/nginx.conf",
    "/headers.caddy",
    "/dist-server/nginx/headers.conf",
    "/@fs/etc/passwd",
    "/@vite/client",
    "/node_modules/vite/package.json",
    "/src/index.tsx",
  ],
  "what there is": [
    "/",
    "/index.html",
    "/privacy",
    "/setup",
    "/setup/",
    "/embed/a3f9",
    "/kiosk/a3f9",
    "/broadcast/a3f9",
    "/broadcast/a3f9/record",
    "/config.json",
    "/sw.js",
    "/live-subtitles.js",
    "/api/v1/viewer/broadcasts/a3f9",
    "/broadcast/a3f9/text",
  ],
};

const INSERTED = [
  "..",
  "/../",
  "/./",
  "//",
  "%2f",
  "%2F",
  "%5c",
  "\\",
  "\t",
  "%09",
  "%00",
  "\x00",
  "%2e",
  "%252f",
  "%0d%0a",
  ".",
  ";",
  "?",
  "#",
  "@evil.example",
  ":",
  "\xff",
  "%c0%af",
  "%20",
  "*",
];

const BASES = Object.values(FIXED)
  .flat()
  .filter((target) => target.length < 100);

/** Draws from [0, 1). */
type Random = () => number;

const pick = <T>(of: readonly T[], random: Random): T | undefined => of[Math.floor(random() * of.length)];

/** Changes a target at one place. */
function changed(target: string, random: Random): string {
  const at = Math.floor(random() * (target.length + 1));
  const [before, here, after] = [target.slice(0, at), target.slice(at, at + 1), target.slice(at + 1)];
  switch (Math.floor(random() * 5)) {
    case 0:
      // Of other letters the capital may be more than a byte.
      return before + here.replace(/[a-z]/, (letter) => letter.toUpperCase()) + after;
    case 1:
      return here === "" ? target : `${before}%${here.charCodeAt(0).toString(16).padStart(2, "0")}${after}`;
    case 2:
      return target.length < 1_000 ? target + target : target;
    default:
      return `${before}${pick(INSERTED, random) ?? ""}${here}${after}`;
  }
}

/** A target made from a known one by one to three changes. A space or a line end would make another request line of it. */
export function drawHostilePath(random: Random): string {
  const changes = 1 + Math.floor(random() * 3);
  const target = Array.from({ length: changes }).reduce<string>(
    (before) => changed(before, random),
    pick(BASES, random) ?? "/",
  );
  return target.replaceAll(/[ \r\n]/g, "%20");
}

/** `count` targets: all that are written down, then drawn ones. */
export function hostilePaths(count: number, random: Random): readonly HostilePath[] {
  const fixed = Object.entries(FIXED).flatMap(([tries, targets]) =>
    targets.map((target) => ({ tries, target })),
  );
  const drawn = Array.from({ length: Math.max(0, count - fixed.length) }, () => ({
    tries: "drawn",
    target: drawHostilePath(random),
  }));
  return [...fixed, ...drawn].slice(0, count);
}
