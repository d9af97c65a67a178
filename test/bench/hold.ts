/**
 * Whether readers are held while everything between them and the service is restarted: relay, engine and Redis, each once, in
 * the middle of a talk. It ends by itself.
 */
import { setTimeout } from "node:timers/promises";

import { type Program, setUpFanOut } from "../harness/relay-stage.ts";
import type { HoldAnswer, HoldQuestion } from "./hold-crowd.ts";
import { costOf } from "./program-cost.ts";
import { CROWDS, startWorker } from "./service.ts";
import type { HostAnswer, HostQuestion } from "./service-host.ts";

const PER_SECOND = 2;
/** A sentence is ten events, and the host speaks for 2 s more than it is told: in this many s, none is left half said. */
const wholeSentences = (seconds: number): number => Math.floor(seconds / 5) * 5 + 3;
/** Sentences are said for so long before anybody joins, in s. */
const BEFORE_S = wholeSentences(5);
/** How long readers have at the end to get what was said last, in ms; asked for again each second. */
const LAST_MS = 60_000;

export type HoldLoad = {
  readonly readers: number;
  readonly seconds: number;
  readonly languages: readonly string[];
  /** Relay, engine and Redis are restarted, each once. */
  readonly restarts: boolean;
};

/** What the programs took, in the order of their names. */
const NAMES = ["the relay", "the engine", "Redis"] as const;
type Name = (typeof NAMES)[number];

export type HoldFigures = HoldLoad &
  Omit<HoldAnswer, "delays"> & {
    readonly sentences: number;
    readonly joinedInS: number;
    /** Of all events, those that were told again or late after a restart too. */
    readonly delayMs: Readonly<Record<"p50" | "p95" | "p99" | "max", number>>;
    readonly bytesAReaderAnHour: number;
    /** CPU as a share of one core, over the restarts; memory at the end. */
    readonly parts: Readonly<Record<Name, { readonly cpu: number; readonly memoryBytes: number }>>;
    readonly memoryAReaderBytes: number;
  };

const delaysOf = (counts: ReadonlyMap<number, number>): HoldFigures["delayMs"] => {
  const sorted = [...counts].toSorted(([one], [other]) => one - other);
  const all = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number): number => {
    let passed = 0;
    return sorted.find(([, count]) => (passed += count) >= all * share)?.[0] ?? 0;
  };
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
};

/** Adds what each of two crowds counted. */
function added(one: HoldAnswer["delays"], other: HoldAnswer["delays"]): HoldAnswer["delays"] {
  const sum = new Map(one);
  for (const [late, count] of other) sum.set(late, (sum.get(late) ?? 0) + count);
  return sum;
}

const sumOf = (answers: readonly HoldAnswer[]): HoldAnswer =>
  answers.reduce((one, other) => ({
    open: one.open + other.open,
    breaks: one.breaks + other.breaks,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    whole: one.whole + other.whole,
    bytes: one.bytes + other.bytes,
    delays: added(one.delays, other.delays),
  }));

/** Holds `readers` for `seconds`; everything it starts is gone afterwards. */
// Over 60 lines: one run from its beginning to its end.
export async function measureHold(load: HoldLoad, tell: (what: string) => void): Promise<HoldFigures> {
  const { readers, seconds, languages, restarts } = load;
  const host = await startWorker<HostQuestion, HostAnswer>("service-host.ts");
  const crowds = await Promise.all(
    Array.from({ length: CROWDS }, () => startWorker<HoldQuestion, HoldAnswer>("hold-crowd.ts")),
  );
  const all = async (question: (index: number) => HoldQuestion): Promise<HoldAnswer> =>
    sumOf(await Promise.all(crowds.map((crowd, index) => crowd.ask(question(index)))));
  const { port: servicePort, token } = await host.ask({ ask: "open" });
  const fanOut = await setUpFanOut({ origin: `http://127.0.0.1:${servicePort}`, token });
  try {
    const running: Record<Name, Program> = {
      Redis: await fanOut.startRedis(),
      "the engine": await fanOut.startEngine(),
      "the relay": await fanOut.relay(),
    };
    await running["the relay"].until(/service-stream-open/);
    const alone = costOf(running["the engine"].pid);
    const first = await host.ask({ ask: "send", perSecond: PER_SECOND, seconds: BEFORE_S, languages });
    const port = Number(new URL(fanOut.origin).port);
    const share = Math.ceil(readers / CROWDS);
    const joinsAt = performance.now();
    await all((index) => ({
      ask: "join",
      port,
      token,
      languages,
      readers: Math.min(share, readers - index * share),
    }));
    const joinedInS = (performance.now() - joinsAt) / 1_000;
    tell(`${readers} readers have joined`);
    const holdsAt = performance.now();
    /** What programs took before they are measured, less what those took that are over. */
    const since = Object.fromEntries(NAMES.map((name) => [name, costOf(running[name].pid).cpuMs])) as Record<
      Name,
      number
    >;
    const speaking = host.ask({
      ask: "send",
      perSecond: PER_SECOND,
      seconds: wholeSentences(seconds),
      languages,
      firstSid: first.lastSid + 1,
    });
    const again = {
      "the relay": () => fanOut.relay(),
      "the engine": () => fanOut.startEngine(),
      Redis: () => fanOut.startRedis(),
    } as const;
    for (const name of restarts ? NAMES : []) {
      await setTimeout((seconds / 4) * 1_000);
      since[name] -= costOf(running[name].pid).cpuMs;
      await running[name].end(name === "the engine" ? "SIGTERM" : "SIGKILL");
      running[name] = await again[name]();
      tell(`${name} was restarted`);
    }
    const { lastSid } = await speaking;
    const until = performance.now() + LAST_MS;
    let found = await all(() => ({ ask: "count", lastSid }));
    while (found.whole < readers && performance.now() < until) {
      await setTimeout(1_000);
      found = await all(() => ({ ask: "count", lastSid }));
    }
    const heldMs = performance.now() - holdsAt;
    const costs = NAMES.map((name) => [name, costOf(running[name].pid)] as const);
    const parts = Object.fromEntries(
      costs.map(([name, { cpuMs, memoryBytes }]) => [
        name,
        { cpu: (cpuMs - since[name]) / heldMs, memoryBytes },
      ]),
    ) as HoldFigures["parts"];
    await all(() => ({ ask: "leave" }));
    const { delays, ...counted } = found;
    return {
      ...load,
      ...counted,
      sentences: lastSid,
      joinedInS,
      parts,
      delayMs: delaysOf(delays),
      bytesAReaderAnHour: ((found.bytes / readers) * 3_600_000) / heldMs,
      memoryAReaderBytes: (parts["the engine"].memoryBytes - alone.memoryBytes) / readers,
    };
  } finally {
    for (const worker of [host, ...crowds]) worker.stop();
    await fanOut.close();
  }
}
