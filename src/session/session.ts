/**
 * One visit to one broadcast: the place where the service, the stream, what was said and the reader's choices meet
 * and become signals. It owns every effect of the visit and ends them all when it is disposed.
 */
import { type Accessor, batch, createEffect, createMemo, createSignal, on } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import {
  type ConnectionInput,
  type ConnectionState,
  initialConnection,
  isDelivering,
} from "../stream/connection-state.ts";
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
import { createDelaying, IMMEDIATE } from "./delaying.ts";
import { createDoor } from "./door.ts";
import { createExpiry } from "./expiry.ts";
import { type Hearing, hearingOf } from "./hearing.ts";
import { offeredLanguages, shownLanguages, type ShownLanguages } from "./languages.ts";
import { createResolving } from "./resolving.ts";
import type { SessionOptions } from "./session-options.ts";
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
  readonly clock: Clock;
  readonly start: () => void;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  readonly retry: () => void;
  readonly dispose: () => void;
};

const noCounters: StreamCounters = { attempts: 0, bytes: 0, events: 0, refused: {}, thrown: 0 };

export function createSession(options: SessionOptions): Session {
  const { token, client, clock, random } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const [subtitles, setSubtitles] = createSignal<SubtitleState>(noSubtitles);
  const atFirst = initialConnection(options.crossOrigin);
  const [connection, setConnection] = createSignal(atFirst);
  /** The connection as it is told: its end waits for what was held back before it. */
  const [told, setTold] = createSignal(atFirst);
  const delaying = createDelaying(clock, options.delayMs);
  const [counters, setCounters] = createSignal(noCounters);
  const [interruptions, setInterruptions] = createSignal(0);
  const [wasOpen, setWasOpen] = createSignal(false);
  /** The language first found for the reader, so that its going away is noticed. */
  const [found, setFound] = createSignal<readonly string[]>([]);

  const [everOffered, setEverOffered] = createSignal<readonly string[]>([]);

  const lastEventKey = `last-event:${token}`;
  const ending = new AbortController();
  const door = createDoor({
    token,
    client,
    clock,
    random,
    storage: options.tabStorage,
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
    signal: ending.signal,
    onFound,
    onError: (error) => {
      setResolveError(error);
      return standing().kind === "unreachable";
    },
  });
  /** What the newest stream was asked for. */
  let streamed: StreamNeeds | undefined;

  const standing = createMemo(() => {
    const state = broadcast();
    const error = resolveError();
    const trouble = door.problem();
    return standingOf({
      locked: door.locked(),
      connection: told(),
      wasOpen: wasOpen(),
      ...(error === undefined ? {} : { resolveError: error }),
      ...(state === undefined ? {} : { broadcast: state }),
      ...(trouble === undefined ? {} : { unlockProblem: trouble }),
    });
  });

  const chosen = (): readonly string[] =>
    options.chosenLanguages().length > 0 ? options.chosenLanguages() : found();
  const shown = createMemo((): ShownLanguages => {
    const state = broadcast();
    return state === undefined
      ? { languages: [] }
      : shownLanguages(state, chosen(), options.wantedLanguages, everOffered());
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
  const lastEventId = options.tabStorage.get(lastEventKey);

  const stream = createStream({
    openTransport: tabs?.openTransport ?? options.openTransport,
    ...(lastEventId === undefined ? {} : { lastEventId }),
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
    onChange: (next, counted) => batch(() => onConnection(next, counted)),
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
  createEffect(on(hearing, (heard) => stream.send({ type: "keep-when-hidden", keep: heard !== undefined })));
  createExpiry(broadcast, clock, () => setBroadcast((state) => state && withoutExpired(state, clock.now())));
  createEffect(on([hearing, shown], needsChanged, { defer: true }));

  function fold(input: SubtitleInput): void {
    setSubtitles((state) => reduceSubtitles(state, input, clock.now()));
  }

  function onEvent(event: BroadcastEvent): void {
    if (IMMEDIATE.has(event.type)) take(event);
    else delaying.hold(() => take(event));
  }

  function take(event: BroadcastEvent): void {
    batch(() => {
      fold(event);
      setBroadcast((state) => state && reduceBroadcast(state, event, clock.now()));
      steadying.onEvent(event);
      speech.onEvent(event);
      if (event.type === "connected") door.confirm();
      const state = broadcast();
      if (state !== undefined && (event.type === "connected" || event.type === "config")) {
        noteOffer(state);
      }
    });
  }

  function onFound(info: BroadcastInfo): void {
    batch(() => {
      setResolveError(undefined);
      const state = broadcastFrom(info);
      setBroadcast(state);
      noteOffer(state);
      if (found().length === 0) setFound(shownLanguages(state, [], options.wantedLanguages, []).languages);
      if (state.status === "ended" || state.status === "revoked") return;
      if (state.requiresPassword && door.accessToken() === undefined) door.lock();
      else stream.send({ type: "start" });
    });
  }

  function noteOffer(state: BroadcastState): void {
    setEverOffered((ever) => [...new Set([...ever, ...offeredLanguages(state)])]);
  }

  function onConnection(next: ConnectionState, counted: StreamCounters): void {
    const before = connection();
    const [was, is] = [isDelivering(before), isDelivering(next)];
    setConnection(next);
    if (next.halt === "ended") delaying.hold(tellConnection);
    else setTold(next);
    setCounters(counted);
    if (is) setWasOpen(true);
    if (was && !is) {
      delaying.hold(() => fold({ type: "stream-lost" }));
      setInterruptions((count) => count + 1);
    }
    if (!was && is) delaying.hold(() => fold({ type: "stream-back" }));
    if (next.main === undefined && next.retryAt === undefined) tabs?.relinquish();
    if (next.halt !== before.halt && next.halt === "unauthorized") void door.refused();
  }

  function tellConnection(): void {
    setTold(connection());
  }

  function needsChanged(): void {
    const state = broadcast();
    if (state === undefined || connection().main === undefined) return;
    if (!sameNeeds(streamed, needs(state))) stream.send({ type: "switch" });
  }

  function onPageSignal(input: ConnectionInput): void {
    const last = stream.lastEventId();
    if ((input.type === "hidden" || input.type === "left") && last !== undefined) {
      options.tabStorage.set(lastEventKey, last);
    }
    const isBack = input.type === "online" || input.type === "visible" || input.type === "restored";
    if (isBack) resolving.again();
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
    counters,
    interruptions,
    unlocking: door.unlocking,
    clock,
    start: resolving.resolve,
    unlock: door.unlock,
    retry: () => {
      if (broadcast() === undefined) resolving.resolve();
      else stream.send({ type: "retry" });
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
