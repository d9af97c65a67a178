/**
 * Fields and blocks of the event-stream format (HTML, server-sent events, section 9.2.6), as the viewer understands
 * them over a real connection.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { type RawServer, startRawServer } from "../../harness/raw-server.ts";
import { called, receive, unnamed } from "../../harness/receive.ts";

let server: RawServer;
beforeAll(async () => {
  server = await startRawServer();
});
afterAll(() => server.close());

type Row = readonly [
  rule: string,
  text: string,
  heard: readonly string[],
  refused?: Readonly<Record<string, number>>,
];

const FIELDS: readonly Row[] = [
  ["a block with data is an event", `data: ${called("a")}\n\n`, ["a"]],
  ["blocks come in order", `data: ${called("a")}\n\ndata: ${called("b")}\n\n`, ["a", "b"]],
  [
    "a space after the colon is not part of the value",
    `event: announcement\ndata: ${unnamed("a")}\n\n`,
    ["a"],
  ],
  ["the space after the colon may be missing", `event:announcement\ndata:${unnamed("a")}\n\n`, ["a"]],
  [
    "only one space after the colon is taken away",
    `event:  announcement\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  [
    "a tab after the colon is part of the value",
    `event:\tannouncement\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  [
    "space at the end belongs to the value",
    `event: announcement \ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  ["fields may come in any order", `data: ${unnamed("a")}\nevent: announcement\n\n`, ["a"]],
  [
    "the last event name of a block counts",
    `event: nonsense\nevent: announcement\ndata: ${unnamed("a")}\n\n`,
    ["a"],
  ],
  ["an empty event name means none", `event:\ndata: ${unnamed("a")}\n\n`, [], { "unknown-event": 1 }],
  [
    "an empty event name takes an earlier one back",
    `event: announcement\nevent:\ndata: ${called("a")}\n\n`,
    ["a"],
  ],
  [
    "an event name holds for its own block alone",
    `event: announcement\ndata: ${unnamed("a")}\n\ndata: ${unnamed("b")}\n\n`,
    ["a"],
    { "unknown-event": 1 },
  ],
  [
    "an event name without data is forgotten",
    `event: announcement\n\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  ["an event may be called message", `event: message\ndata: ${called("a")}\n\n`, ["a"]],
  ["an event called open is an event, not the opening", `event: open\ndata: ${called("a")}\n\n`, ["a"]],
  [
    "an event called error is an event, not the end",
    `event: error\ndata: {"error_code":"x"}\n\ndata: ${called("a")}\n\n`,
    ["a"],
  ],
  [
    "an event called close ends nothing",
    `event: close\ndata: ${called("a")}\n\ndata: ${called("b")}\n\n`,
    ["a", "b"],
  ],
  ["an unknown event name is counted", `event: nonsense\ndata: {"a":1}\n\n`, [], { "unknown-event": 1 }],
  ["a value may hold colons", `data: ${called("a: b:c")}\n\n`, ["a: b:c"]],
  [
    "a colon may come first in a value",
    `event::announcement\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  [
    "several data lines are one payload",
    `data: {"type":"announcement",\ndata: "data":{"announcement_id":"1",\ndata: "message":"a"}}\n\n`,
    ["a"],
  ],
  [
    "data lines are joined by a line end, which JSON does not allow inside a text",
    `event: announcement\ndata: {"announcement_id":"1","message":"a\ndata: b"}\n\n`,
    [],
    { "broken-json": 1 },
  ],
  [
    "data lines may stand apart in a block",
    `data: {"announcement_id":"1",\nevent: announcement\ndata: "message":"a"}\n\n`,
    ["a"],
  ],
  [
    "an empty data line among others is a line end",
    `data: {"type":"announcement",\ndata\ndata:\ndata: "data":{"announcement_id":"1","message":"a"}}\n\n`,
    ["a"],
  ],
  ["a block with an empty data field is an event without content", "data\n\n", [], { "broken-json": 1 }],
  ["a block with an empty data value is an event without content", "data:\n\n", [], { "broken-json": 1 }],
  ["two empty data lines are one event", "data\ndata\n\n", [], { "broken-json": 1 }],
  ["a block without data is no event", `event: announcement\nid: 1\n\n`, []],
  ["blank lines alone are no events", "\n\n\n\n", []],
  [
    "blank lines between blocks change nothing",
    `\n\ndata: ${called("a")}\n\n\n\n\ndata: ${called("b")}\n\n`,
    ["a", "b"],
  ],
];

const IGNORED: readonly Row[] = [
  ["a comment is no event", ": hello\n\n", []],
  ["an empty comment is no event", ":\n\n", []],
  ["a comment may hold what looks like a field", `:data: ${called("a")}\n\n`, []],
  ["comments may stand inside a block", `: one\ndata: ${called("a")}\n: two\n\n`, ["a"]],
  [
    "a comment does not end a block",
    `data: {"type":"announcement",\n: pause\ndata: "data":{"announcement_id":"1","message":"a"}}\n\n`,
    ["a"],
  ],
  ["a comment may be long", `:${"x".repeat(300_000)}\ndata: ${called("a")}\n\n`, ["a"]],
  ["an unknown field is ignored", `colour: blue\ndata: ${called("a")}\n\n`, ["a"]],
  ["a line without a colon that is no field is ignored", `nonsense\ndata: ${called("a")}\n\n`, ["a"]],
  ["an unknown field may be long", `colour: ${"x".repeat(300_000)}\ndata: ${called("a")}\n\n`, ["a"]],
  ["field names keep to their case: Data", `Data: ${called("a")}\n\n`, []],
  ["field names keep to their case: DATA", `DATA: ${called("a")}\n\n`, []],
  [
    "field names keep to their case: Event",
    `Event: announcement\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  [
    "event names keep to their case",
    `event: Announcement\ndata: ${unnamed("a")}\n\n`,
    [],
    { "unknown-event": 1 },
  ],
  ["a space before a field name makes it another", ` data: ${called("a")}\n\n`, []],
  ["a space before the colon makes it another", `data : ${called("a")}\n\n`, []],
  ["a field name that only begins like one is ignored", `database: ${called("a")}\n\n`, []],
  ["half a field name is ignored", `dat: ${called("a")}\n\n`, []],
  ["NUL in a field name makes it another", `da\0ta: ${called("a")}\n\n`, []],
];

const UNFINISHED: readonly Row[] = [
  ["a block without its blank line is dropped", `data: ${called("a")}\n\ndata: ${called("b")}\n`, ["a"]],
  ["a line without its end is dropped", `data: ${called("a")}\n\ndata: ${called("b")}`, ["a"]],
  ["half a line is dropped", `data: ${called("a")}\n\ndata: {"type":"ann`, ["a"]],
  ["half a field name is dropped", `data: ${called("a")}\n\nda`, ["a"]],
  ["an empty stream has nothing to say", "", []],
];

describe.each<readonly [part: string, rows: readonly Row[]]>([
  ["fields", FIELDS],
  ["what is ignored", IGNORED],
  ["what the end of the stream cuts off", UNFINISHED],
])("%s", (_part, rows) => {
  const cases = rows.map(([rule, text, heard, refused = {}]) => [rule, text, heard, refused] as const);
  it.each(cases)("%s", async (_rule, text, heard, refused) => {
    const received = await receive(server, [text]);
    expect(received.heard).toEqual(heard);
    expect(received.refused).toEqual(refused);
  });
});
