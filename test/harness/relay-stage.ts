/**
 * The relay as it stands in an event: a rehearsal service, Redis, nginx with Nchan set up by the file in `deploy/relay`, and
 * relays, each a process of its own that a test can stop, kill and start again.
 */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { build } from "vite";

import { ENGINE_RECIPE, engineConfig, type EnginePlace } from "../../src/node/relay/engine-config.ts";
import { missingPrograms } from "../../src/node/relay/missing-programs.ts";
import { type Program, startProgram } from "../../src/node/relay/program.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { freePort } from "../../src/node/relay/free-port.ts";
import { makeCertificate } from "./recipes.ts";
import { live, type RehearsalServer, startRehearsalServer } from "./rehearsal-server.ts";
import { ROOT } from "./stage.ts";

export type { Program } from "../../src/node/relay/program.ts";

/** Why the relay cannot be tried here, or nothing if it can. */
export const missingForRelay = missingPrograms;

type Ports = EnginePlace["ports"];

function writeNginx(folder: string, ports: Ports, settings: EngineSettings): readonly string[] {
  const { limit, pingS, isSecure = false } = settings;
  const recipe = readFileSync(join(ROOT, ENGINE_RECIPE), "utf8");
  const limits = limit && {
    "rate=100r/s": "rate=1r/m",
    "rate=50r/s": "rate=1r/m",
    "burst=2000": `burst=${limit - 1}`,
  };
  const pings = pingS && { "ping_interval 15": `ping_interval ${pingS}` };
  if (isSecure) makeCertificate(folder);
  // As docs/relay.md has it for a name of its own.
  const secure = isSecure && {
    [`listen 127.0.0.1:${ports.viewers};`]: `listen 127.0.0.1:${ports.viewers} ssl http2; ssl_certificate ${folder}/cert.pem; ssl_certificate_key ${folder}/key.pem;`,
  };
  const text = engineConfig(recipe, {
    folder,
    ports,
    asRoot: process.getuid?.() === 0,
    changes: { ...limits, ...pings, ...secure },
  });
  writeFileSync(join(folder, "nginx.conf"), text);
  return ["-p", folder, "-c", join(folder, "nginx.conf"), "-g", "daemon off;"];
}

const AS_SHIPPED = join(ROOT, "src/node/commands/relay.mjs");

let bundling: Promise<string> | undefined;
/** The relay command in one file, which starts in a tenth of the time: made once for each process of tests. */
function relayBundle(): Promise<string> {
  const bundle = async (): Promise<string> => {
    const file = join(ROOT, "node_modules/.cache/relay-bundle.mjs");
    const folder = `${file}.${process.pid}`;
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        ssr: join(ROOT, "test/harness/relay-program.ts"),
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: { output: { entryFileNames: "relay.mjs", codeSplitting: false } },
      },
    });
    // Another process may make the same one meanwhile.
    renameSync(join(folder, "relay.mjs"), file);
    rmSync(folder, { recursive: true });
    return file;
  };
  bundling ??= bundle();
  return bundling;
}

export type EngineSettings = {
  /** Relays are started by the command itself, which takes longer. */
  readonly asShipped?: boolean;
  /** How often one address may ask at once; then once a minute. The recipe's own limits where it is left out. */
  readonly limit?: number;
  /** How often a quiet stream has a comment line, in s. */
  readonly pingS?: number;
  /** Viewers ask over TLS, with HTTP/2 if they like, of a certificate that nobody trusts. */
  readonly isSecure?: boolean;
};

/** What stands between a service and its readers. */
export type RelayFanOut = {
  readonly token: string;
  /** Where viewers ask. */
  readonly origin: string;
  /** Where the first relay answers for itself, and the second. */
  readonly relayOrigins: readonly [string, string];
  /** Starts the first relay, or the second. Settles once it listens. */
  readonly relay: (which?: 0 | 1, more?: RelayStart) => Promise<Program>;
  readonly startRedis: () => Promise<Program>;
  readonly startEngine: () => Promise<Program>;
  readonly close: () => Promise<void>;
};

export type RelayStage = RelayFanOut & { readonly service: RehearsalServer };

export type RelayStart = {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};

/** Everything but a service, on free ports; nothing runs yet. */
export async function setUpFanOut(
  service: { readonly origin: string; readonly token: string },
  settings: EngineSettings = {},
): Promise<RelayFanOut> {
  const folder = mkdtempSync(join(tmpdir(), "viewer-relay-"));
  const ports: Ports = {
    redis: await freePort(),
    viewers: await freePort(),
    engine: await freePort(),
    first: await freePort(),
    second: await freePort(),
  };
  const running = new Map<Program, NodeJS.Signals>();
  const keep = async (starting: Promise<Program>, ending: NodeJS.Signals = "SIGKILL"): Promise<Program> => {
    const program = await starting;
    running.set(program, ending);
    return program;
  };
  const redis = ["--port", String(ports.redis), "--bind", "127.0.0.1", "--dir", folder];
  const nginx = writeNginx(folder, ports, settings);
  const command = settings.asShipped === true ? AS_SHIPPED : await relayBundle();
  const asked = [
    "--service",
    service.origin,
    "--token",
    service.token,
    "--engine",
    `http://127.0.0.1:${ports.engine}`,
    "--redis",
    `redis://127.0.0.1:${ports.redis}`,
  ];
  return {
    token: service.token,
    origin: `${settings.isSecure === true ? "https://localhost" : "http://127.0.0.1"}:${ports.viewers}`,
    relayOrigins: [`http://127.0.0.1:${ports.first}`, `http://127.0.0.1:${ports.second}`],
    startRedis: () =>
      keep(
        startProgram("redis-server", [...redis, "--save", "", "--appendonly", "yes"], {
          ready: /Ready to accept connections/,
        }),
      ),
    // Killed, it would leave its workers behind, and they its ports taken.
    startEngine: () => keep(startProgram("nginx", nginx, { ready: /start worker process/ }), "SIGTERM"),
    relay: (which = 0, { args = [], env = {} } = {}) => {
      const listen = ["--listen", `127.0.0.1:${which === 0 ? ports.first : ports.second}`];
      const ready = /"event":"listening"/;
      return keep(startProgram(process.execPath, [command, ...asked, ...listen, ...args], { ready, env }));
    },
    close: async () => {
      await Promise.all([...running].map(([program, ending]) => program.end(ending)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** All of it, with a broadcast that is live; nothing but the service runs yet. */
export async function startRelayStage(
  channel: NewChannel = {},
  {
    limit,
    pingS,
    asShipped,
    isSecure,
    ...options
  }: Exclude<Parameters<typeof startRehearsalServer>[0], undefined> & EngineSettings = {},
): Promise<RelayStage> {
  const service = await startRehearsalServer(options);
  const { token } = service.channel({ state: live, ...channel }).channel();
  const fanOut = await setUpFanOut(
    { origin: service.origin, token },
    {
      ...(limit === undefined ? {} : { limit }),
      ...(pingS === undefined ? {} : { pingS }),
      ...(asShipped === undefined ? {} : { asShipped }),
      ...(isSecure === undefined ? {} : { isSecure }),
    },
  );
  return {
    ...fanOut,
    service,
    close: async () => {
      await fanOut.close();
      await service.close();
    },
  };
}
