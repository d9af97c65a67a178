/**
 * The stream itself over a real connection: what comes first, what comes when time passes, what a returning viewer
 * gets again, and who has to wait in line.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { speechFields } from "../../../src/node/rehearsal/speech/offer.ts";
import { isFinalOf, type OpenStream } from "../../harness/open-stream.ts";
import { live, ONE_LAP, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const finals = ({ events }: OpenStream, name: string) =>
  events.filter((event) => event.name === name && event.data["is_final"] === true).map(({ data }) => data);

/** Something that reaches every viewer at once, to know that all before it has come. */
function mark(token: string, message: string): void {
  server.rehearsal.byToken(token)?.send({
    name: "announcement",
    payload: { announcement_id: message, message },
  });
}
const isMark =
  (message: string) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    data["message"] === message;

describe("a stream", () => {
  it("opens as an event stream and says first where the broadcast stands", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const stream = await server.stream(token);
    expect(stream.status).toBe(200);
    expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(stream.headers.get("cache-control")).toBe("no-cache, no-transform");
    const { data } = await stream.waitFor("connected");
    expect(stream.events).toHaveLength(1);
    expect(data).toEqual({
      status: "active",
      phase: "live",
      transcription_language: "en-US",
      translation_languages: ["zh-TW", "ja-JP"],
      ...speechFields(room.channel().settings),
      standby_message: "",
      viewer_count: 1,
      heartbeat_interval_ms: 15_000,
    });
  });

  it("carries sentences and translations as time passes, growing until they are final", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    server.advance(1_500);
    const growing = await stream.waitFor("init_sentence");
    expect(growing.data).toMatchObject({
      sid: 1,
      is_final: false,
      revision: 1,
      language: "en-US",
      start_ms: 0,
    });
    expect(stream.events.some(({ data }) => data["sid"] === 2)).toBe(false);
    server.advance(ONE_LAP - 1_500);
    await stream.waitFor("translation", isFinalOf(3));
    mark(token, "lap");
    await stream.waitFor("announcement");
    expect(finals(stream, "init_sentence")).toMatchObject([
      { sid: 1, original_text: "Good morning, everyone.", start_ms: 0, end_ms: 2_000 },
      { sid: 2, original_text: "The bridge is open again.", start_ms: 2_500, end_ms: 4_500 },
      { sid: 3, original_text: "Please mind the posts.", start_ms: 5_000, end_ms: 7_000 },
    ]);
    expect(finals(stream, "init_sentence")[0]).not.toHaveProperty("speaker_id");
    const translated = finals(stream, "translation").map(({ sid, language, text }) => [sid, language, text]);
    expect(translated).toHaveLength(6);
    expect(translated).toContainEqual([2, "zh-TW", "橋又開放了。"]);
    expect(translated).toContainEqual([2, "ja-JP", "橋は再び開通しました。"]);
  });

  it("counts sentences on when the script begins again", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    server.advance(60_000);
    const again = await stream.waitFor("init_sentence", isFinalOf(4));
    expect(again.data).toMatchObject({ original_text: "Good morning, everyone." });
  });

  it("names speakers where the host asked to tell them apart", async () => {
    const { token } = server.channel({ state: live, settings: { speakerDiarization: true } }).channel();
    const stream = await server.stream(token);
    server.advance(ONE_LAP);
    const second = await stream.waitFor("init_sentence", isFinalOf(2));
    expect(second.data).toMatchObject({ speaker_id: "Guest-2", speaker_label: "Ben" });
  });

  it("carries one translation only where `lang` asks for one", async () => {
    const { token } = server.channel({ state: live }).channel();
    const japanese = await server.stream(token, { lang: "ja-JP" });
    const other = await server.stream(token, { lang: "ko-KR" });
    server.advance(ONE_LAP);
    mark(token, "lap");
    await Promise.all([japanese, other].map((stream) => stream.waitFor("announcement")));
    expect(finals(japanese, "translation").map(({ language }) => language)).toEqual([
      "ja-JP",
      "ja-JP",
      "ja-JP",
    ]);
    expect(japanese.events.some(({ data }) => data["language"] === "zh-TW")).toBe(false);
    expect(finals(japanese, "init_sentence")).toHaveLength(3);
    expect(other.events.some(({ name }) => name === "translation")).toBe(false);
  });

  it("has translations only for languages of the script, whatever the host offers", async () => {
    const translationLanguages = ["ko-KR", "zh-TW"];
    const { token } = server.channel({ state: live, settings: { translationLanguages } }).channel();
    const stream = await server.stream(token);
    expect((await stream.waitFor("connected")).data).toMatchObject({
      translation_languages: translationLanguages,
    });
    server.advance(ONE_LAP);
    await stream.waitFor("translation", isFinalOf(3));
    const languages = stream.events.flatMap(({ name, data }) =>
      name === "translation" ? [data["language"]] : [],
    );
    expect(new Set(languages)).toEqual(new Set(["zh-TW"]));
  });

  it("is kept open by comments while nothing is said", async () => {
    const { token } = server.channel().channel();
    const stream = await server.stream(token);
    await stream.waitFor("connected");
    server.advance(2_000);
    await stream.waitFor("viewer_count", ({ count }) => count === 1);
    server.advance(14_999);
    server.advance(1);
    mark(token, "after");
    await stream.waitFor("announcement");
    expect(stream.comments).toEqual(["welcome", "heartbeat"]);
  });
});

describe("a viewer who comes back", () => {
  it("gets what followed the last event it saw, in its language, and then goes on", async () => {
    const { token } = server.channel({ state: live }).channel();
    const all = await server.stream(token);
    server.advance(ONE_LAP);
    mark(token, "lap");
    await all.waitFor("announcement");
    const seen = all.events.findIndex(({ name, data }) => name === "init_sentence" && isFinalOf(2)(data));
    const lastEventId = all.events[seen]?.id ?? "";
    const missed = all.events.slice(seen + 1);
    expect(missed.length).toBeGreaterThan(5);

    const back = await server.stream(token, {}, { "Last-Event-ID": lastEventId });
    const japanese = await server.stream(token, { lang: "ja-JP" }, { "Last-Event-ID": lastEventId });
    await Promise.all([back, japanese].map((stream) => stream.waitFor("announcement", isMark("lap"))));
    expect(back.events[0]?.name).toBe("connected");
    expect(back.events.slice(1)).toEqual(missed);
    expect(japanese.events.slice(1)).toEqual(missed.filter(({ data }) => data["language"] !== "zh-TW"));
    mark(token, "next");
    await back.waitFor("announcement", isMark("next"));
  });

  it("can be cut off in the middle of it without losing anything", async () => {
    const { token } = server.channel({ state: live }).channel();
    const all = await server.stream(token);
    server.advance(ONE_LAP);
    mark(token, "lap");
    await all.waitFor("announcement");
    const lastEventId = all.events[3]?.id ?? "";
    const back = await server.stream(token, {}, { "Last-Event-ID": lastEventId });
    const connected = await back.waitFor("connected");
    expect(connected.id).toBe(lastEventId);
  });

  it("gets nothing again with an id of another run or one that makes no sense", async () => {
    const { token } = server.channel({ state: live }).channel();
    const all = await server.stream(token);
    server.advance(ONE_LAP);
    mark(token, "lap");
    const last = (await all.waitFor("announcement")).id;
    const run = last.split("-")[0] ?? "";
    for (const id of ["000000-1", `${run}-x`, `${run}-999999`, "-", "nonsense"]) {
      const back = await server.stream(token, {}, { "Last-Event-ID": id });
      mark(token, id);
      const next = await back.waitFor("announcement", isMark(id));
      expect(back.events.map(({ name }) => name)).toEqual(["connected", "announcement"]);
      expect(back.events[0]?.id).toBe(`${run}-${Number(next.id.split("-")[1]) - 1}`);
    }
  });
});

describe("a broadcast that is full", () => {
  it("lets the next one in when somebody leaves, and those behind move up", async () => {
    const room = server.channel({ state: live, settings: { maxViewers: 1 } });
    const { token } = room.channel();
    const first = await server.stream(token);
    await first.waitFor("connected");
    const second = await server.stream(token);
    expect((await second.waitFor("queue")).data).toEqual({ position: 1 });
    const third = await server.stream(token);
    expect((await third.waitFor("queue")).data).toEqual({ position: 2 });

    server.advance(3_000);
    await first.waitFor("init_sentence", isFinalOf(1));
    expect(second.events.map(({ name }) => name)).toEqual(["queue"]);

    first.close();
    await vi.waitFor(() => expect(room.viewers()).toBe(0));
    server.advance(1);
    expect((await second.waitFor("connected")).data).toMatchObject({ viewer_count: 1 });
    expect((await third.waitFor("queue")).data).toEqual({ position: 1 });
    server.advance(ONE_LAP);
    await second.waitFor("init_sentence", isFinalOf(2));
    expect(room.channel()).toMatchObject({ totalViewers: 2, peakViewers: 1 });
  });

  it("lets more in when the host raises the limit", async () => {
    const room = server.channel({ state: live, settings: { maxViewers: 1 } });
    const { id, token } = room.channel();
    const first = await server.stream(token);
    await first.waitFor("connected");
    const second = await server.stream(token);
    await second.waitFor("queue");
    await server.host("PATCH", `/api/v1/broadcasts/${id}`, { max_viewers: 2 });
    server.advance(1);
    await second.waitFor("connected");
  });

  it("replays to a returning viewer from before the line, also if cut off in it", async () => {
    const { token } = server.channel({ state: live, settings: { maxViewers: 1 } }).channel();
    const first = await server.stream(token);
    server.advance(ONE_LAP);
    const seen = await first.waitFor("init_sentence", isFinalOf(1));
    const back = await server.stream(token, {}, { "Last-Event-ID": seen.id });
    expect((await back.waitFor("queue")).id).toBe(seen.id);
  });

  it("counts a line of strangers down", async () => {
    const { token } = server
      .channel({ state: live, arrangement: { line: { ahead: 2, everyMs: 6_000 } } })
      .channel();
    const stream = await server.stream(token);
    expect((await stream.waitFor("queue")).data).toEqual({ position: 3, estimated_wait_seconds: 18 });
    server.advance(6_000);
    expect((await stream.waitFor("queue")).data).toEqual({ position: 2, estimated_wait_seconds: 12 });
    server.advance(6_000);
    await stream.waitFor("connected");
  });
});
