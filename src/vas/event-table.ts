/**
 * The stream's event names and field names, in one table. The names are a profile of ours (contract section 2), so
 * learning that the service says something else must cost an edit here and nowhere else.
 */

/** Every name the stream may use, under the one the rest of this room knows. */
export const EVENT_ALIASES = {
  connected: [],
  init_sentence: ["sentence", "transcription", "result"],
  translation: ["translated", "batch_retranslation"],
  tts_ready: ["tts", "tts_audio"],
  tts_error: [],
  broadcast_phase_changed: ["status", "broadcast_status", "set_standby_message"],
  announcement: ["broadcast_announcement"],
  viewer_count: [],
  config_updated: [],
  speaker_renamed: [],
  speaker_reassigned: [],
  speakers_merged: [],
  queue: [],
  broadcast_ended: ["ended", "completed", "task_complete", "done"],
  error: [],
  heartbeat: [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type WireEventName = keyof typeof EVENT_ALIASES;

/** Field aliases (contract section 3): what arrives → what the schemas call it. */
export const FIELD_ALIASES: Readonly<Record<string, string>> = {
  lang: "language",
  target_language: "language",
  targetLang: "language",
  translated_text: "text",
  final: "is_final",
  audio_base64: "audio",
  audio_data: "audio",
};

const byName: ReadonlyMap<string, WireEventName> = new Map(
  (Object.keys(EVENT_ALIASES) as WireEventName[]).flatMap((name) =>
    [name, ...EVENT_ALIASES[name]].map((alias) => [alias, name] as const),
  ),
);

/** The known name behind a name or alias on the wire, or nothing. */
export const eventNamed = (name: string): WireEventName | undefined => byName.get(name);
