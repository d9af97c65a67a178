/**
 * Words that were collected by somebody who had not seen the viewer's table of words nor the other groups, to measure
 * what the table is worth on a stream that nobody thought of. The figure of that first measure is in
 * `docs/decisions/039-reading-by-shape.md`.
 */
import type { Vocabulary } from "../vocabulary.ts";

/** References of services and of recognisers, live caption events of meetings, and relays of captions. */
export const FIELD_NAMES: Vocabulary = {
  // VAS (`sid`, entries), Amazon Transcribe, Azure Speech, Watson, AssemblyAI, OpenAI Realtime, LiveKit, RingCentral,
  // Zoom, TRTC, StreamText.
  numbers: [
    "sid",
    "entry_id",
    "ResultId",
    "resultId",
    "result_index",
    "turn_order",
    "item_id",
    "segment_id",
    "phraseId",
    "msgId",
    "messageID",
    "roundid",
    "seq",
    "utterance_id",
    "caption_id",
    "sentence_number",
  ],
  // VAS, Deepgram, Azure Speech, Teams, OCI Speech, Gladia, Zoom, StreamText.
  originals: [
    "original_text",
    "transcript",
    "text",
    "DisplayText",
    "spokenText",
    "transcription",
    "utterance",
    "messageContent",
    "content",
    "source_text",
    "recognized_text",
  ],
  // memories.ai, Speechmatics, StreamText, Teams.
  texts: ["text", "content", "captionText", "transcript", "caption", "DisplayText"],
  // Amazon Translate, Teams (beside `spokenText`), Gladia, Azure Translator.
  translated: [
    "TranslatedText",
    "translated_text",
    "captionText",
    "translation",
    "translated_utterance",
    "translationText",
    "target_text",
  ],
  // VAS, Amazon, Agora, RingCentral, Azure Speech, StreamText, Google Speech-to-Text.
  languages: ["language", "languageCode", "LanguageCode", "lang", "locale", "culture", "currentLanguage"],
  // Amazon Translate, Azure Translator, Teams, Gladia, Soniox.
  targets: [
    "TargetLanguageCode",
    "to",
    "captionLanguage",
    "target_language",
    "translation_language",
    "targetLang",
  ],
  // Amazon Translate, Soniox, Teams, VAS, Gladia.
  sources: [
    "SourceLanguageCode",
    "source_language",
    "spokenLanguage",
    "transcription_language",
    "original_language",
    "detectedLanguage",
  ],
  // VAS, Azure Speech and Translator, Speechmatics, vmeg.
  containers: ["translated_texts", "translations", "Translation", "results", "items", "captions"],
  // Google, Deepgram, Watson, AssemblyAI, Zoom (`done`), TRTC (`end`), LiveKit, Google's cloud meeting media.
  finals: [
    "is_final",
    "final",
    "speech_final",
    "end_of_turn",
    "done",
    "end",
    "transcription_final",
    "completed",
    "isComplete",
    "committed",
    "is_finalized",
  ],
  // Amazon Transcribe and Chime, meeting captions, Speechmatics' features.
  interims: ["IsPartial", "isPartial", "partial", "interim", "is_interim", "provisional", "tentative"],
  // Azure Speech, Teams, Oracle Service, OpenAI Realtime, VAS, Zoom.
  states: ["reason", "resultType", "state", "status", "RecognitionStatus", "processing_status", "stage"],
  // Teams, Oracle Service, Azure Speech, OpenAI Realtime, Soniox, VAS, Zoom, ElevenLabs, Recall.
  words: [
    ["Partial", "Final"],
    ["INPROGRESS", "COMPLETE"],
    ["RecognizingSpeech", "RecognizedSpeech"],
    ["TranslatingSpeech", "TranslatedSpeech"],
    ["in_progress", "completed"],
    ["provisional", "confirmed"],
    ["processing", "completed"],
    ["Update", "Complete"],
    ["partial", "committed"],
    ["hypothesis", "phrase"],
    ["non-final", "final"],
  ],
  // VAS, Gladia, Deepgram, AssemblyAI, Amazon, Zoom, Azure Communication Services, Daily, Agora, VideoSDK.
  events: [
    "init_sentence",
    "transcript",
    "live.transcript",
    "Results",
    "Turn",
    "TranscriptEvent",
    "caption-message",
    "CaptionsReceived",
    "transcription-message",
    "transcription-text",
    "StreamingRecognitionResult",
    "live-caption",
  ],
  // VAS, Gladia, meeting captions, Amazon.
  translationEvents: [
    "translation",
    "live.translation",
    "translation-message",
    "TranslationEvent",
    "translated-caption",
    "translation_result",
  ],
  // Speechmatics, ElevenLabs, AssemblyAI, Azure Speech, OpenAI, Recall, Rev AI, Wit.
  finalityEvents: [
    ["AddPartialTranscript", "AddTranscript"],
    ["partial_transcript", "committed_transcript"],
    ["PartialTranscript", "FinalTranscript"],
    ["speech.hypothesis", "speech.phrase"],
    ["recognizing", "recognized"],
    [
      "conversation.item.input_audio_transcription.delta",
      "conversation.item.input_audio_transcription.completed",
    ],
    ["transcript.partial_data", "transcript.data"],
    ["transcript.text.delta", "transcript.text.done"],
    ["partial", "final"],
    ["partialTranscription", "fullTranscription"],
  ],
  translationFinalityEvents: [
    ["AddPartialTranslation", "AddTranslation"],
    ["partial_translation", "committed_translation"],
    ["PartialTranslation", "FinalTranslation"],
    ["translation.hypothesis", "translation.phrase"],
    ["translation.delta", "translation.completed"],
    ["translation.partial_data", "translation.data"],
  ],
  // Gladia, Recall, Speechmatics, AssemblyAI, Ably, Google Dialogflow.
  names: ["type", "event", "message", "message_type", "name", "event_type", "messageType", "action"],
  // VAS, Gladia, TRTC, Deepgram, Amazon, Azure Speech, OpenAI, Recall.
  envelopes: [
    "data",
    "payload",
    "channel",
    "Transcript",
    "SpeechPhrase",
    "result",
    "item",
    "message",
    "turn",
    "body",
  ],
  // Watson, Amazon, memories.ai, LiveKit, Deepgram, VAS, Rev AI, Ably.
  lists: ["results", "Results", "items", "segments", "alternatives", "entries", "monologues", "messages"],
  // memories.ai, VAS, Azure Speech, Zoom, RingCentral, LiveKit, TRTC.
  speakers: [
    "speaker",
    "speaker_id",
    "speakerId",
    "speakerName",
    "participant",
    "participant_identity",
    "displayName",
    "sender",
    "user_id",
  ],
  // memories.ai, Deepgram, Amazon, Azure Speech, AssemblyAI, OCI Speech, Chime, Rev AI.
  starts: [
    "start_time",
    "start",
    "StartTime",
    "Offset",
    "audio_start",
    "start_time_in_ms",
    "startTimeMs",
    "ts",
  ],
  ends: ["end_time", "end", "EndTime", "audio_end", "end_time_in_ms", "endTimeMs", "end_ts", "resultEndTime"],
  // Deepgram, AssemblyAI, OpenAI, Google, smallest.ai, VAS, TRTC.
  others: [
    ["confidence", 0.94],
    ["stability", 0.9],
    ["channel_index", [0, 1]],
    ["request_id", "5e2f7c1a-3f5b-4b7e-9d0a-1c2b3d4e5f60"],
    ["session_id", "4a39145c-2844-4557-8f34-34883f7be7d9"],
    ["model", "nova-3"],
    ["is_last", false],
    ["from_finalize", false],
    ["turn_is_formatted", true],
    ["end_of_turn_confidence", 0.31],
    ["created_at", "2026-03-01T12:00:00.123Z"],
    ["content_index", 0],
    ["logprobs", null],
    ["is_live", true],
    ["revision", 1],
    ["receiver", []],
    ["lastPosition", 30],
  ],
  // Deepgram, AssemblyAI, Speechmatics, Gladia, Azure Speech, OpenAI.
  heartbeats: [
    "KeepAlive",
    "ping",
    "heartbeat",
    "SpeechStarted",
    "AudioAdded",
    "UtteranceEnd",
    "EndOfUtterance",
    "speech_end",
    "speech.endDetected",
    "turn.end",
    "session.updated",
  ],
  // VAS, vmeg, Gladia, OpenAI, Recall.
  operations: [
    "import.completed",
    "import.failed",
    "openapi-tts",
    "openapi-translate",
    "post_final_transcript",
    "stop_recording",
    "conversation.item.done",
    "input_audio_buffer.speech_stopped",
    "response.done",
    "participant_events.leave",
    "summary.completed",
  ],
};
