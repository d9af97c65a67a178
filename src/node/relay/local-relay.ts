/**
 * A relay with all that is behind it on this machine, for a try: Redis, nginx with Nchan and the relay's own command, each on a
 * free port of loopback, with files that are gone afterwards.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
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
 * Beside this process: hears of each program, and once this process is gone, however it ended, ends them, waits until they write no
 * more, and removes their folder. What does not end within 5 s is killed.
 */
const WATCH = `
while read -r pid; do pids="$pids $pid"; done
kill $pids 2>/dev/null
for pid in $pids; do
  tries=0
  while kill -0 $pid 2>/dev/null && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
done
kill -9 $pids 2>/dev/null
rm -rf "$0"
`;

type Watch = { readonly add: (program: Program) => void; readonly end: () => void };

function watchOver(folder: string): Watch {
  const watch = spawn("sh", ["-c", WATCH, folder], { stdio: ["pipe", "ignore", "ignore"], detached: true });
  const { stdin } = watch;
  // Where somebody ended it, there is nobody left to tell.
  stdin.on("error", () => undefined);
  // It holds nothing of this process back from its end.
  watch.unref();
  if ("unref" in stdin && typeof stdin.unref === "function") stdin.unref();
  return {
    add: ({ pid }) => void stdin.write(`${pid}\n`),
    end: () => void stdin.end(),
  };
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
  const watch = watchOver(folder);
  const start = async (ready: RegExp, command: string, ...args: readonly string[]): Promise<void> => {
    watch.add(await startProgram(command, args, { ready }));
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
    watch.end();
    throw error;
  }
  return { origin: `http://${at("viewers")}`, relayOrigin: `http://${at("first")}` };
}
