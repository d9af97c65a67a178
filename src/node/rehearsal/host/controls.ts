/**
 * What a real host does over its own connection, as plain requests: go live, make an announcement, rename a speaker.
 * And what a real network does unasked: drop everyone. These endpoints are the rehearsal's own; the service has none
 * of them.
 *
 * `POST /rehearsal/v1/broadcasts/{token}/{control}` with a JSON body:
 *
 * | control            | body                                                          | allowed while           |
 * |--------------------|---------------------------------------------------------------|-------------------------|
 * | `live`             |                                                               | not live, not revoked   |
 * | `standby`          | `message?`; left out, the message stays                       | not revoked             |
 * | `pause`            |                                                               | active                  |
 * | `end`              | `reason?`                                                     | active, paused          |
 * | `announce`         | `message`, `translations?` {lang: text}, `duration_ms?`       | pending, active, paused |
 * | `rename-speaker`   | `speaker_id`, `new_label`                                     | pending, active, paused |
 * | `reassign-speaker` | `sid`, `speaker_id`, `label`                                  | pending, active, paused |
 * | `merge-speakers`   | `source_speaker_id`, `target_speaker_id`, `label`             | pending, active, paused |
 * | `expire-access`    |                                                               | pending, active, paused |
 * | `speech`           | `mode?`, `delay_ms?`, `source?`, `every?`                     | pending, active, paused |
 * | `speech-languages` | `languages`: those that may be heard, or null for all         | pending, active, paused |
 * | `cut`              | `how`: `end` (server closes) or `destroy` (connection breaks) | pending, active, paused |
 *
 * `speech` says how clips come from now on; what is left out is as it should be, so that an empty body mends
 * everything. `mode` is `ready`, `late` (after `delay_ms`, 5,000 unless told), `fail` (`tts_error`), `silent` (nothing
 * comes), `hang`, `stall` or `missing` (an address that never answers, breaks off without ending, or answers 404),
 * `garbage` (bytes that are no sound) or `malformed` (no base64). `delay_ms` may go with every mode. `source` is
 * `inline`, or `url` for clips that are fetched from the rehearsal. `every`: the mode concerns only the sentences
 * whose number it divides. A broadcast whose `speech-languages` are `[]` has no speech.
 */
import { randomUUID } from "node:crypto";

import type * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { type Channel, end, goLive, goStandby, pause } from "../channel.ts";
import type { HttpError } from "../http.ts";
import type { Room } from "../room.ts";
import type { Rehearsal } from "../service.ts";
import { isSpoken, mergeSpeakers, reassignSpeaker, renameSpeaker } from "../speaker-edits.ts";
import { cannotUpdate, noSuchSentence } from "./answers.ts";
import { canUpdate } from "./broadcasts.ts";
import { check } from "./check-body.ts";
import * as body from "./control-bodies.ts";

/** Carries a control out on a room; 422 where the body is wrong or the broadcast is not in a state for it, 404 for a sentence nobody said. */
export type Control = (rehearsal: Rehearsal, room: Room, body: unknown) => Result<null, HttpError>;

type When = { readonly allowed: (channel: Channel) => boolean; readonly else: string };

const OPEN: When = {
  allowed: ({ status }) => canUpdate(status),
  else: "Only pending/active/paused broadcasts can be controlled",
};
const NOT_LIVE: When = {
  allowed: ({ status, phase }) => status !== "revoked" && !(status === "active" && phase === "live"),
  else: "Only broadcasts that are neither live nor revoked can go live",
};
const NOT_REVOKED: When = {
  allowed: ({ status }) => status !== "revoked",
  else: "A revoked broadcast cannot go on standby",
};
const ACTIVE: When = {
  allowed: ({ status }) => status === "active",
  else: "Only active broadcasts can be paused",
};
const ON_AIR: When = {
  allowed: ({ status }) => status === "active" || status === "paused",
  else: "Only active/paused broadcasts can be ended",
};

function control<S extends v.GenericSchema>(
  schema: S,
  when: When,
  act: (room: Room, body: v.InferOutput<S>, rehearsal: Rehearsal) => Result<null, HttpError> | void,
): Control {
  return (rehearsal, room, sent) => {
    const checked = check(schema, sent);
    if (!checked.ok) return checked;
    if (!when.allowed(room.channel())) return err(cannotUpdate(when.else));
    return act(room, checked.value, rehearsal) ?? ok(null);
  };
}

/** Every control by the last part of its path. */
export const controls: ReadonlyMap<string, Control> = new Map([
  ["live", control(body.nothing, NOT_LIVE, (room) => void room.apply(goLive))],
  [
    "standby",
    control(body.standby, NOT_REVOKED, (room, { message }) => {
      room.apply((channel, now) => goStandby(channel, message ?? channel.standbyMessage, now));
    }),
  ],
  ["pause", control(body.nothing, ACTIVE, (room) => void room.apply(pause))],
  [
    "end",
    control(body.end, ON_AIR, (room, { reason }) => {
      room.apply((channel, now) => end(channel, now, reason));
    }),
  ],
  [
    "announce",
    control(body.announce, OPEN, (room, { message, translations, duration_ms }) => {
      const payload = {
        announcement_id: randomUUID(),
        message,
        translated_messages: translations,
        duration_ms,
      };
      room.send({ name: "announcement", payload });
    }),
  ],
  [
    "rename-speaker",
    control(body.renameSpeaker, OPEN, (room, { speaker_id, new_label }) => {
      room.apply((channel) => renameSpeaker(channel, speaker_id, new_label));
    }),
  ],
  [
    "reassign-speaker",
    control(body.reassignSpeaker, OPEN, (room, { sid, speaker_id, label }) => {
      if (!isSpoken(room.channel(), sid)) return err(noSuchSentence);
      room.apply((channel) => reassignSpeaker(channel, sid, speaker_id, label));
      return undefined;
    }),
  ],
  [
    "merge-speakers",
    control(body.mergeSpeakers, OPEN, (room, { source_speaker_id, target_speaker_id, label }) => {
      room.apply((channel) => mergeSpeakers(channel, source_speaker_id, target_speaker_id, label));
    }),
  ],
  [
    "expire-access",
    control(body.nothing, OPEN, (room, _body, { access }) => {
      access.revokeAll(room.channel().token);
      room.cut("end");
    }),
  ],
  [
    "speech",
    control(body.speech, OPEN, (room, { delay_ms, ...conduct }) => {
      room.setSpeech({ ...conduct, ...(delay_ms === undefined ? {} : { delayMs: delay_ms }) });
    }),
  ],
  [
    "speech-languages",
    control(body.speechLanguages, OPEN, (room, { languages }, rehearsal) => {
      rehearsal.update(room, { speechLanguages: languages });
    }),
  ],
  ["cut", control(body.cut, OPEN, (room, { how }) => room.cut(how))],
]);
