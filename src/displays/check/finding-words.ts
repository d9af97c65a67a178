/**
 * What was found in words: a sentence for each finding, with its figures as the language writes them, and the whole as plain
 * text for support.
 */
import {
  type CheckId,
  type CodeOf,
  type Fact,
  type Finding,
  type Overall,
  type Verdict,
  verdictOf,
} from "../../check/findings.ts";
import type { CheckWords } from "../../i18n/check-words.ts";

type Say = CheckWords["say"];
type FindingPhrase = { [Id in CheckId]: `${Id}.${CodeOf<Id>}` }[CheckId];

/** Shorter times are said in ms. */
const SECONDS_FROM_MS = 1_000;
/** Shorter times are said with a digit behind the point. */
const WHOLE_SECONDS_FROM_MS = 10_000;

/** A length of time in short, from ms. */
export function shortTime(ms: number, language: string): string {
  const isLong = ms >= SECONDS_FROM_MS;
  const numbers = new Intl.NumberFormat(language, {
    style: "unit",
    unit: isLong ? "second" : "millisecond",
    unitDisplay: "short",
    maximumFractionDigits: isLong && ms < WHOLE_SECONDS_FROM_MS ? 1 : 0,
  });
  return numbers.format(isLong ? ms / 1_000 : ms);
}

/** Keeps a text that came from outside from turning the sentence around it (Unicode bidi algorithm, section 2.4). */
const isolated = (text: string): string => `\u2068${text}\u2069`;
const ISOLATES = /[\u2068\u2069]/g;

function factText(fact: Fact, language: string): string {
  if ("text" in fact) return isolated(fact.text);
  return "ms" in fact ? shortTime(fact.ms, language) : new Intl.NumberFormat(language).format(fact.count);
}

/** The sentence of a finding: what it means, and what to do; empty where something before it failed. */
export function findingText(
  { id, code, facts }: Finding,
  { say, language, token }: { readonly say: Say; readonly language: string; readonly token: string },
): string {
  if (code === "skipped") return "";
  if (code === "failed") return say("page.failed");
  const values = Object.entries(facts).map(([name, fact]) => [name, factText(fact, language)] as const);
  // Each finding has a phrase of its own name.
  return say(`${id}.${code}` as FindingPhrase, { token, ...Object.fromEntries(values) });
}

/** Marks that mean the same in every language, so that support finds its way in any of them. */
const MARKS: Readonly<Record<Verdict, string>> = { good: "+", remark: "!", bad: "X", unknown: "-" };

const factLine = (fact: Fact): string =>
  String("text" in fact ? fact.text : "ms" in fact ? Math.round(fact.ms) : fact.count);

/** The finding as those who know the program read it, such as `stream.flowing time=120 kilobytes=4`. */
const codeLine = ({ id, code, facts }: Finding): string =>
  [`${id}.${code}`, ...Object.entries(facts).map(([name, fact]) => `${name}=${factLine(fact)}`)].join(" ");

export type ReportFacts = {
  readonly overall: Overall;
  readonly findings: readonly Finding[];
  readonly token: string;
  /** The page's own origin. Never its query: whatever stands there was put there by somebody. */
  readonly origin: string;
  /** Ms since 1970. */
  readonly at: number;
  readonly userAgent: string;
  /** Width and height of the page, in CSS pixels. */
  readonly size: readonly [width: number, height: number];
};

/** The whole result as plain text. There is no password and no viewer access token among what it is made of. */
export function reportText(facts: ReportFacts, say: Say, language: string): string {
  const { overall, findings, token, origin, at, userAgent, size } = facts;
  const lines = findings.map((found) => {
    const name = say(`name.${found.id}`);
    const verdict = verdictOf(found);
    const sentence = findingText(found, { say, language, token }).replaceAll(ISOLATES, "");
    const head = `${MARKS[verdict]} ${name}: ${say(`verdict.${verdict}`)}`;
    return `${[head, sentence].filter(Boolean).join(" – ")}\n  ${codeLine(found)}`;
  });
  return [
    `${say("page.title")}: ${token} – ${say(`overall.${overall}`)}`,
    `${new Date(at).toISOString()} ${origin}/check/${token}`,
    ...lines,
    `${userAgent}; ${size.join("×")}; ${language}`,
  ].join("\n");
}
