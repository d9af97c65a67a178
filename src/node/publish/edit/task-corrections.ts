/**
 * Corrections of a recording at the service, through its documented interfaces. A text that somebody else changed is never
 * written over unseen: the transcript is read again before anything is written, and each text is sent with the revision that
 * it was made for, where that is known.
 */
import { err, ok, type Result } from "../../../lib/result.ts";
import { transcriptOf } from "../gather-talk.ts";
import type { HostClient } from "../host-client.ts";
import type { HostEdits } from "../host-edits.ts";
import { type HostError, wordsOf } from "../host-errors.ts";
import type { JoinedSentence } from "../join-transcript.ts";
import { conflictsIn, type Corrections, type Saved } from "./corrections.ts";
import type { Change } from "./edits.ts";

type At = { readonly client: HostClient; readonly edits: HostEdits; readonly taskId: string };

/** How often a text is sent while others keep changing other sentences. */
const TRIES = 3;

type TextChange = Extract<Change, { what: "text" }>;
type Revision = { now: number | undefined };

const keyOf = (change: Change): string =>
  JSON.stringify(change.what === "text" ? [change.sid, change.text] : change);
const failed = (error: HostError, written: number): Saved => ({
  outcome: "failed",
  reason: wordsOf(error),
  written,
});

/** Sends a text; the error is a conflict that somebody has to settle, or what the service said. */
async function sendText(
  { client, edits, taskId }: At,
  change: TextChange,
  revision: Revision,
): Promise<Result<null, Saved>> {
  for (let attempt = 1; ; attempt += 1) {
    const edited = await edits.editText(taskId, change.sid, change.text, revision.now);
    if (edited.ok) {
      revision.now = edited.value.revision;
      return ok(null);
    }
    if (edited.error.code !== "changed-meanwhile" || attempt === TRIES) return err(failed(edited.error, 0));
    const fresh = await transcriptOf(client, taskId);
    if (!fresh.ok) return err({ outcome: "failed", reason: fresh.error, written: 0 });
    const conflicts = conflictsIn([change], fresh.value.sentences);
    if (conflicts.length > 0) return err({ outcome: "conflicts", conflicts });
    const history = await edits.history(taskId);
    revision.now = history.ok ? history.value.revision : undefined;
  }
}

/** The original id of a speaker who is shown by a name. */
async function idOf(
  { edits, taskId }: At,
  speakers: ReadonlyMap<string, string>,
  name: string,
): Promise<Result<string, HostError>> {
  const known = speakers.get(name);
  if (known !== undefined) return ok(known);
  // A speaker who gets the name that he has stays as he is, and the answer tells the id.
  const told = await edits.rename(taskId, name, name);
  return told.ok ? ok(told.value.speaker_id ?? name) : told;
}

async function sendSpeakers(
  at: At,
  change: Exclude<Change, TextChange>,
  speakers: ReadonlyMap<string, string>,
): Promise<Result<unknown, HostError>> {
  const { edits, taskId } = at;
  if (change.what === "rename") return edits.rename(taskId, change.speaker, change.name);
  if (change.what === "reassign") {
    const id = await idOf(at, speakers, change.speaker);
    return id.ok ? edits.reassign(taskId, change.sid, id.value) : id;
  }
  const merged = await edits.merge(taskId, change.speaker, change.into);
  const { target_speaker_id: id, target_speaker_label: label } = merged.ok ? merged.value : {};
  // The service gives the one who stays the name of the one who goes.
  return id !== undefined && label !== undefined && label !== change.into
    ? edits.rename(taskId, id, change.into)
    : merged;
}

/** Has what was corrected translated anew; gives what could not be. */
async function translateAnew({ edits, taskId }: At, sids: readonly number[]): Promise<readonly string[]> {
  const old: number[] = [];
  for (const sid of sids) if (!(await edits.retranslate(taskId, sid)).ok) old.push(sid);
  return old.length === 0
    ? []
    : [`Not translated anew, so that translations are those of the old text: sentence ${old.join(", ")}.`];
}

export function createTaskCorrections(at: At): Corrections {
  /** What was written already, when saving was broken off by a conflict or a failure. */
  const done = new Set<string>();
  const untranslated = new Set<number>();

  async function write(change: Change, speakers: ReadonlyMap<string, string>, revision: Revision) {
    const sent =
      change.what === "text"
        ? await sendText(at, change, revision)
        : await sendSpeakers(at, change, speakers).then((result) =>
            result.ok ? ok(null) : err(failed(result.error, 0)),
          );
    if (!sent.ok) return sent.error;
    done.add(keyOf(change));
    if (change.what === "text") untranslated.add(change.sid);
    return undefined;
  }

  return {
    isShared: true,
    save: async (changes) => {
      const fresh = await transcriptOf(at.client, at.taskId);
      if (!fresh.ok) return { outcome: "failed", reason: fresh.error, written: done.size };
      const texts = new Map(fresh.value.sentences.map(({ sid, text }) => [sid, text]));
      const left = changes.filter(
        (change) =>
          !done.has(keyOf(change)) && !(change.what === "text" && texts.get(change.sid) === change.text),
      );
      const conflicts = conflictsIn(left, fresh.value.sentences);
      if (conflicts.length > 0) return { outcome: "conflicts", conflicts };
      const history = await at.edits.history(at.taskId);
      const { revision, speakers } = history.ok
        ? history.value
        : { revision: undefined, speakers: new Map<string, string>() };
      const current: Revision = { now: revision };
      for (const change of left) {
        const stopped = await write(change, speakers, current);
        if (stopped !== undefined)
          return stopped.outcome === "failed" ? { ...stopped, written: done.size } : stopped;
      }
      const notes = await translateAnew(at, [...untranslated]);
      untranslated.clear();
      return afterwards(at, notes);
    },
  };
}

/** What the service has then is what is published. */
async function afterwards({ client, taskId }: At, notes: readonly string[]): Promise<Saved> {
  const after = await transcriptOf(client, taskId);
  if (!after.ok) return { outcome: "failed", reason: after.error, written: 0 };
  const sentences: readonly JoinedSentence[] = after.value.sentences;
  return { outcome: "saved", sentences, notes };
}
