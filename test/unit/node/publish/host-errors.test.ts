/**
 * Every documented error of the interfaces that hosts use has a code and words of its own.
 */
import { describe, expect, it } from "vitest";

import {
  codeOfHostStatus,
  DOCUMENTED,
  type HostErrorCode,
  wordsOf,
} from "../../../../src/node/publish/host-errors.ts";

/** What each thing that a host is told stands for, of the documents' codes; none for what only a status or the network says. */
const STANDS_FOR: Readonly<Record<HostErrorCode, string>> = {
  unreachable: "",
  "missing-key": "auth_missing_api_key auth_missing_token",
  "wrong-key": "auth_invalid_api_key",
  "expired-key": "auth_key_expired",
  "not-yours": "recording_unauthorized",
  "no-recording": "recording_not_found",
  "no-broadcast": "broadcast_not_found broadcast_session_not_found broadcast_token_invalid",
  "not-your-broadcast": "broadcast_unauthorized",
  "broadcast-over": "broadcast_session_ended broadcast_token_revoked",
  "broadcast-status": "broadcast_cannot_update broadcast_cannot_revoke",
  "audio-not-ready": "recording_audio_not_ready",
  "transcript-not-ready": "recording_transcript_not_ready speaker_transcript_not_found",
  "not-completed": "recording_not_completed",
  "wrong-status": "invalid_processing_status",
  "storage-failed": "storage_download_failed",
  "one-speaker": "speaker_diarization_required",
  "no-sentence": "speaker_sid_not_found entry_not_found",
  "no-speaker": "speaker_not_found",
  "no-new-speaker": "invalid_data",
  "no-name": "speaker_name_empty",
  "same-speaker": "merge_speakers_same_id",
  "empty-text": "entry_text_empty",
  "text-too-long": "entry_text_too_long",
  "changed-meanwhile": "transcript_revision_conflict",
  "file-too-large": "import_file_too_large",
  "unknown-sound": "import_invalid_format",
  "over-budget": "auth_budget_exceeded stt_quota_exceeded",
  "no-import": "import_not_found",
  "no-template": "template_not_found",
  "summary-empty": "summary_text_empty",
  "summary-too-long": "summary_text_too_long",
  "summary-fields": "summary_invalid_mode summary_mode_field_mismatch",
  "prompt-too-long": "summary_prompt_too_long",
  "prompt-name": "summary_prompt_slug_too_long summary_prompt_slug_invalid",
  "summary-failed": "summary_generation_failed",
  "no-voice": "tts_voice_not_found",
  "no-voices-of-language": "tts_unsupported_language",
  "sample-failed": "tts_sample_generation_failed",
  "too-many-requests": "",
  "bad-request": "validation_failed invalid_category",
  "service-error": "",
  "unexpected-answer": "",
};
const TABLE = Object.entries(STANDS_FOR) as readonly (readonly [HostErrorCode, string])[];
const codesIn = (text: string): readonly string[] => text.split(" ").filter((code) => code !== "");

describe("a documented error", () => {
  it.each(TABLE)("has words of its own: %s", (code, documented) => {
    expect(wordsOf({ code })).toMatch(/^[A-Z].{15,}[.?]$/);
    for (const one of codesIn(documented)) expect([one, DOCUMENTED[one]]).toEqual([one, code]);
  });

  it("is in the table, and no other", () => {
    const listed = TABLE.flatMap(([, documented]) => codesIn(documented));
    expect(Object.keys(DOCUMENTED).toSorted()).toEqual(listed.toSorted());
  });

  it("is told the same for the two codes that the documents have for one refusal", () => {
    expect(DOCUMENTED["stt_quota_exceeded"]).toBe(DOCUMENTED["auth_budget_exceeded"]);
  });
});

describe("a status alone", () => {
  it.each([
    [302, "unexpected-answer"],
    [400, "bad-request"],
    [401, "wrong-key"],
    [402, "over-budget"],
    [403, "not-yours"],
    [404, "no-recording"],
    [409, "changed-meanwhile"],
    [429, "too-many-requests"],
    [503, "service-error"],
  ] as const)("%i is %s", (status, code) => expect(codeOfHostStatus(status)).toBe(code));
});

describe("the words", () => {
  it("say how long the service asks to wait, and what it said of a request", () => {
    expect(wordsOf({ code: "too-many-requests", retryAfterMs: 1_500 })).toMatch(/ It asks to wait 2 s\.$/);
    expect(wordsOf({ code: "bad-request", said: "format is required" })).toMatch(
      /It said: format is required$/,
    );
  });
});
