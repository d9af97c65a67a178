/**
 * What a probe found, from what it measured: pure, so that each finding can be tried without a service.
 */
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { StreamNames } from "../../vas/stream-names.ts";
import { broadcastIn } from "./broadcast-in.ts";
import type { ProbeFacts, StreamAnswer, StreamKind } from "./facts.ts";
import { finding, type Finding, type Judged, type Note, note, together } from "./finding.ts";
import { judgeAnswers } from "./judge-answers.ts";
import { judgeAsking, type Resume, resumeOf } from "./judge-asking.ts";
import { judgeCors } from "./judge-cors.ts";
import { type Heartbeats, judgeDelivery } from "./judge-delivery.ts";
import { judgeReading } from "./judge-reading.ts";
import type { Buffering } from "./buffering.ts";
import { contextOf, draftOf, type FrameKind, kindsOf, readFrames, type ReadFrame } from "./read-frames.ts";

/** 0: well, 1: there are findings, 2: there was no answer. */
type ExitCode = 0 | 1 | 2;

export type Verdict = {
  readonly exitCode: ExitCode;
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  readonly frames: readonly FrameKind[];
  readonly resume: Resume;
  readonly heartbeats?: Heartbeats;
  readonly buffering?: Buffering;
  /** Of `stream` for `config.json`, where names were guessed. */
  readonly draft?: StreamNames;
};

const streamOf = ({ streams }: ProbeFacts, kind: StreamKind): StreamAnswer | undefined => {
  const outcome = streams[kind];
  return outcome.kind === "answer" ? outcome.answer : undefined;
};

function notOpened({ streams, verify }: ProbeFacts, info: BroadcastInfo | undefined): Judged | undefined {
  const { main } = streams;
  if (main.kind === "answer") return undefined;
  // What came of the password is said of it.
  if (main.kind === "skipped" && verify.kind === "answer") {
    if (verify.answer.status !== 200) return undefined;
    return finding(
      "no-access-token",
      "The password was answered with 200, but with no viewer access token that could be read.",
      'See whether the answer is the service\'s own; what it holds is in docs/contract.md, "Verify".',
    );
  }
  if (main.kind === "failed")
    return finding(
      "stream-unreachable",
      `The stream was not answered: ${main.reason}.`,
      "Look for what keeps the stream's head back: some servers send it only with the first part of the body.",
    );
  return info?.requiresPassword === true
    ? finding(
        "locked",
        `The stream was not looked at: ${main.reason}.`,
        "Give the password in a variable (--password-env NAME) or at the prompt (--password).",
      )
    : note("stream-skipped", `The stream was not looked at: ${main.reason}.`);
}

/** `names`: what `stream` of a configuration says. */
export function judge(facts: ProbeFacts, names?: StreamNames): Verdict {
  const resume = resumeOf(facts);
  if (facts.resolve.kind !== "answer") {
    const { findings, notes } = finding(
      "unreachable",
      `${facts.service} did not answer: ${facts.resolve.reason}.`,
      "See whether the address is right, the service is on, and this machine may reach it.",
    );
    return { exitCode: 2, findings, notes, frames: [], resume };
  }
  const info = broadcastIn(facts.resolve);
  const context = contextOf(info, names);
  const read = (kind: StreamKind): readonly ReadFrame[] | undefined => {
    const stream = streamOf(facts, kind);
    return stream?.status === 200 ? readFrames(stream.frames, context) : undefined;
  };
  const main = read("main");
  const beside = { lang: read("lang"), tts: read("tts"), voice: read("voice") };
  const kinds = kindsOf([main, beside.lang, beside.tts, beside.voice].flatMap((frames) => frames ?? []));
  const stream = streamOf(facts, "main");
  const delivery = stream && judgeDelivery(stream, main ?? []);
  const isLive = info?.status === "active";
  const judged = together([
    judgeAnswers(facts),
    notOpened(facts, info),
    delivery,
    main !== undefined && judgeReading(main, kinds, { isLive, seconds: (stream?.openMs ?? 0) / 1_000 }),
    judgeAsking(facts, {
      lang: beside.lang ?? [],
      ...(beside.tts && { tts: beside.tts }),
      ...(beside.voice && { voice: beside.voice }),
    }),
    judgeCors(facts),
  ]);
  const draft = draftOf(kinds);
  return {
    exitCode: judged.findings.length > 0 ? 1 : 0,
    ...judged,
    frames: kinds,
    resume,
    ...(delivery && { heartbeats: delivery.heartbeats, buffering: delivery.buffering }),
    ...(draft && { draft }),
  };
}
