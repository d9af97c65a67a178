/**
 * One time of leading: from what relays before it have told, through the service's stream, until the lease is lost, the
 * broadcast is over or something breaks. Whatever breaks, the next leadership begins in the same way, so that there is one
 * way back from every fault.
 */
import type { Clock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import type { Halt } from "../../stream/connection-state.ts";
import type { StreamCounters } from "../../stream/stream.ts";
import { noCounters } from "../../stream/stream.ts";
import { isBreak, type StreamBreak } from "../../subtitles/reduce.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { BroadcastEvent, WireEvent } from "../../vas/events/index.ts";
import type { StreamNames } from "../../vas/stream-names.ts";
import { baseOf, channelsFor, heartbeatsOf, type Message, messagesOf, spokenMessages } from "./channels.ts";
import type { Engine } from "./engine.ts";
import { entryOf } from "./entry.ts";
import { beatAfterLast } from "./heartbeats.ts";
import type { Metrics } from "./metrics.ts";
import { putOut } from "./put-out.ts";
import { MISSING_TEXT, retell, type ServiceAway, type Told } from "./retelling.ts";
import { openServiceStream } from "./service-stream.ts";
import type { ClipFiles } from "./speech/clip-files.ts";
import { isSpoken, needsOfVoice, openSpeech, spokenKey } from "./speech/speech.ts";
import { type Voice, withOwnVoices } from "./speech/voices.ts";
import type { Batch, History, Run, Store } from "./store.ts";
import { spokenBefore, toldBefore } from "./told-before.ts";
import { wireOf } from "./wire-of.ts";

/** A message that the engine did not take is tried again after so long, in ms. */
const TRY_AGAIN_MS = 100;
/** Readers are told when the service is away for longer than this, in ms: most come back with their first attempt. */
const AWAY_MS = 5_000;
/** Viewers are counted so often, in ms. */
const COUNT_MS = 10_000;

export type LeadershipOptions = {
  readonly owner: string;
  readonly run: Run;
  readonly service: { readonly origin: string; readonly token: string };
  readonly accessToken: string | undefined;
  readonly names: StreamNames | undefined;
  readonly info: BroadcastInfo;
  readonly store: Store;
  readonly engine: Engine;
  readonly metrics: Metrics;
  readonly voices: readonly Voice[];
  readonly clips: ClipFiles;
  readonly clock: Clock;
  readonly random: () => number;
  /** Ms since 1970. */
  readonly time: () => number;
  /** The lease is lost, or the relay stops. */
  readonly signal: AbortSignal;
  readonly onOpen: (isOpen: boolean) => void;
};

/** Why a leadership ended; `lost`: begin again. */
export type Outcome = Halt | "lost";

/** Nothing was told for a while: a heartbeat is due. */
type Quiet = { readonly type: "quiet" };

type Input = {
  readonly input: BroadcastEvent | StreamBreak | ServiceAway | Quiet;
  /** Whom it is for, where it is about speech. */
  readonly voice?: Voice;
  readonly at: string | undefined;
  readonly cameAt: number;
};

/** What was told before this leadership, and that the stream was away since. */
function toldUntilNow(info: BroadcastInfo, history: History, now: number, time: number): Told {
  const told = toldBefore(info, history, now);
  const { batch } = history;
  if (batch === undefined) return told;
  return retell(told, { type: "stream-lost", agoMs: Math.max(0, time - batch.time) }, now).told;
}

/** What concerns the service's own viewers, of which the relay is one. */
const isOwn = ({ type }: BroadcastEvent | StreamBreak): boolean =>
  type === "viewer-count" || type === "queue";

const isMark = (event: BroadcastEvent): boolean => event.type === "sentence" && event.text === MISSING_TEXT;

/** Leads until it is over; settles with why. Rejects where Redis does. */
// Over 60 lines: one state, which all of this changes.
export async function lead(options: LeadershipOptions): Promise<Outcome> {
  const { owner, run, store, engine, metrics, voices, clock, time, signal, service } = options;
  const base = baseOf(service.token, run.id);
  const history = await store.history();
  let told = toldUntilNow(options.info, history, clock.now(), time());
  let at = history.batch?.at;
  const spoken = spokenBefore(history);
  let queue: Input[] = [];
  let isPumping = false;
  let counted: StreamCounters = noCounters;

  const pause = (): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) reject(new Error("no longer leading"));
      else clock.after(TRY_AGAIN_MS, resolve);
    });
  const publish = async (messages: readonly Message[], mayBeOut: boolean): Promise<void> => {
    await putOut(messages, { engine, mayBeOut, pause, onFailure: () => metrics.add("publish_failures") });
    metrics.add("messages_published", messages.length);
  };
  await publish(history.batch?.messages ?? [], true);

  /** What all of `inputs` tell, written down and put out; false where that is nothing. */
  async function tell(inputs: readonly Input[]): Promise<boolean> {
    const events: WireEvent[] = [];
    const keys: string[] = [];
    const messages: Message[] = [];
    for (const one of inputs) {
      const { voice, input } = one;
      if (input.type === "quiet") {
        messages.push(...heartbeatsOf(base, run.languages, voices));
        continue;
      }
      if (voice !== undefined && input.type !== "service-away" && isSpoken(input)) {
        const key = spokenKey(input, voice);
        const event = spoken.has(key) ? undefined : wireOf(input);
        if (event === undefined) continue;
        spoken.add(key);
        keys.push(key);
        messages.push(...spokenMessages(base, event, voice, voices));
        continue;
      }
      const step = retell(told, input, one.cameAt);
      told = step.told;
      if (step.events.length === 0) metrics.add("events_repeated");
      metrics.add("marks_of_missing_text", step.events.filter(isMark).length);
      const news = step.events.flatMap((event) => wireOf(event) ?? []);
      events.push(...news);
      messages.push(...news.flatMap((event) => messagesOf(base, event, voices)));
      at = one.at ?? at;
    }
    if (messages.length === 0) return false;
    const batch: Batch = { time: time(), messages, ...(at === undefined ? {} : { at }) };
    if (!(await store.append(owner, entryOf(events, keys, batch)))) throw new Error("no longer leading");
    if (signal.aborted) throw new Error("no longer leading");
    await publish(messages, false);
    for (const { cameAt } of inputs) metrics.noteDelay(clock.now() - cameAt);
    return true;
  }

  // Over 60 lines: the streams, and all that ends them.
  return new Promise<Outcome>((resolve, reject) => {
    let halt: Halt | undefined;
    let beating = new AbortController();
    const away = createSingleTimer(clock);

    const stop = (): void => {
      signal.removeEventListener("abort", onAbort);
      counting.cancel();
      away.cancel();
      beating.abort();
      speech.dispose();
      stream.dispose();
      options.onOpen(false);
    };
    const finish = (outcome: Outcome): void => {
      stop();
      resolve(outcome);
    };
    const fail = (error: unknown): void => {
      stop();
      if (signal.aborted) resolve("lost");
      else reject(error instanceof Error ? error : new Error(String(error)));
    };
    const onAbort = (): void => finish("lost");

    async function pump(): Promise<void> {
      if (isPumping) return;
      isPumping = true;
      // All that one frame says comes together, so that `at` never stands for a part of it.
      await Promise.resolve();
      while (queue.length > 0 && !signal.aborted) {
        const inputs = queue;
        queue = [];
        const hasTold = await tell(inputs);
        if (hasTold && inputs.some(({ input }) => input.type !== "quiet")) beatAnew();
      }
      isPumping = false;
      if (halt !== undefined && !signal.aborted) finish(halt);
    }

    const take = (input: Input["input"], eventId: string | undefined, voice?: Voice): void => {
      const cameAt = clock.now();
      queue.push({ input, at: eventId, cameAt, ...(voice === undefined ? {} : { voice }) });
      pump().catch(fail);
    };

    function beatAnew(): void {
      beating.abort();
      if (signal.aborted) return;
      beating = new AbortController();
      void beatAfterLast(clock, beating.signal, () => take({ type: "quiet" }, undefined));
    }

    /** Whether the service's stream is open. */
    function noteOpen(isOpen: boolean): void {
      options.onOpen(isOpen);
      if (isOpen) away.cancel();
      else away.set(AWAY_MS, () => take({ type: "service-away" }, undefined));
    }

    async function countViewers(): Promise<void> {
      const [everybody] = channelsFor(base);
      try {
        const count = await engine.subscribers(everybody);
        if (!signal.aborted) take({ type: "viewer-count", count }, undefined);
      } catch {
        // They are counted again soon.
      }
      if (!signal.aborted && halt === undefined) scheduleCount();
    }
    const counting = createSingleTimer(clock);
    const scheduleCount = (): void => counting.set(COUNT_MS, () => void countViewers());

    const openVoices = () =>
      openSpeech({
        service,
        voices,
        signal,
        clock,
        files: options.clips,
        open: (voice, takeOwn) =>
          openServiceStream({
            ...service,
            ...options,
            lastEventId: undefined,
            needs: needsOfVoice(voice, told.broadcast.transcriptionLanguage),
            languages: () => told.broadcast,
            onInput: takeOwn,
            onCounters: () => {},
            // Whether the broadcast goes on, the stream of the text tells.
            onHalt: () => {},
          }),
        onSpoken: (event, voice) => take(event, undefined, voice),
        onClip: (came) => metrics.add(came ? "clips_kept" : "clips_missing"),
      });
    const speech = openVoices();

    const stream = openServiceStream({
      ...service,
      ...options,
      lastEventId: at,
      needs: { speech: voices.length > 0, ...(voices[0] && { voice: voices[0].name }) },
      languages: () => told.broadcast,
      onInput: (heard, lastEventId) => {
        if (signal.aborted || isOwn(heard)) return;
        if (isSpoken(heard)) {
          speech.take(heard);
          return;
        }
        const input = isBreak(heard) ? heard : withOwnVoices(voices, heard);
        if (isBreak(input)) noteOpen(input.type === "stream-back");
        else metrics.add("events_read");
        take(input, lastEventId);
      },
      onCounters: (next) => {
        metrics.add("stream_attempts", next.attempts - counted.attempts);
        const refusals = (of: StreamCounters): number =>
          Object.values(of.refused).reduce((sum, count) => sum + count, 0);
        metrics.add("frames_refused", refusals(next) - refusals(counted));
        counted = next;
      },
      onHalt: (why) => {
        if (halt !== undefined || signal.aborted) return;
        halt = why;
        pump().catch(fail);
      },
    });
    if (!stream.isOpen()) noteOpen(false);
    signal.addEventListener("abort", onAbort, { once: true });
    scheduleCount();
    if (signal.aborted) onAbort();
  });
}
