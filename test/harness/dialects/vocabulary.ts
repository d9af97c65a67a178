/**
 * The words that drawn dialects are made of: names of events, keys and states as vendors and recognisers document them.
 * Collected from their documents, and not from the viewer's own table, which they are there to try. Half of it was at hand
 * while that table was written (`seen`); the other half was kept away from it (`unseen`).
 */

export type Vocabulary = {
  /** Keys of a sentence's number. */
  readonly numbers: readonly string[];
  /** Keys of what was said, where a translation is beside it or not. */
  readonly originals: readonly string[];
  /** Keys of a text of either kind, told apart by its language. */
  readonly texts: readonly string[];
  /** Keys of the translation in an object that holds the original too. */
  readonly translated: readonly string[];
  readonly languages: readonly string[];
  /** Keys of the language of a translation beside its original. */
  readonly targets: readonly string[];
  readonly sources: readonly string[];
  /** Keys of a list or an object of translations. */
  readonly containers: readonly string[];
  readonly finals: readonly string[];
  readonly interims: readonly string[];
  readonly states: readonly string[];
  /** Words for what may change, and for what may not. */
  readonly words: readonly (readonly [interim: string, final: string])[];
  /** Names of events that say nothing of finality. */
  readonly events: readonly string[];
  readonly translationEvents: readonly string[];
  /** Names of events that say it. */
  readonly finalityEvents: readonly (readonly [interim: string, final: string])[];
  readonly translationFinalityEvents: readonly (readonly [interim: string, final: string])[];
  readonly names: readonly string[];
  readonly envelopes: readonly string[];
  readonly lists: readonly string[];
  readonly speakers: readonly string[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  /** Fields that say nothing of use. */
  readonly others: readonly (readonly [key: string, value: unknown])[];
  readonly heartbeats: readonly string[];
  /** Events that end one operation, and never the broadcast. */
  readonly operations: readonly string[];
};

/** VAS itself, Google, Azure, Deepgram, AssemblyAI, Soniox, Vosk, OpenAI, Amazon. */
export const SEEN: Vocabulary = {
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

/** Palabra, DeepL, Gladia, Speechmatics, Rev AI, Verbit, Alibaba, Tencent, iFlytek, Chime, Zoom, Vonage, CaptionHub. */
export const UNSEEN: Vocabulary = {
  numbers: [
    "sentenceNumber",
    "line_id",
    "captionIndex",
    "cue_id",
    "seq_no",
    "utteranceIndex",
    "item_id",
    "phrase_no",
    "sn",
    "entry_id",
    "sentence_index",
    "subtitle_id",
    "transcription_id",
    "SegmentNumber",
    "msg_seq",
  ],
  originals: [
    "sentence",
    "sourceText",
    "originalTranscript",
    "spoken_text",
    "recognized_text",
    "voice_text_str",
    "utterance",
    "caption_text",
    "raw_text",
    "asr_text",
    "subtitle",
    "original",
    "Text",
    "value",
    "line",
  ],
  texts: [
    "body",
    "displayText",
    "captionText",
    "utterance",
    "subtitle",
    "txt",
    "segment_text",
    "line",
    "sentence",
  ],
  translated: [
    "translatedText",
    "targetTranscript",
    "mt",
    "translation_text",
    "dst_text",
    "trans_result",
    "tgt",
  ],
  languages: [
    "Lang",
    "languageTag",
    "langCode",
    "locale_code",
    "lang_id",
    "bcp47",
    "LanguageCode",
    "language_tag",
  ],
  targets: [
    "toLanguage",
    "targetLocale",
    "tgt_lang",
    "dest_language",
    "output_language",
    "to_lang",
    "targetLanguageCode",
  ],
  sources: [
    "fromLanguage",
    "sourceLocale",
    "src_lang",
    "spokenLanguage",
    "input_language",
    "original_language",
  ],
  containers: [
    "targets",
    "translatedSentences",
    "localized",
    "translation_results",
    "outputs",
    "languages",
    "captions",
  ],
  finals: [
    "isFinal",
    "sentence_end",
    "completed",
    "isComplete",
    "finalized",
    "end_of_utterance",
    "is_validated",
    "concluded",
    "isEndOfSentence",
    "stable",
    "committed",
    "is_done",
    "Final",
  ],
  interims: [
    "IsPartial",
    "isInterim",
    "tentative",
    "is_provisional",
    "draft",
    "temporary",
    "isHypothesis",
    "unstable",
  ],
  states: ["stage", "resultType", "phase", "kind", "segmentStatus", "transcript_state", "finality"],
  words: [
    ["tentative", "concluded"],
    ["in_progress", "done"],
    ["provisional", "confirmed"],
    ["PARTIAL", "FINAL"],
    ["Recognizing", "Recognized"],
    ["hypothesis", "committed"],
    ["changed", "end"],
    ["pending", "validated"],
    ["temporary", "stable"],
    ["draft", "complete"],
  ],
  events: [
    "AddTranscript",
    "source_transcript_update",
    "live-transcript",
    "captions",
    "ResultGenerated",
    "subtitle.new",
    "TRANSCRIPTION_UPDATE",
    "liveCaption",
    "segment",
    "display.update",
    "speech",
    "utterance",
    "conversation.item",
  ],
  translationEvents: [
    "AddTranslation",
    "target_transcript_update",
    "translatedCaption",
    "mt_result",
    "subtitle-translated",
    "TranslationUpdate",
    "translated_transcription",
  ],
  finalityEvents: [
    ["AddPartialTranscript", "AddTranscriptFinal"],
    ["partial_transcription", "validated_transcription"],
    ["TranscriptionResultChanged", "SentenceEnd"],
    ["caption-draft", "caption-committed"],
    ["utterance.updated", "utterance.completed"],
    ["segment_tentative", "segment_concluded"],
    ["interimResult", "finalResult"],
    ["speech.recognizing", "speech.recognized"],
    ["hypothesis", "endpoint"],
  ],
  translationFinalityEvents: [
    ["AddPartialTranslation", "AddFinalTranslation"],
    ["translation_tentative", "translation_concluded"],
    ["translatedInterim", "translatedFinal"],
    ["subtitle.translating", "subtitle.translated.complete"],
    ["mt-draft", "mt-committed"],
  ],
  names: ["messageType", "eventType", "kind", "op", "Type", "event_name", "method", "msg_type"],
  envelopes: [
    "body",
    "response",
    "transcript",
    "output",
    "item",
    "segment",
    "detail",
    "content",
    "params",
    "update",
  ],
  lists: ["utterances", "captions", "items", "lines", "records", "cues", "Results", "transcripts"],
  speakers: [
    "speakerTag",
    "speakerName",
    "talker",
    "participant_id",
    "spk_id",
    "channelSpeaker",
    "SpeakerLabel",
  ],
  starts: ["begin_time", "startTimeMs", "audio_start", "t0", "startOffset", "from_ms", "StartTime"],
  ends: ["finish_time", "endTimeMs", "audio_end", "t1", "endOffset", "to_ms", "EndTime"],
  others: [
    ["trace_id", "0af7651916cd43dd8448eb211c80319c"],
    ["accuracy", 0.87],
    ["sessionId", "550e8400-e29b-41d4-a716-446655440000"],
    ["timestamp", 1_700_000_000_123],
    ["model", "asr-large-v3"],
    ["latencyMs", 240],
    ["llmCorrected", false],
    [
      "tokens",
      [
        { text: "on", is_final: true },
        { text: "e", is_final: false },
      ],
    ],
    ["sentiment", "neutral"],
    ["volume", 12],
    ["slice_type", 1],
  ],
  heartbeats: ["keep-alive", "KeepAlive", "hb", "pong", "noop"],
  operations: [
    "task-finished",
    "operation_completed",
    "EndOfTranscript",
    "finished",
    "recording.closed",
    "summary_end",
  ],
};

/** Agora, Tencent TSI and TRTC, Tuya, Fireflies, Twilio, OpenVidu, Oracle, Yandex, Smallest, Qwen LiveTranslate. */
export const HELD_OUT: Vocabulary = {
  numbers: [
    "seqnum",
    "SeId",
    "asrId",
    "chunk_id",
    "segmentNo",
    "lineNumber",
    "phraseId",
    "sentence_no",
    "recordId",
    "statement_id",
    "messageSeq",
    "block_index",
  ],
  originals: [
    "SourceText",
    "voice_text_str",
    "asrText",
    "original",
    "transcriptText",
    "recognition_text",
    "speech_text",
    "inputTranscription",
    "phrase",
    "content",
    "said",
    "srcContent",
  ],
  texts: ["texts", "phrase", "wording", "transcription", "result", "displayLine", "recognizedSpeech"],
  translated: [
    "TargetText",
    "translateText",
    "translatedPhrase",
    "translated_utterance",
    "outputTranscription",
    "transContent",
  ],
  languages: ["culture", "langTag", "language_id", "speechLanguage", "Language", "lng", "localeId"],
  targets: ["lang_target", "targetCulture", "translateTo", "target", "langTo", "Target"],
  sources: ["lang_source", "sourceCulture", "translateFrom", "source", "langFrom", "Source"],
  containers: [
    "trans",
    "translates",
    "interpretations",
    "translatedTexts",
    "versions",
    "transcriptions",
    "subtitles",
  ],
  finals: [
    "IsEnd",
    "end_of_segment",
    "is_last",
    "endOfSentence",
    "isStable",
    "finished",
    "isDefinite",
    "is_finalized",
    "eou",
  ],
  interims: ["is_interim", "isTemp", "notFinal", "unfinished", "inProgress", "isPreview"],
  states: ["resultStatus", "sliceType", "dataType", "recognitionState", "textStatus", "progress"],
  words: [
    ["partial", "final_refinement"],
    ["started", "finished"],
    ["CHANGING", "FIXED"],
    ["intermediate", "definite"],
    ["unstable", "stable"],
    ["non_final", "final"],
    ["speaking", "spoken"],
    ["running", "ended"],
  ],
  events: [
    "transcription.broadcast",
    "RESULT",
    "asr_result",
    "DisplayInfo",
    "live_caption",
    "OnTranscript",
    "newLine",
    "text",
    "stt-message",
    "closedCaption",
  ],
  translationEvents: [
    "interpretation",
    "translate_result",
    "OnTranslation",
    "translatedLine",
    "mt-message",
    "translate",
  ],
  finalityEvents: [
    ["partial", "final"],
    ["asr_partial_result", "asr_final_result"],
    ["sentence_changing", "sentence_finished"],
    ["OnRecognizing", "OnRecognized"],
    ["response.text.updating", "response.text.done"],
    ["interimCaption", "finalCaption"],
  ],
  translationFinalityEvents: [
    ["OnTranslating", "OnTranslated.final"],
    ["translation.interim", "translation.done"],
    ["translate_partial", "translate_final"],
  ],
  names: ["event", "cmd", "messageType", "topic", "Event", "type_name"],
  envelopes: ["transcription", "eventData", "value", "info", "asr", "msg", "object", "properties"],
  lists: ["List", "lines", "transcriptions", "DisplayInfoList", "rows", "phrases"],
  speakers: ["uid", "nickname", "speaker_name", "identity", "spk", "userId"],
  starts: ["starttime", "bg", "start_offset_ms", "beginMs", "StartTime"],
  ends: ["offtime", "ed", "end_offset_ms", "finishMs", "EndTime"],
  others: [
    ["vendor", 2],
    ["RequestId", "9ec1a3cc-5f3c-4a29-8ae1-7b62d6b6c8a0"],
    ["roomId", "hall-7"],
    ["utc", 1_700_000_000],
    ["connectionId", "con_Xnxg19tonh"],
    ["color", "#ff0000"],
    ["eouScore", 0.2],
    ["llm", true],
    ["items", [{ content: "on", type: "pronunciation" }]],
  ],
  heartbeats: ["ALIVE", "heart_beat", "ping", "keep_alive"],
  operations: [
    "response.done",
    "session.updated",
    "task_end",
    "StopTask",
    "closed",
    "EOS",
    "recognition.completed",
  ],
};

export const VOCABULARIES: readonly Vocabulary[] = [SEEN, UNSEEN, HELD_OUT];
