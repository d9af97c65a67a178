/**
 * Writes the table of `kinds.ts` and the headers of `headers.ts` as files for nginx: maps from the path to its kind and to the
 * headers (in `http`), the lines that set them and the locations (in `server`). A header whose map gives nothing is not sent.
 */
import { headersOf, HSTS, NEVER_KEPT } from "./headers.ts";
import type { InlineHashes } from "./inline-hashes.ts";
import { ALL_KINDS, ANSWERS, type Kind, KINDS, kindsFrom } from "./kinds.ts";
import { NEVER_PASSED } from "./request-headers.ts";

const CACHE = "cache-control";
/** How long a viewer waits that was refused by a limit of ours, in seconds. */
const RETRY_AFTER_S = 5;

const NOTE = "# Written by the build from src/node/serving/. Do not edit: the next build writes it anew.\n";

const variable = (header: string): string => `$viewer_${header.replaceAll("-", "_")}`;

const block = (head: string, lines: readonly string[]): string =>
  [`${head} {`, ...lines.map((line) => `    ${line}`), "}", ""].join("\n");
const map = (from: string, to: string, lines: readonly string[]): string =>
  block(
    `map ${from} ${to}`,
    lines.map((line) => `${line};`),
  );

function headerMaps(inline: InlineHashes): string {
  const options = {
    inline,
    connect: ["$viewer_connect"],
    media: ["$viewer_media"],
    embedAncestors: ["$viewer_embed_ancestors"],
  };
  const byKind = ALL_KINDS.map((kind) => [kind, headersOf(kind, options)] as const);
  const maps = headerNames(inline).map((name) => {
    const values = byKind.flatMap(([kind, headers]) => {
      const value = headers[name];
      return value === undefined ? [] : [`${kind} "${value}"`];
    });
    return map("$viewer_kind", name === CACHE ? "$viewer_cache" : variable(name), values);
  });
  return [
    NOTE,
    "# The path as the request line has it, and a sign that is no path where that is a whole address.",
    map("$request", "$viewer_path", [
      '"~^[^ ]+ (?<viewer_path_found>/[^? ]*)" $viewer_path_found',
      'default "-"',
    ]),
    map("$viewer_path", "$viewer_kind", [
      ...KINDS.map(([pattern, kind]) => `"~${pattern}" ${kind}`),
      "default unknown",
    ]),
    ...maps,
    "# What is missing now may come: an error is never kept.",
    map("$viewer_kind:$status", variable(CACHE), [
      `"~^(${kindsFrom("service").join("|")}):" ""`,
      '"~:[23]" $viewer_cache',
      `default "${NEVER_KEPT}"`,
    ]),
    "# Where a limit of ours refused, and the service was not asked.",
    map("$status:$upstream_status", variable("retry-after"), [`"429:" ${RETRY_AFTER_S}`]),
    map("$https", variable("strict-transport-security"), [`on "${HSTS}"`]),
  ].join("\n");
}

const headerNames = (inline: InlineHashes): readonly string[] => [
  ...new Set(ALL_KINDS.flatMap((kind) => Object.keys(headersOf(kind, { inline })))),
];

/** What a location of a kind does. */
function bodyOf(kind: Kind): readonly string[] {
  const { from, status, methods } = ANSWERS[kind];
  switch (from) {
    case "service":
      return [
        `if ($request_method !~ "^(${methods.join("|")})$") {`,
        "    return 405;",
        "}",
        `include live-subtitles/${kind}.conf;`,
      ];
    case "file":
      return ["try_files $uri =404;"];
    case "page":
      return status === 200
        ? ["rewrite ^ /index.html break;"]
        : ["error_page 404 /index.html;", "return 404;"];
    case "nobody":
      return [`return ${status};`];
  }
}

/**
 * Paths are refused before a location is chosen: what is left reads the same decoded or not, so that the locations, which
 * nginx finds by the decoded path, and the maps agree.
 */
const locations = (): string =>
  [
    NOTE,
    block("if ($viewer_kind = malformed)", ["return 400;"]),
    ...KINDS.filter(([, kind]) => kind !== "malformed").map(([pattern, kind]) =>
      block(`location ~ "${pattern}"`, bodyOf(kind)),
    ),
    block("location /", bodyOf("unknown")),
  ].join("\n");

export type NginxFiles = {
  readonly maps: string;
  readonly headers: string;
  readonly locations: string;
  readonly requestHeaders: string;
};

/**
 * `maps` uses three variables that the deployment's settings set: `$viewer_embed_ancestors`, `$viewer_connect` and
 * `$viewer_media`. The path is that of the request as it came, so a rewrite to `/index.html` changes nothing. `locations` includes a file for each of
 * the service's kinds, and `requestHeaders` is for these.
 */
export function nginxFiles(inline: InlineHashes): NginxFiles {
  const sent = [...headerNames(inline), "retry-after", "strict-transport-security"];
  return {
    maps: headerMaps(inline),
    headers: [NOTE, ...sent.map((name) => `add_header ${name} ${variable(name)} always;`), ""].join("\n"),
    locations: locations(),
    requestHeaders: [NOTE, ...NEVER_PASSED.map((name) => `proxy_set_header ${name} "";`), ""].join("\n"),
  };
}
