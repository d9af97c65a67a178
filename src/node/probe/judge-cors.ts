/**
 * Judges whether pages of the viewer's origin may read the answers (Fetch, sections 3.2 and 4.8). Asked only where the
 * viewer has another origin than the service.
 */
import type { AnswerFacts, Outcome, ProbeFacts } from "./facts.ts";
import { finding, type Judged, note, together } from "./finding.ts";

const listOf = (header: string | undefined): readonly string[] =>
  (header ?? "").split(",").map((name) => name.trim().toLowerCase());
const has = (header: string | undefined, name: string): boolean =>
  listOf(header).includes(name) || listOf(header).includes("*");

const mayRead = ({ headers }: AnswerFacts, origin: string): boolean =>
  ["*", origin].includes(headers["access-control-allow-origin"]?.trim() ?? "");

const WHERE =
  "in the service, or in the server before it (deploy/ has recipes that need no such headers, as they share one origin)";

function answers(
  { resolve, wrongToken, streams, verify, wrongPassword }: ProbeFacts,
  origin: string,
): Judged | undefined {
  const asked: readonly (readonly [string, Outcome])[] = [
    ["the broadcast", resolve],
    ["an unknown token", wrongToken],
    ["the stream", streams.main],
    ["a stream that is refused", streams["no-access"]],
    ["the stream of an unknown token", streams["wrong-token"]],
    ["the password", verify],
    ["a wrong password", wrongPassword],
  ];
  const unread = asked.filter(([, outcome]) => outcome.kind === "answer" && !mayRead(outcome.answer, origin));
  if (unread.length === 0) return undefined;
  return finding(
    "cors-origin",
    `Pages of ${origin} may not read the answers to: ${unread.map(([what]) => what).join(", ")}.`,
    `Send Access-Control-Allow-Origin: ${origin} with every answer, errors too, ${WHERE}.`,
  );
}

function preflight(
  outcome: Outcome,
  origin: string,
  { header, what }: { readonly header: string; readonly what: string },
): Judged | undefined {
  if (outcome.kind !== "answer") return undefined;
  const { status, headers } = outcome.answer;
  const isAllowed = status >= 200 && status < 300 && mayRead(outcome.answer, origin);
  if (isAllowed && has(headers["access-control-allow-headers"], header)) return undefined;
  return finding(
    `cors-${header}`,
    `The preflight for ${what} does not allow the header ${header} (status ${status}).`,
    `Answer OPTIONS with 204, Access-Control-Allow-Origin: ${origin} and Access-Control-Allow-Headers: content-type, last-event-id, ${WHERE}.`,
  );
}

function exposed({ resolve, streams }: ProbeFacts): Judged | undefined {
  const both = [resolve, streams.main].flatMap((outcome) =>
    outcome.kind === "answer" ? [outcome.answer] : [],
  );
  const missing = ["retry-after", "date"].filter(
    (name) => !both.every(({ headers }) => has(headers["access-control-expose-headers"], name)),
  );
  if (missing.length === 0) return undefined;
  return finding(
    "cors-exposed",
    `Pages of the viewer's origin may not read these headers: ${missing.join(", ")}. Without them the viewer waits as it thinks right, and not as the service asks.`,
    `Send Access-Control-Expose-Headers: retry-after, date, ${WHERE}.`,
  );
}

/** What a viewer at another origin may not do. */
export function judgeCors(facts: ProbeFacts): Judged {
  const { viewerOrigin: origin } = facts;
  if (origin === undefined)
    return note(
      "cors",
      "Whether pages of another origin may read the answers was not asked: --origin says which.",
    );
  const judged = together([
    answers(facts, origin),
    preflight(facts.preflightStream, origin, {
      header: "last-event-id",
      what: "a stream that is opened again",
    }),
    preflight(facts.preflightVerify, origin, { header: "content-type", what: "the password" }),
    exposed(facts),
  ]);
  return judged.findings.length > 0 ? judged : note("cors", `Pages of ${origin} may read the answers.`);
}
