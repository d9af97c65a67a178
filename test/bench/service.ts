/**
 * What one process of the rehearsal service carries: the service in a process of its own, so that its CPU time and memory
 * can be read alone, and raw sockets on loopback in two others that note when each event arrives.
 */
import { type ChildProcess, execFileSync, fork } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { quantile } from "./reliability.ts";
import type { CrowdAnswer, CrowdQuestion } from "./service-crowd.ts";
import type { HostAnswer, HostQuestion } from "./service-host.ts";

export type Load = {
  readonly name: string;
  readonly viewers: number;
  /** Events each viewer gets in a second. */
  readonly perSecond: number;
  /** Languages the viewers ask for, in turn; every second event is then a translation. */
  readonly languages?: readonly string[];
};

export type LoadResult = {
  readonly name: string;
  readonly perSecond: number;
  readonly viewers: number;
  /** Viewers whose stream was still open at the end. */
  readonly stillOpen: number;
  /** Events that should have arrived, and that did, over all viewers; the latter per second as well. */
  readonly due: number;
  readonly delivered: number;
  readonly deliveredPerSecond: number;
  /** Share of one core that the service took. */
  readonly cpu: number;
  readonly delayMs: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
  /** What the service's memory grew by for each viewer: with the streams open, and after the load. */
  readonly rssPerViewerBytes: number;
  readonly rssPerViewerAfterBytes: number;
  readonly rssBytes: number;
};

export const CROWDS = 2;
/** Files a process of the bench has open besides its connections, generously. */
const OTHER_FILES = 200;
const PROCESS = join(dirname(fileURLToPath(import.meta.url)), "service-process.mjs");

/** How many connections this machine lets a process have. */
export function mostConnections(): number {
  const limit = execFileSync("sh", ["-c", "ulimit -n"], { encoding: "utf8" }).trim();
  return limit === "unlimited" ? Number.MAX_SAFE_INTEGER : Number(limit) - OTHER_FILES;
}

export type Worker<Question, Answer> = {
  readonly ask: (question: Question) => Promise<Answer>;
  readonly stop: () => void;
};

/** A process of the bench, which has to be stopped. */
export async function startWorker<Question extends object, Answer>(
  module: string,
): Promise<Worker<Question, Answer>> {
  const child: ChildProcess = fork(PROCESS, [module], {
    execArgv: ["--expose-gc"],
    serialization: "advanced",
  });
  const heard = (): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const over = (): void => reject(new Error(`${module} is over`));
      child.once("exit", over);
      child.once("message", (message) => {
        child.off("exit", over);
        resolve(message);
      });
    });
  await heard();
  return {
    ask: async (question) => {
      const answer = heard();
      child.send(question);
      return (await answer) as Answer;
    },
    stop: () => child.kill(),
  };
}

/** Puts one load after the other on the service, `seconds` each. The rate of a load counts for each of its viewers. */
export async function measureService(
  loads: readonly Load[],
  seconds: number,
  onProgress: (name: string) => void,
): Promise<readonly LoadResult[]> {
  const results: LoadResult[] = [];
  for (const load of loads) {
    onProgress(load.name);
    results.push(await measureLoad(load, seconds));
  }
  return results;
}

/** Each load has a service of its own, so that none inherits the memory of another. */
async function measureLoad(
  { name, viewers, perSecond, languages = [] }: Load,
  seconds: number,
): Promise<LoadResult> {
  const host = await startWorker<HostQuestion, HostAnswer>("service-host.ts");
  const crowds = await Promise.all(
    Array.from({ length: CROWDS }, () => startWorker<CrowdQuestion, CrowdAnswer>("service-crowd.ts")),
  );
  try {
    const { port, token, rssBytes: before } = await host.ask({ ask: "open" });
    const share = Math.ceil(viewers / CROWDS);
    await Promise.all(
      crowds.map((crowd, index) =>
        crowd.ask({ ask: "join", port, token, viewers: Math.min(share, viewers - index * share), languages }),
      ),
    );
    const open = await host.ask({ ask: "memory" });
    const sent = await host.ask({ ask: "send", perSecond, seconds, languages });
    const { from, to } = sent;
    const counts = await Promise.all(crowds.map((crowd) => crowd.ask({ ask: "count", from, to })));
    const after = await host.ask({ ask: "memory" });
    const delays = counts.flatMap((count) => count.delays).toSorted((one, other) => one - other);
    const at = (part: number): number => quantile(delays, part);
    await Promise.all(crowds.map((crowd) => crowd.ask({ ask: "leave" })));
    return {
      name,
      perSecond,
      viewers,
      stillOpen: counts.reduce((sum, count) => sum + count.open, 0),
      due: viewers * perSecond * seconds,
      delivered: delays.length,
      deliveredPerSecond: delays.length / seconds,
      cpu: sent.cpuMs / sent.elapsedMs,
      delayMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
      rssPerViewerBytes: (open.rssBytes - before) / viewers,
      rssPerViewerAfterBytes: (after.rssBytes - before) / viewers,
      rssBytes: after.rssBytes,
    };
  } finally {
    for (const worker of [host, ...crowds]) worker.stop();
  }
}
