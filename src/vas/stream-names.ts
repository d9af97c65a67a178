/**
 * What a service's stream may be said to call things: its names of events and keys, and those of the profile that they
 * stand for (docs/contract.md, "Profile events"). Written down in `config.json` once it is known, so that nothing has to
 * be found by shape.
 */
import { WIRE_NAMES } from "./events/index.ts";

/** The service's name → the profile's. */
export type StreamNames = {
  readonly events?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
};

/** Names of events that one may stand for; `heartbeat` for what is of no use. */
export const STREAM_EVENTS: readonly string[] = Object.values(WIRE_NAMES).map(({ name }) => name);

/** Fields that a key may stand for: those of the profile, and those that only reading by shape knows. */
export const STREAM_FIELDS: readonly string[] =
  `access_type affected_sids announcement_id audio audio_url count details duration_ms end_ms end_seconds error_code
  estimated_wait_seconds heartbeat_interval_ms is_final is_interim language message mime_type new_label new_speaker_id
  new_speaker_label original_text phase position reason revision severity sid source_language source_speaker_id speaker_id
  speaker_label standby_message start_ms start_seconds state status target_language target_speaker_id target_speaker_label
  text transcription_language translated_messages translated_text translated_texts translation_languages translations
  tts_languages tts_voices viewer_count voice_name word_boundaries`.split(/\s+/);

/** What a name stands for, where that is written down. */
export const meantBy = (
  names: Readonly<Record<string, string>> | undefined,
  name: unknown,
): string | undefined =>
  typeof name === "string" && names !== undefined && Object.hasOwn(names, name) ? names[name] : undefined;

/** Whether anything is written down. */
export const hasNames = ({ events = {}, fields = {} }: StreamNames): boolean =>
  Object.keys(events).length + Object.keys(fields).length > 0;
