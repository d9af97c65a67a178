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
import type { BroadcastEvent } from "../vas/events.ts";
import { createConnecting } from "./connection-status-signals.ts";
import { createDelaying, IMMEDIATE } from "./delay-signals.ts";
import { createDoor } from "../access/access-gate-signals.ts";
import { createExpiry } from "./announcement-expiry-signals.ts";
import { createFollowing } from "./host-change-delay-signals.ts";
import { type Hearing, hearingOf } from "../speech/audio-selection.ts";
import { createKeeping } from "../archive/archive-signals.ts";
import { createPosition } from "../stream/position.ts";
import { createRechecking } from "./status-polling-signals.ts";
import { createResolving } from "./resolve.ts";
import { createSaying } from "./transcript-signals.ts";
import type { SessionOptions } from "./visit-options-signals.ts";
import type { Session } from "./visit-types-signals.ts";
import { createShowing } from "./language-selection-signals.ts";
import { createSpeech } from "../speech/speech-signals.ts";
import { standingOf } from "./status.ts";
import { createSteadying } from "./stabiliser-signals.ts";
import { neededByAll, needsOf } from "./stream-needs.ts";

export type { Session } from "./visit-types-signals.ts";

export function createSession(options: SessionOptions): Session {
  const { token, client, clock, random, unattended } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const delaying = createDelaying(clock, options.delayMs);
  const saying = createSaying(clock, { sentences: options.mostSentences }, options.keeping !== undefined);
  const { subtitles } = saying;
  const position = createPosition(token, options.tabStorage);
  const ending = new AbortController();
  const asking = { token, client, clock, random, unattended, signal: ending.signal };
  const door = createDoor({
    ...asking,
    storage: options.tabStorage,
    ...(options.keptPassword === undefined ? {} : { kept: options.keptPassword }),
    onUnlocked: (byPerson) => stream.send({ type: byPerson ? "retry" : "start" }),
    onRenewed: () => stream.send({ type: "switch" }),
    onUnknownToken: setResolveError,
  });
  const resolving = createResolving({
    ...asking,
    onFound,
    onError: (error) => {
      setResolveError(error);
      return standing().kind === "unreachable";
    },
  });
  const { connection, told, ...connecting } = createConnecting({
    crossOrigin: options.crossOrigin,
    delaying,
    onBreak: saying.breakOff,
    onIdle: () => tabs?.relinquish(),
    onRefused: () => void door.refused(),
  });
  /** What the newest stream was asked for. */
  let streamed: StreamNeeds | undefined;
  const standing = createMemo(() =>
    standingOf({
      locked: door.locked(),
      connection: told(),
      wasOpen: connecting.wasOpen(),
      resolveError: resolveError(),
      broadcast: broadcast(),
      unlockProblem: door.problem(),
    }),
  );

  const keeping =
    options.keeping &&
    createKeeping({
      ...options.keeping,
      clock,
      page: options.page,
      tabStorage: options.tabStorage,
      broadcast,
      saying,
      onRestored,
      onOther,
    });
  /** The broadcast as the service tells of it, else as it was when it was kept. */
  const known = (): BroadcastState | undefined => broadcast() ?? keeping?.recalled();
  const { shown, ...showing } = createShowing({ ...options, broadcast: known });
  const rechecking = createRechecking({
    ...asking,
    standing,
    isSeen: () => options.page.document.visibilityState !== "hidden",
    onFound: (info, stop) => {
      batch(() => {
        if (stop === "over" || stop === "gone") beginAnew();
        onFound(info);
      });
    },
  });

  /** The voices this device has, once that is known. */
  const [deviceVoices, setDeviceVoices] = createSignal<ReadonlySet<string>>();
  /** What is heard while speech is on. */
  const hearing = createMemo((): Hearing | undefined => {
    const state = broadcast();
    return state === undefined || !options.speechChoices().listening
      ? undefined
      : hearingOf(state, shown().languages, options.speechChoices(), deviceVoices());
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
      const accessToken = door.accessToken();
      return streamUrl(options.serviceOrigin, token, {
        ...streamed,
        ...(accessToken === undefined ? {} : { accessToken }),
      });
    },
    onEvent,
    onChange: connecting.onChange,
  });

  const following = createFollowing({ clock, random, follow: needsChanged });
  const needs = (state: BroadcastState): StreamNeeds =>
    neededByAll(needsOf(state, shown().languages, hearing()), tabs?.followersNeeds() ?? []);
  const transcriptionLanguage = (): string => known()?.transcriptionLanguage ?? "und";
  const speech = createSpeech({
    clock,
    fetch: options.fetch,
    serviceOrigin: options.serviceOrigin === "" ? options.page.location.origin : options.serviceOrigin,
    page: options.page,
    load: options.loadSpeaking,
    choices: options.speechChoices,
    hearing,
    transcriptionLanguage,
    subtitles,
    onDeviceVoices: setDeviceVoices,
  });
  const steadying = createSteadying({ ...options, subtitles, transcriptionLanguage });
  const keepsStream = (): boolean => unattended || hearing() !== undefined;
  createEffect(on(keepsStream, (keep) => stream.send({ type: "keep-when-hidden", keep })));
  createExpiry(broadcast, clock, () => setBroadcast((state) => state && withoutExpired(state, clock.now())));
  createEffect(on([hearing, shown], () => following.changed(), { defer: true }));

  function onEvent(event: BroadcastEvent): void {
    const lastEventId = stream.lastEventId();
    if (IMMEDIATE.has(event.type)) take(event);
    else delaying.hold(() => take(event, lastEventId));
  }

  function take(received: BroadcastEvent, lastEventId?: string): void {
    // oxlint-disable-next-line solid/reactivity -- run at once: it wants the state of its moment
    following.byHost(() => {
      const event = saying.take(received, lastEventId);
      setBroadcast((state) => state && reduceBroadcast(state, event, clock.now()));
      steadying.onEvent(event);
      if (!saying.isOld(event)) speech.onEvent(event);
      if (event.type === "connected") door.confirm();
      const state = broadcast();
      if (state !== undefined && (event.type === "connected" || event.type === "config"))
        showing.noteOffer(state);
    });
  }

  function onFound(info: BroadcastInfo): void {
    batch(() => {
      setResolveError(undefined);
      const state = broadcastFrom(info);
      setBroadcast(state);
      keeping?.found(info);
      showing.noteOffer(state);
      if (state.status === "ended" || state.status === "revoked") return;
      // A connection that was told of an end has to learn of the door from the service itself.
      const isShut = state.requiresPassword && door.accessToken() === undefined;
      if (isShut && connection().halt !== "ended") {
        door.lock();
      } else {
        door.open();
        const start = (): void => stream.send({ type: "start" });
        if (keeping === undefined) start();
        else keeping.whenReady(start);
      }
    });
  }

  /** What was kept is there, and the stream goes on from it; where it has gone ahead, what it missed is asked for. */
  function onRestored({ isOver, lastEventId }: Bookmark, isLate: boolean): void {
    steadying.recall();
    if (isLate) speech.forget();
    if (isOver || lastEventId === undefined || lastEventId === stream.lastEventId()) return;
    stream.setPosition(lastEventId);
    if (connection().main !== undefined) stream.send({ type: "switch" });
  }

  function onOther(): void {
    stream.setPosition(undefined);
    position.forget();
    steadying.forget();
  }

  /** Another recording begins: a reader keeps what was said before, a screen that nobody touches begins empty. */
  function beginAnew(): void {
    stream.setPosition(undefined);
    position.forget();
    connecting.beginAnew();
    if (!unattended) {
      saying.beginBehind();
      return;
    }
    saying.forget();
    steadying.forget();
    speech.forget();
    showing.forget();
  }

  function needsChanged(): void {
    const state = broadcast();
    if (state === undefined || connection().main === undefined) return;
    if (!sameNeeds(streamed, needs(state))) stream.send({ type: "switch" });
  }

  function onPageSignal(input: ConnectionInput): void {
    if (input.type === "hidden" || input.type === "left") {
      if (keeping?.isOn() === true) position.keep(stream.lastEventId());
      else position.forget();
      if (input.type === "hidden") keeping?.flush();
      else keeping?.leaveBehind();
    }
    const isBack = input.type === "online" || input.type === "visible" || input.type === "restored";
    if (isBack) {
      resolving.again();
      rechecking.soon();
    }
    stream.send(input);
  }
  // oxlint-disable-next-line solid/reactivity -- a listener: it wants the state of its moment, not to follow it
  const stopWatching = watchPage(options.page, onPageSignal);

  return {
    standing,
    broadcast: known,
    subtitles,
    oldUpTo: saying.oldUpTo,
    kept: keeping,
    shown,
    speech,
    steadying,
    connection,
    counters: connecting.counters,
    interruptions: connecting.interruptions,
    unlocking: door.unlocking,
    isHolding: delaying.isHolding,
    door,
    clock,
    start: resolving.resolve,
    unlock: door.unlock,
    retry: () => {
      if (broadcast() === undefined) resolving.resolve();
      else if (!rechecking.now()) stream.send({ type: "retry" });
    },
    dispose: () => {
      ending.abort();
      resolving.dispose();
      stopWatching();
      door.dispose();
      stream.dispose();
      tabs?.dispose();
    },
  };
}
