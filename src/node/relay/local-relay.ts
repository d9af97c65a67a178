/**
 * A relay with all that is behind it on this machine, for a try: Redis, nginx with Nchan and the relay's own command, each on a
 * free port of loopback, with files that are gone afterwards.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ENGINE_RECIPE, engineConfig, type EnginePlace } from "./engine-config.ts";
import { freePort } from "./free-port.ts";
import { type Program, startProgram } from "./program.ts";

const COMMAND = "src/node/commands/relay.mjs";
const READY = {
  redis: /Ready to accept connections/,
  engine: /start worker process/,
  relay: /"event":"service-stream-open"/,
};

export type LocalRelayOptions = {
  /** The folder of the project. */
  readonly root: string;
  readonly service: { readonly origin: string; readonly token: string };
  /** As `--voices` takes them. */
  readonly voices: string;
};

export type LocalRelay = {
  /** Where viewers ask. */
  readonly origin: string;
  /** Where the relay says how it is. */
  readonly relayOrigin: string;
};

/**
 * Ends all of it with this process. A signal ends the process as it would without this, once the programs are gone: until then they
 * write into their folder. The second signal ends it at once.
 */
function endWithProcess(endNow: () => void, end: () => Promise<void>): void {
  process.once("exit", endNow);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      void end().then(() => process.kill(process.pid, signal));
    });
}

async function freePorts(): Promise<EnginePlace["ports"]> {
  const [redis, viewers, engine, first, second] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  return { redis, viewers, engine, first, second };
}

/** Starts it all, and waits until it hears the service. It ends with this process or, where something does not start, at once. */
export async function startLocalRelay({ root, service, voices }: LocalRelayOptions): Promise<LocalRelay> {
  const ports = await freePorts();
  const at = (port: keyof typeof ports): string => `127.0.0.1:${ports[port]}`;
  const folder = mkdtempSync(join(tmpdir(), "live-subtitles-relay-"));
  const programs: Program[] = [];
  const clear = (): void => rmSync(folder, { recursive: true, force: true });
  const end = async (): Promise<void> => {
    await Promise.all(programs.map((program) => program.end("SIGTERM")));
    clear();
  };
  endWithProcess(() => {
    for (const program of programs) program.signal("SIGTERM");
    clear();
  }, end);
  const start = async (ready: RegExp, command: string, ...args: readonly string[]): Promise<void> => {
    programs.push(await startProgram(command, args, { ready }));
  };
  try {
    const config = join(folder, "nginx.conf");
    const recipe = readFileSync(join(root, ENGINE_RECIPE), "utf8");
    writeFileSync(config, engineConfig(recipe, { folder, ports, asRoot: process.getuid?.() === 0 }));
    const store = ["--port", String(ports.redis), "--bind", "127.0.0.1", "--dir", folder, "--save", ""];
    await start(READY.redis, "redis-server", ...store);
    await start(READY.engine, "nginx", "-p", folder, "-c", config, "-g", "daemon off;");
    const reads = ["--service", service.origin, "--token", service.token, "--voices", voices];
    const writes = ["--engine", `http://${at("engine")}`, "--redis", `redis://${at("redis")}`];
    const own = ["--listen", at("first"), "--clips", join(folder, "clips")];
    await start(READY.relay, process.execPath, join(root, COMMAND), ...reads, ...writes, ...own);
  } catch (error) {
    await end();
    throw error;
  }
  return { origin: `http://${at("viewers")}`, relayOrigin: `http://${at("first")}` };
}
