/**
 * Every documented error of the interfaces that hosts use has a code and words of its own.
 */
import { describe, expect, it } from "vitest";

import { codeOfHostStatus, DOCUMENTED, wordsOf } from "../../../../src/node/publish/host-errors.ts";

/** The codes of the documents, by the page they stand on. */
const CODES = `
auth_missing_api_key auth_invalid_api_key auth_key_expired auth_missing_token auth_budget_exceeded stt_quota_exceeded
recording_not_found recording_unauthorized recording_audio_not_ready recording_transcript_not_ready recording_not_completed
storage_download_failed validation_failed invalid_processing_status
speaker_transcript_not_found speaker_diarization_required speaker_name_empty speaker_sid_not_found speaker_not_found
invalid_data merge_speakers_same_id
entry_not_found entry_text_empty entry_text_too_long transcript_revision_conflict
import_file_too_large import_invalid_format import_not_found
invalid_category template_not_found
summary_text_empty summary_text_too_long summary_invalid_mode summary_mode_field_mismatch summary_prompt_too_long
summary_prompt_slug_too_long summary_prompt_slug_invalid summary_generation_failed
tts_unsupported_language tts_voice_not_found tts_sample_generation_failed
`;

describe("a documented error", () => {
  it.each(CODES.trim().split(/\s+/))("has words: %s", (code) => {
    const known = DOCUMENTED[code];
    expect(known).toBeDefined();
    if (known !== undefined) expect(wordsOf({ code: known })).toMatch(/^[A-Z].{15,}[.?]$/);
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
