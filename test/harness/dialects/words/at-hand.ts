/**
 * Words that were at hand while the table of meanings was written.
 */
import type { Vocabulary } from "../vocabulary.ts";

/** VAS itself, Google, Azure, Deepgram, AssemblyAI, Soniox, Vosk, OpenAI, Amazon. */
export const AT_HAND: Vocabulary = {
  numbers: [
    "sid",
    "sentence_id",
    "segment_id",
    "seq",
    "index",
    "id",
    "result_id",
    "turn_order",
    "utterance_id",
  ],
  originals: ["original_text", "transcript", "text", "source_text", "transcription", "display_text"],
  texts: ["text", "transcript", "content", "caption"],
  translated: ["translated_text", "translation", "target_text"],
  languages: ["language", "lang", "language_code", "locale"],
  targets: ["target_language", "translation_language", "target_lang", "to"],
  sources: ["source_language", "source_lang", "from"],
  containers: ["translated_texts", "translations", "texts"],
  finals: ["is_final", "final", "end_of_turn", "speech_final"],
  interims: ["is_partial", "partial", "interim"],
  states: ["status", "result_type", "type", "state"],
  words: [
    ["interim", "final"],
    ["partial", "final"],
    ["recognizing", "recognized"],
    ["partial", "completed"],
  ],
  events: ["transcript", "init_sentence", "results", "turn", "caption", "recognition", "update"],
  translationEvents: ["translation", "translated", "translation_update"],
  finalityEvents: [
    ["partial_transcript", "final_transcript"],
    ["recognizing", "recognized"],
    ["transcript.partial", "transcript.final"],
    ["speech.hypothesis", "speech.phrase_final"],
  ],
  translationFinalityEvents: [
    ["translation.partial", "translation.final"],
    ["interim_translation", "final_translation"],
  ],
  names: ["type", "event", "action", "message_type"],
  envelopes: ["data", "payload", "result", "message", "sentence"],
  lists: ["results", "entries", "sentences", "segments"],
  speakers: ["speaker_id", "speaker", "speaker_label"],
  starts: ["start_ms", "start", "offset", "start_time"],
  ends: ["end_ms", "end", "end_time"],
  others: [
    ["confidence", 0.93],
    ["request_id", "req_abc123xyz789"],
    ["created_at", "2026-02-25T10:00:00Z"],
    ["channel_index", [0, 1]],
    ["stability", 0.8],
    ["metadata", { model: "nova-2", version: "2024-01-09" }],
    ["words", [{ word: "one", start: 0.1, end: 0.2, confidence: 0.9 }]],
  ],
  heartbeats: ["heartbeat", "ping", "keepalive"],
  operations: ["done", "completed", "task_complete", "session.finished", "batch_retranslation_done"],
};
