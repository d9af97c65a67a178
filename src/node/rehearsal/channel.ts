/**
 * One broadcast of the rehearsal, as plain data with pure operations: each takes the channel and the time and gives
 * the channel afterwards and the events its viewers see. Nothing here knows HTTP, timers or sockets.
 */
import type { WireEvent } from "../../vas/encode-event.ts";
import type { Change, Channel, ChannelSettings } from "./channel-types.ts";
import { type Cue, firstCueAfter } from "./script/script.ts";
import { speakerFields } from "./speaker-edits.ts";
import { speechFields } from "./speech/offer.ts";

const isMoving = (channel: Channel): boolean => channel.status === "active" && channel.phase === "live";

function eventOf(channel: Channel, cue: Cue, lap: number): WireEvent | undefined {
  const { sentences, lapMs } = channel.script;
  const sid = lap * sentences.length + cue.index + 1;
  const { revision, isFinal } = cue;
  if (cue.language !== undefined) {
    if (!channel.settings.translationLanguages.includes(cue.language)) return undefined;
    const { language, text } = cue;
    return { name: "translation", payload: { sid, language, text, is_final: isFinal, revision } };
  }
  const sentence = sentences[cue.index];
  const lapStartMs = lap * lapMs;
  return {
    name: "init_sentence",
    payload: {
      sid,
      original_text: cue.text,
      is_final: isFinal,
      revision,
      language: channel.script.language,
      start_ms: Math.round(lapStartMs + (sentence?.startMs ?? 0)),
      ...(isFinal ? { end_ms: Math.round(lapStartMs + (sentence?.endMs ?? 0)) } : {}),
      ...(channel.settings.speakerDiarization ? speakerFields(channel, sid) : {}),
    },
  };
}

/** Lets time pass until `now` (ms) and gives what was recognised and translated meanwhile. */
export function advance(channel: Channel, now: number): Change {
  if (!isMoving(channel)) return { channel: { ...channel, movedAt: now }, events: [] };
  const elapsed = now - channel.movedAt;
  const { script } = channel;
  const position = channel.position + elapsed * channel.speed;
  const events: WireEvent[] = [];
  const lastLap = Math.floor(position / script.lapMs);
  for (let lap = Math.floor(channel.position / script.lapMs); lap <= lastLap; lap += 1) {
    const from = channel.position - lap * script.lapMs;
    const to = position - lap * script.lapMs;
    for (let at = firstCueAfter(script.cues, from); at < script.cues.length; at += 1) {
      const cue = script.cues[at];
      if (cue === undefined || cue.atMs > to) break;
      const event = eventOf(channel, cue, lap);
      if (event !== undefined) events.push(event);
    }
  }
  return {
    channel: { ...channel, position, movedAt: now, durationMs: channel.durationMs + elapsed },
    events,
  };
}

function phaseChange(channel: Channel, change: Partial<Channel>): Change {
  const next = { ...channel, ...change };
  return {
    channel: next,
    events: [
      {
        name: "broadcast_phase_changed",
        payload: { status: next.status, phase: next.phase, standby_message: next.standbyMessage },
      },
    ],
  };
}

/** On air, live or in standby: a broadcast that was not on air before begins its next recording. */
function onAir(channel: Channel, now: number): Partial<Channel> {
  const begins = channel.status === "pending" || channel.status === "ended";
  const { recordings, position } = channel;
  return {
    status: "active",
    movedAt: now,
    startedAt: channel.startedAt ?? now,
    endedAt: null,
    ...(begins ? { recordings: recordings + 1, recordedFrom: position, recordedAt: now } : {}),
  };
}

/** The host starts or resumes. */
export const goLive = (channel: Channel, now: number): Change =>
  phaseChange(channel, { ...onAir(channel, now), phase: "live" });

/** The host is on air but not speaking yet, with a message for those who wait. */
export const goStandby = (channel: Channel, message: string, now: number): Change =>
  phaseChange(channel, { ...onAir(channel, now), phase: "standby", standbyMessage: message });

export const pause = (channel: Channel, now: number): Change =>
  phaseChange(channel, { status: "paused", movedAt: now });

export function end(channel: Channel, now: number, reason?: string): Change {
  const changed = phaseChange(channel, { status: "ended", movedAt: now, endedAt: now });
  const ended: WireEvent = { name: "broadcast_ended", payload: reason === undefined ? {} : { reason } };
  return { channel: changed.channel, events: [...changed.events, ended] };
}

/** The host changes settings, also while live. Viewers learn what concerns them. */
export function updateSettings(channel: Channel, change: Partial<ChannelSettings>): Change {
  const settings = { ...channel.settings, ...change };
  const event: WireEvent = {
    name: "config_updated",
    payload: {
      transcription_language: settings.transcriptionLanguage,
      translation_languages: [...settings.translationLanguages],
      access_type: settings.accessType,
      ...speechFields(settings),
    },
  };
  return { channel: { ...channel, settings }, events: [event] };
}

export const revoke = (channel: Channel, now: number): Change =>
  phaseChange(channel, { status: "revoked", revokedAt: now });
