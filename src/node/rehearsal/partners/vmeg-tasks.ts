/**
 * What was asked of vmeg's stand-in, as tasks that can be listed, looked at and deleted. The documents name the interfaces and
 * no fields; these are the rehearsal's own choice.
 */
import { randomUUID } from "node:crypto";

import { fieldsOf } from "../../../lib/fields.ts";

/** An answer of vmeg: its `code` counts, whatever HTTP says. */
export type VmegAnswer = { readonly code: number; readonly message: string; readonly data: unknown };
export const vmegAnswer = (data: unknown): VmegAnswer => ({ code: 200, message: "success", data });
export const vmegRefused = (code: number, message: string): VmegAnswer => ({ code, message, data: null });

type Task = { readonly taskId: string; readonly createdAt: string };

const missing = vmegRefused(404, "There is no such task");

export function createVmegTasks() {
  const tasks = new Map<string, Task & { readonly taskType: string }>();
  return {
    add: (taskType: "tts" | "textTranslation", now: number): Task => {
      const task = { taskId: randomUUID(), createdAt: new Date(now).toISOString() };
      tasks.set(task.taskId, { ...task, taskType });
      return task;
    },
    /** Answers `/tasks/list` and `/tasks/detail`; nothing for what is neither. */
    read: (rest: string, query: URLSearchParams): VmegAnswer | undefined => {
      if (rest === "/tasks/list") return vmegAnswer({ list: [...tasks.values()], total: tasks.size });
      if (rest !== "/tasks/detail") return undefined;
      const task = tasks.get(query.get("taskId") ?? "");
      return task === undefined ? missing : vmegAnswer(task);
    },
    remove: (raw: unknown): VmegAnswer => {
      const { taskId } = fieldsOf(raw);
      return typeof taskId === "string" && tasks.delete(taskId) ? vmegAnswer(null) : missing;
    },
  };
}
