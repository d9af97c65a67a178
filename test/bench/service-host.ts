/**
 * The service of the service bench, in a process of its own: a rehearsal on a real socket that sends events at a steady
 * rate, each with the time it was due, and says what that cost.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { createHandler } from "../../src/node/rehearsal/handler.ts";
import { runInRealTime } from "../../src/node/rehearsal/plugin.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import { builtInScript } from "../../src/node/rehearsal/script/scripts.ts";
import { createRehearsal } from "../../src/node/rehearsal/service.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";
import { now, stamp } from "./service-stamp.ts";

export type HostQuestion =
  | { readonly ask: "open" }
  | { readonly ask: "memory" }
  | {
      readonly ask: "send";
      /** None for a stream that is only kept open. */
      readonly perSecond: number;
      readonly seconds: number;
      /** Languages of the translations that every second event is; none where all events are sentences. */
      readonly languages: readonly string[];
      /** Sentences are final at once: what is kept of them for those who come later. */
      readonly isOld?: boolean;
      /** The number of the first sentence; 1 where it is left out. */
      readonly firstSid?: number;
    };

export type HostAnswer = {
  readonly port: number;
  readonly token: string;
  readonly viewers: number;
  readonly rssBytes: number;
  /** CPU time of this process, user and system, in ms, and the time it took. */
  readonly cpuMs: number;
  readonly elapsedMs: number;
  /** When the events that count were due, in ms of the machine's clock. */
  readonly from: number;
  readonly to: number;
  /** The number of the last sentence that was sent. */
  readonly lastSid: number;
};

/** Let pass before anything is measured, in ms. */
const WARM_UP_MS = 2_000;

const WORDS = "the people in the hall read along on their phones while the speaker goes on without a pause";

const rehearsal = createRehearsal({ script: builtInScript() });
const handler = createHandler(rehearsal);
const server = createServer((message, response) =>
  handler(message, response, () => response.writeHead(404).end()),
);
let port = 0;
let room: Room | undefined;

async function open(): Promise<Room> {
  if (port === 0) {
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", 4_096, resolve);
    });
    ({ port } = server.address() as AddressInfo);
    runInRealTime(rehearsal);
  }
  // In standby the script stands still, so that every event is one of ours.
  return rehearsal.create({ state: { status: "active", phase: "standby" } });
}

type Sending = Extract<HostQuestion, { ask: "send" }>;

/** Events of a sentence: it grows, and its original and its translations are final with the last two. */
const EVENTS_OF_SENTENCE = 10;
const eventsIn = ({ isOld = false }: Sending): number => (isOld ? 2 : EVENTS_OF_SENTENCE);
const sidAt = (ticker: number, question: Sending): number =>
  Math.floor(ticker / eventsIn(question)) + (question.firstSid ?? 1);

function eventsOf(ticker: number, dueAt: number, question: Sending): readonly WireEvent[] {
  const { languages } = question;
  const sid = sidAt(ticker, question);
  const revision = (ticker % eventsIn(question)) + EVENTS_OF_SENTENCE - eventsIn(question);
  // The sentence is final with the ninth event, its translations with the tenth.
  const is_final = revision >= 8;
  const text = `${WORDS.slice(0, 30 + revision * 6)} ${stamp(dueAt)}`;
  if (languages.length === 0 || ticker % 2 === 0) {
    return [{ name: "init_sentence", payload: { sid, original_text: text, is_final, revision } }];
  }
  return languages.map((language) => ({
    name: "translation",
    payload: { sid, language, text, is_final, revision },
  }));
}

async function send(question: Sending) {
  const { perSecond, seconds } = question;
  const start = now();
  let from = process.cpuUsage();
  let fromAt = start;
  const counted = start + WARM_UP_MS;
  const until = counted + seconds * 1_000;
  // Where nothing is to be said, time passes in beats of a second all the same.
  const every = 1_000 / (perSecond || 1);
  let lastSid = sidAt(0, question);
  for (let ticker = 0; start + ticker * every < until; ticker += 1) {
    const dueAt = start + ticker * every;
    const wait = dueAt - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (fromAt === start && dueAt >= counted) {
      from = process.cpuUsage();
      fromAt = now();
    }
    const events = perSecond === 0 ? [] : eventsOf(ticker, dueAt, question);
    for (const event of events) room?.send(event);
    lastSid = sidAt(ticker, question);
    // What was written goes out before the next event, also where the service is late.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { user, system } = process.cpuUsage(from);
  const elapsedMs = now() - fromAt;
  // A stamp is rounded, and may so lie a little before its time.
  return { cpuMs: (user + system) / 1_000, elapsedMs, from: counted - 0.01, to: until - 0.01, lastSid };
}

/** Answers one question of the bench. */
export async function answer(question: HostQuestion): Promise<HostAnswer> {
  if (question.ask === "open") {
    room?.cut("destroy");
    room = await open();
  }
  const cost =
    question.ask === "send" ? await send(question) : { cpuMs: 0, elapsedMs: 0, from: 0, to: 0, lastSid: 0 };
  globalThis.gc?.();
  return {
    port,
    token: room?.channel().token ?? "",
    viewers: room?.viewers() ?? 0,
    rssBytes: process.memoryUsage.rss(),
    ...cost,
  };
}
