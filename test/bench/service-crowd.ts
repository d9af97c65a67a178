/**
 * Viewers of the service bench: many raw sockets in one process, each asking for the stream as a browser does and noting
 * when events arrive.
 */
import { connect, type Socket } from "node:net";

import { now, readStamps } from "./service-stamp.ts";

export type CrowdQuestion =
  | {
      readonly ask: "join";
      readonly port: number;
      readonly token: string;
      readonly viewers: number;
      /** Asked for in turn; all of them where there are none. */
      readonly languages: readonly string[];
    }
  /** What was due in this time, in ms of the machine's clock, is counted. */
  | { readonly ask: "count"; readonly from: number; readonly to: number }
  | { readonly ask: "leave" };

export type CrowdAnswer = {
  readonly open: number;
  /** How late each event was, in ms; empty unless asked to count. */
  readonly delays: readonly number[];
};

/** Connections being opened at the same time. */
const AT_ONCE = 50;
/** What is later than this, in ms, does not count as delivered. */
const LATE_MS = 2_000;

let sockets: Socket[] = [];
let open = 0;
let delays: { readonly dueAt: number; readonly delay: number }[] = [];

function join(port: number, token: string, language: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "127.0.0.1");
    sockets.push(socket);
    let rest: Buffer | undefined;
    let isLet = false;
    const query = language === undefined ? "" : `?lang=${language}`;
    socket.write(
      `GET /broadcast/${token}/text${query} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n`,
    );
    socket.on("data", (chunk) => {
      const at = now();
      if (!isLet && chunk.includes("event: connected")) {
        isLet = true;
        open += 1;
        resolve();
      }
      const bytes = rest === undefined ? chunk : Buffer.concat([rest, chunk]);
      rest = readStamps(bytes, (dueAt) => delays.push({ dueAt, delay: at - dueAt }));
    });
    socket.on("error", reject);
    socket.on("close", () => {
      if (isLet) open -= 1;
      reject(new Error("The service hung up"));
    });
  });
}

/** Answers one question of the bench. */
export async function answer(question: CrowdQuestion): Promise<CrowdAnswer> {
  if (question.ask === "join") {
    const { port, token, viewers, languages } = question;
    for (let joined = 0; joined < viewers; joined += AT_ONCE) {
      const some = Math.min(AT_ONCE, viewers - joined);
      await Promise.all(
        Array.from({ length: some }, (_, index) =>
          join(port, token, languages[(joined + index) % Math.max(1, languages.length)]),
        ),
      );
    }
    delays = [];
  }
  if (question.ask === "leave") {
    const over = sockets.map((socket) => new Promise((resolve) => socket.once("close", resolve)));
    for (const socket of sockets) socket.destroy();
    await Promise.all(over);
    sockets = [];
    delays = [];
  }
  if (question.ask !== "count") return { open, delays: [] };
  const { from, to } = question;
  await new Promise((resolve) => setTimeout(resolve, LATE_MS));
  const counted = delays.filter(({ dueAt }) => dueAt >= from && dueAt < to);
  delays = [];
  return { open, delays: counted.map(({ delay }) => delay) };
}
