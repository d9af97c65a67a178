/**
 * Which recordings belong to a broadcast. The documents name no field that says so once it is over, so it is found by the
 * time, the language and the name; what could belong to two broadcasts is never guessed.
 */
import type { HostBroadcast, HostTask } from "./host-client.ts";

/** How far the clocks of a broadcast and its recording may be apart, in ms. */
const NEAR_MS = 120_000;

function isWithin(task: HostTask, { started_at: start, ended_at: end }: HostBroadcast): boolean {
  const at = Date.parse(task.created_at);
  const from = Date.parse(start ?? "");
  const until = Date.parse(end ?? "");
  if (Number.isNaN(at) || Number.isNaN(from)) return false;
  return at >= from - NEAR_MS && (Number.isNaN(until) || at <= until + NEAR_MS);
}

/** Whether a broadcast's only recording is the one that goes on, and is another. */
const hasOnlyAnother = ({ task_id }: HostTask, broadcast: HostBroadcast): boolean => {
  const { current_recording_id: current, recordings_count: count } = broadcast;
  return count === 1 && typeof current === "string" && current !== task_id;
};

function fits(task: HostTask, broadcast: HostBroadcast): boolean {
  if (hasOnlyAnother(task, broadcast)) return false;
  const [language] = task.transcription_languages ?? [];
  return (
    task.type_source === "broadcast" &&
    (language === undefined || language === broadcast.transcription_language) &&
    isWithin(task, broadcast)
  );
}

/** The recordings of a broadcast, the newest first. A recording of another broadcast's name is not among them. */
export function tasksOf(
  broadcast: HostBroadcast,
  tasks: readonly HostTask[],
  broadcasts: readonly HostBroadcast[],
): readonly HostTask[] {
  return tasks
    .filter(
      (task) => task.task_id === broadcast.current_recording_id || belongsTo(task, broadcast, broadcasts),
    )
    .toSorted((a, b) => Date.parse(b.created_at) - Date.parse(a.created_at));
}

function belongsTo(task: HostTask, broadcast: HostBroadcast, broadcasts: readonly HostBroadcast[]): boolean {
  if (!fits(task, broadcast)) return false;
  const all = broadcasts.filter((one) => fits(task, one));
  const named = all.filter(({ name }) => name === task.title);
  return (named.length > 0 ? named : all).every(({ id }) => id === broadcast.id);
}

/** The broadcast that a recording was made of; nothing where none or more than one could be. */
export const broadcastOf = (
  task: HostTask,
  broadcasts: readonly HostBroadcast[],
): HostBroadcast | undefined =>
  broadcasts.find((one) => one.current_recording_id === task.task_id || belongsTo(task, one, broadcasts));
