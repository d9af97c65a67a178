/**
 * What the service streams about a task: its history, and the translation of a corrected sentence. The documents name the two
 * addresses and the events `connected`, `init_metadata` and `init_sentence`; the rest is of the rehearsal's own choice.
 */
import { err } from "../../../lib/result.ts";
import type { HttpError, Request } from "../http.ts";
import type { Rehearsal } from "../service.ts";
import { labelOf, type Task } from "../tasks/task.ts";
import { type Endpoint, type Outcome, recordingNotFound, sending } from "./answers.ts";

const frame = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

const events = (frames: readonly string[]): Outcome =>
  sending((response) => {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
    response.end(frames.join(""));
  });

function history(task: Task): Outcome {
  const { id, title, language, translationLanguages, revision, labels } = task;
  const metadata = {
    task_id: id,
    title,
    transcription_language: language,
    translation_languages: translationLanguages,
    revision,
    speaker_aliases: labels,
  };
  const sentences = task.entries.map((entry) => ({
    sid: entry.sid,
    original_text: entry.text,
    translated_texts: entry.translations,
    start_ms: entry.startMs,
    end_ms: entry.endMs,
    is_final: true,
    ...(entry.speakerId === undefined
      ? {}
      : { speaker_id: entry.speakerId, speaker_label: labelOf(task, entry.speakerId) }),
  }));
  return events([
    frame("connected", { task_id: id }),
    frame("init_metadata", metadata),
    ...sentences.map((sentence) => frame("init_sentence", sentence)),
    frame("completed", { sentences: sentences.length }),
  ]);
}

const noSuchEntry: HttpError = {
  status: 404,
  code: "entry_not_found",
  message: "The specified sentence was not found",
};

/** Nothing is translated here: what the new text is called in another language is the text with the language before it. */
function retranslate({ tasks }: Rehearsal, task: Task, sid: number): Outcome {
  const entry = task.entries.find((one) => one.sid === sid);
  if (entry === undefined) return err(noSuchEntry);
  const translations = Object.fromEntries(
    task.translationLanguages.map((language) => [language, `${language}: ${entry.text}`]),
  );
  const entries = task.entries.map((one) => (one === entry ? { ...one, translations } : one));
  tasks.put({ ...task, entries, revision: task.revision + 1 });
  return events([
    frame("connected", { task_id: task.id, sid }),
    ...Object.entries(translations).map(([language, text]) => frame("translation", { sid, language, text })),
    frame("done", { sid }),
  ]);
}

/** The endpoint of a request for such a stream; nothing where it is none. */
export function taskStreamsEndpoint(rehearsal: Rehearsal, { path }: Request): Endpoint | undefined {
  const past = /^\/api\/v1\/sse\/history\/transcribe\/([^/]+)$/.exec(path);
  const anew = /^\/api\/v1\/sse\/recordings\/([^/]+)\/entries\/(\d+)\/retranslate$/.exec(path);
  const id = (past ?? anew)?.[1];
  if (id === undefined) return undefined;
  return {
    GET: () => {
      const task = rehearsal.tasks.byId(id);
      if (task === undefined) return err(recordingNotFound);
      return anew === null ? history(task) : retranslate(rehearsal, task, Number(anew[2]));
    },
  };
}
