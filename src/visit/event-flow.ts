/**
 * The way of an event through a visit: held back where the reader asked for that, then folded into what was said and
 * handed to all who have to know.
 */
import type { Speech } from "../speech/ports-signals.ts";
import { reduceBroadcast } from "../subtitles/broadcast.ts";
import { type BroadcastEvent, EVENTS } from "../vas/events/index.ts";
import type { LanguageSelection } from "./language-selection-signals.ts";
import { createFinalityTimer, type FinalityTimer } from "./finality-timer-signals.ts";
import type { Stabiliser } from "./stabiliser-signals.ts";
import type { VisitEntry } from "./visit-entry-signals.ts";
import type { VisitState } from "./visit-state-signals.ts";
import type { VisitStream } from "./visit-stream-signals.ts";

export type EventFlow = FinalityTimer;

export type EventFlowPorts = {
  readonly state: Pick<VisitState, "broadcast" | "setBroadcast" | "transcript" | "delay" | "requests">;
  readonly stream: Pick<VisitStream, "lastEventId" | "hostChanges" | "finality">;
  readonly accessGate: Pick<VisitEntry["accessGate"], "confirm">;
  readonly connectionStatus: Pick<VisitEntry["connectionStatus"], "connection">;
  readonly languages: Pick<LanguageSelection, "noteOffer">;
  readonly speech: Pick<Speech, "onEvent">;
  readonly stabiliser: Pick<Stabiliser, "onEvent">;
};

/** What to do with each event of the stream. */
export function createEventFlow(ports: EventFlowPorts): EventFlow {
  const { stream, speech, stabiliser } = ports;
  const { broadcast, setBroadcast, transcript, delay, requests } = ports.state;

  function fold(received: BroadcastEvent, lastEventId: string | undefined): void {
    const event = transcript.take(received, lastEventId);
    setBroadcast((state) => state && reduceBroadcast(state, event, requests.clock.now()));
    stabiliser.onEvent(event);
    if (!transcript.isOld(event)) speech.onEvent(event);
    if (event.type === "connected") ports.accessGate.confirm();
    const state = broadcast();
    if (state !== undefined && (event.type === "connected" || event.type === "config"))
      ports.languages.noteOffer(state);
  }

  function pass(event: BroadcastEvent): void {
    const lastEventId = stream.lastEventId();
    // What is not held back says nothing about how far the text has come.
    if (EVENTS[event.type].timing === "immediate") stream.hostChanges.byHost(() => fold(event, undefined));
    else delay.hold(() => stream.hostChanges.byHost(() => fold(event, lastEventId)));
  }

  return createFinalityTimer({
    clock: requests.clock,
    connection: ports.connectionStatus.connection,
    finality: stream.finality,
    pass,
  });
}
