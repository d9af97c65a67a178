/**
 * An audience on real connections: who does not read is given up without harm to the others, whatever speaks HTTP gets its
 * bytes, and each viewer is kept open and kept in line for itself.
 */
import { connect, type Socket } from "node:net";
import { setImmediate as breathe } from "node:timers/promises";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { MOST_UNREAD } from "../../../src/node/rehearsal/stream-writer.ts";
import type { OpenStream } from "../../harness/open-stream.ts";
import { live, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
const sockets: Socket[] = [];
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await server.close();
});

const isMark =
  (message: string) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    data["message"] === message;
const mark = (token: string, message: string): void =>
  server.rehearsal
    .byToken(token)
    ?.send({ name: "announcement", payload: { announcement_id: message, message } });
const asks = (token: string, version = "1.1"): string =>
  `GET /broadcast/${token}/text HTTP/${version}\r\nHost: x\r\n\r\n`;

/** A connection that takes nothing in until it is told to. */
async function deafSocket(bytes: string): Promise<Socket> {
  const socket = connect(Number(new URL(server.origin).port), "127.0.0.1");
  sockets.push(socket);
  socket.pause();
  await new Promise<void>((resolve) => {
    socket.write(bytes, () => resolve());
  });
  return socket;
}

describe("a viewer that does not read", () => {
  /** What the two ends of a connection on loopback may hold at most, generously. */
  const NETWORK_HOLDS = 32 * 1_024 * 1_024;
  const PIECE = `: ${"x".repeat(256 * 1_024)}\n\n`;

  it("is cut off once it is too far behind, while the others get everything", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const reader = await server.stream(token);
    const deaf = await deafSocket(asks(token));
    await vi.waitFor(() => expect(room.viewers()).toBe(2));

    const pieces = (): number => reader.comments.filter((comment) => comment.startsWith("x")).length;
    let sent = 0;
    while (room.viewers() === 2 && sent < MOST_UNREAD + NETWORK_HOLDS) {
      room.sendRaw(PIECE);
      sent += PIECE.length;
      while (pieces() < Math.floor(sent / PIECE.length)) await breathe();
    }
    expect(room.viewers()).toBe(1);
    expect(sent).toBeGreaterThan(MOST_UNREAD);
    mark(token, "on");
    await reader.waitFor("announcement", isMark("on"));

    const over = new Promise((resolve) => deaf.once("close", resolve));
    deaf.on("error", () => undefined);
    deaf.resume();
    await over;
  });

  it("is still there while it is only a little behind", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const slow = await deafSocket(asks(token));
    await vi.waitFor(() => expect(room.viewers()).toBe(1));
    for (let sent = 0; sent < MOST_UNREAD / 2; sent += PIECE.length) room.sendRaw(PIECE);
    mark(token, "late");
    let text = "";
    const whole = new Promise<void>((resolve) => {
      slow.on("data", (chunk) => {
        text += chunk.toString("latin1");
        if (text.includes('"late"')) resolve();
      });
    });
    slow.resume();
    await whole;
    expect(room.viewers()).toBe(1);
  });
});

describe("the bytes of a stream", () => {
  it("are plain for a client of HTTP/1.0", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const answer = server.raw(asks(token, "1.0"));
    await vi.waitFor(() => expect(room.viewers()).toBe(1));
    mark(token, "übrig");
    room.cut("end");
    const [head = "", body = ""] = (await answer).split("\r\n\r\n");
    expect(head).not.toMatch(/transfer-encoding/i);
    expect(body).toMatch(/^: welcome\n\nid: .*\nevent: connected\n/);
    expect(body).toMatch(/event: announcement\ndata: .*"übrig".*\n\n$/);
  });

  it("are whole chunks for a client of HTTP/1.1, and end as an answer ends", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const answer = server.raw(
      `GET /broadcast/${token}/text HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    await vi.waitFor(() => expect(room.viewers()).toBe(1));
    mark(token, "字幕");
    room.cut("end");
    const text = await answer;
    expect(text).toMatch(/\r\ntransfer-encoding: chunked\r\n/i);
    expect(text).toMatch(/\r\nb\r\n: welcome\n\n\r\n/);
    expect(text.endsWith("\n\n\r\n0\r\n\r\n")).toBe(true);
  });

  it("come after the answers that their connection was asked for first", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const info = `GET /api/v1/viewer/broadcasts/${token} HTTP/1.1\r\nHost: x\r\n\r\n`;
    const answer = server.raw(
      `${info}GET /broadcast/${token}/text HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    );
    await vi.waitFor(() => expect(room.viewers()).toBe(1));
    mark(token, "both");
    room.cut("end");
    expect(await answer).toMatch(/"access_type":"public"[\s\S]*event: connected[\s\S]*"both"/);
  });

  it("go on after a frame without bytes", async () => {
    const room = server.channel({ state: live });
    const stream = await server.stream(room.channel().token);
    room.sendRaw("");
    mark(room.channel().token, "on");
    await stream.waitFor("announcement", isMark("on"));
  });

  it("come back as they would be sent now", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const first = await server.stream(token);
    const { id } = await first.waitFor("connected");
    mark(token, "before");
    room.setEnvelope("typed");
    const back = await server.stream(token, {}, { "Last-Event-ID": id });
    const again = await back.waitFor("message", ({ type }) => type === "announcement");
    expect(again.data["data"]).toMatchObject({ message: "before" });
    expect(again.id).toBe((await first.waitFor("announcement")).id);
  });
});

describe("a line", () => {
  const beats = ({ comments }: OpenStream): number =>
    comments.filter((comment) => comment === "heartbeat").length;

  it("is kept open for each one from when it was last told something", async () => {
    const { token } = server.channel({ state: live, settings: { maxViewers: 1 } }).channel();
    const inside = await server.stream(token);
    await inside.waitFor("connected");
    const second = await server.stream(token);
    await second.waitFor("queue");
    server.advance(5_000);
    const third = await server.stream(token);
    await third.waitFor("queue");
    server.advance(9_999);
    server.advance(1);
    await vi.waitFor(() => expect(beats(second)).toBe(1));
    expect(beats(third)).toBe(0);
    server.advance(5_000);
    await vi.waitFor(() => expect(beats(third)).toBe(1));
    server.advance(10_000);
    await vi.waitFor(() => expect(beats(second)).toBe(2));
    expect(beats(third)).toBe(1);
  });

  it("is not overtaken by somebody who comes the moment a seat is free", async () => {
    const room = server.channel({ state: live, settings: { maxViewers: 1 } });
    const { token } = room.channel();
    const first = await server.stream(token);
    await first.waitFor("connected");
    const second = await server.stream(token);
    await second.waitFor("queue");
    first.close();
    await vi.waitFor(() => expect(room.viewers()).toBe(0));
    const third = await server.stream(token);
    await second.waitFor("connected");
    expect((await third.waitFor("queue")).data).toEqual({ position: 1 });
  });
});
