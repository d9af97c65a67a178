/**
 * A probe's report, for people and for programs. No text of the broadcast is in it, and no secret: names, keys, counts
 * and times.
 */
import { undirectedLine } from "../../lib/plain-line.ts";
import type { AnswerFacts, Outcome, ProbeFacts, StreamAnswer } from "./facts.ts";
import { STREAM_KINDS } from "./facts.ts";
import { time } from "./finding.ts";
import type { Verdict } from "./judge.ts";
import type { FrameKind } from "./read-frames.ts";

const WIDTH = 110;

/** What JSON may hold as it is, and a terminal obeys: C1 controls, line ends, marks of direction. */
const OBEYED = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** JSON that a terminal shows as it is; it says the same. */
const plainJson = (value: unknown): string =>
  JSON.stringify(value, undefined, 2).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/**
 * Lines of at most {@link WIDTH} characters; all but the first begin with `indent`. Whatever the service put into the
 * text, a terminal obeys nothing of it.
 */
function wrapped(text: string, indent: string): string {
  const lines: string[] = [""];
  for (const word of text.split(" ").map(undirectedLine)) {
    const line = lines.at(-1) ?? "";
    if (line !== "" && line.length + word.length + 1 + indent.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines.join(`\n${indent}`);
}

const READ_BY = {
  name: "by its name",
  mapping: "by what config.json says",
  shape: "by what it holds",
  refused: "refused",
  unknown: "not known",
} as const;

function frameLine({ name, count, why, readAs, guessed, keys, code }: FrameKind): string {
  const called = name === "" ? "(no name)" : name;
  const means = Object.entries(guessed.fields ?? {}).map(([theirs, ours]) => `${theirs} = ${ours}`);
  const isRead = readAs.length > 0;
  const because = isRead ? means.join(", ") : `${code ?? ""}, keys ${keys.join(", ") || "none"}`;
  const what = isRead ? readAs.join(" and ") : "nothing";
  return wrapped(
    `${String(count).padStart(5)} × ${called} → ${what}, ${READ_BY[why]}${because === "" ? "" : `: ${because}`}`,
    "          ",
  );
}

const headOf = ({ service, token, viewerOrigin, requests }: ProbeFacts): string =>
  `Probe of ${service}, broadcast ${token}${viewerOrigin === undefined ? "" : `, for a viewer at ${viewerOrigin}`}: ${requests} requests.`;

/** The report in plain words. */
export function inWords(facts: ProbeFacts, verdict: Verdict): string {
  const { findings, notes, frames, draft, exitCode } = verdict;
  const lines: string[] = [headOf(facts), ""];
  const headline =
    exitCode === 2
      ? "The service was not reached."
      : findings.length === 0
        ? "All is well."
        : `${findings.length} finding${findings.length === 1 ? "" : "s"}:`;
  lines.push(headline);
  for (const { what, change } of findings)
    lines.push(`  ! ${wrapped(what, "    ")}`, `    → ${wrapped(change, "      ")}`);
  if (frames.length > 0) lines.push("", "What came, and what it was read as:", ...frames.map(frameLine));
  if (notes.length > 0) lines.push("", "Seen:", ...notes.map(({ what }) => `  - ${wrapped(what, "    ")}`));
  if (draft !== undefined) {
    lines.push(
      "",
      "Draft for config.json; look at each line before you use it:",
      plainJson({ stream: draft }),
    );
  }
  return lines.join("\n");
}

const SHOWN_HEADERS = [
  "content-type",
  "content-encoding",
  "cache-control",
  "x-accel-buffering",
  "retry-after",
  "server",
  "via",
  "access-control-allow-origin",
  "access-control-allow-headers",
  "access-control-allow-methods",
  "access-control-expose-headers",
] as const;

function answerIn(outcome: Outcome): object {
  if (outcome.kind !== "answer") return outcome;
  const { address, status, headers, httpVersion, tls, headAfterMs, redirects }: AnswerFacts = outcome.answer;
  const shown = SHOWN_HEADERS.flatMap((name) =>
    headers[name] === undefined ? [] : [[name, headers[name]] as const],
  );
  return {
    address,
    status,
    httpVersion,
    tls,
    headAfterMs: Math.round(headAfterMs),
    redirects,
    headers: Object.fromEntries(shown),
  };
}

function streamIn(outcome: Outcome<StreamAnswer>): object {
  if (outcome.kind !== "answer") return outcome;
  const { frames, comments, chunks, openMs, endedBy, errorCode } = outcome.answer;
  return {
    ...answerIn(outcome),
    firstByteMs: chunks[0] === undefined ? undefined : Math.round(chunks[0].atMs),
    openMs: Math.round(openMs),
    frames: frames.length,
    comments: comments.length,
    bytes: chunks.reduce((sum, { bytes }) => sum + bytes, 0),
    endedBy,
    errorCode,
  };
}

/** The report as a JSON text; undefined values are left out. */
export function asJson(facts: ProbeFacts, verdict: Verdict): string {
  const { service, token, viewerOrigin, requests, language, voice } = facts;
  const { resolve, wrongToken, verify, wrongPassword, preflightStream, preflightVerify, streams } = facts;
  const answers = { resolve, wrongToken, verify, wrongPassword, preflightStream, preflightVerify };
  const report = {
    service,
    token,
    viewerOrigin,
    ...verdict,
    draft: verdict.draft && { stream: verdict.draft },
    asked: { requests, language, voice },
    answers: Object.fromEntries(Object.entries(answers).map(([name, outcome]) => [name, answerIn(outcome)])),
    streams: Object.fromEntries(STREAM_KINDS.map((kind) => [kind, streamIn(streams[kind])])),
  };
  return plainJson(report);
}

/** One line for whoever waits. */
export const waitingLine = (seconds: number): string => `Watching the stream for ${time(seconds * 1_000)} …`;
