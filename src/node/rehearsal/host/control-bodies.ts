/**
 * What each control takes. Lengths are those the viewer shows in full (docs/contract.md, "Tolerance") and those the
 * service's own speaker editing allows ("Recording Speaker Editing API").
 */
import * as v from "valibot";

import { isLanguageTag } from "../../../lib/language-tag.ts";
import { LONGEST_TEXT } from "../../../vas/clean-text.ts";
import { SPEECH_MODES } from "../speech/conduct.ts";

/** Longest speaker id and label, in characters. */
const LONGEST_SPEAKER = 100;

const TEXT = `must be a string of 1 to ${LONGEST_TEXT} characters`;
const text = v.pipe(v.string(TEXT), v.minLength(1, TEXT), v.maxLength(LONGEST_TEXT, TEXT));
const STANDBY = `must be a string of at most ${LONGEST_TEXT} characters`;
const SPEAKER = `must be a string of 1 to ${LONGEST_SPEAKER} characters without control characters`;
const speaker = v.pipe(
  v.string(SPEAKER),
  v.maxCodePoints(LONGEST_SPEAKER, SPEAKER),
  v.regex(/^\P{Cc}+$/u, SPEAKER),
);
const SID = "must be a sentence's number, 1 or more";
const DURATION = "must be a number of milliseconds, 1 or more";
const TAG = "must be a language code such as zh-TW";
const TAGS = 'must be null or an array of language codes such as ["en-US", "ja-JP"]';
const DELAY = "must be a number of milliseconds, 0 or more";
const EVERY = "must be an integer, 1 or more";

/** For controls that take nothing; what is sent all the same is ignored. */
export const nothing = v.object({});

/** An empty message takes the earlier one away. */
export const standby = v.object({
  message: v.optional(v.pipe(v.string(STANDBY), v.maxLength(LONGEST_TEXT, STANDBY))),
});

export const end = v.object({ reason: v.optional(text) });

export const announce = v.object({
  message: text,
  translations: v.optional(
    v.record(
      v.pipe(v.string(), v.check(isLanguageTag, TAG)),
      text,
      "must be an object with a language code for each key",
    ),
  ),
  duration_ms: v.optional(v.pipe(v.number(DURATION), v.finite(DURATION), v.minValue(1, DURATION))),
});

export const renameSpeaker = v.object({ speaker_id: speaker, new_label: speaker });

export const reassignSpeaker = v.object({
  sid: v.pipe(v.number(SID), v.safeInteger(SID), v.minValue(1, SID)),
  speaker_id: speaker,
  label: speaker,
});

export const mergeSpeakers = v.pipe(
  v.object({ source_speaker_id: speaker, target_speaker_id: speaker, label: speaker }),
  v.forward(
    v.check(
      (merge) => merge.source_speaker_id !== merge.target_speaker_id,
      "must differ from source_speaker_id",
    ),
    ["target_speaker_id"],
  ),
);

export const cut = v.object({ how: v.picklist(["end", "destroy"], "must be end or destroy") });

export const speech = v.object({
  mode: v.exactOptional(v.picklist(SPEECH_MODES, `must be one of ${SPEECH_MODES.join(", ")}`)),
  delay_ms: v.exactOptional(v.pipe(v.number(DELAY), v.finite(DELAY), v.minValue(0, DELAY))),
  source: v.exactOptional(v.picklist(["inline", "url"], "must be inline or url")),
  every: v.exactOptional(v.pipe(v.number(EVERY), v.safeInteger(EVERY), v.minValue(1, EVERY))),
});

export const speechLanguages = v.object({
  languages: v.nullable(v.array(v.pipe(v.string(TAG), v.check(isLanguageTag, TAG)), TAGS)),
});
