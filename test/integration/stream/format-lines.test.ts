/**
 * Lines, chunks and characters of the event-stream format (HTML, server-sent events, sections 9.2.5 and 9.2.6): a
 * network may cut the bytes anywhere, and nothing may depend on where.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { LONGEST_PAYLOAD } from "../../../src/vas/decode-event.ts";
import { LONGEST_TEXT } from "../../../src/vas/clean-text.ts";
import { openEventStream, type RawServer, startRawServer } from "../../harness/raw-server.ts";
import { called, inTwo, oneByOne, receive, unnamed, utf8 } from "../../harness/receive.ts";
import { startViewer } from "../../harness/viewer.ts";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

const joined = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === "string" ? utf8(part) : part)));

const BOM = [0xef, 0xbb, 0xbf];

/** Two events, a comment and a field that counts, in lines that end in this way. */
const lines = (end: string): string =>
  [
    ": hello",
    "event: announcement",
    "id: 7",
    `data: {"announcement_id":"1",`,
    `data: "message":"你"}`,
    "",
    `data: ${called("b")}`,
    "",
    "",
  ].join(end);

describe.each([
  ["LF", "\n"],
  ["CR", "\r"],
  ["CRLF", "\r\n"],
])("lines that end with %s", (_name, end) => {
  const bytes = utf8(lines(end));

  it("are understood whole", async () => {
    const received = await receive(server, [bytes]);
    expect(received).toMatchObject({ heard: ["你", "b"], refused: {}, resumedFrom: "7" });
  });

  it("are understood one byte at a time", async () => {
    const received = await receive(server, oneByOne(bytes));
    expect(received).toMatchObject({ heard: ["你", "b"], refused: {}, resumedFrom: "7" });
  });

  it("are understood cut in two at every byte", async () => {
    const cuts = inTwo(bytes);
    expect(cuts).toHaveLength(bytes.length - 1);
    for (const pieces of cuts) {
      const received = await receive(server, pieces);
      expect(received, `cut after ${pieces[0].length} bytes`).toMatchObject({
        heard: ["你", "b"],
        refused: {},
        resumedFrom: "7",
      });
    }
  });

  it("end an event at once, without waiting for what comes next", async () => {
    const first = server.exchanges.length;
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      (await server.exchange(first)).send(`data: ${called("a")}${end}${end}`);
      await viewer.until("the event", () => viewer.events.length === 1);
    } finally {
      viewer.stream.dispose();
    }
  });

  it("make blank lines in any number, and these make no events", async () => {
    const { heard, refused } = await receive(server, [
      `${end}${end}${end}data: ${called("a")}${end}${end}${end}${end}data: ${called("b")}${end}${end}`,
    ]);
    expect({ heard, refused }).toEqual({ heard: ["a", "b"], refused: {} });
  });
});

describe("line ends", () => {
  const rows: readonly (readonly [rule: string, pieces: readonly string[], heard: readonly string[]])[] = [
    [
      "may be mixed",
      [`data: ${called("a")}\r\n\ndata: ${called("b")}\r\r\ndata: ${called("c")}\n\r`],
      ["a", "b", "c"],
    ],
    ["LF CR are two", [`data: ${called("a")}\n\r`], ["a"]],
    [
      "CR LF are one, also in two pieces",
      [`event: announcement\r`, `\ndata: ${unnamed("a")}\r`, `\n\r`, `\n`],
      ["a"],
    ],
    [
      "CR at the end of a piece ends a line though another letter follows",
      [`event: announcement\r`, `data: ${unnamed("a")}\r`, `\r`],
      ["a"],
    ],
    ["CR LF LF end a block", [`data: ${called("a")}\r\n\n`], ["a"]],
    ["a comment ends at CR", [`: hello\rdata: ${called("a")}\r\r`], ["a"]],
    [
      "an ignored line ends at CR, also in two pieces",
      [`nonsense\r`, `\ndata: ${called("a")}\r`, `\n\r\n`],
      ["a"],
    ],
    [
      "vertical tab, form feed, NEL and U+2028 are none",
      [`: hello\u000bdata: x\u000cdata: x\u0085data: x\u2028data: x\n\ndata: ${called("a")}\n\n`],
      ["a"],
    ],
  ];
  it.each(rows)("%s", async (_rule, pieces, heard) => {
    expect(await receive(server, pieces)).toMatchObject({ heard, refused: {} });
  });
});

describe("a byte order mark", () => {
  const rows: readonly (readonly [rule: string, bytes: Uint8Array, heard: readonly string[]])[] = [
    ["at the start is no part of the first field name", joined(BOM, `data: ${called("a")}\n\n`), ["a"]],
    ["at the start may come before a comment", joined(BOM, `: hello\ndata: ${called("a")}\n\n`), ["a"]],
    ["at the start may come before a blank line", joined(BOM, `\n\ndata: ${called("a")}\n\n`), ["a"]],
    [
      "later in the stream makes another field name",
      joined(`data: ${called("a")}\n\n`, BOM, `data: ${called("b")}\n\n`),
      ["a"],
    ],
    ["after a first line makes another field name", joined("\n", BOM, `data: ${called("a")}\n\n`), []],
    [
      "half of it, at the start, makes another field name",
      joined([0xef, 0xbb], `data: ${called("a")}\n\n`),
      [],
    ],
    ["of UTF-16 makes another field name", joined([0xff, 0xfe], `data: ${called("a")}\n\n`), []],
  ];
  it.each(rows)("%s", async (_rule, bytes, heard) => {
    expect(await receive(server, [bytes])).toMatchObject({ heard });
    expect(await receive(server, oneByOne(bytes))).toMatchObject({ heard });
  });
});

describe("text", () => {
  const rows: readonly (readonly [
    rule: string,
    text: readonly (string | readonly number[])[],
    heard: string,
  ])[] = [
    ["of two bytes a letter", ["grün"], "grün"],
    ["of three bytes a letter", ["大家早安。"], "大家早安。"],
    ["of four bytes a letter", ["👋🏽"], "👋🏽"],
    ["with a byte that never occurs in UTF-8", ["a", [0xff], "b"], "a\ufffdb"],
    ["with a continuation byte on its own", ["a", [0x80], "b"], "a\ufffdb"],
    ["with a letter that breaks off", ["a", [0xe5, 0xa4], "b"], "a\ufffdb"],
    ["with an overlong letter", ["a", [0xc0, 0xaf], "b"], "a\ufffd\ufffdb"],
    ["with half a surrogate pair", ["a", [0xed, 0xa0, 0x80], "b"], "a\ufffd\ufffd\ufffdb"],
    ["beyond Unicode", ["a", [0xf4, 0x90, 0x80, 0x80], "b"], "a\ufffd\ufffd\ufffd\ufffdb"],
  ];
  it.each(rows)("%s reads the same wherever the chunks are cut", async (_rule, text, heard) => {
    const before = `event: announcement\ndata: {"announcement_id":"1","message":"`;
    const bytes = joined(before, ...text, `"}\n\n`);
    const start = utf8(before).length;
    expect(await receive(server, [bytes])).toMatchObject({ heard: [heard], refused: {} });
    for (const pieces of inTwo(bytes).slice(start - 1, start + joined(...text).length))
      expect((await receive(server, pieces)).heard).toEqual([heard]);
  });

  it("is UTF-8 whatever the server says", async () => {
    const first = server.exchanges.length;
    server.answer((exchange) => exchange.head(200, { "Content-Type": "text/event-stream; charset=big5" }));
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      (await server.exchange(first)).send(`data: ${called("大家早安")}\n\n`);
      await viewer.until("the event", () => viewer.events.length === 1);
      expect(viewer.events).toMatchObject([{ message: "大家早安" }]);
    } finally {
      viewer.stream.dispose();
    }
  });
});

describe("very long lines", () => {
  it("are cut to a text that can be shown", async () => {
    const { events } = await receive(server, [`data: ${called("字".repeat(400_000))}\n\n`]);
    expect(events).toMatchObject([{ message: "字".repeat(LONGEST_TEXT) }]);
  });

  it("beyond the largest clip are refused, and the stream goes on", async () => {
    const { heard, refused } = await receive(server, [
      `data: ${"x".repeat(LONGEST_PAYLOAD + 1)}\n\n`,
      `data: ${called("a")}\n\n`,
    ]);
    expect({ heard, refused }).toEqual({ heard: ["a"], refused: { "too-large": 1 } });
  });

  it.each([
    ["a data line", (length: number) => `data: ${"x".repeat(length)}`],
    ["many data lines of one block", (length: number) => "data: xxxxxxxxxx\n".repeat(length / 10)],
  ])("without end are given up, and another attempt is made: %s", async (_what, hostile) => {
    const first = server.exchanges.length;
    server.answer(openEventStream);
    const viewer = startViewer(`${server.origin}/stream`, { condition: server.condition });
    try {
      (await server.exchange(first)).send(hostile(LONGEST_PAYLOAD + 100_000));
      await viewer.untilLost();
      expect(viewer.state()).toMatchObject({ running: true, lastFailure: { kind: "network" } });
      await server.condition.until("a closed connection", () => server.open() === 0);
      viewer.passUntilAttempt();
      await viewer.untilOpen();
      (await server.exchange(first + 1)).send(`data: ${called("a")}\n\n`);
      await viewer.until("the event", () => viewer.events.length === 1);
    } finally {
      viewer.stream.dispose();
    }
  });

  it("that are no fields cost nothing, however long", async () => {
    const megabyte = "x".repeat(1_000_000);
    const { heard } = await receive(server, [
      ":",
      ...Array.from({ length: 8 }, () => megabyte),
      `\ncolour: `,
      ...Array.from({ length: 8 }, () => megabyte),
      `\ndata: ${called("a")}\n\n`,
    ]);
    expect(heard).toEqual(["a"]);
  });
});
