/**
 * What a host does to speakers while people read: give one another name, give a sentence to another speaker, find that
 * two are one. Pure, like every operation on a channel.
 */
import type { Change, Channel } from "./channel.ts";
import { firstCueAfter } from "./script/script.ts";

export type Speaker = { readonly id: string; readonly label: string };

/** Who the service says spoke the sentence, after all of the host's edits; undefined where the script names nobody. */
function speakerOf({ script, reassigned, mergedInto, labels }: Channel, sid: number): Speaker | undefined {
  const speaker = reassigned[sid] ?? script.sentences[(sid - 1) % script.sentences.length]?.speaker;
  if (speaker === undefined) return undefined;
  const id = mergedInto[speaker.id] ?? speaker.id;
  return { id, label: labels[id] ?? (id === speaker.id ? speaker.label : id) };
}

/** The speaker of a sentence as an event carries it. */
export function speakerFields(channel: Channel, sid: number) {
  const speaker = speakerOf(channel, sid);
  return speaker === undefined ? {} : { speaker_id: speaker.id, speaker_label: speaker.label };
}

/** The sentences begun so far, in all laps. */
function spokenSids({ script, position }: Channel): readonly number[] {
  const lap = Math.floor(position / script.lapMs);
  const earlier = lap * script.sentences.length;
  const begun = script.cues.slice(0, firstCueAfter(script.cues, position - lap * script.lapMs));
  const current = new Set(begun.map(({ index }) => earlier + index + 1));
  return [...Array.from({ length: earlier }, (_, index) => index + 1), ...current];
}

/** Whether the sentence has begun. */
export const isSpoken = (channel: Channel, sid: number): boolean => spokenSids(channel).includes(sid);

/** The host gives a speaker another name. */
export const renameSpeaker = (channel: Channel, speakerId: string, label: string): Change => ({
  channel: { ...channel, labels: { ...channel.labels, [speakerId]: label } },
  events: [{ name: "speaker_renamed", payload: { speaker_id: speakerId, new_label: label } }],
});

/** The host gives one sentence to another speaker; a speaker the host has named keeps that name. */
export function reassignSpeaker(channel: Channel, sid: number, speakerId: string, label: string): Change {
  const shown = channel.labels[speakerId] ?? label;
  return {
    channel: {
      ...channel,
      reassigned: { ...channel.reassigned, [sid]: { id: speakerId, label: shown } },
    },
    events: [
      {
        name: "speaker_reassigned",
        payload: { sid, new_speaker_id: speakerId, new_speaker_label: shown },
      },
    ],
  };
}

/** The host finds that two speakers are one: everything the source said is the target's, then and from now on. */
export function mergeSpeakers(channel: Channel, source: string, target: string, label: string): Change {
  const merged = Object.entries(channel.mergedInto).map(([id, into]) => [
    id,
    into === source ? target : into,
  ]);
  const mergedInto = Object.fromEntries(
    [...merged, [source, target]].filter(([id]) => id !== target),
  ) as Record<string, string>;
  return {
    channel: { ...channel, mergedInto, labels: { ...channel.labels, [target]: label } },
    events: [
      {
        name: "speakers_merged",
        payload: {
          source_speaker_id: source,
          target_speaker_id: target,
          target_speaker_label: label,
          affected_sids: spokenSids(channel).filter((sid) => speakerOf(channel, sid)?.id === source),
        },
      },
    ],
  };
}
