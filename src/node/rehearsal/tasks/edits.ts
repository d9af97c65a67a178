/**
 * What a host may correct in a finished transcript ("Recording Speaker Editing API", "Recording Entry Editing API"): pure
 * operations that give the task afterwards and what the service answers.
 */
import { err, ok, type Result } from "../../../lib/result.ts";
import type { HttpError } from "../http.ts";
import { type Entry, labelOf, type Task } from "./task.ts";

export type Edited = Result<{ readonly task: Task; readonly data: unknown }, HttpError>;

const refused = (status: number, code: string, message: string) => err({ status, code, message });

const LONGEST_EDIT = 2_000;

/** The original id of a speaker who is named by it or by the label that is shown. */
function speakerNamed(task: Task, name: string): string | undefined {
  const ids = new Set(task.entries.flatMap(({ speakerId }) => speakerId ?? []));
  if (ids.has(name)) return name;
  return [...ids].find((id) => labelOf(task, id) === name);
}

const sidsOf = (task: Task, id: string): readonly number[] =>
  task.entries.filter(({ speakerId }) => speakerId === id).map(({ sid }) => sid);

const changed = (task: Task, change: Partial<Task>): Task => ({
  ...task,
  ...change,
  revision: task.revision + 1,
});

/** Gives a speaker another name in all sentences. */
export function renameSpeaker(task: Task, body: { speaker_id: string; new_label: string }): Edited {
  if (body.new_label.trim() === "")
    return refused(422, "speaker_name_empty", "The speaker name must not be empty");
  const id = speakerNamed(task, body.speaker_id);
  if (id === undefined) return refused(422, "validation_failed", "speaker_id is not in the recording");
  return ok({
    task: changed(task, { labels: { ...task.labels, [id]: body.new_label } }),
    data: { speaker_id: id, new_label: body.new_label, affected_sids: sidsOf(task, id) },
  });
}

/** Gives one sentence to another speaker, who is named by the original id. */
export function reassignSpeaker(task: Task, body: { sid: number; target_speaker_id: string }): Edited {
  const entry = task.entries.find(({ sid }) => sid === body.sid);
  if (entry === undefined)
    return refused(422, "speaker_sid_not_found", "The specified sentence was not found");
  const target = body.target_speaker_id;
  if (sidsOf(task, target).length === 0) {
    return /^Guest-\d+$/.test(target)
      ? refused(422, "invalid_data", "Creating a new speaker is not supported")
      : refused(422, "speaker_not_found", "The specified speaker was not found");
  }
  const entries = task.entries.map((one) => (one === entry ? { ...one, speakerId: target } : one));
  return ok({
    task: changed(task, { entries }),
    data: {
      sid: body.sid,
      old_speaker_id: entry.speakerId ?? null,
      new_speaker_id: target,
      new_speaker_label: labelOf(task, target),
    },
  });
}

/** Makes two speakers one: all sentences of the source are the target's, and so is its label. */
export function mergeSpeakers(
  task: Task,
  body: { source_speaker_id: string; target_speaker_id: string },
): Edited {
  if (body.source_speaker_id === "" || body.target_speaker_id === "")
    return refused(400, "speaker_name_empty", "Source and target must not be empty");
  const [source, target] = [body.source_speaker_id, body.target_speaker_id].map((name) =>
    speakerNamed(task, name),
  );
  if (source === undefined || target === undefined)
    return refused(404, "speaker_not_found", "The speaker does not exist in the recording");
  if (source === target)
    return refused(400, "merge_speakers_same_id", "Source and target are the same speaker");
  const { [source]: label, ...labels } = task.labels;
  const next = changed(task, {
    labels: label === undefined || label === source ? labels : { ...labels, [target]: label },
    entries: task.entries.map((entry) =>
      entry.speakerId === source ? { ...entry, speakerId: target } : entry,
    ),
  });
  return ok({
    task: next,
    data: {
      source_speaker_id: source,
      target_speaker_id: target,
      target_speaker_label: labelOf(next, target),
      affected_sids: sidsOf(task, source),
    },
  });
}

/** Corrects the original text of a sentence; translations stay as they are. */
export function editEntry(
  task: Task,
  sid: number,
  body: { original_text: string; expected_revision?: number | undefined },
  now: number,
): Edited {
  const entry = task.entries.find((one) => one.sid === sid);
  if (entry === undefined) return refused(404, "entry_not_found", "The specified sentence was not found");
  const text = body.original_text;
  if (text.trim() === "") return refused(422, "entry_text_empty", "The original text is empty");
  if (Array.from(text).length > LONGEST_EDIT)
    return refused(422, "entry_text_too_long", `The original text exceeds ${LONGEST_EDIT} characters`);
  if (body.expected_revision !== undefined && body.expected_revision !== task.revision)
    return refused(409, "transcript_revision_conflict", "The transcript was modified by another request");
  const next: Entry = { ...entry, text, rawText: entry.rawText ?? entry.text, editedAt: now };
  const edited = changed(task, { entries: task.entries.map((one) => (one === entry ? next : one)) });
  return ok({
    task: edited,
    data: {
      sid,
      original_text: text,
      original_text_raw: next.rawText,
      original_text_edited_at: new Date(now).toISOString(),
      translated_texts: next.translations,
      revision: edited.revision,
    },
  });
}
