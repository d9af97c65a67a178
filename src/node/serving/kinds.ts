/**
 * Which paths there are and what each is answered with: the one table that the preview server reads, and that the servers'
 * files are written from. It looks at a path as the request line has it, before anybody decodes or tidies it up.
 */
import type { PagePolicy } from "../../displays/descriptor.ts";
import { DISPLAYS, patternOf } from "../../displays/registry.ts";

/**
 * `resolve`, `verify` and `stream` are the service's addresses for viewers (docs/contract.md); `clip`: what can be heard at a relay (docs/relay.md). `asset`: files named by their
 * content. `talk-file`: the same, of published talks; `talk-index`: what names those. `worker`: the service worker's script. `file`: all other files. `unknown`: an address that no page has.
 * `absent`: what must not look like a page. `malformed`: what no browser asks for by itself. The rest are pages.
 */
export type Kind =
  | "resolve"
  | "verify"
  | "stream"
  | "clip"
  | "asset"
  | "talk-file"
  | "talk-index"
  | "worker"
  | "file"
  | PagePolicy
  | "unknown"
  | "absent"
  | "malformed";

/** Who answers: the service, a file of the build, the page (`index.html`), or nobody. */
type Answer = {
  readonly from: "service" | "file" | "page" | "nobody";
  /** The status where what is asked for is there; the service says its own. */
  readonly status?: 200 | 400 | 404;
  readonly methods: readonly string[];
};

const READ = ["GET", "HEAD"];
const page: Answer = { from: "page", status: 200, methods: READ };
const file: Answer = { from: "file", status: 200, methods: READ };

/** What a path of each kind is answered with. A viewer on another origin asks the service with OPTIONS first. */
export const ANSWERS: Readonly<Record<Kind, Answer>> = {
  resolve: { from: "service", methods: [...READ, "OPTIONS"] },
  verify: { from: "service", methods: ["POST", "OPTIONS"] },
  stream: { from: "service", methods: [...READ, "OPTIONS"] },
  clip: { from: "service", methods: [...READ, "OPTIONS"] },
  asset: file,
  "talk-file": file,
  "talk-index": file,
  worker: file,
  file,
  embed: page,
  previewed: page,
  "on-air": page,
  screen: page,
  setup: page,
  page,
  talk: page,
  "talk-embed": page,
  unknown: { ...page, status: 404 },
  absent: { from: "nobody", status: 404, methods: READ },
  malformed: { from: "nobody", status: 400, methods: READ },
};

export const ALL_KINDS = Object.keys(ANSWERS) as readonly Kind[];

/** The kinds that one of these answers. */
export const kindsFrom = (from: Answer["from"]): readonly Kind[] =>
  ALL_KINDS.filter((kind) => ANSWERS[kind].from === from);

/**
 * Paths that differ in how servers read them, and so are read by none: not from the root, too long, with empty parts or
 * `.` and `..`, and with signs that are not those of RFC 3986 section 3.3. Encoded are what a browser encodes by itself
 * (spaces, quotes, angle brackets, braces, `^`, `|`, what is no ASCII) and nothing else: an encoded slash, dot, letter or
 * control character only hides what is asked for.
 */
const MALFORMED = [
  "^[^/]|^$",
  "^.{512}.",
  "//",
  "/[.][.]?(/|$)",
  "[^A-Za-z0-9._~!$&'()*+,;=:@/%-]",
  "%([235-9A-Fa-f]?$|[^235-9A-Fa-f]|2[^02]|3[^CcEe]|5[^Ee]|6[^0]|7[^B-Db-d]|[89A-Fa-f][^0-9A-Fa-f])",
];

/** Any token, in the patterns below. */
export const TOKEN = "[a-z0-9]{4}";

const pagesOf = (policy: PagePolicy): string => {
  const paths = DISPLAYS.filter((display) => display.policy === policy).map(patternOf);
  return `^/(${paths.join("|")})/?$`;
};

/**
 * The patterns of a path's kind, the first that fits wins. They are texts in the part of the language of regular
 * expressions that JavaScript, PCRE (nginx) and RE2 (Caddy) share. What fits none is `unknown`.
 */
export const KINDS: readonly (readonly [pattern: string, kind: Kind])[] = [
  ...MALFORMED.map((pattern) => [pattern, "malformed"] as const),
  [`^/api/v1/viewer/broadcasts/${TOKEN}$`, "resolve"],
  [`^/api/v1/viewer/broadcasts/${TOKEN}/verify$`, "verify"],
  [`^/broadcast/${TOKEN}/text$`, "stream"],
  [`^/broadcast/${TOKEN}/speech/[0-9a-f]{40}[.][a-z0-9]{2,4}$`, "clip"],
  ["^/(api|rehearsal)(/|$)", "absent"],
  ["^/broadcast/[^/]+/(text/?$|speech/)", "absent"],
  // Where a host's own `security.txt` may be (RFC 9116); other hidden names are nobody's business.
  ["^/[.]well-known/[^/.]+[.]txt$", "file"],
  ["/[.]", "absent"],
  ["^/assets/[^/]+[.][^/]+$", "asset"],
  ["^/assets(/|$)", "absent"],
  ["^/sw[.]js$", "worker"],
  ["^/index[.]html$", "page"],
  [`^/talks/${TOKEN}/[^/]+/[^/]+[.][^/]+$`, "talk-file"],
  [`^/talks/(${TOKEN}/)?index[.]json$`, "talk-index"],
  ["[.][^/]+$", "file"],
  ...(["embed", "previewed", "on-air", "screen", "setup", "page", "talk", "talk-embed"] as const).map(
    (policy) => [pagesOf(policy), policy] as const,
  ),
];

const patterns = KINDS.map(([pattern, kind]) => [new RegExp(pattern), kind] as const);

/** The kind of a path as it came, given without its query. */
export const kindOf = (path: string): Kind =>
  patterns.find(([pattern]) => pattern.test(path))?.[1] ?? "unknown";

/** The path of a request's target as it came: all before its query. */
export const pathOf = (target: string): string => target.split("?", 1)[0] ?? "";
