/**
 * Viewers of the service bench: many raw sockets in one process, each asking for the stream as a browser does and noting
 * when events arrive.
 */
import { connect, type Socket } from "node:net";
import { connect as connectSecurely } from "node:tls";

import { now, readStamps } from "./service-stamp.ts";

export type CrowdQuestion =
  | {
      readonly ask: "join";
      readonly port: number;
      readonly token: string;
      readonly viewers: number;
      /** Asked for in turn; all of them where there are none. */
      readonly languages: readonly string[];
      /** What the end of the history holds: a viewer has joined with it. The beginning of the stream where it is left out. */
      readonly until?: string;
      /** Over TLS, with a certificate that nobody trusts. */
      readonly isSecure?: boolean;
    }
  /** What was due in this time, in ms of the machine's clock, is counted. */
  | { readonly ask: "count"; readonly from: number; readonly to: number }
  | { readonly ask: "leave" };

export type CrowdAnswer = {
  readonly open: number;
  /** How late each event was, in ms; empty unless asked to count. */
  readonly delays: readonly number[];
  /** Viewers who were hung up on, or had not all of the history after {@link LONGEST_JOIN_MS}. */
  readonly unfinished: number;
  /** Over all viewers, in bytes: what came while they joined, or since then. */
  readonly bytes: number;
};

/** Connections being opened at the same time. */
const AT_ONCE = 50;
/** What is later than this, in ms, does not count as delivered. */
const LATE_MS = 2_000;

/** A viewer counts as joined after this, in ms, whatever it has: the bench ends by itself. */
const LONGEST_JOIN_MS = 20_000;

let sockets: Socket[] = [];
let open = 0;
let unfinished = 0;
let received = 0;
/** Whether events are noted: what belongs to joining is not, which would cost the machine more than joining itself. */
let isCounting = false;
let delays: { readonly dueAt: number; readonly delay: number }[] = [];

const BEGINNING = "event: connected";
/** An event ends so, with the end of the chunk that it comes in. */
const END = "\n\n\r\n";

/** What comes on any socket is read into this, and looked at before the next is. */
const arriving = Buffer.allocUnsafe(64 * 1_024);

const together = (before: Buffer | undefined, chunk: Buffer): Buffer =>
  before === undefined ? chunk : Buffer.concat([before, chunk]);

/** The end of `bytes`, which may be the beginning of what is looked for; nothing where an event ends there. */
const tailOf = (bytes: Buffer, length: number): Buffer | undefined =>
  bytes.subarray(-END.length).equals(END_BYTES) ? undefined : Buffer.from(bytes.subarray(-length));
const END_BYTES = Buffer.from(END);

type Asked = {
  readonly port: number;
  readonly token: string;
  readonly language: string | undefined;
  readonly until: Buffer;
  readonly isSecure: boolean;
};

/** Opens a socket that gives each piece to `read`, which has to be done with it before the next. */
function openSocket(port: number, isSecure: boolean, read: (piece: Buffer) => void): Socket {
  const host = "127.0.0.1";
  if (isSecure) return connectSecurely({ port, host, rejectUnauthorized: false }).on("data", read);
  const callback = (length: number): boolean => {
    read(arriving.subarray(0, length));
    return true;
  };
  return connect({ port, host, onread: { buffer: arriving, callback } });
}

/** Settles once what is waited for has come, or will not. Events are not taken apart: a search in the bytes is all there is time for. */
function join({ port, token, language, until, isSecure }: Asked): Promise<void> {
  return new Promise((resolve) => {
    let isLet = false;
    let rest: Buffer | undefined;
    function letIn(): void {
      clearTimeout(timer);
      isLet = true;
      rest = undefined;
      open += 1;
      resolve();
    }
    const timer = setTimeout(() => {
      unfinished += 1;
      letIn();
    }, LONGEST_JOIN_MS);
    function read(piece: Buffer): void {
      received += piece.length;
      if (isLet && !isCounting) return;
      const at = isCounting ? now() : 0;
      const bytes = together(rest, piece);
      if (!isLet) {
        if (!bytes.includes(until)) {
          rest = tailOf(bytes, until.length);
          return;
        }
        letIn();
      }
      if (!isCounting) return;
      const left = readStamps(bytes, (dueAt) => delays.push({ dueAt, delay: at - dueAt }));
      rest = left && Buffer.from(left);
    }
    const socket = openSocket(port, isSecure, read);
    sockets.push(socket);
    const query = language === undefined ? "" : `?lang=${language}`;
    socket.write(
      `GET /broadcast/${token}/text${query} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`,
    );
    socket.on("error", () => {});
    socket.on("close", () => {
      clearTimeout(timer);
      if (isLet) open -= 1;
      else unfinished += 1;
      resolve();
    });
  });
}

/** Answers one question of the bench. */
export async function answer(question: CrowdQuestion): Promise<CrowdAnswer> {
  if (question.ask === "join") {
    const { port, token, viewers, languages, until = BEGINNING, isSecure = false } = question;
    const end = Buffer.from(until);
    let next = 0;
    isCounting = false;
    // As many at the same time as there may be: none waits for the slowest of others.
    const letIn = async (): Promise<void> => {
      while (next < viewers) {
        const language = languages[next % Math.max(1, languages.length)];
        next += 1;
        await join({ port, token, language, until: end, isSecure });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, letIn));
    isCounting = true;
    delays = [];
    const bytes = received;
    received = 0;
    return { open, unfinished, delays: [], bytes };
  }
  if (question.ask === "leave") {
    const over = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    for (const socket of sockets) socket.destroy();
    await Promise.all(over);
    sockets = [];
    delays = [];
  }
  if (question.ask !== "count") return { open, unfinished, delays: [], bytes: received };
  const { from, to } = question;
  await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  const counted = delays.filter(({ dueAt }) => dueAt >= from && dueAt < to);
  delays = [];
  return { open, unfinished, delays: counted.map(({ delay }) => delay), bytes: received };
}
