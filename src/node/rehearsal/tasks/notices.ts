/**
 * What the service tells the `callback_url` of an import or a broadcast: once, when a recording was processed or failed. The
 * documents name the events and `failure_source`; the rest of what is sent is the rehearsal's own choice.
 */
import { callBack } from "../callbacks.ts";
import type { Imports } from "../imports/imports.ts";
import type { Task } from "./task.ts";
import type { Tasks } from "./tasks.ts";

/** How the reason begins that a host gives (REST API, "Force Mark as Failed"). */
const FORCED = "User-forced failure:";

type Notice = { readonly event: string; readonly payload: object };

function failedNotice({ id, error }: Task): Notice {
  const isForced = error?.startsWith(FORCED) === true;
  const failure_source = isForced ? "user_forced" : "processing";
  return {
    event: "recording.failed",
    payload: { task_id: id, failure_source, processing_error: error },
  };
}

export function createNotices(options: {
  readonly tasks: Tasks;
  readonly imports: Imports;
  readonly now: () => number;
}) {
  const { tasks, imports, now } = options;
  const told = new Set<string>();
  let last: Promise<void> = Promise.resolve();

  function tell(id: string, url: string, { event, payload }: Notice): void {
    if (told.has(`${id} ${event}`)) return;
    told.add(`${id} ${event}`);
    const body = { event, payload, timestamp: new Date(now()).toISOString() };
    // One after the other, so that who is called hears of the cause first.
    last = last.then(() => callBack(url, body));
  }

  return {
    tick: (): void => {
      for (const task of tasks.all()) {
        const { id, callbackUrl, source } = task;
        const status = tasks.statusOf(task);
        if (callbackUrl === undefined) continue;
        if (status === "failed") tell(id, callbackUrl, failedNotice(task));
        else if (status === "completed" && source === "broadcast")
          tell(id, callbackUrl, { event: "recording.completed", payload: { task_id: id } });
      }
      for (const one of imports.list()) {
        const { status } = imports.progressOf(one);
        const { id: import_id, taskId, callbackUrl } = one;
        if (callbackUrl === undefined || (status !== "completed" && status !== "failed")) continue;
        const failure = imports.failureOf(one);
        const payload =
          failure === null
            ? { import_id, status, task_id: taskId }
            : { import_id, status, task_id: null, error_code: failure.code, error_message: failure.message };
        tell(import_id, callbackUrl, { event: `import.${status}`, payload });
      }
    },
  };
}
