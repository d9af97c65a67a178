/**
 * The publish command as a host runs it, before a rehearsal on a real socket and with a folder of its own.
 */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { main } from "../../src/node/commands/publish.ts";
import type { PublishWorld } from "../../src/node/publish/publish-world.ts";
import { realDisk } from "../../src/node/publish/talks-folder.ts";
import { memoriesKey } from "../../src/node/rehearsal/partners/memories.ts";
import { videogenKey } from "../../src/node/rehearsal/partners/videogen.ts";
import { vmegKey } from "../../src/node/rehearsal/partners/vmeg.ts";
import type { RehearsalOptions } from "../../src/node/rehearsal/service.ts";
import { talksPath } from "../../src/talk/addresses.ts";
import {
  type OpenTalk,
  type PublishedTalk,
  readTalkFile,
  talksOfBroadcast,
} from "../../src/talk/published-talk.ts";
import { quietVoice } from "./finished-talk.ts";
import { API_KEY, type RehearsalServer, startRehearsalServer } from "./rehearsal-server.ts";

export const PASSPHRASE = "twelve grey herons";

export type PublishStage = {
  readonly server: RehearsalServer;
  /** Where the command is run, and where it publishes to. */
  readonly folder: string;
  /** What it told; a failure begins with `! `. */
  readonly lines: string[];
  /** Lines that the next one replaced. */
  readonly shown: string[];
  /** What a test may change before it runs the command. */
  readonly world: { -readonly [Key in keyof PublishWorld]: PublishWorld[Key] };
  /** Runs the command, and gives its exit code. */
  readonly publish: (args: readonly string[], more?: Partial<PublishWorld>) => Promise<number>;
  readonly filesIn: (path?: string) => Promise<readonly string[]>;
  readonly json: (path: string) => Promise<unknown>;
  readonly talks: (token?: string) => Promise<readonly PublishedTalk[]>;
  readonly openTalk: (token?: string) => Promise<OpenTalk>;
  /** Every file with its bytes. */
  readonly contents: () => Promise<ReadonlyMap<string, string>>;
  readonly close: () => Promise<void>;
};

/** What the command has to know of the rehearsal's stand-ins for other services. */
export function partnerEnvironment({ rehearsal, origin }: RehearsalServer): Readonly<Record<string, string>> {
  return {
    VMEG_SERVICE: `${origin}/rehearsal/v1/vmeg`,
    VMEG_API_KEY: vmegKey(rehearsal),
    MEMORIES_SERVICE: `${origin}/rehearsal/v1/memories`,
    MEMORIES_API_KEY: memoriesKey(rehearsal),
    VIDEOGEN_SERVICE: `${origin}/rehearsal/v1/videogen`,
    VIDEOGEN_API_KEY: videogenKey(rehearsal),
  };
}

/** What the command has to know where no service is named: nothing of it is needed. */
export function withoutService(stage: PublishStage): Pick<PublishWorld, "environment"> {
  const { VAS_SERVICE: _, VAS_API_KEY: __, ...environment } = stage.world.environment;
  return { environment };
}

/** Where in what was published something stands that must not be there: paths with the secret. */
export async function secretsIn(stage: PublishStage): Promise<readonly string[]> {
  const { rehearsal, origin } = stage.server;
  const keys = [API_KEY, vmegKey(rehearsal), memoriesKey(rehearsal), videogenKey(rehearsal)];
  const secrets = [...keys, API_KEY.slice(4), origin, stage.folder];
  const found: string[] = [];
  for (const [path, bytes] of await stage.contents()) {
    const name = path.slice(stage.folder.length);
    if (!name.startsWith("/talks/")) continue;
    for (const secret of secrets)
      if (bytes.includes(secret) || name.includes(secret)) found.push(`${name}: ${secret}`);
  }
  return found;
}

export async function openPublishStage(
  options: Pick<RehearsalOptions, "synthesize" | "sample"> = { synthesize: quietVoice },
): Promise<PublishStage> {
  const server = await startRehearsalServer(options);
  const folder = await mkdtemp(join(tmpdir(), "talks-"));
  const lines: string[] = [];
  const shown: string[] = [];
  const world: PublishStage["world"] = {
    environment: {
      VAS_API_KEY: API_KEY,
      VAS_SERVICE: server.origin,
      PHRASE: PASSPHRASE,
      ...partnerEnvironment(server),
    },
    tell: (line) => lines.push(line),
    show: (line) => shown.push(line),
    fail: (line) => lines.push(`! ${line}`),
    ask: () => Promise.resolve(PASSPHRASE),
    confirm: () => Promise.resolve(false),
    open: () => undefined,
    now: () => Date.parse("2026-01-04T10:00:00.000Z"),
    wait: () => Promise.resolve(),
    disk: realDisk,
  };
  const filesIn: PublishStage["filesIn"] = async (path = ".") => {
    const all = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => []);
    return all
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
  };
  const json: PublishStage["json"] = async (path) =>
    JSON.parse(await readFile(join(folder, path), "utf8")) as unknown;
  const talks: PublishStage["talks"] = async (token = "a3f9") =>
    readTalkFile(talksOfBroadcast, await json(talksPath(token)))?.talks ?? [];
  return {
    server,
    folder,
    lines,
    shown,
    world,
    publish: (args, more = {}) => main([...args, "--out", "."], folder, { ...world, ...more }),
    filesIn,
    json,
    talks,
    openTalk: async (token) => {
      const [talk] = await talks(token);
      if (talk === undefined || !("head" in talk)) throw new Error("There is no open talk");
      return talk;
    },
    contents: async () => {
      const read = (await filesIn()).map(
        async (path) => [path, (await readFile(path)).toString("latin1")] as const,
      );
      return new Map(await Promise.all(read));
    },
    close: async () => {
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}
