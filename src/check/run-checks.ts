/**
 * The parts of the check of a seat, and one run of all of them. Each part asks its ports for what it needs and says what it
 * found; none waits for another unless it needs the same answer.
 */
import { judgeBroadcast, judgeService, type Resolved, streamedBroadcast } from "./judge-broadcast.ts";
import { judgeDelay, judgeFrames, judgeStream, judgeVisible, type ServiceTime } from "./judge-stream.ts";
import { type CheckId, type CodeOf, type Finding, finding } from "./findings.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { StreamMeasure } from "./measure-stream.ts";

export type CheckPorts = {
  /** Asks the service about the broadcast. */
  readonly resolve: () => Promise<Resolved>;
  /** Opens the one stream of the run, once the way is free, and measures it. */
  readonly measure: (info: BroadcastInfo) => Promise<StreamMeasure>;
  readonly serviceTime: () => ServiceTime;
  /** Whether something can be written, read and deleted: in the database, and in the small storage of settings. */
  readonly database: () => Promise<boolean>;
  readonly settings: () => boolean;
  readonly worker: () => Promise<CodeOf<"worker">>;
  readonly awake: () => Promise<CodeOf<"awake">>;
  /** Plays a sound that can be heard. To be called from a tap. */
  readonly sound: () => Promise<CodeOf<"sound">>;
};

type Answers = CheckPorts & {
  readonly resolved: () => Promise<Resolved>;
  readonly measured: () => Promise<StreamMeasure | undefined>;
};

export type Check = { readonly id: CheckId; readonly run: (answers: Answers) => Promise<Finding> };

function ofStream(id: CheckId, judge: (measure: StreamMeasure, answers: Answers) => Finding): Check {
  return {
    id,
    run: async (answers) => {
      const measure = await answers.measured();
      return measure === undefined ? finding(id, "skipped") : judge(measure, answers);
    },
  };
}

async function checkStorage({ database, settings }: CheckPorts): Promise<Finding> {
  const hasSettings = settings();
  const hasDatabase = await database();
  if (hasSettings) return finding("storage", hasDatabase ? "kept" : "noDatabase");
  return finding("storage", hasDatabase ? "noSettings" : "none");
}

/** Every part but the sound, which needs a tap. */
export const CHECKS: readonly Check[] = [
  { id: "service", run: async ({ resolved }) => judgeService(await resolved()) },
  { id: "broadcast", run: async ({ resolved }) => judgeBroadcast(await resolved()) },
  ofStream("stream", judgeStream),
  ofStream("frames", judgeFrames),
  ofStream("delay", (measure, { serviceTime }) => judgeDelay(measure, serviceTime())),
  { id: "storage", run: checkStorage },
  { id: "worker", run: async ({ worker }) => finding("worker", await worker()) },
  { id: "awake", run: async ({ awake }) => finding("awake", await awake()) },
  ofStream("visible", judgeVisible),
];

export const soundCheck: Check = {
  id: "sound",
  run: async ({ sound }) => finding("sound", await sound()),
};

function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

/** What the ports say, each asked once a run however many parts want to know it. */
export function answersOf(ports: CheckPorts): Answers {
  const resolved = once(ports.resolve);
  return {
    ...ports,
    resolved,
    measured: once(async () => {
      const info = streamedBroadcast(await resolved());
      return info === undefined ? undefined : ports.measure(info);
    }),
  };
}

/** What a check finds; `failed`, with the name of the error, where a port rejects. Never rejects. */
export async function findingOf({ id, run }: Check, answers: Answers): Promise<Finding> {
  try {
    return await run(answers);
  } catch (error) {
    return finding(id, "failed", { error: { text: error instanceof Error ? error.name : "unknown" } });
  }
}

/** Runs `checks` together and tells of each finding as it comes; settles when all have come. */
export async function runChecks(
  checks: readonly Check[],
  ports: CheckPorts,
  onFinding: (found: Finding) => void,
): Promise<void> {
  const answers = answersOf(ports);
  await Promise.all(checks.map(async (check) => onFinding(await findingOf(check, answers))));
}
