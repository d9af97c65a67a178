import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readFrames, contextOf, kindsOf } from "../../../src/node/probe/read-frames.ts";
import { recordingOf } from "../../../src/node/probe/record.ts";
import { type Recording, readRecording, writeRecording } from "../../../src/node/recordings/recording.ts";
import { probeRehearsal } from "../../harness/probed-service.ts";
import { live, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

const recording: Recording = {
  token: "a3f9",
  broadcast: {
    id: "1",
    name: "Recorded",
    access_type: "password",
    requires_password: true,
    status: "active",
    is_live: true,
    transcription_language: "en-US",
    translation_languages: ["de-DE"],
    tts_languages: ["de-DE"],
    tts_voices: {},
  },
  frames: [
    { atMs: 20, event: "hello", data: '{"hall":1}' },
    { atMs: 500, event: "caption", id: "r-1", data: '{"lineNo":1,\n"caption":"One"}' },
    { atMs: 700, comment: "ping" },
    { atMs: 1_500, id: "r-2", data: '{"lineNo":2,"caption":"Two"}' },
  ],
};

describe("a recorded stream", () => {
  let server: RehearsalServer;
  beforeEach(async () => {
    server = await startRehearsalServer();
    server.channel({ token: "a3f9", recording, state: live });
  });
  afterEach(async () => {
    await server.close();
  });

  it("is announced as the service announced it, without a password", async () => {
    const { status, body } = await server.request("GET", "/api/v1/viewer/broadcasts/a3f9");
    expect(status).toBe(200);
    expect(body).toMatchObject({
      data: { name: "Recorded", requires_password: false, tts_languages: ["de-DE"] },
    });
  });

  it("comes frame by frame at its times, for each viewer from the beginning, and stays open", async () => {
    const first = await server.stream("a3f9");
    server.advance(100);
    expect((await first.waitFor("hello")).data).toEqual({ hall: 1 });
    server.advance(300);
    server.advance(200);
    expect(await first.waitFor("caption")).toMatchObject({ id: "r-1", data: { lineNo: 1, caption: "One" } });
    const second = await server.stream("a3f9");
    server.advance(1_000);
    expect((await first.waitFor("message")).id).toBe("r-2");
    await second.waitFor("caption");
    // The other's second line is not due yet, and no text came before its time.
    expect(first.events.map(({ name }) => name)).toEqual(["hello", "caption", "message"]);
    expect(second.events.map(({ name }) => name)).toEqual(["hello", "caption"]);
    expect(first.comments).toContain("ping");
    server.advance(15_000);
    await second.waitFor("message");
    first.close();
    second.close();
  });

  it("goes on after the event that a viewer saw last", async () => {
    const stream = await server.stream("a3f9", {}, { "Last-Event-ID": "r-1" });
    server.advance(1_100);
    expect((await stream.waitFor("message")).id).toBe("r-2");
    expect(stream.events).toHaveLength(1);
    stream.close();
  });

  it("is read like the stream that a probe recorded", async () => {
    const probed = await probeRehearsal(undefined, { token: "lock", password: "lighthouse", seconds: 5 });
    const recorded = recordingOf(probed);
    if (recorded === undefined) throw new Error("Nothing was recorded");
    const text = writeRecording(recorded);
    for (const secret of probed.secrets) expect(text).not.toContain(secret);
    const read = readRecording(text);
    if (!read.ok) throw new Error(read.error.reason);
    const { main } = probed.facts.streams;
    if (main.kind !== "answer") throw new Error(main.reason);
    const again = read.value.frames.flatMap(({ data, event, atMs }) =>
      data === undefined ? [] : [{ name: event ?? "message", data, atMs }],
    );
    const kinds = (frames: typeof again) => kindsOf(readFrames(frames, contextOf(undefined, undefined)));
    expect(kinds(again)).toEqual(kinds([...main.answer.frames]));
  });
});
