/**
 * What kinds of address there are, told apart by the path alone, so that the preview server and the servers of a
 * deployment can all do it the same way.
 */

/**
 * `service`: the service's own addresses, which the viewer shares an origin with. `asset`: files named by their content.
 * `worker`: the service worker's script. `file`: all other files. The rest are pages, which are one file: `embed` may
 * stand in other people's frames; `previewed` are the homes that the link builder shows; `setup` is the link builder.
 */
export type Kind = "service" | "asset" | "worker" | "file" | "embed" | "previewed" | "setup" | "page";

/**
 * The patterns of a path's kind, the first that fits wins. They are texts in the part of the language of regular
 * expressions that JavaScript, PCRE (nginx) and RE2 (Caddy) share.
 */
export const KINDS: readonly (readonly [pattern: string, kind: Kind])[] = [
  ["^/(api|rehearsal)/", "service"],
  ["^/broadcast/[^/]+/text$", "service"],
  ["^/assets/", "asset"],
  ["^/sw[.]js$", "worker"],
  ["^/index[.]html$", "page"],
  ["[.][^/]+$", "file"],
  ["^/embed/", "embed"],
  ["^/(broadcast|kiosk|overlay)/", "previewed"],
  ["^/setup(/|$)", "setup"],
];

/** Pages by their kind; all of them are answered with `index.html`. */
export const PAGES: ReadonlySet<Kind> = new Set(["embed", "previewed", "setup", "page"]);

const patterns = KINDS.map(([pattern, kind]) => [new RegExp(pattern), kind] as const);

/** The kind of a path, given without its query. */
export const kindOf = (path: string): Kind => patterns.find(([pattern]) => pattern.test(path))?.[1] ?? "page";
