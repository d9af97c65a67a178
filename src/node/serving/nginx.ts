/**
 * Writes the headers of `headers.ts` as files for nginx: maps from the path to the headers (in `http`), and the lines that
 * set them (in `server`). A header whose map gives nothing is not sent.
 */
import { headersOf, HSTS } from "./headers.ts";
import type { InlineHashes } from "./inline-hashes.ts";
import { type Kind, KINDS } from "./kinds.ts";

const ALL_KINDS = [...new Set<Kind>([...KINDS.map(([, kind]) => kind), "page"])];
const CACHE = "cache-control";

const NOTE =
  "# Written by the build from src/node/serving/headers.ts. Do not edit: the next build writes it anew.\n";

const variable = (header: string): string => `$viewer_${header.replaceAll("-", "_")}`;

const block = (from: string, to: string, lines: readonly string[]): string =>
  [`map ${from} ${to} {`, ...lines.map((line) => `    ${line};`), "}", ""].join("\n");

export type NginxFiles = { readonly maps: string; readonly headers: string };

/**
 * `maps` uses two variables that the deployment's settings set: `$viewer_embed_ancestors` and `$viewer_connect`. The path
 * is that of the request as it came, so a rewrite to `/index.html` changes nothing.
 */
export function nginxFiles(inline: InlineHashes): NginxFiles {
  const options = { inline, connect: ["$viewer_connect"], embedAncestors: ["$viewer_embed_ancestors"] };
  const byKind = ALL_KINDS.map((kind) => [kind, headersOf(kind, options)] as const);
  const names = [...new Set(byKind.flatMap(([, headers]) => Object.keys(headers)))];
  const maps = names.map((name) => {
    const values = byKind.flatMap(([kind, headers]) => {
      const value = headers[name];
      return value === undefined ? [] : [`${kind} "${value}"`];
    });
    return block("$viewer_kind", name === CACHE ? "$viewer_cache" : variable(name), values);
  });
  return {
    maps: [
      NOTE,
      block("$request_uri", "$viewer_path", ['"~^(?<viewer_path_found>[^?]*)" $viewer_path_found']),
      block("$viewer_path", "$viewer_kind", [
        ...KINDS.map(([pattern, kind]) => `"~${pattern}" ${kind}`),
        "default page",
      ]),
      ...maps,
      "# What is missing now may come: an error is never kept.",
      block("$viewer_kind:$status", variable(CACHE), [
        '"~^service:" ""',
        '"~:[23]" $viewer_cache',
        'default "no-store"',
      ]),
      block("$https", variable("strict-transport-security"), [`on "${HSTS}"`]),
    ].join("\n"),
    headers: [
      NOTE,
      ...[...names, "strict-transport-security"].map(
        (name) => `add_header ${name} ${variable(name)} always;`,
      ),
      "",
    ].join("\n"),
  };
}
