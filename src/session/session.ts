/**
 * One visit to one broadcast: the place where the service, the stream, what was said and the reader's choices meet
 * and become signals. It owns every effect of the visit and ends them all when it is disposed.
 */
import { type Accessor, batch, createMemo, createSignal } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import { backoffMs } from "../stream/backoff.ts";
import { type ConnectionState, initialConnection } from "../stream/connection-state.ts";
import { watchPage } from "../stream/page-signals.ts";
import { createStream, type StreamCounters } from "../stream/stream.ts";
import type { OpenTransport } from "../stream/transport.ts";
import {
  type BroadcastState,
  broadcastFrom,
  reduceBroadcast,
  withoutExpired,
} from "../subtitles/broadcast.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput, type SubtitleState } from "../subtitles/reduce.ts";
import { streamUrl } from "../vas/addresses.ts";
import type { VasClient } from "../vas/client.ts";
import type { VasError } from "../vas/errors.ts";
import type { BroadcastEvent } from "../vas/events.ts";
import { createAccess } from "./access.ts";
import { shownLanguages, type ShownLanguages, streamLanguage } from "./languages.ts";
import { type Standing, standingOf, type UnlockProblem } from "./standing.ts";

export type SessionOptions = {
  readonly token: string;
  readonly serviceOrigin: string;
  readonly crossOrigin: boolean;
  readonly client: VasClient;
  readonly openTransport: OpenTransport;
  readonly clock: Clock;
  readonly random: () => number;
  readonly tabStorage: SafeStorage;
  readonly page: Window;
  /** Languages the reader chose, best first; empty for none. */
  readonly chosenLanguages: Accessor<readonly string[]>;
  /** Languages the browser says the reader reads, best first. */
  readonly wantedLanguages: readonly string[];
};

export type Session = {
  readonly standing: Accessor<Standing>;
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly subtitles: Accessor<SubtitleState>;
  readonly shown: Accessor<ShownLanguages>;
  readonly connection: Accessor<ConnectionState>;
  readonly counters: Accessor<StreamCounters>;
  readonly unlocking: Accessor<boolean>;
  readonly clock: Clock;
  readonly start: () => void;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  readonly retry: () => void;
  /** Tells the stream that the languages shown have changed. */
  readonly languagesChanged: () => void;
  readonly dispose: () => void;
};

const noCounters: StreamCounters = { attempts: 0, bytes: 0, events: 0, refused: {}, thrown: 0 };

function unlockProblem(error: VasError, now: number): UnlockProblem {
  if (error.code === "wrong-password") return { code: "wrong" };
  if (error.code === "invalid-input") return { code: "invalid" };
  if (error.code === "unexpected-answer") return { code: "unexpected" };
  if (error.code === "too-many-requests")
    return { code: "wait", untilMs: now + (error.retryAfterMs ?? 30_000) };
  return { code: "unreachable" };
}

export function createSession(options: SessionOptions): Session {
  const { token, client, clock, random } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const [subtitles, setSubtitles] = createSignal<SubtitleState>(noSubtitles);
  const [connection, setConnection] = createSignal(initialConnection(options.crossOrigin));
  const [counters, setCounters] = createSignal(noCounters);
  const [wasOpen, setWasOpen] = createSignal(false);
  const [locked, setLocked] = createSignal(false);
  const [problem, setProblem] = createSignal<UnlockProblem>();
  const [unlocking, setUnlocking] = createSignal(false);
  /** The language first found for the reader, so that its going away is noticed. */
  const [found, setFound] = createSignal<readonly string[]>([]);

  const access = createAccess(token, options.tabStorage);
  const ending = new AbortController();
  let resolveFailures = 0;
  let resolveTimer: TimerHandle | undefined;
  let expiryTimer: TimerHandle | undefined;
  let streamed: string | undefined;

  const standing = createMemo(() => {
    const state = broadcast();
    const error = resolveError();
    const trouble = problem();
    return standingOf({
      locked: locked(),
      connection: connection(),
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
    return state === undefined ? { languages: [] } : shownLanguages(state, chosen(), options.wantedLanguages);
  });

  const stream = createStream({
    openTransport: options.openTransport,
    crossOrigin: options.crossOrigin,
    clock,
    random,
    url: () => {
      const state = broadcast();
      streamed = state === undefined ? undefined : streamLanguage(state, shown().languages);
      const accessToken = access.accessToken();
      return streamUrl(options.serviceOrigin, token, {
        ...(streamed === undefined ? {} : { language: streamed }),
        ...(accessToken === undefined ? {} : { accessToken }),
      });
    },
    onEvent,
    onChange: (next, counted) => batch(() => onConnection(next, counted)),
  });

  function fold(input: SubtitleInput): void {
    setSubtitles((state) => reduceSubtitles(state, input, clock.now()));
  }

  function onEvent(event: BroadcastEvent): void {
    batch(() => {
      fold(event);
      setBroadcast((state) => state && reduceBroadcast(state, event, clock.now()));
      if (event.type === "connected") access.confirm();
      if (event.type === "announcement") scheduleExpiry();
      if (event.type === "connected" || event.type === "config") languagesChanged();
    });
  }

  function onConnection(next: ConnectionState, counted: StreamCounters): void {
    const before = connection();
    const wasDelivering = before.main?.openedAt !== undefined || before.previous !== undefined;
    const isDelivering = next.main?.openedAt !== undefined || next.previous !== undefined;
    setConnection(next);
    setCounters(counted);
    if (isDelivering) setWasOpen(true);
    if (wasDelivering && !isDelivering) fold({ type: "stream-lost" });
    if (!wasDelivering && isDelivering) fold({ type: "stream-back" });
    if (next.halt !== before.halt && next.halt === "unauthorized") void refused();
  }

  function scheduleExpiry(): void {
    expiryTimer?.cancel();
    const due = broadcast()?.announcements.map(({ until }) => until) ?? [];
    if (due.length === 0) return;
    expiryTimer = clock.after(Math.min(...due) - clock.now(), () => {
      setBroadcast((state) => state && withoutExpired(state, clock.now()));
      scheduleExpiry();
    });
  }

  async function resolve(): Promise<void> {
    resolveTimer?.cancel();
    const answer = await client.resolve(token, ending.signal);
    if (ending.signal.aborted) return;
    if (answer.ok) {
      resolveFailures = 0;
      batch(() => {
        setResolveError(undefined);
        const state = broadcastFrom(answer.value);
        setBroadcast(state);
        if (found().length === 0) setFound(shownLanguages(state, [], options.wantedLanguages).languages);
        if (state.status === "ended" || state.status === "revoked") return;
        if (state.requiresPassword && access.accessToken() === undefined) setLocked(true);
        else stream.send({ type: "start" });
      });
      return;
    }
    setResolveError(answer.error);
    const passing = standing().kind === "unreachable";
    if (!passing) return;
    resolveFailures += 1;
    const { retryAfterMs } = answer.error;
    const wait = backoffMs({
      failures: resolveFailures,
      endedBy: "server",
      random: random(),
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    });
    resolveTimer = clock.after(wait, () => void resolve());
  }

  /** The stream wants a key: renew it once without asking where that is possible, else ask (contract section 2). */
  async function refused(): Promise<void> {
    const renewal = access.takeForRenewal();
    const hadKey = access.accessToken() !== undefined;
    access.forget();
    if (renewal !== undefined) {
      const answer = await client.verify(token, renewal.password, ending.signal);
      if (ending.signal.aborted) return;
      if (answer.ok && answer.value !== undefined) {
        access.keep({ accessToken: answer.value.token, ...renewal });
        stream.send({ type: "retry" });
        return;
      }
    }
    batch(() => {
      setLocked(true);
      setProblem(hadKey ? { code: "stale" } : undefined);
      setBroadcast((state) => state && { ...state, requiresPassword: true });
    });
  }

  function languagesChanged(): void {
    const state = broadcast();
    if (state === undefined || connection().main === undefined) return;
    if (streamLanguage(state, shown().languages) !== streamed) stream.send({ type: "switch" });
  }

  const stopWatching = watchPage(options.page, (input) => stream.send(input));

  return {
    standing,
    broadcast,
    subtitles,
    shown,
    connection,
    counters,
    unlocking,
    clock,
    start: () => void resolve(),
    unlock: async (password, remember) => {
      if (unlocking()) return;
      setUnlocking(true);
      const answer = await client.verify(token, password, ending.signal);
      if (ending.signal.aborted) return;
      batch(() => {
        setUnlocking(false);
        if (!answer.ok) {
          if (answer.error.code === "unknown-token") setResolveError(answer.error);
          setProblem(unlockProblem(answer.error, clock.now()));
          return;
        }
        if (answer.value !== undefined) access.keep({ accessToken: answer.value.token, password, remember });
        setProblem(undefined);
        setLocked(false);
        stream.send({ type: "retry" });
      });
    },
    retry: () => {
      if (broadcast() === undefined) void resolve();
      else stream.send({ type: "retry" });
    },
    languagesChanged,
    dispose: () => {
      ending.abort();
      resolveTimer?.cancel();
      expiryTimer?.cancel();
      stopWatching();
      stream.dispose();
    },
  };
}
