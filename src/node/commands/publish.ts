/**
 * Publishes what was said in a finished broadcast as a folder of static files (docs/talks.md), or takes it away.
 */
import { openAsBlob } from "node:fs";
import { basename, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

import { err, ok, type Result } from "../../lib/result.ts";
import { choose, type Chosen, listAll } from "../publish/choose.ts";
import type { Corrections } from "../publish/edit/corrections.ts";
import { editTalk } from "../publish/edit/edit-talk.ts";
import { createTaskCorrections } from "../publish/edit/task-corrections.ts";
import { aboutTalk, draftOfTask } from "../publish/gather-talk.ts";
import { createHostClient, type HostClient } from "../publish/host-client.ts";
import { createHostEdits } from "../publish/host-edits.ts";
import { wordsOf } from "../publish/host-errors.ts";
import { createHostImports } from "../publish/host-imports.ts";
import type { HostClientOptions } from "../publish/host-request.ts";
import { importSound } from "../publish/import-sound.ts";
import { weaknessOf } from "../publish/passphrase.ts";
import type { Done, PublishWorld } from "../publish/publish-world.ts";
import { readFolder } from "../publish/talks-folder.ts";
import { createClipStore } from "../publish/speech/clip-store.ts";
import { partnerBase } from "../publish/partner-request.ts";
import { speakTalk } from "../publish/speech/speak-talk.ts";
import { createVmeg, VMEG_KEY_VARIABLE } from "../publish/speech/vmeg.ts";
import { type Draft, type Sound, sourceMark } from "../publish/talk-files.ts";
import { soundKind } from "../publish/sound-kind.ts";
import { removeTalk, writeTalk } from "../publish/write-talk.ts";
import { askPassword } from "./ask-password.ts";
import { confirmOnTerminal, openInBrowser } from "./ask-host.ts";
import {
  HELP,
  type ImportCommand,
  KEY_VARIABLE,
  type Locked,
  type PublishCommand,
  readPublishOptions,
} from "./publish-options.ts";

/** Where spoken sentences are kept, so that each is bought once. */
const SPOKEN_FOLDER = ".publish/speech";

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
  confirm: (question) => confirmOnTerminal(process.stdin, process.stderr, question),
  open: openInBrowser,
  now: Date.now,
  wait: setTimeout,
};

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

/** What the host wants to change before it is published. */
async function corrected(
  draft: Draft,
  corrections: Corrections,
  command: PublishCommand,
  world: PublishWorld,
): Promise<Result<Draft, string>> {
  if (!command.isEdited) return ok(draft);
  return editTalk(draft, corrections, world);
}

/** The sound in other languages; none where none was asked for. */
async function spokenIn(
  draft: Draft,
  { speech }: PublishCommand,
  folder: string,
  world: PublishWorld,
): Promise<Result<readonly Sound[], string>> {
  if (speech === undefined) return ok([]);
  const { environment, now, wait, fetch } = world;
  const key = environment[VMEG_KEY_VARIABLE] ?? "";
  if (key === "")
    return err(`The variable ${VMEG_KEY_VARIABLE} has to hold the key of vmeg. It is no argument.`);
  const base = partnerBase(environment["VMEG_SERVICE"] ?? "https://api.vmeg.ai");
  if (base === undefined) return err("VMEG_SERVICE is no address. Plain http only reaches this machine.");
  const vmeg = createVmeg({ base, key, now, wait, ...(fetch === undefined ? {} : { fetch }) });
  return speakTalk(draft, speech, { vmeg, store: createClipStore(resolve(folder, SPOKEN_FOLDER)), world });
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
  const { locked, isPublic, out, isDry, name } = command;
  const passphrase = await passphraseFor(locked, { chosen: chosen.value, isPublic }, world);
  if (!passphrase.ok) return passphrase;
  const root = resolve(folder, out);
  const talks = await readFolder(root, token, "");
  if (!talks.ok) return talks;
  world.tell(`${token}  ${task.title}`);
  const draft = await draftOfTask(client, task, command, world.tell);
  if (!draft.ok) return draft;
  const edits = createHostEdits(requestsIn(command, world));
  const corrections = createTaskCorrections({ client, edits, taskId: task.task_id });
  const final = await corrected(draft.value, corrections, command, world);
  if (!final.ok) return final;
  const about = await aboutTalk(client, final.value, command, world.tell);
  if (!about.ok) return about;
  const speech = await spokenIn(final.value, command, folder, world);
  if (!speech.ok) return speech;
  const writing = {
    root,
    token,
    source: sourceMark(task.task_id),
    isDry,
    ...(name === undefined ? {} : { name }),
    ...(passphrase.value === undefined ? {} : { passphrase: passphrase.value }),
  };
  const sounds = [...final.value.sounds, ...speech.value];
  return writeTalk({ ...final.value, sounds, about: about.value }, writing, world);
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
    wait: world.wait,
  });
  if (!taskId.ok) return taskId;
  return publish(client, { ...command, taskId: taskId.value }, folder, world);
}

const requestsIn = ({ service }: PublishCommand, world: PublishWorld): HostClientOptions => ({
  service,
  key: world.environment[KEY_VARIABLE] ?? "",
  now: world.now,
  wait: world.wait,
  ...(world.fetch === undefined ? {} : { fetch: world.fetch }),
});

function run(command: PublishCommand, folder: string, world: PublishWorld): Done {
  if (command.what === "remove")
    return removeTalk({ ...command, root: resolve(folder, command.out), token: command.token ?? "" }, world);
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
