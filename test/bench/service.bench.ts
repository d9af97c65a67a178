/**
 * The service bench as a command: a hall, a large hall in eight languages, and ten thousand open connections, on
 * loopback; about three minutes.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";

import { type Load, type LoadResult, measureService, mostConnections } from "./service.ts";

const LANGUAGES = ["zh-TW", "ja-JP", "ko-KR", "es-ES", "fr-FR", "de-DE", "ar-SA", "hi-IN"];

const LOADS: readonly Load[] = [
  { name: "100 viewers", viewers: 100, perSecond: 10 },
  { name: "1,000 viewers", viewers: 1_000, perSecond: 10 },
  { name: "1,000 viewers in eight languages", viewers: 1_000, perSecond: 10, languages: LANGUAGES },
  { name: "5,000 viewers", viewers: 5_000, perSecond: 10 },
  { name: "10,000 viewers", viewers: 10_000, perSecond: 2 },
  { name: "10,000 viewers, nothing said", viewers: 10_000, perSecond: 0 },
];

export type ServiceFigures = {
  readonly seconds: number;
  readonly cores: number;
  /** Connections the machine lets one process have, and how busy it was beside the bench at its start. */
  readonly mostConnections: number;
  readonly loadBefore: number;
  readonly loads: readonly LoadResult[];
};

const thousands = (count: number): string => Math.round(count).toLocaleString("en-US");
const percent = (share: number): string => `${(share * 100).toFixed(share < 0.1 ? 1 : 0)} %`;

const kilobytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KB`;

/** Below this many viewers their share of the memory is lost in what the process does besides. */
const ENOUGH_FOR_MEMORY = 1_000;

function row(result: LoadResult): string {
  const { p50, p95, p99, max } = result.delayMs;
  const delays = [p50, p95, p99, max].map((ms) => ms.toFixed(1)).join(", ");
  const memory = [result.rssPerViewerBytes, result.rssPerViewerAfterBytes].map(kilobytes).join(", ");
  const cells = [
    result.name,
    result.perSecond,
    thousands(result.deliveredPerSecond),
    result.due === 0 ? "–" : percent(result.delivered / result.due),
    percent(result.cpu),
    result.due === 0 ? "–" : `${delays} ms`,
    result.viewers < ENOUGH_FOR_MEMORY ? "–" : memory,
    `${thousands(result.rssBytes / 1_048_576)} MB`,
    thousands(result.stillOpen),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Options: `--seconds` (20, of each load), `--only` (number of one load, from 1). */
export async function run(args: readonly string[]): Promise<ServiceFigures> {
  const { values } = parseArgs({
    args: [...args],
    options: { seconds: { type: "string", default: "20" }, only: { type: "string", default: "" } },
  });
  const seconds = Math.min(120, Math.max(2, Number(values.seconds) || 20));
  const most = mostConnections();
  const loadBefore = loadavg()[0] ?? 0;
  const chosen = values.only === "" ? LOADS : LOADS.slice(Number(values.only) - 1, Number(values.only));
  const loads = chosen.map((load) => {
    if (load.viewers <= most) return load;
    console.log(`This machine allows ${thousands(most)} connections (ulimit -n): fewer than ${load.name}.`);
    return { ...load, name: `${load.name}, cut to ${thousands(most)}`, viewers: most };
  });
  const results = await measureService(loads, seconds, (name) => console.error(name));
  console.log(`| load | events/s for each | delivered/s | of those due | CPU of one core | delay p50, p95, p99, longest | memory per viewer: open, after | memory | open at the end |
|---|---|---|---|---|---|---|---|---|
${results.map(row).join("\n")}`);
  const cores = cpus().length;
  if (loadBefore > cores / 2) {
    console.log(
      `The machine was busy before the bench (load ${loadBefore.toFixed(1)} on ${cores} cores): delays are its as well.`,
    );
  }
  return { seconds, cores, mostConnections: most, loadBefore, loads: results };
}
