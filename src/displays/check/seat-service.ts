/**
 * What the check of a seat asks of the service: the broadcast, the way in where there is a password, and one stream. All runs
 * on one page share what may be asked, and what was typed.
 */
import { type AccessGate, createAccessGate } from "../../access/access-gate-signals.ts";
import type { Resolved } from "../../check/judge-broadcast.ts";
import { type StreamMeasurement, measureStream, type StreamMeasure } from "../../check/measure-stream.ts";
import type { CheckPorts } from "../../check/run-checks.ts";
import { RESOLVE_LIMIT, STREAM_LIMIT } from "../../lib/budget.ts";
import type { Clock } from "../../lib/clock.ts";
import type { SafeStorage } from "../../lib/safe-storage.ts";
import { createSharedBudget, type SharedBudget } from "../../lib/shared-budget.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { yieldToPage } from "../../lib/yield-to-page.ts";
import { createPace } from "../../stream/pace.ts";
import { watchPage } from "../../stream/page-events.ts";
import type { OpenTransport } from "../../stream/transport.ts";
import { sampleOf, type TimeSample } from "../../unattended/server-time-signals.ts";
import { type StreamNeeds, streamUrl } from "../../vas/addresses.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import { createVasClient, type VasClient } from "../../vas/client.ts";
import { createFrameReader } from "../../vas/frame-reader.ts";
import type { StreamNames } from "../../vas/stream-names.ts";

/** Streams of one run that are refused for want of a good password before it is left at that. */
const MOST_REFUSALS = 3;

export type SeatServiceOptions = {
  readonly token: string;
  /** Origin of the service without a trailing slash; empty for the page's own. */
  readonly serviceOrigin: string;
  readonly fetch: typeof fetch;
  readonly openTransport: OpenTransport;
  readonly clock: Clock;
  /** The device's time, in ms since 1970. */
  readonly wallNow: () => number;
  readonly random: () => number;
  readonly page: Window;
  readonly tabStorage: SafeStorage;
  /** What is asked of the stream of a broadcast, as the reader asks. */
  readonly needs: (info: BroadcastInfo) => StreamNeeds;
  /** What is written down of the stream's names. */
  readonly streamNames: StreamNames;
  readonly onFound: (info: BroadcastInfo) => void;
  /** Is told how much of the stream is left to measure, in ms, and whether that waits; nothing once it is over. */
  readonly onProgress: (
    progress: { readonly leftMs: number; readonly isPaused: boolean } | undefined,
  ) => void;
};

export type SeatService = Pick<CheckPorts, "resolve" | "measure" | "serviceTime"> & {
  readonly accessGate: AccessGate;
  readonly dispose: () => void;
};

/** A client whose answers tell what time it is at the service. */
function createTimedClient({ serviceOrigin, clock, ...options }: SeatServiceOptions) {
  let sample: TimeSample | undefined;
  const client = createVasClient({
    origin: serviceOrigin,
    clock,
    fetch: async (input, init) => {
      const sent = { device: options.wallNow(), steady: clock.now() };
      const response = await options.fetch(input, init);
      sample = sampleOf(response.headers, sent, clock.now()) ?? sample;
      return response;
    },
  });
  return { client, sample: () => sample };
}

/** The access gate, with a way to wait until the person is in. */
function createSeatAccess(
  { token, clock, random, tabStorage }: SeatServiceOptions,
  client: VasClient,
  signal: AbortSignal,
) {
  let enter: () => void = () => undefined;
  const accessGate = createAccessGate({
    token,
    client,
    clock,
    random,
    storage: tabStorage,
    signal,
    onUnlocked: () => enter(),
    onRenewed: () => undefined,
    // Said in the form; the next run finds the same.
    onUnknownToken: () => undefined,
  });
  const entered = (ask: () => void): Promise<void> =>
    new Promise((resolve) => {
      enter = resolve;
      ask();
    });
  return { accessGate, entered };
}

/** Settles when the budget allows one more use, which it counts; never once `signal` is aborted. */
async function allowed(budget: SharedBudget, clock: Clock, signal: AbortSignal): Promise<void> {
  const timer = createSingleTimer(clock);
  signal.addEventListener("abort", timer.cancel);
  await new Promise<void>((resolve) => {
    const use = (): void => {
      const waitMs = budget.waitMs();
      if (signal.aborted) return;
      if (waitMs > 0) {
        timer.set(waitMs, use);
        return;
      }
      budget.use();
      resolve();
    };
    use();
  });
  signal.removeEventListener("abort", timer.cancel);
  if (signal.aborted) await new Promise<never>(() => undefined);
}

export function createSeatService(options: SeatServiceOptions): SeatService {
  const { token, serviceOrigin, clock, wallNow, page } = options;
  const leaving = new AbortController();
  const resolves = createSharedBudget(RESOLVE_LIMIT, clock);
  const streams = createSharedBudget(STREAM_LIMIT, clock);
  const { client, sample } = createTimedClient(options);
  const { accessGate, entered } = createSeatAccess(options, client, leaving.signal);
  const serviceNow = (): number => wallNow() + (sample()?.offset ?? 0);
  let measurement: StreamMeasurement | undefined;
  const stopWatching = watchPage(page, ({ type }) => {
    if (type === "hidden" || type === "left") measurement?.hide();
    else if (type === "visible" || type === "restored") measurement?.show();
  });

  async function open(info: BroadcastInfo): Promise<StreamMeasure> {
    await allowed(streams, clock, leaving.signal);
    const accessToken = accessGate.accessToken();
    const frameReader = createFrameReader({
      context: () => info,
      names: options.streamNames,
      clock,
      pace: createPace({ now: clock.now, yieldToPage, together: (run) => run() }),
    });
    measurement = measureStream({
      url: streamUrl(serviceOrigin, token, {
        ...options.needs(info),
        ...(accessToken === undefined ? {} : { accessToken }),
      }),
      openTransport: options.openTransport,
      frameReader,
      clock,
      wallNow: serviceNow,
      isHidden: page.document.visibilityState === "hidden",
      onProgress: (leftMs, isPaused) => options.onProgress({ leftMs, isPaused }),
    });
    const measure = await measurement.result;
    frameReader.dispose();
    options.onProgress(undefined);
    return measure;
  }

  async function measure(info: BroadcastInfo): Promise<StreamMeasure> {
    if (info.requiresPassword && accessGate.accessToken() === undefined) await entered(accessGate.lock);
    let measured = await open(info);
    for (let refusals = 1; refusals < MOST_REFUSALS; refusals += 1) {
      const { cause } = measured;
      if (cause?.kind !== "refused" || cause.code !== "unauthorized") break;
      await entered(() => void accessGate.refused());
      measured = await open(info);
    }
    // A page that is left open renews no viewer access token.
    accessGate.dispose();
    return measured;
  }

  return {
    accessGate,
    resolve: async (): Promise<Resolved> => {
      await allowed(resolves, clock, leaving.signal);
      const askedAt = clock.now();
      const answer = await client.resolve(token, leaving.signal);
      if (answer.ok) options.onFound(answer.value);
      return { answer, tookMs: clock.now() - askedAt, isOnline: page.navigator.onLine };
    },
    measure,
    serviceTime: () => ({ toServerMs: serviceNow() - clock.now(), isKnown: sample() !== undefined }),
    dispose: () => {
      leaving.abort();
      stopWatching();
      measurement?.dispose();
      accessGate.dispose();
    },
  };
}
