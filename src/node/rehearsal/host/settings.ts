/**
 * What a host may set when it creates or updates a broadcast, and what that means for the channel. The rules are the
 * parameter tables of "Create Broadcast" and "Update Broadcast Settings".
 */
import * as v from "valibot";

import { isLanguageTag } from "../../../lib/language-tag.ts";
import { ACCESS_TYPES } from "../../../vas/event-fields.ts";
import type { ChannelSettings } from "../channel-types.ts";
import { MOST_VIEWERS } from "../service.ts";

const LONGEST_NAME = 100;
const SHORTEST_PASS_CODE = 4;
const LONGEST_PASS_CODE = 12;
const SLOWEST_RATE = 0.5;
const FASTEST_RATE = 2;
const LONGEST_TEMPLATE = 50;
const LONGEST_CALLBACK_URL = 2_048;

const TAG = "must be a language code such as zh-TW";
const TAGS = 'must be an array of language codes such as ["en-US", "ja-JP"]';
const PASS_CODE = `must be a string of ${SHORTEST_PASS_CODE} to ${LONGEST_PASS_CODE} characters`;
const VIEWERS = `must be an integer from 1 to ${MOST_VIEWERS}`;
const RATE = `must be a number from ${SLOWEST_RATE} to ${FASTEST_RATE.toFixed(1)}`;
const CALLBACK_URL = `must be a URL of at most ${LONGEST_CALLBACK_URL} characters`;
const TTS_CONFIG = "must be an object with a language code for each key";

const language = v.pipe(v.string(TAG), v.check(isLanguageTag, TAG));
const languages = v.array(language, TAGS);
/** The create table says "string" and "array" in one row, so an array is also taken as JSON text. */
const languagesOrJson = v.pipe(v.unknown(), v.transform(fromJsonText), languages);
const textUpTo = (most: number) => {
  const message = `must be a string of at most ${most} characters`;
  return v.pipe(v.string(message), v.maxCodePoints(most, message));
};
const speech = v.object(
  {
    voice: v.exactOptional(v.pipe(v.string("must be a string"), v.minLength(1, "must not be empty"))),
    speaking_rate: v.exactOptional(
      v.pipe(v.number(RATE), v.minValue(SLOWEST_RATE, RATE), v.maxValue(FASTEST_RATE, RATE)),
    ),
  },
  "must be an object",
);

const shared = {
  access_type: v.optional(v.picklist(ACCESS_TYPES, "must be public or password")),
  pass_code: v.optional(
    v.pipe(
      v.string(PASS_CODE),
      v.minLength(SHORTEST_PASS_CODE, PASS_CODE),
      v.maxLength(LONGEST_PASS_CODE, PASS_CODE),
    ),
  ),
  max_viewers: v.optional(
    v.pipe(
      v.number(VIEWERS),
      v.safeInteger(VIEWERS),
      v.minValue(1, VIEWERS),
      v.maxValue(MOST_VIEWERS, VIEWERS),
    ),
  ),
  speaker_diarization: v.optional(v.boolean("must be true or false")),
  tts_config: v.optional(v.nullable(v.record(language, speech, TTS_CONFIG))),
  summary_template: v.optional(textUpTo(LONGEST_TEMPLATE)),
  summary_language: v.optional(v.union([v.literal(""), language], TAG)),
};

const createFields = v.object({
  ...shared,
  transcription_language: language,
  translation_languages: v.optional(languagesOrJson),
  name: v.optional(textUpTo(LONGEST_NAME)),
  callback_url: v.optional(
    v.pipe(textUpTo(LONGEST_CALLBACK_URL), v.url(CALLBACK_URL), v.regex(/^https?:/i, CALLBACK_URL)),
  ),
});

const updateFields = v.object({
  ...shared,
  transcription_language: v.optional(language),
  translation_languages: v.optional(languages),
});

type CreateFields = v.InferOutput<typeof createFields>;
type Fields = { readonly [K in keyof CreateFields]?: CreateFields[K] | undefined };

const hasPassCode = (fields: Fields): boolean =>
  fields.access_type !== "password" || fields.pass_code !== undefined;
const PASS_CODE_REQUIRED = "is required when access_type is password";

function fromJsonText(sent: unknown): unknown {
  if (typeof sent !== "string") return sent;
  try {
    return JSON.parse(sent) as unknown;
  } catch {
    return sent;
  }
}

/** Parameters that are null count as left out, but for those where the documentation gives null a meaning. */
const withoutNulls = (...meaningful: readonly string[]) =>
  v.transform((body: unknown) =>
    typeof body === "object" && body !== null
      ? Object.fromEntries(
          Object.entries(body).filter(([field, value]) => value !== null || meaningful.includes(field)),
        )
      : body,
  );

/** The body of "Create Broadcast". */
export const createBody = v.pipe(
  v.unknown(),
  withoutNulls(),
  createFields,
  v.forward(
    v.check((fields) => hasPassCode(fields), PASS_CODE_REQUIRED),
    ["pass_code"],
  ),
);

/** The body of "Update Broadcast Settings": at least one field; null clears `tts_config`. */
export const updateBody = v.pipe(
  v.unknown(),
  withoutNulls("tts_config"),
  updateFields,
  v.check(
    (fields) => Object.keys(fields).length > 0,
    `At least one of ${Object.keys(updateFields.entries).join(", ")} must be provided`,
  ),
  v.forward(
    v.check((fields) => hasPassCode(fields), PASS_CODE_REQUIRED),
    ["pass_code"],
  ),
);

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

const orCleared = (text: string | undefined): string | null | undefined => (text === "" ? null : text);

/**
 * The settings that checked fields change, on a channel whose access type is `current`. A public channel has no pass
 * code, even where one was sent ("Create Broadcast", response fields).
 */
export function settingsOf(fields: Fields, current: ChannelSettings["accessType"]): Partial<ChannelSettings> {
  const isPublic = (fields.access_type ?? current) === "public";
  return given({
    name: fields.name === "" ? undefined : fields.name,
    transcriptionLanguage: fields.transcription_language,
    translationLanguages: fields.translation_languages,
    accessType: fields.access_type,
    passCode: isPublic ? null : fields.pass_code,
    maxViewers: fields.max_viewers,
    speakerDiarization: fields.speaker_diarization,
    ttsConfig: fields.tts_config,
    summaryTemplate: orCleared(fields.summary_template),
    summaryLanguage: orCleared(fields.summary_language),
    callbackUrl: fields.callback_url,
  });
}
