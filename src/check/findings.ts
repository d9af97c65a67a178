/**
 * All that the check of a seat can find: each of its parts with its findings, and what each of these is worth. The words
 * for them are in `i18n/locales/<tag>/check.ts`.
 */

/** `good` needs nothing done, `remark` is worth a look, `bad` keeps people from following, `unknown` was not measured. */
export type Verdict = "good" | "remark" | "bad" | "unknown";

/** Each part, in the order of the page, with the verdict on each of its findings. */
export const FINDINGS = {
  service: {
    answered: "good",
    slow: "remark",
    busy: "remark",
    failing: "bad",
    foreign: "bad",
    unreachable: "bad",
    offline: "bad",
  },
  broadcast: {
    live: "good",
    notStarted: "good",
    paused: "good",
    ended: "remark",
    revoked: "bad",
    unknown: "bad",
    refused: "bad",
  },
  stream: {
    flowing: "good",
    slow: "remark",
    queued: "remark",
    broken: "remark",
    over: "remark",
    empty: "bad",
    full: "bad",
    refused: "bad",
    foreign: "bad",
    unreachable: "bad",
    hidden: "unknown",
  },
  frames: { all: "good", others: "good", some: "remark", none: "bad", nothing: "unknown" },
  delay: {
    timed: "good",
    untimed: "good",
    spaced: "good",
    late: "remark",
    uneven: "remark",
    heldBack: "remark",
    silent: "remark",
    nothing: "unknown",
  },
  sound: { played: "good", refused: "remark", silent: "remark" },
  storage: { kept: "good", noDatabase: "remark", noSettings: "remark", none: "remark" },
  worker: { kept: "good", later: "good", missing: "remark" },
  awake: { held: "good", refused: "remark", missing: "remark" },
  visible: { seen: "good", hidden: "good" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Verdict>>>>;

export type CheckId = keyof typeof FINDINGS;
export type CodeOf<Id extends CheckId> = keyof (typeof FINDINGS)[Id] & string;

export const CHECK_IDS = Object.keys(FINDINGS) as readonly CheckId[];

/** A figure of a finding, with its unit: ms, a count, or a text that came from outside. */
export type Fact = { readonly ms: number } | { readonly count: number } | { readonly text: string };
export type Facts = Readonly<Record<string, Fact>>;

/** Parts of the way from the service: where one of them could not be checked, nobody may say that people can follow. */
const WAY: readonly CheckId[] = ["service", "broadcast", "stream", "frames"];

/**
 * What every part can come to beside its own findings: `skipped` where something before it failed, `failed` where the
 * check itself did.
 */
type SharedCode = "skipped" | "failed";

/** What one part found. */
export type Finding = {
  [Id in CheckId]: { readonly id: Id; readonly code: CodeOf<Id> | SharedCode; readonly facts: Facts };
}[CheckId];

export function finding<Id extends CheckId>(
  id: Id,
  code: CodeOf<Id> | SharedCode,
  facts: Facts = {},
): Finding {
  return { id, code, facts } as Finding;
}

export function verdictOf({ id, code }: Finding): Verdict {
  if (code === "failed") return WAY.includes(id) ? "bad" : "remark";
  const verdicts: Readonly<Record<string, Verdict>> = FINDINGS[id];
  return verdicts[code] ?? "unknown";
}

export type Overall = "ready" | "remarks" | "bad" | "unmeasured";

/** What all findings together are worth. A stream that could not be measured says neither yes nor no. */
export function overallOf(findings: readonly Finding[]): Overall {
  const verdicts = new Set(findings.map(verdictOf));
  if (verdicts.has("bad")) return "bad";
  if (findings.some(({ id, code }) => id === "stream" && code === "hidden")) return "unmeasured";
  return verdicts.has("remark") ? "remarks" : "ready";
}
