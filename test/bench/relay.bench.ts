/**
 * The relay bench as a command: a hall through the relay, and the same from the rehearsal's own server, on loopback. About a
 * minute and a half.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";

import { missingForRelay } from "../harness/relay-stage.ts";
import { type HoldFigures, measureHold } from "./hold.ts";
import { measureRelay, type RelayFigures } from "./relay.ts";
import { type LoadResult, measureService, mostConnections } from "./service.ts";

const LANGUAGES = ["zh-TW", "ja-JP", "ko-KR", "es-ES", "fr-FR"];
const PER_SECOND = 2;
/** Twenty minutes of sentences of five seconds. */
const HISTORY = 240;

type RelayBench = {
  readonly cores: number;
  readonly loadBefore: number;
  readonly relay: RelayFigures;
  readonly direct: LoadResult | undefined;
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;
const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KB`;

function delays({ p50, p95, p99, max }: RelayFigures["delayMs"]): string {
  return `${[p50, p95, p99, max].map((ms) => ms.toFixed(1)).join(", ")} ms`;
}

const MOST_HOLD_S = 900;

/** Holds readers while everything is restarted, and prints what that cost them. */
async function hold(readers: number, seconds: number, restarts: boolean): Promise<HoldFigures> {
  const load = { readers, seconds, restarts, languages: LANGUAGES };
  const figures = await measureHold(load, (what) => console.error(what));
  const { open, whole, breaks, lost, doubled, sentences, parts } = figures;
  const { "the engine": engine, "the relay": relay, Redis: redis } = parts;
  console.log(`| | while held |
|---|---|
| readers, seconds; joined within | ${readers}, ${seconds}; ${figures.joinedInS.toFixed(1)} s |
| open at the end, have the last sentence | ${open}, ${whole} |
| breaks, sentences | ${breaks}, ${sentences} |
| lost unmarked, told twice | ${lost}, ${doubled} |
| delay p50, p95, p99, longest, what followed the restarts too | ${delays(figures.delayMs)} |
| CPU of one core | nginx ${percent(engine.cpu)}, relay ${percent(relay.cpu)}, Redis ${percent(redis.cpu)} |
| memory | nginx ${megabytes(engine.memoryBytes)}, relay ${megabytes(relay.memoryBytes)}, Redis ${megabytes(redis.memoryBytes)} |
| memory a reader, bytes a reader an hour | ${kilobytes(figures.memoryAReaderBytes)}, ${(figures.bytesAReaderAnHour / 1_048_576).toFixed(1)} MB |`);
  return figures;
}

/**
 * Options: `--viewers` (10000), `--seconds` (20), `--no-direct` leaves the comparison out, `--tls` lets viewers ask over TLS.
 * `--hold SECONDS` holds readers instead, and `--restarts` restarts relay, engine and Redis meanwhile.
 */
export async function run(args: readonly string[]): Promise<RelayBench | HoldFigures> {
  const missing = missingForRelay();
  if (missing !== undefined) throw new Error(missing);
  const { values } = parseArgs({
    args: [...args],
    options: {
      viewers: { type: "string", default: "10000" },
      seconds: { type: "string", default: "20" },
      hold: { type: "string" },
      restarts: { type: "boolean", default: false },
      "no-direct": { type: "boolean", default: false },
      tls: { type: "boolean", default: false },
    },
  });
  const viewers = Math.min(mostConnections(), Math.max(2, Number(values.viewers) || 10_000));
  const seconds = Math.min(600, Math.max(2, Number(values.seconds) || 20));
  if (values.hold !== undefined) {
    const holdFor = Math.min(MOST_HOLD_S, Math.max(20, Number(values.hold) || 600));
    return hold(viewers, holdFor, values.restarts);
  }
  const loadBefore = loadavg()[0] ?? 0;
  const load = {
    viewers,
    seconds,
    perSecond: PER_SECOND,
    languages: LANGUAGES,
    history: HISTORY,
    isSecure: values.tls,
  };
  const relay = await measureRelay(load, (what) => console.error(what));
  const name = `${viewers} viewers at the rehearsal's own server`;
  const [direct] = values["no-direct"]
    ? []
    : await measureService(
        [{ name, viewers, perSecond: PER_SECOND, languages: LANGUAGES }],
        seconds,
        (what) => console.error(what),
      );
  const { engine, relay: own, redis } = relay.parts;
  console.log(`| | through the relay | the rehearsal's own server |
|---|---|---|
| viewers, open at the end | ${relay.viewers}, ${relay.stillOpen} | ${direct?.viewers ?? "–"}, ${direct?.stillOpen ?? "–"} |
| joined within | ${relay.joinedInS.toFixed(1)} s, each with ${HISTORY} sentences of history, ${kilobytes(relay.joiningBytes)}, ${relay.unfinished} without its end; CPU of one core: nginx ${percent(relay.joiningCpu.engine)}, relay ${percent(relay.joiningCpu.relay)}, Redis ${percent(relay.joiningCpu.redis)} | – |
| delivered of those due | ${percent(relay.delivered / relay.due)} | ${direct === undefined ? "–" : percent(direct.delivered / direct.due)} |
| delay p50, p95, p99, longest | ${delays(relay.delayMs)} | ${direct === undefined ? "–" : delays(direct.delayMs)} |
| CPU of one core | nginx ${percent(engine.cpu)}, relay ${percent(own.cpu)}, Redis ${percent(redis.cpu)} | ${direct === undefined ? "–" : percent(direct.cpu)} |
| memory | nginx ${megabytes(engine.memoryBytes)}, relay ${megabytes(own.memoryBytes)}, Redis ${megabytes(redis.memoryBytes)} | ${direct === undefined ? "–" : megabytes(direct.rssBytes)} |
| memory a viewer | ${kilobytes(relay.memoryAViewerBytes)} | ${direct === undefined ? "–" : kilobytes(direct.rssPerViewerBytes)} |
| bytes a viewer an hour | ${(relay.bytesAViewerAnHour / 1_048_576).toFixed(1)} MB | – |`);
  const cores = cpus().length;
  if (loadBefore > cores / 2)
    console.log(`The machine was busy before the bench (load ${loadBefore.toFixed(1)} on ${cores} cores).`);
  return { cores, loadBefore, relay, direct };
}
