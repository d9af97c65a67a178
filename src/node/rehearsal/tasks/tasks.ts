/**
 * All tasks of the rehearsal: one for each recording of a broadcast, and those that were imported.
 */
import type { Channel } from "../channel-types.ts";
import type { Room } from "../room.ts";
import { recordingId, statusAt, type Task, taskOf, type TaskStatus } from "./task.ts";

export type Tasks = {
  /** Takes over the recordings that ended; those that go on are looked at when they are asked for. */
  readonly takeEnded: () => void;
  /** Those that are not deleted: pinned ones first, then the newest. */
  readonly list: () => readonly Task[];
  readonly byId: (id: string) => Task | undefined;
  readonly statusOf: (task: Task) => TaskStatus;
  /** All of them, also those that are deleted. */
  readonly all: () => readonly Task[];
  /** Puts a task in the place of the one with its id, or beside the others. */
  readonly put: (task: Task) => Task;
};

export function createTasks(rooms: () => readonly Room[], now: () => number): Tasks {
  const tasks = new Map<string, Task>();

  function sync(isWanted: (channel: Channel) => boolean): void {
    for (const room of rooms()) {
      const channel = room.channel();
      if (
        !isWanted(channel) ||
        channel.recordings === 0 ||
        channel.status === "revoked" ||
        room.recorded !== undefined
      )
        continue;
      const known = tasks.get(recordingId(channel));
      if (known !== undefined && (known.endedAt !== null || known.error !== null)) continue;
      const { isPinned, isUnread, isDeleted, ...fresh } = taskOf(channel);
      tasks.set(fresh.id, {
        ...fresh,
        isPinned: known?.isPinned ?? isPinned,
        isUnread: known?.isUnread ?? isUnread,
        isDeleted: known?.isDeleted ?? isDeleted,
        ...(known?.nameSource === "user" ? { title: known.title, nameSource: "user" as const } : {}),
      });
    }
  }

  return {
    takeEnded: () => sync(({ status }) => status === "ended"),
    list: () => {
      sync(() => true);
      return [...tasks.values()]
        .filter(({ isDeleted }) => !isDeleted)
        .sort((a, b) => Number(b.isPinned) - Number(a.isPinned) || b.createdAt - a.createdAt);
    },
    byId: (id) => {
      sync(() => true);
      const task = tasks.get(id.toLowerCase());
      return task?.isDeleted === true ? undefined : task;
    },
    all: () => [...tasks.values()],
    statusOf: (task) => statusAt(task, now()),
    put: (task) => {
      tasks.set(task.id, task);
      return task;
    },
  };
}
