/**
 * The stream of a visit, which is asked for what this tab and those that follow it need, and asked anew when that
 * changes.
 */
import { type Accessor, createEffect, on } from "solid-js";

import { yieldToPage } from "../lib/yield-to-page.ts";
import type { AudioSelection } from "../speech/audio-selection.ts";
import { createPace } from "../stream/pace.ts";
import { createStream, type Stream } from "../stream/stream.ts";
import { streamLock } from "../stream/tabs/stream-lock.ts";
import { createTabs } from "../stream/tabs/tabs.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { ShownLanguages } from "../subtitles/language-selection.ts";
import { sameNeeds, type StreamNeeds, streamUrl } from "../vas/addresses.ts";
import type { BroadcastEvent } from "../vas/events/index.ts";
import { createFrameReader, type FrameReader } from "../vas/frame-reader.ts";
import { hasNames } from "../vas/stream-names.ts";
import { createHostChanges, type HostChanges } from "./host-changes-signals.ts";
import { neededByAll, needsOf } from "./stream-needs.ts";
import type { VisitEntry } from "./visit-entry-signals.ts";
import type { VisitOptions } from "./visit-options-signals.ts";

export type VisitStreamPorts = {
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly entry: Pick<VisitEntry, "accessGate" | "connectionStatus">;
  readonly shown: Accessor<ShownLanguages>;
  readonly audioSelection: Accessor<AudioSelection | undefined>;
  readonly onEvent: (event: BroadcastEvent) => void;
  /** The tab whose stream this one follows was without it, see `TransportHandlers`. */
  readonly onMissing: (lostForMs: number, isOver: boolean) => void;
};

export type VisitStream = Stream & {
  /** Lets another tab open the stream. */
  readonly relinquish: () => void;
  readonly hostChanges: HostChanges;
  readonly finality: FrameReader["finality"];
};

export function createVisitStream(options: VisitOptions, ports: VisitStreamPorts): VisitStream {
  const { token, serviceOrigin, crossOrigin, openTransport, clock, random } = options;
  const { broadcast, shown, audioSelection } = ports;
  const { accessGate, connectionStatus } = ports.entry;
  /** What the newest stream was asked for. */
  let streamed: StreamNeeds | undefined;
  const isNamed = options.streamNames !== undefined && hasNames(options.streamNames);
  const tabs =
    options.tabs &&
    createTabs(
      streamLock(serviceOrigin, token),
      { ...options.tabs, open: openTransport, clock, isNamed },
      () => needsChanged(),
    );
  const needs = (state: BroadcastState): StreamNeeds =>
    neededByAll(needsOf(state, shown().languages, audioSelection()), tabs?.followersNeeds() ?? []);

  const together = (run: () => void): void => hostChanges.byHost(run);
  const frameReader = createFrameReader({
    clock,
    pace: createPace({ now: clock.now, yieldToPage, together }),
    names: options.streamNames,
    context: () => {
      const { transcriptionLanguage, translationLanguages } = broadcast() ?? {};
      return { transcriptionLanguage, translationLanguages, language: streamed?.language };
    },
  });
  const stream = createStream({
    openTransport: tabs?.openTransport ?? openTransport,
    crossOrigin,
    clock,
    random,
    frameReader,
    url: () => {
      const state = broadcast();
      streamed = state === undefined ? { speech: false } : needs(state);
      const accessToken = accessGate.accessToken();
      return streamUrl(serviceOrigin, token, {
        ...streamed,
        ...(accessToken === undefined ? {} : { accessToken }),
      });
    },
    onEvent: ports.onEvent,
    onMissing: ports.onMissing,
    together,
    onChange: connectionStatus.onChange,
  });

  function needsChanged(): void {
    const state = broadcast();
    if (state === undefined || connectionStatus.connection().main === undefined) return;
    if (!sameNeeds(streamed, needs(state))) stream.send({ type: "switch" });
  }

  const hostChanges = createHostChanges({ clock, random, follow: needsChanged });

  return {
    ...stream,
    finality: frameReader.finality,
    relinquish: () => tabs?.relinquish(),
    hostChanges,
    dispose: () => {
      stream.dispose();
      frameReader.dispose();
      tabs?.dispose();
    },
  };
}

/** Keeps the stream open and asked for as what is shown and heard needs it. */
export function followSelection(
  { send, hostChanges }: VisitStream,
  { shown, audioSelection }: Pick<VisitStreamPorts, "shown" | "audioSelection">,
  unattended: boolean,
): void {
  const keepsStream = (): boolean => unattended || audioSelection() !== undefined;
  createEffect(on(keepsStream, (keep) => send({ type: "keep-when-hidden", keep })));
  createEffect(on([audioSelection, shown], () => hostChanges.changed(), { defer: true }));
}
