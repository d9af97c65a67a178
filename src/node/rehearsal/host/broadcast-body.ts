/**
 * A broadcast as the host sees it, field by field in the documented order ("Create Broadcast", response fields).
 */
import type { Channel, ChannelSettings } from "../channel-types.ts";
import type { Rehearsal } from "../service.ts";
import { recordingDigest, recordingId } from "../tasks/task.ts";

/**
 * Which endpoint's example the body follows: those of query and revoke show no `pass_code`, and that of update shows
 * `max_viewers` after it.
 */
export type BodyForm = "created" | "updated" | "queried";

function accessFields({ accessType, passCode, maxViewers }: ChannelSettings, form: BodyForm) {
  if (form === "updated") return { access_type: accessType, pass_code: passCode, max_viewers: maxViewers };
  const fields = { max_viewers: maxViewers, access_type: accessType };
  return form === "queried" ? fields : { ...fields, pass_code: passCode };
}

/** The ids of what is on air now; the same for as long as the recording goes on. */
function sessionFields(channel: Channel, isLive: boolean) {
  if (!isLive) return { session_id: null, current_recording_id: null };
  const session = recordingDigest(channel).slice(32, 44);
  return { session_id: `ws_session_${session}`, current_recording_id: recordingId(channel) };
}

/** Minutes and seconds, such as `0:00` and `90:05`; minutes are not carried into hours. */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const isoTime = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** The `data` of an answer about one broadcast. */
export function broadcastBody(
  { shareOrigin }: Pick<Rehearsal, "shareOrigin">,
  channel: Channel,
  form: BodyForm = "created",
) {
  const { settings, status } = channel;
  const isLive = status === "active" || status === "paused";
  return {
    id: channel.id,
    token: channel.token,
    name: settings.name,
    share_url: `${shareOrigin()}/broadcast/${channel.token}`,
    transcription_language: settings.transcriptionLanguage,
    translation_languages: settings.translationLanguages,
    tts_config: settings.ttsConfig,
    speaker_diarization: settings.speakerDiarization,
    summary_template: settings.summaryTemplate,
    summary_language: settings.summaryLanguage,
    ...accessFields(settings, form),
    status,
    is_live: isLive,
    ...sessionFields(channel, isLive),
    recordings_count: channel.recordings,
    peak_viewers: channel.peakViewers,
    total_viewers: channel.totalViewers,
    duration_ms: Math.round(channel.durationMs),
    duration_formatted: formatDuration(channel.durationMs),
    started_at: isoTime(channel.startedAt),
    ended_at: isoTime(channel.endedAt),
    revoked_at: isoTime(channel.revokedAt),
    created_at: isoTime(channel.createdAt),
  };
}
