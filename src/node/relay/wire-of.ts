/**
 * What the relay sends of an event it has read: the same event in the names of the profile (docs/contract.md), whatever the
 * service calls it. What concerns the relay alone, such as its place in line, has no such form.
 */
import { present } from "../../vas/event-fields.ts";
import type { BroadcastEvent, WireEvent } from "../../vas/events/index.ts";
import type { ConnectedEvent, ErrorEvent, Offer, SentenceEvent, SpeechReadyEvent } from "../../vas/events.ts";

/** How often the engine says that a stream is alive, in ms; nginx.conf has the same figure. */
const PING_MS = 15_000;

type PayloadOf<Name extends WireEvent["name"]> = Extract<WireEvent, { name: Name }>["payload"];

/** Its voices are those that pass through the relay (speech/voices.ts). */
const offered = ({ transcriptionLanguage, translationLanguages, speechLanguages, voices }: Offer) =>
  present({
    transcription_language: transcriptionLanguage,
    translation_languages: translationLanguages && [...translationLanguages],
    tts_languages: speechLanguages && [...speechLanguages],
    tts_voices:
      voices &&
      Object.fromEntries(
        [...voices].map(([language, list]) => [
          language,
          list.map(({ name, displayName, gender }) => ({
            voice_name: name,
            display_name: displayName,
            gender,
          })),
        ]),
      ),
  });

const connected = (event: ConnectedEvent): PayloadOf<"connected"> => ({
  ...offered(event),
  ...present({ status: event.status, phase: event.phase, standby_message: event.standbyMessage }),
  heartbeat_interval_ms: PING_MS,
});

/** Without its translations: each goes out by itself, on the channel of its language. */
const sentence = (event: SentenceEvent): PayloadOf<"init_sentence"> => ({
  sid: event.sid,
  original_text: event.text,
  is_final: event.isFinal,
  ...present({
    revision: event.revision,
    language: event.language,
    speaker_id: event.speakerId,
    speaker_label: event.speakerLabel,
    start_ms: event.startMs,
    end_ms: event.endMs,
  }),
});

const error = (event: ErrorEvent): PayloadOf<"error"> => ({
  error_code: event.code,
  message: event.message,
  severity: "error",
  ...present({ sid: event.sid }),
  ...(event.language === undefined ? {} : { details: { translation_language: event.language } }),
});

/** A clip that is not at an address has none that viewers may be sent to. */
function speechReady(event: SpeechReadyEvent): WireEvent | undefined {
  const { sid, language, voiceName, audio, mimeType, durationMs, words } = event;
  if ("base64" in audio) return undefined;
  return {
    name: "tts_ready",
    payload: {
      sid,
      language,
      voice_name: voiceName,
      audio_url: audio.url,
      mime_type: mimeType,
      ...present({ duration_ms: durationMs }),
      word_boundaries: words.map(({ text, offsetMs, durationMs: lasts }) => ({
        text,
        offset_ms: offsetMs,
        duration_ms: lasts,
      })),
    },
  };
}

type SpeakerEdit = Extract<
  BroadcastEvent,
  { type: "speaker-renamed" | "speaker-reassigned" | "speakers-merged" }
>;

function speakerEdit(event: SpeakerEdit): WireEvent {
  switch (event.type) {
    case "speaker-renamed":
      return {
        name: "speaker_renamed",
        payload: { speaker_id: event.speakerId, new_label: event.label },
      };
    case "speaker-reassigned": {
      const { sid, speakerId, label } = event;
      return {
        name: "speaker_reassigned",
        payload: { sid, new_speaker_id: speakerId, new_speaker_label: label },
      };
    }
    case "speakers-merged": {
      const { sourceId, targetId, targetLabel, sids } = event;
      return {
        name: "speakers_merged",
        payload: {
          source_speaker_id: sourceId,
          target_speaker_id: targetId,
          target_speaker_label: targetLabel,
          affected_sids: [...sids],
        },
      };
    }
  }
}

/** The event as it goes out, or nothing where it does not. */
export function wireOf(event: BroadcastEvent): WireEvent | undefined {
  switch (event.type) {
    case "connected":
      return { name: "connected", payload: connected(event) };
    case "sentence":
      return { name: "init_sentence", payload: sentence(event) };
    case "translation": {
      const { sid, language, text, isFinal, revision } = event;
      const payload = { sid, language, text, is_final: isFinal, ...present({ revision }) };
      return { name: "translation", payload };
    }
    case "phase": {
      const { status, phase, standbyMessage } = event;
      return {
        name: "broadcast_phase_changed",
        payload: present({ status, phase, standby_message: standbyMessage }),
      };
    }
    case "announcement": {
      const { id, message, translations, durationMs } = event;
      return {
        name: "announcement",
        payload: {
          announcement_id: id,
          message,
          translated_messages: Object.fromEntries(translations),
          ...present({ duration_ms: durationMs }),
        },
      };
    }
    case "config":
      return {
        name: "config_updated",
        payload: { ...offered(event), ...present({ access_type: event.accessType }) },
      };
    case "speaker-renamed":
    case "speaker-reassigned":
    case "speakers-merged":
      return speakerEdit(event);
    case "ended":
      return { name: "broadcast_ended", payload: present({ reason: event.reason }) };
    case "error":
      return { name: "error", payload: error(event) };
    case "viewer-count":
      return { name: "viewer_count", payload: { count: event.count } };
    case "speech-ready":
      return speechReady(event);
    case "speech-failed": {
      const { sid, language, code } = event;
      return { name: "tts_error", payload: { sid, language, error_code: code, message: "" } };
    }
    case "queue":
    case "heartbeat":
      return undefined;
  }
}
