/**
 * A channel with its audience: who is connected, who waits in line, and the last events for those who come back.
 * It turns the channel's pure changes into bytes on open streams. Each event is made into bytes once, and nothing but an
 * event for everybody goes through the whole audience: joining, leaving and keeping streams open cost the same whoever else
 * is there.
 */
import type { WireEvent } from "../../vas/encode-event.ts";
import type { Recording } from "../recordings/recording.ts";
import { createAudience, HEARTBEAT_MS, type Joining, type Viewer } from "./audience.ts";
import type { Change, Channel } from "./channel-types.ts";
import { advance, end, goLive } from "./channel.ts";
import { createEventLog } from "./event-log.ts";
import { type Envelope, eventFrame, type Frame, frameOf } from "./frame.ts";
import type { RoomSpeech, Listener } from "./speech/room-speech.ts";
import type { SpeechConduct } from "./speech/conduct.ts";
import { speechFields } from "./speech/offer.ts";

/** Viewer counts are told at most this often, in ms. */
const VIEWER_COUNT_MS = 2_000;

/** Things a rehearsal arranges so that every state can be seen without a host. */
export type Arrangement = {
  /** The broadcast starts this long after its first viewer came, in ms. */
  readonly startsAfterMs?: number;
  /** It ends after it was live for this long, in ms. */
  readonly endsAfterMs?: number;
  /** A viewer finds this many people ahead in the line, and one of them gets in every so often, in ms. */
  readonly line?: { readonly ahead: number; readonly everyMs: number };
};

export type Room = {
  readonly channel: () => Channel;
  /** What a recorded service said of the broadcast, in the place of what the channel says. */
  readonly recorded?: Recording["broadcast"];
  readonly viewers: () => number;
  readonly join: (viewer: Joining) => void;
  /** Carries out one of the channel's operations and tells the audience. */
  readonly apply: (operation: (channel: Channel, now: number) => Change) => Channel;
  readonly tick: () => void;
  /** Sends an event, or a raw frame, that no channel operation makes. */
  readonly send: (event: WireEvent) => void;
  readonly sendRaw: (frame: string) => void;
  /** Cuts every stream, as a lost network would (`destroy`) or as a server that restarts would (`end`). */
  readonly cut: (how: "destroy" | "end") => void;
  readonly setEnvelope: (envelope: Envelope) => void;
  readonly setSpeech: (conduct: Partial<SpeechConduct>) => void;
};

export type RoomOptions = {
  readonly channel: Channel;
  readonly arrangement: Arrangement;
  readonly now: () => number;
  /** Distinguishes event ids of this run from those of an earlier one. */
  readonly runId: string;
  readonly roomSpeech: RoomSpeech;
};

// Over 60 lines: a room is one log and one audience, which its short steps keep together.
export function createRoom({ channel: first, arrangement, now, runId, roomSpeech }: RoomOptions): Room {
  let channel = first;
  let envelope: Envelope = "named";
  let firstViewerAt: number | undefined;
  let countTold = 0;
  let countToldAt = 0;
  /** The event told to listeners last: a clip goes to many, and is made into bytes once. */
  let reported: { readonly event: WireEvent; readonly id: string; readonly frame: Frame } | undefined;
  const log = createEventLog(runId);
  const audience = createAudience(now);
  const { admitted, waiting, write } = audience;

  const concerns = (viewer: Viewer, event: WireEvent): boolean =>
    event.name !== "translation" || viewer.language === null || viewer.language === event.payload.language;

  function send(event: WireEvent): void {
    const frames = [log.add(event, envelope)];
    for (const viewer of admitted) if (concerns(viewer, event)) write(viewer, frames);
    roomSpeech.hear(event, channel.settings, () => [...admitted].flatMap(listenerOf));
  }

  /**
   * A clip has the id of the last event of all: its viewer has seen everything up to there, and the log, which no clip
   * is kept in, goes on from there.
   */
  function listenerOf(viewer: Viewer): readonly Listener[] {
    const { language, speech } = viewer;
    if (speech === undefined) return [];
    const report = (event: WireEvent): void => {
      if (admitted.has(viewer)) write(viewer, [clipFrame(event)]);
    };
    return [{ language, voice: speech.voice, report }];
  }

  function clipFrame(event: WireEvent): Frame {
    const id = log.idOf(log.last());
    if (reported?.event !== event || reported.id !== id)
      reported = { event, id, frame: eventFrame(event, id, envelope) };
    return reported.frame;
  }

  /** The last event this viewer has, of those of this run: where its replay goes on, or where its view begins. */
  const seenBy = (viewer: Viewer): number => log.numberOf(viewer.lastEventId);

  /** For an event that is this viewer's alone: its id must not claim that the viewer has seen what it has not. */
  const ownFrame = (viewer: Viewer, event: WireEvent): Frame =>
    eventFrame(event, log.idOf(seenBy(viewer)), envelope);

  function greet(viewer: Viewer): void {
    audience.admit(viewer);
    const { settings, status, phase, standbyMessage } = channel;
    const connected: WireEvent = {
      name: "connected",
      payload: {
        status,
        phase,
        transcription_language: settings.transcriptionLanguage,
        translation_languages: [...settings.translationLanguages],
        ...speechFields(settings),
        standby_message: standbyMessage,
        viewer_count: admitted.size,
        heartbeat_interval_ms: HEARTBEAT_MS,
      },
    };
    channel = {
      ...channel,
      totalViewers: channel.totalViewers + 1,
      peakViewers: Math.max(channel.peakViewers, admitted.size),
    };
    const missed = log.after(seenBy(viewer), envelope, (event) => concerns(viewer, event));
    write(viewer, [ownFrame(viewer, connected), ...missed]);
  }

  /** Lets the viewer in, or tells it its place behind `before` others. False where it goes on waiting. */
  function serve(viewer: Viewer, before: number): boolean {
    const { line } = arrangement;
    const strangers =
      line === undefined ? 0 : Math.max(0, line.ahead - Math.floor((now() - viewer.since) / line.everyMs));
    if (strangers === 0 && admitted.size < channel.settings.maxViewers) {
      greet(viewer);
      return true;
    }
    const position = strangers + before + 1;
    if (position === viewer.position) return false;
    viewer.position = position;
    const estimate = line === undefined ? {} : { estimated_wait_seconds: (position * line.everyMs) / 1_000 };
    write(viewer, [ownFrame(viewer, { name: "queue", payload: { position, ...estimate } })]);
    return false;
  }

  function moveLine(): void {
    let stillWaiting = 0;
    for (const viewer of waiting) if (!serve(viewer, stillWaiting)) stillWaiting += 1;
  }

  function tellCount(): void {
    const count = admitted.size;
    if (count === countTold || now() - countToldAt < VIEWER_COUNT_MS) return;
    countTold = count;
    countToldAt = now();
    send({ name: "viewer_count", payload: { count } });
  }

  function apply(operation: (channel: Channel, now: number) => Change): Channel {
    const moved = advance(channel, now());
    const changed = operation(moved.channel, now());
    channel = changed.channel;
    for (const event of [...moved.events, ...changed.events]) send(event);
    if (channel.status === "ended" || channel.status === "revoked") audience.hangUp("end");
    return channel;
  }

  return {
    channel: () => channel,
    viewers: () => admitted.size,
    join: (joining) => {
      firstViewerAt ??= now();
      const before = waiting.size;
      const viewer = audience.enter(joining);
      // A full broadcast lets nobody in, so nobody who came before has to be looked at.
      if (admitted.size >= channel.settings.maxViewers) serve(viewer, before);
      else moveLine();
    },
    apply,
    tick: () => {
      const { startsAfterMs, endsAfterMs = Infinity } = arrangement;
      const due =
        startsAfterMs !== undefined && firstViewerAt !== undefined && now() - firstViewerAt >= startsAfterMs;
      apply(due && channel.status === "pending" ? goLive : (same) => ({ channel: same, events: [] }));
      if (channel.status === "active" && channel.durationMs >= endsAfterMs)
        apply((current, at) => end(current, at));
      moveLine();
      roomSpeech.tick();
      tellCount();
      audience.keepOpen();
    },
    send,
    sendRaw: (text) => {
      const frames = text === "" ? [] : [frameOf(text)];
      for (const viewer of admitted) write(viewer, frames);
    },
    cut: audience.hangUp,
    setEnvelope: (next) => {
      envelope = next;
    },
    setSpeech: roomSpeech.setConduct,
  };
}
