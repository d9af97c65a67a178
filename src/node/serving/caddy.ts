/**
 * Writes the table of `kinds.ts` and the headers of `headers.ts` as a snippet for a Caddyfile, to be imported where a site is
 * described.
 */
import { headersOf, HSTS } from "./headers.ts";
import type { InlineHashes } from "./inline-hashes.ts";
import { ALL_KINDS, ANSWERS, KINDS, kindsFrom } from "./kinds.ts";
import { NEVER_PASSED } from "./request-headers.ts";

const NOTE = "# Written by the build from src/node/serving/. Do not edit: the next build writes it anew.";

/** Matches requests of one of the kinds. */
const matcher = (name: string, kinds: readonly string[]): string =>
  `@viewer_${name} vars {viewer_kind} ${kinds.join(" ")}`;

/** Answers requests that match with an error, which the site's `handle_errors` words. */
const refuse = (name: string, status: number | undefined): readonly string[] => [
  `handle @viewer_${name} {`,
  `\terror ${status}`,
  "}",
];

/** What is answered here, and matchers for what the site's block answers. */
const answers = (): readonly string[] => [
  ...kindsFrom("nobody").flatMap((kind) => refuse(kind, ANSWERS[kind].status)),
  ...[...new Set(ALL_KINDS.map((kind) => ANSWERS[kind].methods.join(" ")))].flatMap((methods, at) => [
    `@viewer_other_method_${at} {`,
    `\tvars {viewer_kind} ${ALL_KINDS.filter((kind) => ANSWERS[kind].methods.join(" ") === methods).join(" ")}`,
    `\tnot method ${methods}`,
    "}",
    ...refuse(`other_method_${at}`, 405),
  ]),
  matcher("service", kindsFrom("service")),
  matcher("files", kindsFrom("file")),
  matcher(
    "pages",
    kindsFrom("page").filter((kind) => ANSWERS[kind].status === 200),
  ),
  "# What a request claims of itself does not reach the service.",
  ...NEVER_PASSED.map((name) => `request_header -${name}`),
];

/**
 * Uses three variables that the site sets: `{vars.viewer_connect}`, `{vars.viewer_media}` and
 * `{vars.viewer_embed_ancestors}`. The path is that of the request line as it came. Errors get `no-store` from the site's `handle_errors`.
 */
export function caddySnippet(inline: InlineHashes): string {
  const options = {
    inline,
    connect: ["{vars.viewer_connect}"],
    media: ["{vars.viewer_media}"],
    embedAncestors: ["{vars.viewer_embed_ancestors}"],
  };
  const sets = ALL_KINDS.flatMap((kind) => [
    matcher(kind, [kind]),
    `header @viewer_${kind} {`,
    ...Object.entries(headersOf(kind, options)).map(([name, value]) => `\t${name} "${value}"`),
    "}",
  ]);
  return [
    NOTE,
    "map {http.request.orig_uri} {viewer_path} {",
    '\t"~^([^?]*)" "${1}"',
    "}",
    "map {viewer_path} {viewer_kind} {",
    ...KINDS.map(([pattern, kind]) => `\t"~${pattern}" ${kind}`),
    "\tdefault unknown",
    "}",
    "@viewer_tls protocol https",
    `header @viewer_tls strict-transport-security "${HSTS}"`,
    ...sets,
    ...answers(),
    "",
  ].join("\n");
}
