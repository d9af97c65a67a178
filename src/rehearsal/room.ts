/**
 * A channel with its audience: who is connected, who waits in line, and the last events for those who come back.
 * It turns the channel's pure changes into bytes on open streams.
 */
import type { ServerResponse } from "node:http";

import { encodeEvent, type WireEvent } from "../vas/encode-event.ts";
import { advance, type Change, type Channel, goLive } from "./channel.ts";
import type { Booth, Listener } from "./speech/booth.ts";
import type { SpeechConduct } from "./speech/conduct.ts";
import { speechFields } from "./speech/offer.ts";

/** Events kept for `Last-Event-ID`. */
const REPLAY_EVENTS = 2_000;
/** Comment lines on a quiet stream come this often, and viewers are told so, in ms. */
export const HEARTBEAT_MS = 15_000;
/** Viewer counts are told at most this often, in ms. */
const VIEWER_COUNT_MS = 2_000;

/** How events are wrapped on the wire (contract section 3). */
export type Envelope = "named" | "typed" | "action";

/** Things a rehearsal arranges so that every state can be seen without a host. */
export type Arrangement = {
  /** The broadcast starts this long after its first viewer came, in ms. */
  readonly startsAfterMs?: number;
  /** A viewer finds this many people ahead in the line, and one of them gets in every so often, in ms. */
  readonly line?: { readonly ahead: number; readonly everyMs: number };
};

/** What a viewer's stream request asks for. */
export type Joining = {
  readonly response: ServerResponse;
  readonly language: string | null;
  /** Speech, with the voice asked for if any; undefined for a viewer who only reads. */
  readonly speech: { readonly voice: string | null } | undefined;
  readonly lastEventId: string | undefined;
};

type Viewer = Joining & {
  readonly since: number;
  /** Place in line last told; undefined once let in. */
  position: number | undefined;
  heardAt: number;
};

export type Room = {
  readonly channel: () => Channel;
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
  readonly booth: Booth;
};

/** One event in the event-stream format. */
export function frameOf(event: WireEvent, id: string, envelope: Envelope): string {
  const payload = encodeEvent(event);
  if (envelope === "named") return `id: ${id}\nevent: ${event.name}\ndata: ${payload}\n\n`;
  const fields = JSON.parse(payload) as Record<string, unknown>;
  const wrapped =
    envelope === "typed"
      ? { type: event.name, data: fields }
      : { type: "broadcast", data: { action: event.name, ...fields } };
  return `id: ${id}\ndata: ${JSON.stringify(wrapped)}\n\n`;
}

export function createRoom({ channel: first, arrangement, now, runId, booth }: RoomOptions): Room {
  let channel = first;
  let envelope: Envelope = "named";
  let nextId = 1;
  let firstViewerAt: number | undefined;
  let countTold = 0;
  let countToldAt = 0;
  const log: { readonly id: number; readonly event: WireEvent }[] = [];
  const viewers = new Set<Viewer>();
  const admitted = (): Viewer[] => [...viewers].filter((viewer) => viewer.position === undefined);

  const concerns = (viewer: Viewer, event: WireEvent): boolean =>
    event.name !== "translation" || viewer.language === null || viewer.language === event.payload.language;

  function write(viewer: Viewer, text: string): void {
    viewer.heardAt = now();
    viewer.response.write(text);
  }

  function send(event: WireEvent): void {
    const id = nextId++;
    log.push({ id, event });
    if (log.length > REPLAY_EVENTS) log.splice(0, log.length - REPLAY_EVENTS);
    const frame = frameOf(event, `${runId}-${id}`, envelope);
    for (const viewer of admitted()) if (concerns(viewer, event)) write(viewer, frame);
    booth.hear(event, channel.settings, () => admitted().flatMap(listenerOf));
  }

  /**
   * A clip has the id of the last event of all: its viewer has seen everything up to there, and the log, which no clip
   * is kept in, goes on from there.
   */
  function listenerOf(viewer: Viewer): readonly Listener[] {
    const { language, speech } = viewer;
    if (speech === undefined) return [];
    const tell = (event: WireEvent): void => {
      if (viewers.has(viewer)) write(viewer, frameOf(event, `${runId}-${nextId - 1}`, envelope));
    };
    return [{ language, voice: speech.voice, tell }];
  }

  /** The last event this viewer has, of those of this run: where its replay goes on, or where its view begins. */
  function seenBy(viewer: Viewer): number {
    const [run, digits] = viewer.lastEventId?.split("-") ?? [];
    const seen = Number(digits);
    return run === runId && Number.isInteger(seen) ? Math.min(seen, nextId - 1) : nextId - 1;
  }

  /** For an event that is this viewer's alone: its id must not claim that the viewer has seen what it has not. */
  const writeOwn = (viewer: Viewer, event: WireEvent): void =>
    write(viewer, frameOf(event, `${runId}-${seenBy(viewer)}`, envelope));

  function greet(viewer: Viewer): void {
    viewer.position = undefined;
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
        viewer_count: admitted().length,
        heartbeat_interval_ms: HEARTBEAT_MS,
      },
    };
    channel = {
      ...channel,
      totalViewers: channel.totalViewers + 1,
      peakViewers: Math.max(channel.peakViewers, admitted().length),
    };
    writeOwn(viewer, connected);
    const seen = seenBy(viewer);
    for (const { id, event } of log) {
      if (id > seen && concerns(viewer, event)) {
        write(viewer, frameOf(event, `${runId}-${id}`, envelope));
      }
    }
  }

  function moveLine(): void {
    const waiting = [...viewers].filter((viewer) => viewer.position !== undefined);
    let free = channel.settings.maxViewers - admitted().length;
    let stillWaiting = 0;
    for (const viewer of waiting) {
      const { line } = arrangement;
      const strangers =
        line === undefined ? 0 : Math.max(0, line.ahead - Math.floor((now() - viewer.since) / line.everyMs));
      if (strangers === 0 && free > 0) {
        free -= 1;
        greet(viewer);
        continue;
      }
      stillWaiting += 1;
      const position = strangers + stillWaiting;
      if (position === viewer.position) continue;
      viewer.position = position;
      const estimate =
        line === undefined ? {} : { estimated_wait_seconds: (position * line.everyMs) / 1_000 };
      writeOwn(viewer, { name: "queue", payload: { position, ...estimate } });
    }
  }

  function tellCount(): void {
    const count = admitted().length;
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
    if (channel.status === "ended" || channel.status === "revoked") {
      for (const viewer of viewers) viewer.response.end();
      viewers.clear();
    }
    return channel;
  }

  return {
    channel: () => channel,
    viewers: () => admitted().length,
    join: (joining) => {
      const { response } = joining;
      const viewer: Viewer = { ...joining, since: now(), position: 0, heardAt: now() };
      viewers.add(viewer);
      firstViewerAt ??= now();
      response.on("close", () => viewers.delete(viewer));
      write(viewer, ": welcome\n\n");
      moveLine();
    },
    apply,
    tick: () => {
      const { startsAfterMs } = arrangement;
      const due =
        startsAfterMs !== undefined && firstViewerAt !== undefined && now() - firstViewerAt >= startsAfterMs;
      apply(due && channel.status === "pending" ? goLive : (same) => ({ channel: same, events: [] }));
      moveLine();
      booth.tick();
      tellCount();
      for (const viewer of viewers)
        if (now() - viewer.heardAt >= HEARTBEAT_MS) write(viewer, ": heartbeat\n\n");
    },
    send,
    sendRaw: (frame) => {
      for (const viewer of admitted()) write(viewer, frame);
    },
    cut: (how) => {
      for (const { response } of viewers) {
        if (how === "destroy") response.destroy();
        else response.end();
      }
      viewers.clear();
    },
    setEnvelope: (next) => {
      envelope = next;
    },
    setSpeech: booth.setConduct,
  };
}
