/**
 * Which recording is published, and at which address: what was asked for, held against what there is.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import type { HostBroadcast, HostClient, HostTask } from "./host-client.ts";
import { wordsOf } from "./host-errors.ts";
import { broadcastOf, tasksOf } from "./pick-task.ts";

export type Chosen = {
  readonly task: HostTask;
  readonly token: string;
  /** The broadcast of that token; missing where it is not among the host's. */
  readonly broadcast?: HostBroadcast;
};

export type Wanted = { readonly token?: string; readonly taskId?: string };

const isDone = ({ processing_status }: HostTask): boolean => processing_status === "completed";

function ofBroadcast(
  token: string,
  broadcasts: readonly HostBroadcast[],
  tasks: readonly HostTask[],
): Result<Chosen, string> {
  const broadcast = broadcasts.find((one) => one.token === token);
  if (broadcast === undefined) return err(`This account has no broadcast ${token}.`);
  const [newest] = tasksOf(broadcast, tasks, broadcasts);
  if (newest === undefined)
    return err(
      `No recording is plainly of the broadcast ${token}. Without --broadcast and --task all recordings are listed; name one with --task.`,
    );
  if (newest.processing_status === "failed")
    return err(`The newest recording of ${token} failed at the service. Name another one with --task.`);
  if (!isDone(newest))
    return err(
      `The newest recording of ${token} is not ready: ${newest.processing_status}. Try again in some minutes, or name another one with --task.`,
    );
  return ok({ task: newest, token, broadcast });
}

function ofTask(
  id: string,
  wantedToken: string | undefined,
  broadcasts: readonly HostBroadcast[],
  tasks: readonly HostTask[],
): Result<Chosen, string> {
  const task = tasks.find((one) => one.task_id.toLowerCase() === id);
  if (task === undefined) return err(wordsOf({ code: "no-recording" }));
  if (task.processing_status === "failed")
    return err(
      "This recording failed at the service, so there is nothing to publish. It can be tried again there.",
    );
  if (!isDone(task))
    return err(`This recording is not ready: ${task.processing_status}. Try again in some minutes.`);
  const found = broadcasts.find(({ token }) => token === wantedToken) ?? broadcastOf(task, broadcasts);
  const token = wantedToken ?? found?.token;
  if (token === undefined)
    return err("Which broadcast's address is the talk to have? Say it with --broadcast.");
  return ok({ task, token, ...(found === undefined ? {} : { broadcast: found }) });
}

/** Asks the service for what there is, and chooses; the error is a sentence for the terminal. */
export async function choose(client: HostClient, { token, taskId }: Wanted): Promise<Result<Chosen, string>> {
  const [broadcasts, tasks] = [await client.broadcasts(), await client.tasks("all")];
  if (!broadcasts.ok) return err(wordsOf(broadcasts.error));
  if (!tasks.ok) return err(wordsOf(tasks.error));
  if (taskId !== undefined) return ofTask(taskId, token, broadcasts.value, tasks.value);
  return ofBroadcast(token ?? "", broadcasts.value, tasks.value);
}

/** What there is, one line each. */
export async function listAll(client: HostClient): Promise<Result<readonly string[], string>> {
  const [broadcasts, tasks] = [await client.broadcasts(), await client.tasks("all")];
  if (!broadcasts.ok) return err(wordsOf(broadcasts.error));
  if (!tasks.ok) return err(wordsOf(tasks.error));
  if (tasks.value.length === 0) return ok(["There are no recordings."]);
  const lines = tasks.value.map((task) => {
    const { task_id: id, title, created_at: created, duration_ms: length, processing_status: status } = task;
    const token = broadcastOf(task, broadcasts.value)?.token ?? "    ";
    const minutes = `${Math.round(length / 60_000)} min`.padStart(7);
    return `${token}  ${id}  ${created.slice(0, 16)}  ${minutes}  ${isDone(task) ? "" : `(${status}) `}${title}`;
  });
  return ok([
    ...lines,
    "",
    "Publish one with --broadcast and its four characters, or with --task and its id.",
  ]);
}
