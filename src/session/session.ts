/**
 * One visit to one broadcast: the place where the service, the stream, what was said and the reader's choices meet
 * and become signals. It owns every effect of the visit and ends them all when it is disposed.
 */
import { type Accessor, batch, createEffect, createMemo, createSignal, on } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { ConnectionInput, ConnectionState } from "../stream/connection-state.ts";
import { watchPage } from "../stream/page-signals.ts";
import { createStream, type StreamCounters } from "../stream/stream.ts";
import { createTabs } from "../stream/tabs.ts";
import {
  type BroadcastState,
  broadcastFrom,
  reduceBroadcast,
  withoutExpired,
} from "../subtitles/broadcast.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput, type SubtitleState } from "../subtitles/reduce.ts";
import { sameNeeds, type StreamNeeds, streamUrl } from "../vas/addresses.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { VasError } from "../vas/errors.ts";
import type { BroadcastEvent } from "../vas/events.ts";
import { createConnecting } from "./connecting.ts";
import { createDelaying, IMMEDIATE } from "./delaying.ts";
import { createDoor, type Door } from "./door.ts";
import { createExpiry } from "./expiry.ts";
import { type Hearing, hearingOf } from "./hearing.ts";
import type { ShownLanguages } from "./languages.ts";
import { createPosition } from "./position.ts";
import { createRecordings } from "./recordings.ts";
import { createRechecking } from "./rechecking.ts";
import { createResolving } from "./resolving.ts";
import type { SessionOptions } from "./session-options.ts";
import { createShowing } from "./showing.ts";
import { createSpeech, type Speech } from "./speech.ts";
import { type Standing, standingOf } from "./standing.ts";
import { createSteadying, type Steadying } from "./steadying.ts";
import { neededByAll, needsOf } from "./stream-needs.ts";

export type Session = {
  readonly standing: Accessor<Standing>;
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly subtitles: Accessor<SubtitleState>;
  readonly shown: Accessor<ShownLanguages>;
  readonly speech: Speech;
  readonly steadying: Pick<Steadying, "standing">;
  readonly connection: Accessor<ConnectionState>;
  readonly counters: Accessor<StreamCounters>;
  /** How often an open stream was lost in this visit. */
  readonly interruptions: Accessor<number>;
  readonly unlocking: Accessor<boolean>;
  /** Whether anything that came is held back, so that it is not shown yet. */
  readonly isHolding: () => boolean;
  /** What a home that nobody touches has to know of the door. */
  readonly door: Pick<Door, "keepsPassword" | "forgetPassword" | "survivesReload" | "handOver">;
  readonly clock: Clock;
  readonly start: () => void;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  readonly retry: () => void;
  readonly dispose: () => void;
};

export function createSession(options: SessionOptions): Session {
  const { token, client, clock, random, unattended } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const [subtitles, setSubtitles] = createSignal<SubtitleState>(noSubtitles);
  const delaying = createDelaying(clock, options.delayMs);
  const bounds = { sentences: options.mostSentences };
  const recordings = createRecordings();

  const position = createPosition(token, options.tabStorage);
  const ending = new AbortController();
  const door = createDoor({
    token,
    client,
    clock,
    random,
    storage: options.tabStorage,
    ...(options.keptPassword === undefined ? {} : { kept: options.keptPassword }),
    signal: ending.signal,
    onUnlocked: () => stream.send({ type: "retry" }),
    onRenewed: () => stream.send({ type: "switch" }),
    onUnknownToken: setResolveError,
  });
  const resolving = createResolving({
    token,
    client,
    clock,
    random,
    unattended,
    signal: ending.signal,
    onFound,
    onError: (error) => {
      setResolveError(error);
      return standing().kind === "unreachable";
    },
  });
  const { connection, told, ...connecting } = createConnecting({
    crossOrigin: options.crossOrigin,
    delaying,
    onBreak: (type) => fold({ type }),
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

  const { shown, ...showing } = createShowing({ ...options, broadcast });
  const rechecking = createRechecking({
    token,
    client,
    clock,
    random,
    unattended,
    signal: ending.signal,
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
      `subtitles:${options.serviceOrigin}:${token}`,
      { ...options.tabs, open: options.openTransport, clock },
      () => needsChanged(),
    );

  const stream = createStream({
    openTransport: tabs?.openTransport ?? options.openTransport,
    ...(position.last === undefined ? {} : { lastEventId: position.last }),
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

  const needs = (state: BroadcastState): StreamNeeds =>
    neededByAll(needsOf(state, shown().languages, hearing()), tabs?.followersNeeds() ?? []);

  const transcriptionLanguage = (): string => broadcast()?.transcriptionLanguage ?? "und";
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
  const steadying = createSteadying({ clock, mode: options.steadiness, subtitles, transcriptionLanguage });
  const keepsStream = (): boolean => unattended || hearing() !== undefined;
  createEffect(on(keepsStream, (keep) => stream.send({ type: "keep-when-hidden", keep })));
  createExpiry(broadcast, clock, () => setBroadcast((state) => state && withoutExpired(state, clock.now())));
  createEffect(on([hearing, shown], needsChanged, { defer: true }));

  function fold(input: SubtitleInput): void {
    setSubtitles((state) => reduceSubtitles(state, input, clock.now(), bounds));
  }

  function onEvent(event: BroadcastEvent): void {
    if (IMMEDIATE.has(event.type)) take(event);
    else delaying.hold(() => take(event));
  }

  function take(received: BroadcastEvent): void {
    const event = recordings.numbered(received);
    batch(() => {
      fold(event);
      setBroadcast((state) => state && reduceBroadcast(state, event, clock.now()));
      steadying.onEvent(event);
      speech.onEvent(event);
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
      showing.noteOffer(state);
      if (state.status === "ended" || state.status === "revoked") return;
      // A connection that was told of an end has to learn of the door from the service itself.
      const isShut = state.requiresPassword && door.accessToken() === undefined;
      if (isShut && connection().halt !== "ended") {
        door.lock();
      } else {
        door.open();
        stream.send({ type: "start" });
      }
    });
  }

  /** Another recording begins: a reader keeps what was said before, a screen that nobody touches begins empty. */
  function beginAnew(): void {
    stream.forgetPosition();
    position.forget();
    connecting.beginAnew();
    if (!unattended) {
      recordings.begin(subtitles().newestSid);
      return;
    }
    setSubtitles(noSubtitles);
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
    if (input.type === "hidden" || input.type === "left") position.keep(stream.lastEventId());
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
    broadcast,
    subtitles,
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
