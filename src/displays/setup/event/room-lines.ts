/**
 * What the file and the service say of a room, as lines of the check list. Pure.
 */
import { judgeBroadcast, judgeService, type Resolved } from "../../../check/judge-broadcast.ts";
import { type Finding, type Verdict, verdictOf } from "../../../check/findings.ts";
import { matchLanguage } from "../../../lib/match-language.ts";
import { offeredLanguages } from "../../../vas/offered-languages.ts";

/** What was found, for words to be put to it. */
export type TokenLine =
  | { readonly kind: "finding"; readonly verdict: Verdict; readonly finding: Finding }
  | { readonly kind: "open" | "locked"; readonly verdict: "good" }
  | { readonly kind: "speaks"; readonly verdict: "good" }
  | { readonly kind: "silent"; readonly verdict: "remark"; readonly languages: readonly string[] };

const lineOf = (finding: Finding): TokenLine => ({ kind: "finding", verdict: verdictOf(finding), finding });

/** The languages that are planned for a room and are not on offer, in the organiser's order. */
const notOffered = (planned: readonly string[], offered: readonly string[]): readonly string[] =>
  planned.filter((tag) => matchLanguage([tag], offered) === undefined);

/** The lines about one broadcast of a room in which `planned` languages were promised. */
export function tokenLines(resolved: Resolved, planned: readonly string[]): readonly TokenLine[] {
  const { answer } = resolved;
  const service = judgeService(resolved);
  if (verdictOf(service) === "bad" || (!answer.ok && verdictOf(service) === "remark"))
    return [lineOf(service)];
  const broadcast = lineOf(judgeBroadcast(resolved));
  if (!answer.ok) return [broadcast];
  const missing = notOffered(planned, offeredLanguages(answer.value));
  return [
    broadcast,
    { kind: answer.value.requiresPassword ? "locked" : "open", verdict: "good" },
    ...(planned.length === 0
      ? []
      : [
          missing.length === 0
            ? ({ kind: "speaks", verdict: "good" } as const)
            : ({ kind: "silent", verdict: "remark", languages: missing } as const),
        ]),
  ];
}
