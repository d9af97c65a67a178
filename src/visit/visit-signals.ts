/**
 * One visit to one broadcast: the place where the service, the stream, what was said and the reader's choices meet
 * and become signals. It owns every effect of the visit and ends them all when it is disposed.
 */
import { batch, createEffect, createMemo, createSignal, on } from "solid-js";

import type { ConnectionInput } from "../stream/connection-state.ts";
import { watchPage } from "../stream/page-events.ts";
import { createStream } from "../stream/stream.ts";
import { streamLock } from "../stream/tabs/stream-lock.ts";
import { createTabs } from "../stream/tabs/tabs.ts";
import {
  type BroadcastState,
  broadcastFrom,
  reduceBroadcast,
  withoutExpired,
} from "../subtitles/broadcast.ts";
import { sameNeeds, type StreamNeeds, streamUrl } from "../vas/addresses.ts";
import type { Bookmark } from "../archive/record.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasError } from "../vas/errors.ts";
import { type BroadcastEvent, EVENTS } from "../vas/events/index.ts";
import { createConnectionStatus } from "./connection-status-signals.ts";
import { createDelay } from "./delay-signals.ts";
import { createAccessGate } from "../access/access-gate-signals.ts";
import { createExpiry } from "./announcement-expiry-signals.ts";
import { createFollowing } from "./host-change-delay-signals.ts";
import { type AudioSelection, audioSelectionOf } from "../speech/audio-selection.ts";
import { createArchive } from "../archive/archive-signals.ts";
import { createPosition } from "../stream/position.ts";
import { createStatusPolling } from "./status-polling-signals.ts";
import { createResolver } from "./resolve.ts";
import { createTranscriptSignals } from "./transcript-signals.ts";
import type { VisitOptions } from "./visit-options-signals.ts";
import type { Visit } from "./visit-types-signals.ts";
import { createLanguageSelection } from "./language-selection-signals.ts";
import { createSpeech } from "../speech/speech-signals.ts";
import { visitStatusOf } from "./status.ts";
import { createStabiliser } from "./stabiliser-signals.ts";
import { neededByAll, needsOf } from "./stream-needs.ts";

export type { Visit } from "./visit-types-signals.ts";

export function createVisit(options: VisitOptions): Visit {
  const { token, client, clock, random, unattended } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const delay = createDelay(clock, options.delayMs);
  const transcript = createTranscriptSignals(
    clock,
    { sentences: options.mostSentences },
    options.archive !== undefined,
  );
  const { subtitles } = transcript;
  const position = createPosition(token, options.tabStorage);
  const ending = new AbortController();
  const asking = { token, client, clock, random, unattended, signal: ending.signal };
  const accessGate = createAccessGate({
    ...asking,
    storage: options.tabStorage,
    ...(options.storedPassword === undefined ? {} : { kept: options.storedPassword }),
    onUnlocked: (byPerson) => stream.send({ type: byPerson ? "retry" : "start" }),
    onRenewed: () => stream.send({ type: "switch" }),
    onUnknownToken: setResolveError,
  });
  const resolver = createResolver({
    ...asking,
    onFound,
    onError: (error) => {
      setResolveError(error);
      return visitStatus().kind === "unreachable";
    },
  });
  const { connection, reported, ...connectionStatus } = createConnectionStatus({
    crossOrigin: options.crossOrigin,
    delay,
    onBreak: transcript.breakOff,
    onIdle: () => tabs?.relinquish(),
    onRefused: () => void accessGate.refused(),
  });
  /** What the newest stream was asked for. */
  let streamed: StreamNeeds | undefined;
  const visitStatus = createMemo(() =>
    visitStatusOf({
      locked: accessGate.locked(),
      connection: reported(),
      wasOpen: connectionStatus.wasOpen(),
      resolveError: resolveError(),
      broadcast: broadcast(),
      unlockProblem: accessGate.problem(),
    }),
  );

  const archive =
    options.archive &&
    createArchive({
      ...options.archive,
      clock,
      page: options.page,
      tabStorage: options.tabStorage,
      broadcast,
      transcript,
      onRestored,
      onOther,
    });
  /** The broadcast as the service tells of it, else as it was when it was kept. */
  const known = (): BroadcastState | undefined => broadcast() ?? archive?.recalled();
  const { shown, ...languageSelection } = createLanguageSelection({ ...options, broadcast: known });
  const statusPolling = createStatusPolling({
    ...asking,
    visitStatus,
    isSeen: () => options.page.document.visibilityState !== "hidden",
    onFound: (info, stop) => {
      batch(() => {
        if (stop === "over" || stop === "gone") beginNewRecording();
        onFound(info);
      });
    },
  });

  /** The voices this device has, once that is known. */
  const [deviceVoices, setDeviceVoices] = createSignal<ReadonlySet<string>>();
  /** What is heard while speech is on. */
  const audioSelection = createMemo((): AudioSelection | undefined => {
    const state = broadcast();
    return state === undefined || !options.speechChoices().listening
      ? undefined
      : audioSelectionOf(state, shown().languages, options.speechChoices(), deviceVoices());
  });

  const tabs =
    options.tabs &&
    createTabs(
      streamLock(options.serviceOrigin, token),
      { ...options.tabs, open: options.openTransport, clock },
      () => needsChanged(),
    );

  const stream = createStream({
    openTransport: tabs?.openTransport ?? options.openTransport,
    crossOrigin: options.crossOrigin,
    clock,
    random,
    url: () => {
      const state = broadcast();
      streamed = state === undefined ? { speech: false } : needs(state);
      const accessToken = accessGate.accessToken();
      return streamUrl(options.serviceOrigin, token, {
        ...streamed,
        ...(accessToken === undefined ? {} : { accessToken }),
      });
    },
    onEvent,
    onChange: connectionStatus.onChange,
  });

  const following = createFollowing({ clock, random, follow: needsChanged });
  const needs = (state: BroadcastState): StreamNeeds =>
    neededByAll(needsOf(state, shown().languages, audioSelection()), tabs?.followersNeeds() ?? []);
  const transcriptionLanguage = (): string => known()?.transcriptionLanguage ?? "und";
  const speech = createSpeech({
    clock,
    fetch: options.fetch,
    serviceOrigin: options.serviceOrigin === "" ? options.page.location.origin : options.serviceOrigin,
    page: options.page,
    load: options.loadSpeechOutput,
    choices: options.speechChoices,
    audioSelection,
    transcriptionLanguage,
    subtitles,
    onDeviceVoices: setDeviceVoices,
  });
  const stabiliser = createStabiliser({ ...options, subtitles, transcriptionLanguage });
  const keepsStream = (): boolean => unattended || audioSelection() !== undefined;
  createEffect(on(keepsStream, (keep) => stream.send({ type: "keep-when-hidden", keep })));
  createExpiry(broadcast, clock, () => setBroadcast((state) => state && withoutExpired(state, clock.now())));
  createEffect(on([audioSelection, shown], () => following.changed(), { defer: true }));

  function onEvent(event: BroadcastEvent): void {
    const lastEventId = stream.lastEventId();
    if (EVENTS[event.type].timing === "immediate") take(event);
    else delay.hold(() => take(event, lastEventId));
  }

  function take(received: BroadcastEvent, lastEventId?: string): void {
    // oxlint-disable-next-line solid/reactivity -- run at once: it wants the state of its moment
    following.byHost(() => {
      const event = transcript.take(received, lastEventId);
      setBroadcast((state) => state && reduceBroadcast(state, event, clock.now()));
      stabiliser.onEvent(event);
      if (!transcript.isOld(event)) speech.onEvent(event);
      if (event.type === "connected") accessGate.confirm();
      const state = broadcast();
      if (state !== undefined && (event.type === "connected" || event.type === "config"))
        languageSelection.noteOffer(state);
    });
  }

  function onFound(info: BroadcastInfo): void {
    batch(() => {
      setResolveError(undefined);
      const state = broadcastFrom(info);
      setBroadcast(state);
      archive?.found(info);
      languageSelection.noteOffer(state);
      if (state.status === "ended" || state.status === "revoked") return;
      // A connection that was told of an end has to learn of the door from the service itself.
      const isShut = state.requiresPassword && accessGate.accessToken() === undefined;
      if (isShut && connection().halt !== "ended") {
        accessGate.lock();
      } else {
        accessGate.open();
        const start = (): void => stream.send({ type: "start" });
        if (archive === undefined) start();
        else archive.whenReady(start);
      }
    });
  }

  /** What was kept is there, and the stream goes on from it; where it has gone ahead, what it missed is asked for. */
  function onRestored({ isOver, lastEventId }: Bookmark, isLate: boolean): void {
    stabiliser.recall();
    if (isLate) speech.forget();
    if (isOver || lastEventId === undefined || lastEventId === stream.lastEventId()) return;
    stream.setPosition(lastEventId);
    if (connection().main !== undefined) stream.send({ type: "switch" });
  }

  function onOther(): void {
    stream.setPosition(undefined);
    position.forget();
    stabiliser.forget();
  }

  /** Another recording begins: a reader keeps what was said before, a screen that nobody touches begins empty. */
  function beginNewRecording(): void {
    stream.setPosition(undefined);
    position.forget();
    connectionStatus.beginNewRecording();
    if (!unattended) {
      transcript.appendRecording();
      return;
    }
    transcript.forget();
    stabiliser.forget();
    speech.forget();
    languageSelection.forget();
  }

  function needsChanged(): void {
    const state = broadcast();
    if (state === undefined || connection().main === undefined) return;
    if (!sameNeeds(streamed, needs(state))) stream.send({ type: "switch" });
  }

  function onPageSignal(input: ConnectionInput): void {
    if (input.type === "hidden" || input.type === "left") {
      if (archive?.isOn() === true) position.keep(stream.lastEventId());
      else position.forget();
      if (input.type === "hidden") archive?.flush();
      else archive?.leaveBehind();
    }
    const isBack = input.type === "online" || input.type === "visible" || input.type === "restored";
    if (isBack) {
      resolver.again();
      statusPolling.soon();
    }
    stream.send(input);
  }
  // oxlint-disable-next-line solid/reactivity -- a listener: it wants the state of its moment, not to follow it
  const stopWatching = watchPage(options.page, onPageSignal);

  return {
    visitStatus,
    broadcast: known,
    subtitles,
    oldUpTo: transcript.oldUpTo,
    kept: archive,
    shown,
    speech,
    stabiliser,
    connection,
    counters: connectionStatus.counters,
    interruptions: connectionStatus.interruptions,
    unlocking: accessGate.unlocking,
    isHolding: delay.isHolding,
    accessGate,
    clock,
    start: resolver.resolve,
    unlock: accessGate.unlock,
    retry: () => {
      if (broadcast() === undefined) resolver.resolve();
      else if (!statusPolling.now()) stream.send({ type: "retry" });
    },
    dispose: () => {
      ending.abort();
      resolver.dispose();
      stopWatching();
      accessGate.dispose();
      stream.dispose();
      tabs?.dispose();
    },
  };
}
