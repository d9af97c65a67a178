/**
 * What kinds of address there are, told apart by the path alone, so that the preview server and the servers of a
 * deployment can all do it the same way.
 */
import type { PagePolicy } from "../../displays/descriptor.ts";
import { DISPLAYS, firstPartOf, hasToken } from "../../displays/registry.ts";

/**
 * `service`: the service's own addresses, which the viewer shares an origin with. `asset`: files named by their content.
 * `worker`: the service worker's script. `file`: all other files. The rest are pages, which are one file.
 */
export type Kind = "service" | "asset" | "worker" | "file" | PagePolicy;

/** Pages by their kind; all of them are answered with `index.html`. */
export const PAGES: ReadonlySet<Kind> = new Set<PagePolicy>(["embed", "previewed", "setup", "page"]);

/** What the paths of the displays with one policy begin with; those with a token have more after that. */
function patternOf(policy: PagePolicy): string {
  const displays = DISPLAYS.filter((display) => display.policy === policy);
  const starts = [...new Set(displays.map(firstPartOf))];
  const start = starts.length === 1 ? starts.join("") : `(${starts.join("|")})`;
  return `^/${start}${displays.every(hasToken) ? "/" : "(/|$)"}`;
}

/**
 * The patterns of a path's kind, the first that fits wins. They are texts in the part of the language of regular
 * expressions that JavaScript, PCRE (nginx) and RE2 (Caddy) share. What fits none is a page.
 */
export const KINDS: readonly (readonly [pattern: string, kind: Kind])[] = [
  ["^/(api|rehearsal)/", "service"],
  ["^/broadcast/[^/]+/text$", "service"],
  ["^/assets/", "asset"],
  ["^/sw[.]js$", "worker"],
  ["^/index[.]html$", "page"],
  ["[.][^/]+$", "file"],
  ...(["embed", "previewed", "setup"] as const).map((kind) => [patternOf(kind), kind] as const),
];

const patterns = KINDS.map(([pattern, kind]) => [new RegExp(pattern), kind] as const);

/** The kind of a path, given without its query. */
export const kindOf = (path: string): Kind => patterns.find(([pattern]) => pattern.test(path))?.[1] ?? "page";
