/**
 * Event ids (HTML, server-sent events, section 9.2.6) by what the viewer asks for after the stream broke.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LONGEST_ID } from "../../../src/stream/transport.ts";
import { openEventStream, type RawServer, startRawServer } from "../../harness/raw-server.ts";
import { called, inTwo, oneByOne, receive, utf8 } from "../../harness/receive.ts";
import { startViewer } from "../../harness/viewer.ts";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const a = `data: ${called("a")}`;
/** A header's value as it travels: the bytes of the text, one character each. */
const asBytes = (text: string): string => String.fromCharCode(...utf8(text));

const ROWS: readonly (readonly [rule: string, text: string, resumedFrom: string | undefined])[] = [
  ["no id, nothing to go on from", `${a}\n\n`, undefined],
  ["the id of an event", `id: 5\n${a}\n\n`, "5"],
  ["an id after the data", `${a}\nid: 5\n\n`, "5"],
  ["the newest id", `id: 5\n${a}\n\nid: 6\n${a}\n\n`, "6"],
  ["the newest id, whatever its order", `id: 6\n${a}\n\nid: 5\n${a}\n\n`, "5"],
  ["the last id of a block", `id: 5\nid: 6\n${a}\n\n`, "6"],
  ["an event without an id keeps the one before", `id: 5\n${a}\n\n${a}\n\n`, "5"],
  ["no space after the colon", `id:5\n${a}\n\n`, "5"],
  ["zero", `id: 0\n${a}\n\n`, "0"],
  ["an id with a colon", `id: a:b\n${a}\n\n`, "a:b"],
  ["an id with spaces inside", `id: a b\n${a}\n\n`, "a b"],
  ["an id that is not ASCII travels as UTF-8", `id: 字幕-1\n${a}\n\n`, asBytes("字幕-1")],
  ["an id of an event that is not understood", `id: 5\nevent: nonsense\ndata: {}\n\n`, "5"],
  ["an id of an event that is broken", `id: 5\ndata: {\n\n`, "5"],
  ["an id with NUL is ignored", `id: 5\n${a}\n\nid: 6\0\n${a}\n\n`, "5"],
  ["an id that is only NUL is ignored", `id: 5\n${a}\n\nid: \0\n${a}\n\n`, "5"],
  ["an id with NUL does not take back the one before it in its block", `id: 5\nid: 6\0\n${a}\n\n`, "5"],
  ["field names keep to their case", `ID: 5\n${a}\n\n`, undefined],
  ["a field that only begins like one is ignored", `idea: 5\n${a}\n\n`, undefined],
  ["a block without data has an id too", `id: 5\n\n`, "5"],
  ["a block without data after an event", `id: 5\n${a}\n\nid: 6\n\n`, "6"],
  ["a block without data between events", `id: 5\n\n${a}\n\n`, "5"],
  ["a block of a comment and an id", `: hello\nid: 5\n\n`, "5"],
  ["a block of a name and an id", `event: announcement\nid: 5\n\n`, "5"],
  ["an empty id takes the one before back", `id: 5\n${a}\n\nid:\n${a}\n\n`, undefined],
  ["an empty id without a colon does the same", `id: 5\n${a}\n\nid\n${a}\n\n`, undefined],
  ["an empty id in a block without data does the same", `id: 5\n${a}\n\nid:\n\n`, undefined],
  ["an id after an empty one", `id: 5\n\nid:\n\nid: 5\n\n`, "5"],
  ["an empty id before the first", `id:\n${a}\n\nid: 5\n${a}\n\n`, "5"],
  ["an id in a block without its blank line does not count", `id: 5\n${a}\n\nid: 6\n${a}\n`, "5"],
  ["an id in a block without data and blank line does not count", `id: 5\n${a}\n\nid: 6\n`, "5"],
  ["half an id does not count", `id: 5\n${a}\n\nid: 67`, "5"],
  [
    "an id with a control character is ignored: no header may hold it",
    `id: 5\n${a}\n\nid: 6\u0001\n${a}\n\n`,
    "5",
  ],
  [
    "an id too long for a header is ignored",
    `id: 5\n${a}\n\nid: ${"6".repeat(LONGEST_ID + 1)}\n${a}\n\n`,
    "5",
  ],
];

describe("after a break the viewer goes on from", () => {
  it.each(ROWS)(
    "%s",
    async (_rule, text, resumedFrom) => {
      expect((await receive(server, [text])).resumedFrom).toBe(resumedFrom);
      expect((await receive(server, oneByOne(utf8(text)))).resumedFrom).toBe(resumedFrom);
    },
    20_000,
  );

  it.each(["\n", "\r", "\r\n"])(
    "a block that is only an id, cut anywhere, with lines ending %j",
    async (end) => {
      for (const pieces of inTwo(utf8(`id: 5${end}${a}${end}${end}id: 6${end}${end}`)))
        expect((await receive(server, pieces)).resumedFrom, `cut after ${pieces[0].length}`).toBe("6");
    },
  );
});

describe("an id", () => {
  async function readerVisit<T>(
    use: (viewer: ReturnType<typeof startViewer>, first: number) => Promise<T>,
  ): Promise<T> {
    const first = server.exchanges.length;
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      return await use(viewer, first);
    } finally {
      viewer.stream.dispose();
    }
  }

  it("outlives any number of streams that bring no other", () =>
    readerVisit(async (viewer, first) => {
      (await server.exchange(first)).send(`id: 5\n${a}\n\n`);
      await viewer.until("the event", () => viewer.events.length === 1);
      for (let round = 0; round < 3; round += 1) {
        const exchange = await server.exchange(first + round);
        exchange.send(`${a}\n\n`);
        await viewer.until("the event", () => viewer.events.length === round + 2);
        exchange.end();
        await viewer.untilLost();
        viewer.passUntilAttempt();
        expect((await server.exchange(first + round + 1)).headers["last-event-id"]).toBe("5");
      }
    }));

  it("of an event that was being handled when the viewer left is not skipped by those behind it", async () => {
    const first = server.exchanges.length;
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, {
      condition: server.condition,
      onEvent: (event) => {
        if (event.type === "announcement" && event.message === "a") viewer.stream.send({ type: "left" });
      },
    });
    try {
      (await server.exchange(first)).send(`id: 5\n${a}\n\nid: 6\ndata: ${called("b")}\n\nid: 7\n\n`);
      await viewer.until("the event", () => viewer.events.length === 1);
      viewer.stream.send({ type: "restored" });
      viewer.passUntilAttempt();
      expect((await server.exchange(first + 1)).headers["last-event-id"]).toBe("5");
    } finally {
      viewer.stream.dispose();
    }
  });
});
