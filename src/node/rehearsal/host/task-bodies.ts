/**
 * What the Tasks API takes, by the parameter tables of its endpoints.
 */
import * as v from "valibot";

import { EXPORT_FORMATS } from "../tasks/transcript-files.ts";

const MOST_IN_BATCH = 100;
const LONGEST_NAME = 60;
const LONGEST_REASON = 500;
const LONGEST_SPEAKER = 100;

const BOOLEAN = "must be true or false";
const IDS = `must be an array of at most ${MOST_IN_BATCH} task IDs`;
const NAME = `must be a string of 1 to ${LONGEST_NAME} characters`;
const REASON = `must be a string of at most ${LONGEST_REASON} characters`;
const SPEAKER = `must be a string of at most ${LONGEST_SPEAKER} characters without control characters`;
const SID = "must be a sentence's number, 1 or more";

export const uuid = v.pipe(v.string("must be a UUID"), v.uuid("must be a UUID"));
const ids = v.pipe(v.array(uuid, IDS), v.maxLength(MOST_IN_BATCH, IDS));
const speaker = v.pipe(
  v.string(SPEAKER),
  v.maxCodePoints(LONGEST_SPEAKER, SPEAKER),
  v.regex(/^\P{Cc}*$/u, SPEAKER),
);

export const listQuery = v.object({
  status: v.optional(
    v.picklist(["completed", "active", "all"], "must be completed, active or all"),
    "completed",
  ),
});

export const exportQuery = v.object({
  format: v.optional(v.picklist(EXPORT_FORMATS, `must be one of ${EXPORT_FORMATS.join(", ")}`), "txt"),
});

export const batchPin = v.object({ task_ids: ids, is_pinned: v.boolean(BOOLEAN) });
export const batchDelete = v.object({ task_ids: ids });
export const pin = v.object({ is_pinned: v.boolean(BOOLEAN) });

export const name = v.object({
  name: v.pipe(v.string(NAME), v.trim(), v.minLength(1, NAME), v.maxCodePoints(LONGEST_NAME, NAME)),
});

export const forceFail = v.object({
  reason: v.nullish(v.pipe(v.string(REASON), v.maxCodePoints(LONGEST_REASON, REASON))),
});

export const renameSpeaker = v.object({ speaker_id: speaker, new_label: speaker });
export const reassignSpeaker = v.object({
  sid: v.pipe(v.number(SID), v.safeInteger(SID), v.minValue(1, SID)),
  target_speaker_id: speaker,
});
export const mergeSpeakers = v.object({ source_speaker_id: speaker, target_speaker_id: speaker });

/** The lengths of the text have codes of their own, and are looked at later. */
export const entry = v.object({
  original_text: v.string("must be a string"),
  expected_revision: v.optional(
    v.pipe(v.number("must be a number"), v.safeInteger("must be a whole number")),
  ),
});
