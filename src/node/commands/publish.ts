/**
 * Publishes what was said in a finished broadcast as a folder of static files (docs/talks.md), or takes it away.
 */
import { randomBytes } from "node:crypto";
import { openAsBlob } from "node:fs";
import { basename, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

import { err, ok, type Result } from "../../lib/result.ts";
import { choose, type Chosen, listAll } from "../publish/choose.ts";
import { gatherTalk } from "../publish/gather-talk.ts";
import { createHostClient, type HostClient } from "../publish/host-client.ts";
import { wordsOf } from "../publish/host-errors.ts";
import { createHostImports } from "../publish/host-imports.ts";
import type { HostClientOptions } from "../publish/host-request.ts";
import { importSound } from "../publish/import-sound.ts";
import { lockingFor } from "../publish/lock-talk.ts";
import { weaknessOf } from "../publish/passphrase.ts";
import { type Before, planRemoval, planTalk, talkName } from "../publish/publish-plan.ts";
import { type Disk, readFolder, writeFolder } from "../publish/talks-folder.ts";
import { type Place, sourceMark, talkFiles } from "../publish/talk-files.ts";
import { soundKind } from "../publish/sound-kind.ts";
import { tellPlan } from "../publish/tell.ts";
import { askPassword } from "./ask-password.ts";
import {
  HELP,
  type ImportCommand,
  KEY_VARIABLE,
  type Locked,
  type PublishCommand,
  readPublishOptions,
} from "./publish-options.ts";

/** What the command is given of the world; a test gives its own. */
export type PublishWorld = {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly tell: (line: string) => void;
  /** Shows a line that the next one replaces, where somebody looks. */
  readonly show: (line: string) => void;
  /** Tells what went wrong. */
  readonly fail: (line: string) => void;
  readonly ask: () => Promise<string | undefined>;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
  readonly disk?: Disk;
};

const realWorld: PublishWorld = {
  environment: process.env,
  tell: (line) => console.log(line),
  show: (line) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${line}\u001B[K\r`);
  },
  fail: (line) => console.error(line),
  ask: () =>
    askPassword(
      { input: process.stdin, write: (text) => void process.stderr.write(text) },
      "Passphrase of the talk: ",
    ),
  now: Date.now,
};

type Done = Promise<Result<null, string>>;

async function passphraseFor(
  locked: Locked,
  { chosen, isPublic }: { readonly chosen: Chosen; readonly isPublic: boolean },
  { environment, ask }: PublishWorld,
): Promise<Result<string | undefined, string>> {
  if (locked === "no") {
    const hasPassword = chosen.broadcast?.access_type === "password";
    return hasPassword && !isPublic
      ? err(
          "This broadcast has a password. Lock the talk with a passphrase (--lock), or say --public to publish it for everybody.",
        )
      : ok(undefined);
  }
  const passphrase = locked === "ask" ? await ask() : environment[locked.variable];
  if (passphrase === undefined || passphrase === "")
    return err("There is no passphrase; nothing was published.");
  const weakness = weaknessOf(passphrase);
  return weakness === undefined ? ok(passphrase) : err(weakness);
}

/** The talk's name: as asked for, else as the recording is published already, else of its title. */
function nameFor(before: Before, source: string, title: string, command: PublishCommand, recorded?: string) {
  const { talks } = before.talks;
  const known = talks.find((talk) => talk.source === source)?.name;
  const taken = new Set(talks.filter((talk) => talk.source !== source).map(({ name }) => name));
  return command.name ?? known ?? talkName(title, recorded, taken);
}

async function publish(
  client: HostClient,
  command: PublishCommand,
  folder: string,
  world: PublishWorld,
): Done {
  const chosen = await choose(client, command);
  if (!chosen.ok) return chosen;
  const { task, token } = chosen.value;
  const { locked, isPublic, out, isDry } = command;
  const passphrase = await passphraseFor(locked, { chosen: chosen.value, isPublic }, world);
  if (!passphrase.ok) return passphrase;
  const root = resolve(folder, out);
  const talks = await readFolder(root, token, "");
  if (!talks.ok) return talks;
  world.tell(`${token}  ${task.title}`);
  const talk = await gatherTalk(client, task, command, world.tell);
  if (!talk.ok) return talk;
  const source = sourceMark(task.task_id);
  const name = nameFor(talks.value, source, talk.value.title, command, talk.value.recorded);
  const other = talks.value.talks.talks.find((one) => one.name === name && one.source !== source);
  if (other !== undefined) return err(`Another recording is published as ${name}. Take another --name.`);
  const place: Place = { token, name, source };
  const before = await readFolder(root, token, name);
  if (!before.ok) return before;
  const old = before.value.talks.talks.find((one) => one.name === name);
  const locking =
    passphrase.value === undefined ? undefined : await lockingFor(passphrase.value, place, old, randomBytes);
  const made = await talkFiles(talk.value, place, locking);
  const plan = planTalk(before.value, made, new Date(world.now()).toISOString());
  world.tell(tellPlan(plan));
  if (isDry || (!plan.isChanged && plan.remove.length === 0)) return ok(null);
  return carryOut(async () => {
    const { left } = await writeFolder(root, place, plan, made.files, {
      before: before.value,
      ...(world.disk === undefined ? {} : { disk: world.disk }),
    });
    for (const path of left) world.tell(`${path} could not be taken away; it is not needed any more.`);
    world.tell(
      `Published at /talk/${token}/${name}${locking === undefined ? "" : ", behind the passphrase"}.`,
    );
  });
}

/** Runs what writes to the disk; it was taken back where it failed. */
async function carryOut(write: () => Promise<void>): Done {
  try {
    await write();
    return ok(null);
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : String(failure);
    return err(`The folder cannot be written: ${reason}. What was published is as it was.`);
  }
}

async function remove(command: PublishCommand, folder: string, world: PublishWorld): Done {
  const { token = "", out, taskId, isDry } = command;
  const root = resolve(folder, out);
  const talks = await readFolder(root, token, "");
  if (!talks.ok) return talks;
  const source = taskId === undefined ? undefined : sourceMark(taskId);
  const name = command.name ?? talks.value.talks.talks.find((talk) => talk.source === source)?.name;
  const isThere = talks.value.talks.talks.some((talk) => talk.name === name);
  if (name === undefined || !isThere) {
    const names = talks.value.talks.talks.map((talk) => talk.name).join(", ");
    return err(`There is no such talk of ${token}. ${names === "" ? "It has none." : `It has: ${names}.`}`);
  }
  const before = await readFolder(root, token, name);
  if (!before.ok) return before;
  const plan = planRemoval(before.value, name);
  world.tell(tellPlan(plan));
  if (isDry) return ok(null);
  return carryOut(async () => {
    const { left } = await writeFolder(root, { token, name }, plan, new Map(), {
      before: before.value,
      ...(world.disk === undefined ? {} : { disk: world.disk }),
    });
    for (const path of left) world.tell(`${path} could not be taken away.`);
    world.tell(`/talk/${token}/${name} is taken away.`);
  });
}

async function listTemplates(client: HostClient, world: PublishWorld): Done {
  const templates = await client.templates();
  if (!templates.ok) return err(wordsOf(templates.error));
  for (const { slug, name } of templates.value) world.tell(`${slug}  ${name}`);
  return ok(null);
}

async function list(client: HostClient, world: PublishWorld): Done {
  const lines = await listAll(client);
  if (!lines.ok) return lines;
  for (const line of lines.value) world.tell(line);
  return ok(null);
}

/** Has a file transcribed, and publishes its recording. */
async function importAndPublish(
  client: HostClient,
  command: PublishCommand,
  { path, ...wish }: ImportCommand,
  folder: string,
  world: PublishWorld,
): Done {
  let file: Blob;
  try {
    file = await openAsBlob(resolve(folder, path));
  } catch {
    return err(`${path} cannot be opened.`);
  }
  const kind = await soundKind(file);
  if (kind === undefined) return err(wordsOf({ code: "unknown-sound" }));
  const imports = createHostImports(requestsIn(command, world));
  const upload = { ...wish, file, fileName: basename(path) };
  const taskId = await importSound(imports, upload, kind.durationMs, {
    tell: world.tell,
    show: world.show,
    wait: world.wait ?? setTimeout,
  });
  if (!taskId.ok) return taskId;
  return publish(client, { ...command, taskId: taskId.value }, folder, world);
}

const requestsIn = ({ service }: PublishCommand, world: PublishWorld): HostClientOptions => ({
  service,
  key: world.environment[KEY_VARIABLE] ?? "",
  now: world.now,
  ...(world.fetch === undefined ? {} : { fetch: world.fetch }),
  ...(world.wait === undefined ? {} : { wait: world.wait }),
});

function run(command: PublishCommand, folder: string, world: PublishWorld): Done {
  if (command.what === "remove") return remove(command, folder, world);
  const key = world.environment[KEY_VARIABLE];
  if (key === undefined || key === "")
    return Promise.resolve(err(`The variable ${KEY_VARIABLE} has to hold the API key. It is no argument.`));
  const client = createHostClient(requestsIn(command, world));
  if (command.imported !== undefined)
    return importAndPublish(client, command, command.imported, folder, world);
  if (command.what === "templates") return listTemplates(client, world);
  if (command.what === "list") return list(client, world);
  return publish(client, command, folder, world);
}

/** Runs the command relative to `folder`; gives the exit code. */
export async function main(
  args: readonly string[],
  folder: string,
  world: PublishWorld = realWorld,
): Promise<number> {
  const command = readPublishOptions(args, world.environment);
  if (!command.ok) {
    world.fail(command.error);
    return 64;
  }
  if (command.value === "help") {
    world.tell(HELP);
    return 0;
  }
  const done = await run(command.value, folder, world);
  if (!done.ok) world.fail(done.error);
  return done.ok ? 0 : 1;
}
