/**
 * What the relay's fan-out carries: a service that sends at a steady rate, the relay with nginx, Nchan and Redis behind it, and
 * raw sockets in two processes that note when each event arrives.
 */
import { setUpFanOut } from "../harness/relay-stage.ts";
import { costOf } from "./program-cost.ts";
import { quantile } from "./reliability.ts";
import { CROWDS, startWorker } from "./service.ts";
import type { CrowdAnswer, CrowdQuestion } from "./service-crowd.ts";
import type { HostAnswer, HostQuestion } from "./service-host.ts";

/** What fills the history is said so fast, in events a second. */
const FILL_PER_SECOND = 50;
/** The host speaks for so much longer than it is told, in s. */
const WARM_UP_S = 2;
/** Of the last minute, the engine has texts as they grew too: so many sentences. */
const GROWING = 12;

export type RelayLoad = {
  readonly viewers: number;
  /** Events each viewer gets in a second. */
  readonly perSecond: number;
  readonly seconds: number;
  readonly languages: readonly string[];
  /** Sentences that were said before anybody joined. */
  readonly history: number;
  /** They ask over TLS. */
  readonly isSecure: boolean;
};

export type PartFigures = { readonly cpu: number; readonly memoryBytes: number };

export type RelayFigures = RelayLoad & {
  readonly stillOpen: number;
  readonly due: number;
  readonly delivered: number;
  readonly joinedInS: number;
  /** Viewers who waited too long for the end of their history. */
  readonly unfinished: number;
  /** The share of a core that each took while all joined, and the bytes of its history that a viewer got, on average. */
  readonly joiningCpu: Readonly<Record<PartName, number>>;
  readonly joiningBytes: number;
  readonly delayMs: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
  readonly bytesAViewerAnHour: number;
  /** Memory of the engine for each viewer, in bytes. */
  readonly memoryAViewerBytes: number;
  /** CPU as a share of one core. */
  readonly parts: Readonly<Record<PartName, PartFigures>>;
};

const NAMES = ["engine", "relay", "redis"] as const;
type PartName = (typeof NAMES)[number];

/** Runs one load; everything it starts is gone afterwards. */
// Over 60 lines: one run from its beginning to its end.
export async function measureRelay(load: RelayLoad, tell: (what: string) => void): Promise<RelayFigures> {
  const { viewers, perSecond, seconds, languages, history, isSecure } = load;
  const host = await startWorker<HostQuestion, HostAnswer>("service-host.ts");
  const crowds = await Promise.all(
    Array.from({ length: CROWDS }, () => startWorker<CrowdQuestion, CrowdAnswer>("service-crowd.ts")),
  );
  const { port: servicePort, token } = await host.ask({ ask: "open" });
  const service = { origin: `http://127.0.0.1:${servicePort}`, token };
  const fanOut = await setUpFanOut(service, { isSecure });
  try {
    const redis = await fanOut.startRedis();
    const engine = await fanOut.startEngine();
    const relay = await fanOut.relay();
    await relay.until(/service-stream-open/);
    tell("saying what is history");
    const fill = { ask: "send", perSecond: FILL_PER_SECOND, languages } as const;
    const secondsOf = (events: number): number => Math.max(0, events / FILL_PER_SECOND - WARM_UP_S);
    const old = await host.ask({ ...fill, seconds: secondsOf((history - GROWING) * 2), isOld: true });
    const said = await host.ask({ ...fill, seconds: secondsOf(GROWING * 10), firstSid: old.lastSid + 1 });
    const until = `"sid":${said.lastSid},"language"`;
    tell("joining");
    const before = costOf(engine.pid);
    const port = Number(new URL(fanOut.origin).port);
    const share = Math.ceil(viewers / CROWDS);
    const joinsAt = performance.now();
    const programs = { engine, relay, redis };
    const costs = () => NAMES.map((name) => costOf(programs[name].pid));
    const joinFrom = costs();
    const joined = await Promise.all(
      crowds.map((crowd, index) =>
        crowd.ask({
          ask: "join",
          port,
          token,
          viewers: Math.min(share, viewers - index * share),
          languages,
          until,
          isSecure,
        }),
      ),
    );
    const joinedInS = (performance.now() - joinsAt) / 1_000;
    const open = costs();
    const [engineCpu = 0, relayCpu = 0, redisCpu = 0] = open.map(
      ({ cpuMs }, index) => (cpuMs - (joinFrom[index]?.cpuMs ?? 0)) / (joinedInS * 1_000),
    );
    tell("speaking");
    const beganAt = performance.now();
    const firstSid = said.lastSid + 1;
    const { from, to } = await host.ask({ ask: "send", perSecond, seconds, languages, firstSid });
    const spokenMs = performance.now() - beganAt;
    const after = costs();
    const counts = await Promise.all(crowds.map((crowd) => crowd.ask({ ask: "count", from, to })));
    const delays = counts.flatMap((count) => count.delays).toSorted((one, other) => one - other);
    const at = (part: number): number => quantile(delays, part);
    const bytes = counts.reduce((sum, count) => sum + count.bytes, 0);
    const part = (index: number): PartFigures => ({
      cpu: ((after[index]?.cpuMs ?? 0) - (open[index]?.cpuMs ?? 0)) / spokenMs,
      memoryBytes: after[index]?.memoryBytes ?? 0,
    });
    return {
      ...load,
      joinedInS,
      unfinished: joined.reduce((sum, crowd) => sum + crowd.unfinished, 0),
      joiningCpu: { engine: engineCpu, relay: relayCpu, redis: redisCpu },
      joiningBytes: joined.reduce((sum, crowd) => sum + crowd.bytes, 0) / viewers,
      stillOpen: counts.reduce((sum, count) => sum + count.open, 0),
      due: viewers * perSecond * seconds,
      delivered: delays.length,
      delayMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
      bytesAViewerAnHour: ((bytes / viewers) * 3_600_000) / spokenMs,
      memoryAViewerBytes: (part(0).memoryBytes - before.memoryBytes) / viewers,
      parts: { engine: part(0), relay: part(1), redis: part(2) },
    };
  } finally {
    for (const worker of [host, ...crowds]) worker.stop();
    await fanOut.close();
  }
}
