/**
 * Publishes what was said in a finished broadcast as a folder of static files (docs/talks.md), or takes it away.
 */
import { resolve } from "node:path";
import { setTimeout } from "node:timers/promises";

import { err, ok } from "../../lib/result.ts";
import { choose, listAll } from "../publish/choose.ts";
import { createTaskCorrections } from "../publish/edit/task-corrections.ts";
import { draftOfTask } from "../publish/gather-talk.ts";
import { createHostClient, type HostClient } from "../publish/host-client.ts";
import { createHostEdits } from "../publish/host-edits.ts";
import { wordsOf } from "../publish/host-errors.ts";
import type { HostClientOptions } from "../publish/host-request.ts";
import { videogenFor } from "../publish/picture/picture-of-talk.ts";
import type { Done, PublishWorld } from "../publish/publish-world.ts";
import { readFolder } from "../publish/talks-folder.ts";
import { removeTalk } from "../publish/write-talk.ts";
import { askPassword } from "./ask-password.ts";
import { confirmOnTerminal, openInBrowser } from "./ask-host.ts";
import { passphraseFor, publishDraft } from "./publish-draft.ts";
import { publishElsewhere } from "./publish-elsewhere.ts";
import { importFile, type ImportWish } from "./import-file.ts";
import type { PublishCommand } from "./publish-command.ts";
import { HELP, KEY_VARIABLE } from "./publish-help.ts";
import { readPublishOptions } from "./publish-options.ts";

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

async function publish(
  client: HostClient,
  command: PublishCommand,
  folder: string,
  world: PublishWorld,
): Done {
  const chosen = await choose(client, command);
  if (!chosen.ok) return chosen;
  const { task, token, broadcast } = chosen.value;
  const { locked, isPublic, out } = command;
  const hasPassword = broadcast?.access_type === "password";
  const passphrase = await passphraseFor(locked, { hasPassword, isPublic }, world);
  if (!passphrase.ok) return passphrase;
  const talks = await readFolder(resolve(folder, out), token, "");
  if (!talks.ok) return talks;
  world.tell(`${token}  ${task.title}`);
  const draft = await draftOfTask(client, task, command, world.tell);
  if (!draft.ok) return draft;
  const id = task.task_id;
  const edits = createHostEdits(requestsIn(command, world));
  const corrections = createTaskCorrections({ client, edits, taskId: id });
  return publishDraft(
    { draft: draft.value, corrections, client, token, id, passphrase: passphrase.value },
    command,
    folder,
    world,
  );
}

async function listTemplates(client: HostClient, world: PublishWorld): Done {
  const templates = await client.templates();
  if (!templates.ok) return err(wordsOf(templates.error));
  for (const { slug, name } of templates.value) world.tell(`${slug}  ${name}`);
  return ok(null);
}

/** Videos that can be a talk's picture: those that a search finds, else those that many look at. */
async function listVideos(query: string | undefined, world: PublishWorld): Done {
  const videogen = videogenFor(world);
  if (!videogen.ok) return videogen;
  const lines = await (query === undefined ? videogen.value.trending() : videogen.value.search(query));
  if (!lines.ok) return lines;
  for (const line of lines.value) world.tell(line);
  world.tell(lines.value.length === 0 ? "There are no such videos." : "Take one with --videogen and its id.");
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
  imported: ImportWish,
  folder: string,
  world: PublishWorld,
): Done {
  const taskId = await importFile(requestsIn(command, world), imported, folder, world);
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
  if (typeof command.what === "object") return listVideos(command.what.videos, world);
  const key = world.environment[KEY_VARIABLE] ?? "";
  const { elsewhere } = command;
  if (elsewhere !== undefined && (command.service === "" || key === ""))
    return publishElsewhere(undefined, command, elsewhere, folder, world);
  if (key === "")
    return Promise.resolve(err(`The variable ${KEY_VARIABLE} has to hold the API key. It is no argument.`));
  const client = createHostClient(requestsIn(command, world));
  if (elsewhere !== undefined) return publishElsewhere(client, command, elsewhere, folder, world);
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
