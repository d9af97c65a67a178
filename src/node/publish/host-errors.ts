/**
 * Everything that can go wrong between a host's command and the service, as one closed set, and what a host is told of it
 * (REST API and Import API, error responses). Words are English, as those of all commands are.
 */
import { type ServiceError, waitWords } from "./service-error.ts";

/** What a host is told, by code. */
const WORDS = {
  unreachable: "The service does not answer. Is its address right, and is this machine online?",
  "missing-key": "The service wants an API key, and got none.",
  "wrong-key": "The service does not know this API key. Look for a key that was cut off, or was taken back.",
  "expired-key": "This API key has expired. Make a new one.",
  "not-yours": "This recording belongs to another account than the API key.",
  "no-recording": "There is no such recording; it may have been deleted.",
  "no-broadcast": "There is no such broadcast; it may have been deleted.",
  "not-your-broadcast": "This broadcast belongs to another account than the API key.",
  "broadcast-over": "This broadcast has ended, or was taken back.",
  "broadcast-status":
    "The broadcast is not in a state for this: what has ended cannot be changed, and only what has not begun is taken back.",
  "audio-not-ready": "The sound of this recording is not ready yet. Try again in some minutes.",
  "transcript-not-ready":
    "The transcript of this recording is not ready, or nothing was recognised in it. Try again in some minutes.",
  "not-completed": "The recording is still being processed. Try again in some minutes.",
  "wrong-status":
    "The recording is not in a state for this: what is done cannot fail, and only what failed is tried again.",
  "storage-failed":
    "The service cannot read the file in its own storage. Try again; if that does not help, ask its support.",
  "one-speaker": "Speakers were not told apart in this recording, so there are none to edit.",
  "no-sentence": "There is no sentence of this number.",
  "no-speaker": "There is no such speaker in this recording.",
  "no-new-speaker": "A sentence can only be given to a speaker whom the recording has.",
  "no-name": "The name of a speaker is empty.",
  "same-speaker": "Both speakers are the same.",
  "empty-text": "The text is empty.",
  "text-too-long": "The text is longer than 2,000 characters.",
  "changed-meanwhile":
    "Somebody else changed the transcript meanwhile. Read it again, and decide what counts.",
  "file-too-large": "The file is larger than 500 MB. Make it smaller, or cut it.",
  "unknown-sound": "The service takes mp3, wav and m4a, and this is none of them.",
  "over-budget":
    "The month's budget of this account is used up. It begins anew with the next month, or the plan is changed.",
  "no-import": "There is no such import.",
  "no-template": "There is no such template. Without --template, the names of all are listed by --templates.",
  "summary-empty": "There is no text to summarise.",
  "summary-too-long": "The text to summarise is longer than 100,000 characters.",
  "summary-fields": "A summary takes a template, or a prompt of your own, and not both.",
  "prompt-too-long": "The prompt is longer than 2,000 characters.",
  "prompt-name": "The name of a prompt has at most 64 characters and no control characters.",
  "summary-failed": "The service could not write the summary. Try again, or publish without one.",
  "no-voice": "There is no such voice.",
  "no-voices-of-language": "The service has no voices of this language.",
  "sample-failed": "The service could not speak the sample. Try again.",
  "too-many-requests": "The service was asked too often. Wait a minute.",
  "bad-request": "The service did not accept what it was sent.",
  "service-error": "The service has a fault of its own. Try again; if that does not help, ask its support.",
  "unexpected-answer":
    "This is not an answer of the service. Is the address right? A proxy or a sign-in page may be in between.",
} as const;

export type HostErrorCode = keyof typeof WORDS;

export type HostError = ServiceError<HostErrorCode>;

/** What each documented `error_code` means to a host. Two codes stand for one refusal where the documents contradict. */
export const DOCUMENTED: Readonly<Record<string, HostErrorCode>> = {
  auth_missing_api_key: "missing-key",
  auth_missing_token: "missing-key",
  auth_invalid_api_key: "wrong-key",
  auth_key_expired: "expired-key",
  auth_budget_exceeded: "over-budget",
  stt_quota_exceeded: "over-budget",
  recording_not_found: "no-recording",
  recording_unauthorized: "not-yours",
  broadcast_not_found: "no-broadcast",
  broadcast_session_not_found: "no-broadcast",
  broadcast_token_invalid: "no-broadcast",
  broadcast_unauthorized: "not-your-broadcast",
  broadcast_session_ended: "broadcast-over",
  broadcast_token_revoked: "broadcast-over",
  broadcast_cannot_update: "broadcast-status",
  broadcast_cannot_revoke: "broadcast-status",
  recording_audio_not_ready: "audio-not-ready",
  recording_transcript_not_ready: "transcript-not-ready",
  recording_not_completed: "not-completed",
  invalid_processing_status: "wrong-status",
  storage_download_failed: "storage-failed",
  speaker_transcript_not_found: "transcript-not-ready",
  speaker_diarization_required: "one-speaker",
  speaker_sid_not_found: "no-sentence",
  speaker_not_found: "no-speaker",
  speaker_name_empty: "no-name",
  merge_speakers_same_id: "same-speaker",
  invalid_data: "no-new-speaker",
  entry_not_found: "no-sentence",
  entry_text_empty: "empty-text",
  entry_text_too_long: "text-too-long",
  transcript_revision_conflict: "changed-meanwhile",
  import_file_too_large: "file-too-large",
  import_invalid_format: "unknown-sound",
  import_not_found: "no-import",
  invalid_category: "bad-request",
  template_not_found: "no-template",
  summary_text_empty: "summary-empty",
  summary_text_too_long: "summary-too-long",
  summary_invalid_mode: "summary-fields",
  summary_mode_field_mismatch: "summary-fields",
  summary_prompt_too_long: "prompt-too-long",
  summary_prompt_slug_too_long: "prompt-name",
  summary_prompt_slug_invalid: "prompt-name",
  summary_generation_failed: "summary-failed",
  tts_unsupported_language: "no-voices-of-language",
  tts_voice_not_found: "no-voice",
  tts_sample_generation_failed: "sample-failed",
  validation_failed: "bad-request",
};

/** What a status means where the body says nothing known. */
export function codeOfHostStatus(status: number): HostErrorCode {
  if (status === 401) return "wrong-key";
  if (status === 402) return "over-budget";
  if (status === 403) return "not-yours";
  if (status === 404) return "no-recording";
  if (status === 409) return "changed-meanwhile";
  if (status === 429) return "too-many-requests";
  if (status >= 500) return "service-error";
  return status >= 400 ? "bad-request" : "unexpected-answer";
}

/** An error as a sentence for the terminal, with the service's own words where they say more. */
export function wordsOf(error: HostError): string {
  const { code, said } = error;
  const own = code === "bad-request" && said !== undefined ? ` It said: ${said}` : "";
  return `${WORDS[code]}${waitWords(error)}${own}`;
}
