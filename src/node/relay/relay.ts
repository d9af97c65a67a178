/**
 * The relay: one seat at the service for everybody who reads. It leads when no other relay of the broadcast does, and
 * answers viewers all the time.
 */
import { randomBytes } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import type { Clock } from "../../lib/clock.ts";
import { createVasClient } from "../../vas/client.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { StreamNames } from "../../vas/stream-names.ts";
import { createAnswers, type OwnAnswer } from "./answers.ts";
import { createInfo } from "./broadcast-info.ts";
import { allChannels, baseOf, channelsFor, heartbeatsOf } from "./channels.ts";
import { createElection } from "./election.ts";
import { createEngine } from "./engine.ts";
import { beatAfterLast } from "./heartbeats.ts";
import { lead, type Outcome } from "./leadership.ts";
import type { Log } from "./log.ts";
import { createMetrics } from "./metrics.ts";
import { napUntil } from "./nap.ts";
import { writeRecords } from "./records.ts";
import { createServiceAccess } from "./service-access.ts";
import { createClipFiles } from "./speech/clip-files.ts";
import type { Voice } from "./speech/voices.ts";
import { openStore, type Over, type Run } from "./store.ts";
import { openPlayerSubtitles, type PlayerOptions } from "./subtitles/player-options.ts";
import { toldBefore } from "./told-before.ts";

/** Whether a broadcast that is over goes live again is asked so often, in ms. */
const ASK_AGAIN_MS = 15_000;
/** Clips that are over are removed so often, in ms. */
const SWEEP_MS = 60_000;
/** After something broke, the relay begins again after so long, in ms. */
const BEGIN_AGAIN_MS = 250;

export type RelayOptions = {
  readonly service: string;
  readonly token: string;
  readonly password?: string;
  /** Where the engine takes messages. */
  readonly engine: string;
  readonly redis: string;
  readonly listen: { readonly host: string; readonly port: number };
  readonly names?: StreamNames;
  /** The folder for the record of a broadcast that is over; none is written where it is left out. */
  readonly records?: string;
  /** The voices that pass through; none where it is empty. */
  readonly voices: readonly Voice[];
  /** The folder for their clips; relays of one broadcast may share it. */
  readonly clips: string;
  /** Subtitles for a player. */
  readonly player: PlayerOptions;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
};

export type Relay = { readonly port: number; readonly stop: () => Promise<void> };

const isOver = (outcome: Outcome): outcome is Over => outcome !== "lost" && outcome !== "refused";

// Over 60 lines: it puts the parts together, and leads again and again.
export async function startRelay(options: RelayOptions): Promise<Relay> {
  const { token, clock, log, random, names, voices } = options;
  const service = { origin: options.service, token };
  const owner = randomBytes(12).toString("base64url");
  const metrics = createMetrics();
  let isRedisThere = true;
  let isOpen = false;
  const stopping = new AbortController();
  let leading: AbortSignal | undefined;
  let lastInfo: BroadcastInfo | undefined;
  const store = openStore(options.redis, token, () => {
    if (isRedisThere) log("redis-away");
    isRedisThere = false;
  });
  const engine = createEngine(options.engine);
  const info = createInfo(service.origin, token, { now: clock.now, voices, store });
  const clips = createClipFiles(options.clips, Date.now);
  const client = createVasClient({ origin: service.origin, fetch, clock });
  const access = createServiceAccess(client, {
    token,
    now: clock.now,
    ...(options.password === undefined ? {} : { password: options.password }),
  });
  const election = createElection(store, owner, clock);

  const nap = (ms: number, signal: AbortSignal): Promise<void> => napUntil(clock, ms, signal);

  async function closeChannels({ id, languages }: Run): Promise<void> {
    const channels = allChannels(baseOf(token, id), languages, voices);
    await Promise.allSettled(channels.map((channel) => engine.close(channel)));
  }

  /** Before anything says that the broadcast is over: whoever leads after a crash does it again. */
  async function keepRecord({ id }: Run): Promise<void> {
    const found = lastInfo;
    if (options.records === undefined || found === undefined) return;
    const told = toldBefore(found, await store.history(), clock.now());
    await writeRecords(options.records, `${token}-${id}`, told);
    log("record-written", { recording: id });
  }

  /** Nothing follows the end that would free who came right before it. */
  const freeNewcomers = ({ id, languages }: Run, signal: AbortSignal): Promise<void> =>
    beatAfterLast(clock, signal, async () => {
      const heartbeats = heartbeatsOf(baseOf(token, id), languages, voices);
      await Promise.allSettled(heartbeats.map((message) => engine.publish(message)));
    });

  /** What happens when the service ends the relay's stream for good. */
  async function end(run: Run, over: Over, signal: AbortSignal): Promise<void> {
    log("over", { why: over });
    if (over === "unauthorized") {
      access.refused();
      await store.admitNobody();
      await closeChannels(run);
      await nap(BEGIN_AGAIN_MS, signal);
      return;
    }
    await keepRecord(run);
    await store.setRun(owner, { ...run, over }, false);
    if (over === "ended") {
      await freeNewcomers(run, signal);
      return;
    }
    await closeChannels(run);
    await nap(ASK_AGAIN_MS, signal);
  }

  async function leadOnce(signal: AbortSignal): Promise<void> {
    const found = (await info.answer())?.info;
    const before = await store.run();
    if (found === undefined || found.status === "ended" || found.status === "revoked") {
      await nap(before?.over === undefined ? 1_000 : ASK_AGAIN_MS, signal);
      return;
    }
    const isNew = before === undefined || before.over !== undefined;
    if (isNew && before !== undefined) await closeChannels(before);
    const run: Run = {
      id: isNew ? randomBytes(6).toString("hex") : before.id,
      languages: [...found.translationLanguages],
    };
    if (!(await store.setRun(owner, run, isNew))) return;
    const accessToken = found.requiresPassword ? await access.token() : undefined;
    if (found.requiresPassword && accessToken === undefined) {
      await nap(1_000, signal);
      return;
    }
    lastInfo = found;
    metrics.add("leaderships");
    log("leading", { recording: run.id });
    const outcome = await lead({
      owner,
      run,
      service,
      accessToken,
      names,
      info: found,
      store,
      engine,
      metrics,
      voices,
      clips,
      clock,
      random,
      signal,
      time: Date.now,
      onOpen: (is) => {
        if (is !== isOpen) log(is ? "service-stream-open" : "service-stream-away");
        isOpen = is;
      },
    });
    if (isOver(outcome)) await end(run, outcome, signal);
  }

  async function leadForEver(): Promise<void> {
    while (!stopping.signal.aborted) {
      const signal = await election.won();
      leading = signal;
      isRedisThere = true;
      try {
        await leadOnce(signal);
      } catch (error) {
        log("begins-again", { why: error instanceof Error ? error.name : "unknown" });
      }
      await nap(BEGIN_AGAIN_MS, stopping.signal);
    }
  }

  async function sweepForEver(): Promise<void> {
    while (!stopping.signal.aborted) {
      await clips.sweep().catch(() => log("clips-not-swept"));
      await nap(SWEEP_MS, stopping.signal);
    }
  }

  async function viewers(): Promise<ReadonlyMap<string, number>> {
    const run = await store.run();
    if (run === undefined) return new Map();
    const counts = [undefined, ...run.languages].map(async (language) => {
      const [, , said] = channelsFor(baseOf(token, run.id), language);
      return [language ?? "all", await engine.subscribers(said)] as const;
    });
    return new Map(await Promise.all(counts));
  }

  async function ownAnswer(path: string): Promise<OwnAnswer | undefined> {
    const isLeading = leading !== undefined && !leading.aborted;
    if (path === "/metrics") {
      const gauges = {
        leading: isLeading ? 1 : 0,
        service_stream_open: isOpen ? 1 : 0,
        viewers: await viewers().catch(() => new Map<string, number>()),
      };
      return { status: 200, type: "text/plain; version=0.0.4; charset=utf-8", text: metrics.text(gauges) };
    }
    if (path !== "/health") return undefined;
    const redis = await store.run().then(
      () => true,
      () => false,
    );
    const body = { redis, leading: isLeading, service_stream_open: isOpen };
    return { status: redis ? 200 : 503, type: "application/json", text: JSON.stringify(body) };
  }

  async function listen(): Promise<Server> {
    const { find } = clips;
    const onAccess = access.offer;
    const subtitles = openPlayerSubtitles(options.player, store, info);
    const parts = { service, info, store, metrics, voices, clips: { find }, subtitles, ownAnswer, onAccess };
    const listening = createServer(createAnswers(parts));
    await new Promise<void>((resolve, reject) => {
      listening.once("error", reject);
      listening.listen(options.listen.port, options.listen.host, resolve);
    });
    return listening;
  }
  const server = await listen();
  void leadForEver();
  if (voices.length > 0) void sweepForEver();

  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      stopping.abort();
      await election.stop();
      server.close();
      server.closeAllConnections();
      store.close();
      log("stopped");
    },
  };
}
