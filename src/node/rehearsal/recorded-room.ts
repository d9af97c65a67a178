/**
 * A room that says what a recording of a real stream says (docs/probe.md, "Recordings"): to each viewer from the
 * beginning, or from the event it saw last, with the times of the recording. After its end the stream stays open.
 */
import { encodeEvent } from "../../vas/encode-event.ts";
import type { WireEvent } from "../../vas/encode-event.ts";
import type { RecordedFrame, Recording } from "../recordings/recording.ts";
import { createAudience, type Viewer } from "./audience.ts";
import type { Channel } from "./channel-types.ts";
import { type Frame, frameOf } from "./frame.ts";
import type { Room } from "./room.ts";

/** Where a viewer is in the recording. */
type Place = {
  next: number;
  /** When the recording would have begun for this viewer, in ms. */
  readonly from: number;
};

const oneLine = (text: string): string => text.replaceAll(/[\r\n]+/g, " ");

/** A recorded frame as it goes out (HTML, server-sent events, section 9.2.5). */
function wireOf({ event, id, data, comment }: RecordedFrame): Frame {
  if (data === undefined) return frameOf(`: ${oneLine(comment ?? "")}\n\n`);
  const lines = [
    ...(id === undefined ? [] : [`id: ${oneLine(id)}`]),
    ...(event === undefined ? [] : [`event: ${oneLine(event)}`]),
    ...data.split(/\r\n|\r|\n/).map((line) => `data: ${line}`),
  ];
  return frameOf(`${lines.join("\n")}\n\n`);
}

export type RecordedRoomOptions = {
  readonly channel: Channel;
  readonly recording: Recording;
  /** How much faster than life it plays. */
  readonly speed: number;
  readonly now: () => number;
};

export function createRecordedRoom({ channel: first, recording, speed, now }: RecordedRoomOptions): Room {
  let channel = first;
  const audience = createAudience(now);
  const frames = recording.frames.map((frame) => ({
    at: frame.atMs / speed,
    id: frame.id,
    wire: wireOf(frame),
  }));
  const places = new WeakMap<Viewer, Place>();

  function play(viewer: Viewer): void {
    const place = places.get(viewer);
    if (place === undefined) return;
    const due: Frame[] = [];
    for (let frame = frames[place.next]; frame !== undefined; frame = frames[place.next]) {
      if (frame.at > now() - place.from) break;
      due.push(frame.wire);
      place.next += 1;
    }
    if (due.length > 0) audience.write(viewer, due);
  }

  const tell = (frame: Frame): void => {
    for (const viewer of audience.admitted) audience.write(viewer, [frame]);
  };
  const send = (event: WireEvent): void =>
    tell(frameOf(`event: ${event.name}\ndata: ${encodeEvent(event)}\n\n`));

  return {
    channel: () => channel,
    viewers: () => audience.admitted.size,
    recorded: { ...recording.broadcast, access_type: "public", requires_password: false },
    join: (joining) => {
      const viewer = audience.enter(joining);
      audience.admit(viewer);
      const { lastEventId } = joining;
      const seen = lastEventId === undefined ? -1 : frames.findLastIndex(({ id }) => id === lastEventId);
      places.set(viewer, { next: seen + 1, from: now() - (frames[seen]?.at ?? 0) });
      play(viewer);
    },
    apply: (operation) => {
      const changed = operation(channel, now());
      channel = changed.channel;
      for (const event of changed.events) send(event);
      if (channel.status === "ended" || channel.status === "revoked") audience.hangUp("end");
      return channel;
    },
    tick: () => {
      for (const viewer of audience.admitted) play(viewer);
      audience.keepOpen();
    },
    send,
    sendRaw: (text) => {
      if (text !== "") tell(frameOf(text));
    },
    cut: audience.hangUp,
    // What a recording says is settled.
    setEnvelope: () => undefined,
    setSpeech: () => undefined,
  };
}
