/**
 * The documented Tasks API, with the editing of speakers and sentences: list, read, pin, name, delete, audio, transcript,
 * force-fail and retry.
 */
import * as v from "valibot";

import { err } from "../../../lib/result.ts";
import { type HttpError, type Request, validationFailed } from "../http.ts";
import type { Rehearsal } from "../service.ts";
import { editEntry, type Edited, mergeSpeakers, reassignSpeaker, renameSpeaker } from "../tasks/edits.ts";
import type { Task } from "../tasks/task.ts";
import { EXPORT_TYPES, transcriptFile } from "../tasks/transcript-files.ts";
import { answer, type Endpoint, type Outcome, plainAnswer, recordingNotFound, sending } from "./answers.ts";
import { attachment, exportAudio, playAudio } from "./audio.ts";
import { formatDuration } from "./broadcast-body.ts";
import { check, checkBody } from "./check-body.ts";
import * as body from "./task-bodies.ts";

/** A task as the list has it ("List Tasks", success response). */
function taskBody({ tasks }: Rehearsal, task: Task) {
  return {
    task_id: task.id,
    title: task.title,
    type: "transcribe",
    type_source: task.source,
    duration_ms: task.durationMs,
    duration_formatted: formatDuration(task.durationMs),
    transcription_languages: [task.language],
    translation_languages: task.translationLanguages,
    created_at: new Date(task.createdAt).toISOString(),
    processing_status: tasks.statusOf(task),
    is_pinned: task.isPinned,
    is_unread: task.isUnread,
  };
}

const ACTIVE = new Set(["recording", "importing", "uploading", "processing"]);

function list(rehearsal: Rehearsal, { query }: Request): Outcome {
  const asked = check(body.listQuery, Object.fromEntries(query));
  if (!asked.ok) return asked;
  const { status } = asked.value;
  const shown = rehearsal.tasks.list().filter((task) => {
    const now = rehearsal.tasks.statusOf(task);
    return status === "all" || (status === "active" ? ACTIVE.has(now) : now === "completed");
  });
  return answer(200, { tasks: shown.map((task) => taskBody(rehearsal, task)) });
}

/** Pins or deletes those of the tasks that there are. */
async function batch(
  rehearsal: Rehearsal,
  request: Request,
  schema: typeof body.batchPin | typeof body.batchDelete,
): Promise<Outcome> {
  const sent = await checkBody(request.message, schema);
  if (!sent.ok) return sent;
  const found = sent.value.task_ids.flatMap((id) => rehearsal.tasks.byId(id) ?? []);
  const change = "is_pinned" in sent.value ? { isPinned: sent.value.is_pinned } : { isDeleted: true };
  for (const task of found) rehearsal.tasks.put({ ...task, ...change });
  return answer(200, { affected_count: found.length });
}

type On = (rehearsal: Rehearsal, task: Task, request: Request) => Outcome | Promise<Outcome>;

const remove: On = ({ tasks }, task) => {
  tasks.put({ ...task, isDeleted: true });
  return plainAnswer({ message: "Task deleted" });
};

const pin: On = async ({ tasks }, task, { message }) => {
  const sent = await checkBody(message, body.pin);
  if (!sent.ok) return sent;
  tasks.put({ ...task, isPinned: sent.value.is_pinned });
  return plainAnswer({ is_pinned: sent.value.is_pinned });
};

const read: On = ({ tasks }, task) => {
  tasks.put({ ...task, isUnread: false });
  return plainAnswer({ is_unread: false });
};

const rename: On = async ({ tasks }, task, { message }) => {
  const sent = await checkBody(message, body.name);
  if (!sent.ok) return sent;
  const { name } = sent.value;
  tasks.put({ ...task, title: name, nameSource: "user" });
  return answer(200, { task_id: task.id, name, name_source: "user" }, { message: "Recording name updated" });
};

const exportTranscript: On = ({ tasks }, task, { query }) => {
  const asked = check(body.exportQuery, Object.fromEntries(query));
  if (!asked.ok) return asked;
  if (tasks.statusOf(task) !== "completed" || task.entries.length === 0)
    return err({
      status: 422,
      code: "recording_transcript_not_ready",
      message: "The transcript has not finished generating or is empty",
    });
  const { format } = asked.value;
  const file = Buffer.from(transcriptFile(task, format));
  return sending((response) => {
    response.writeHead(200, {
      "content-type": EXPORT_TYPES[format],
      "content-length": file.length,
      "content-disposition": attachment(task.title, "transcript", `-transcript.${format}`),
      "cache-control": "no-cache",
    });
    response.end(file);
  });
};

const terminal = (message: string, details: object): HttpError => ({
  status: 422,
  code: "invalid_processing_status",
  message,
  details,
});

const forceFail: On = async ({ tasks }, task, { message }) => {
  const sent = await checkBody(message, body.forceFail);
  if (!sent.ok) return sent;
  const status = tasks.statusOf(task);
  if (!ACTIVE.has(status))
    return err(terminal(`The task is already in a terminal state: ${status}`, { current_status: status }));
  const reason = sent.value.reason ?? "no reason given";
  const error = `User-forced failure: ${reason} (previous status: ${status})`;
  tasks.put({ ...task, error });
  return answer(200, { task_id: task.id, processing_status: "failed", processing_error: error });
};

const retry: On = ({ tasks }, task) => {
  const status = tasks.statusOf(task);
  const current_status = status;
  if (status !== "failed")
    return err(terminal(`The task is not in the failed state: ${status}`, { current_status }));
  if (task.endedAt === null) {
    const message = "The audio and the transcript were not fully uploaded; the recording is not over";
    const details = { current_status, audio_status: "pending", transcript_status: "pending" };
    return err(terminal(message, details));
  }
  tasks.put({ ...task, error: null });
  return answer(200, { task_id: task.id, processing_status: "processing" });
};

/** An edit of a transcript that is there and has speakers. */
function speakerEdit<S extends v.GenericSchema>(
  schema: S,
  edit: (task: Task, sent: v.InferOutput<S>) => Edited,
): On {
  return async ({ tasks }, task, { message }) => {
    const sent = await checkBody(message, schema);
    if (!sent.ok) return sent;
    if (tasks.statusOf(task) !== "completed" || task.entries.length === 0)
      return err({ status: 404, code: "speaker_transcript_not_found", message: "Transcript not found" });
    if (!task.isDiarized)
      return err({
        status: 422,
        code: "speaker_diarization_required",
        message: "This feature requires diarization recording",
      });
    const edited = edit(task, sent.value);
    if (!edited.ok) return edited;
    tasks.put(edited.value.task);
    return answer(200, edited.value.data);
  };
}

const editSentence =
  (sid: string): On =>
  async ({ tasks, now }, task, { message }) => {
    if (tasks.statusOf(task) !== "completed")
      return err({
        status: 422,
        code: "recording_not_completed",
        message: "The recording has not finished processing",
      });
    const sent = await checkBody(message, body.entry);
    if (!sent.ok) return sent;
    const edited = editEntry(task, Number(sid), sent.value, now());
    if (!edited.ok) return edited;
    tasks.put(edited.value.task);
    return answer(200, edited.value.data);
  };

/** By what comes after a task's id in the address, and the method. */
const ROUTES: Readonly<Record<string, Readonly<Record<string, On>>>> = {
  "": { DELETE: remove },
  "/pin": { PUT: pin },
  "/read": { PUT: read },
  "/name": { PATCH: rename },
  "/audio/export": { GET: exportAudio },
  "/transcript/export": { GET: exportTranscript },
  "/force-fail": { POST: forceFail },
  "/retry": { POST: retry },
  "/speakers/rename": { PATCH: speakerEdit(body.renameSpeaker, renameSpeaker) },
  "/speakers/reassign": { PATCH: speakerEdit(body.reassignSpeaker, reassignSpeaker) },
  "/speakers/merge": { PATCH: speakerEdit(body.mergeSpeakers, mergeSpeakers) },
};

/** The endpoints of one task; a task that is not there is told before anything else. */
function onTask(
  rehearsal: Rehearsal,
  request: Request,
  id: string,
  routes: Readonly<Record<string, On>>,
): Endpoint {
  const entries = Object.entries(routes).map(([method, on]) => [
    method,
    (): Outcome | Promise<Outcome> => {
      if (!v.is(body.uuid, id) && request.path.endsWith("/force-fail"))
        return err(validationFailed("taskId must be a UUID"));
      const task = rehearsal.tasks.byId(id);
      return task === undefined ? err(recordingNotFound) : on(rehearsal, task, request);
    },
  ]);
  return Object.fromEntries(entries) as Endpoint;
}

/** The endpoint of a request about tasks; nothing where it is none. */
export function tasksEndpoint(rehearsal: Rehearsal, request: Request): Endpoint | undefined {
  const audio = /^\/api\/v1\/sse\/audio\/([^/]+)$/.exec(request.path);
  if (audio !== null) return onTask(rehearsal, request, audio[1] ?? "", { GET: playAudio });
  // The older name of the same interfaces (REST API, "API Categories").
  const path = request.path.replace(/^\/api\/v1\/recordings\/(?=[^/]+\/speakers\/)/, "/api/v1/tasks/");
  const match = /^\/api\/v1\/tasks(?:\/([^/]+)(\/.+)?)?$/.exec(path);
  if (match === null) return undefined;
  const [, id, rest = ""] = match;
  if (id === undefined) return { GET: () => list(rehearsal, request) };
  if (id === "batch" && rest === "") return { DELETE: () => batch(rehearsal, request, body.batchDelete) };
  if (id === "batch" && rest === "/pin") return { PUT: () => batch(rehearsal, request, body.batchPin) };
  const entry = /^\/entries\/(\d+)$/.exec(rest);
  const routes = entry === null ? ROUTES[rest] : { PATCH: editSentence(entry[1] ?? "") };
  return routes && onTask(rehearsal, request, id, routes);
}
