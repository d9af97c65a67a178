/**
 * Writes the headers of `headers.ts` as a snippet for a Caddyfile, to be imported where a site is described.
 */
import { headersOf, HSTS } from "./headers.ts";
import type { InlineHashes } from "./inline-hashes.ts";
import { type Kind, KINDS } from "./kinds.ts";

const ALL_KINDS = [...new Set<Kind>([...KINDS.map(([, kind]) => kind), "page"])];

/**
 * Uses two variables that the site sets: `{vars.viewer_connect}` and `{vars.viewer_embed_ancestors}`. The path is that of
 * the request as it came. Errors get `no-store` from the site's `handle_errors`.
 */
export function caddySnippet(inline: InlineHashes): string {
  const options = {
    inline,
    connect: ["{vars.viewer_connect}"],
    embedAncestors: ["{vars.viewer_embed_ancestors}"],
  };
  const sets = ALL_KINDS.flatMap((kind) => [
    `@viewer_${kind} vars {viewer_kind} ${kind}`,
    `header @viewer_${kind} {`,
    ...Object.entries(headersOf(kind, options)).map(([name, value]) => `\t${name} "${value}"`),
    "}",
  ]);
  return [
    "# Written by the build from src/node/serving/headers.ts. Do not edit: the next build writes it anew.",
    "map {http.request.orig_uri.path} {viewer_kind} {",
    ...KINDS.map(([pattern, kind]) => `\t"~${pattern}" ${kind}`),
    "\tdefault page",
    "}",
    "@viewer_tls protocol https",
    `header @viewer_tls strict-transport-security "${HSTS}"`,
    ...sets,
    "",
  ].join("\n");
}
