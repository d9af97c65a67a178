/**
 * Readers of the relay who stay: many raw sockets in one process that come back from every break as a viewer does, and
 * count what was lost and what was told twice of all that was final.
 */
import { connect, type Socket } from "node:net";

import { now, readStamp } from "./service-stamp.ts";

export type HoldQuestion =
  | {
      readonly ask: "join";
      readonly port: number;
      readonly token: string;
      readonly readers: number;
      readonly languages: readonly string[];
    }
  /** What was lost and doubled up to this sentence. */
  | { readonly ask: "count"; readonly lastSid: number }
  | { readonly ask: "leave" };

export type HoldAnswer = {
  readonly open: number;
  /** Streams that broke off and were opened again. */
  readonly breaks: number;
  /** Final sentences and translations, over all readers: missing without a mark, and told a second time. */
  readonly lost: number;
  readonly doubled: number;
  /** Readers who have the last sentence and its translation. */
  readonly whole: number;
  /** What came, over all readers, in bytes. */
  readonly bytes: number;
  /** How many events came so late, in ms; empty unless asked to count. */
  readonly delays: ReadonlyMap<number, number>;
};

/** Connections being opened at the same time. */
const AT_ONCE = 50;
/** After a break a reader comes back within this time, drawn at random, in ms. */
const BACK_WITHIN_MS = 10_000;
/** Delays are counted in classes of so many ms. */
const CLASS_MS = 5;

type Reader = {
  readonly language: string;
  /** The sentence that was final last, in the original and in the translation. */
  readonly last: { original: number; translation: number };
  /** The newest event, by whose id the stream is gone on with. */
  newest: string;
  isOpen: boolean;
};

let readers: readonly Reader[] = [];
const sockets = new Set<Socket>();
const delays = new Map<number, number>();
let isOver = false;
let breaks = 0;
let lost = 0;
let doubled = 0;
let bytes = 0;

/** What comes on any socket is read into this, and looked at before the next is. */
const arriving = Buffer.allocUnsafe(64 * 1_024);

function note(reader: Reader, frame: string): void {
  if (!frame.includes("id: ")) return;
  reader.newest = frame;
  const dueAt = readStamp(frame);
  if (dueAt !== undefined) {
    const late = Math.floor((now() - dueAt) / CLASS_MS) * CLASS_MS;
    delays.set(late, (delays.get(late) ?? 0) + 1);
  }
  if (!frame.includes('"is_final":true')) return;
  const sid = Number(/"sid":(\d+)/.exec(frame)?.[1]);
  const kind = frame.includes("event: translation") ? "translation" : "original";
  const before = reader.last[kind];
  if (sid <= before) doubled += 1;
  else if (before > 0) lost += sid - before - 1;
  reader.last[kind] = Math.max(before, sid);
}

/** Settles once the stream has begun, or has broken off. */
function open(reader: Reader, port: number, token: string): Promise<void> {
  return new Promise((resolve) => {
    let rest = "";
    function read(length: number): boolean {
      bytes += length;
      const frames = (rest + arriving.toString("latin1", 0, length)).split(/\r?\n\r?\n/);
      rest = frames.pop() ?? "";
      for (const frame of frames) {
        if (frame.startsWith("HTTP/1.1 200")) reader.isOpen = true;
        else if (frame.startsWith("HTTP/1.1")) socket.destroy();
        else note(reader, frame);
      }
      if (reader.isOpen) resolve();
      return true;
    }
    const socket = connect({ port, host: "127.0.0.1", onread: { buffer: arriving, callback: read } });
    sockets.add(socket);
    const id = /^id: ?(.+)$/m.exec(reader.newest)?.[1];
    const at = id === undefined ? "" : `Last-Event-ID: ${id}\r\n`;
    socket.write(
      `GET /broadcast/${token}/text?lang=${reader.language} HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n${at}\r\n`,
    );
    socket.on("error", () => {});
    socket.on("close", () => {
      sockets.delete(socket);
      if (reader.isOpen) breaks += 1;
      reader.isOpen = false;
      resolve();
      if (!isOver) setTimeout(() => void open(reader, port, token), Math.random() * BACK_WITHIN_MS);
    });
  });
}

/** Answers one question of the bench. */
export async function answer(question: HoldQuestion): Promise<HoldAnswer> {
  if (question.ask === "join") {
    const { port, token, languages } = question;
    readers = Array.from({ length: question.readers }, (_, index) => ({
      language: languages[index % languages.length] ?? "",
      last: { original: 0, translation: 0 },
      newest: "",
      isOpen: false,
    }));
    const waiting = [...readers];
    const letIn = async (): Promise<void> => {
      for (let reader = waiting.pop(); reader !== undefined; reader = waiting.pop())
        await open(reader, port, token);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, letIn));
  }
  if (question.ask === "leave") {
    isOver = true;
    for (const socket of sockets) socket.destroy();
  }
  const lastSid = question.ask === "count" ? question.lastSid : 0;
  return {
    open: readers.filter(({ isOpen }) => isOpen).length,
    breaks,
    lost,
    doubled,
    bytes,
    delays: question.ask === "count" ? delays : new Map<number, number>(),
    whole: readers.filter(({ last }) => last.original >= lastSid && last.translation >= lastSid).length,
  };
}
