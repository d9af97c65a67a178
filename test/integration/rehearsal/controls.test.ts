/**
 * The rehearsal's own controls: what an open stream sees of each.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isFinalOf } from "../../harness/open-stream.ts";
import {
  dataOf,
  live,
  ONE_LAP,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const control = (token: string, name: string, body?: unknown) =>
  server.host("POST", `/rehearsal/v1/broadcasts/${token}/${name}`, body);

describe("the course of a broadcast", () => {
  it("runs from pending over standby, live, a pause and live again to its end", async () => {
    const { id, token } = server.channel().channel();
    const stream = await server.stream(token);
    expect((await stream.waitFor("connected")).data).toMatchObject({ status: "pending", phase: "live" });

    const standby = await control(token, "standby", { message: "We start at seven." });
    expect(standby.status).toBe(200);
    expect(dataOf(standby)).toMatchObject({ id, status: "active", is_live: true, recordings_count: 1 });
    expect(dataOf(standby)["current_recording_id"]).not.toBeNull();
    expect((await stream.waitFor("broadcast_phase_changed")).data).toEqual({
      status: "active",
      phase: "standby",
      standby_message: "We start at seven.",
    });
    server.advance(5_000);

    expect(dataOf(await control(token, "live"))).toMatchObject({
      recordings_count: 1,
      duration_ms: 0,
      started_at: "2026-01-03T10:00:00.000Z",
    });
    expect((await stream.waitFor("broadcast_phase_changed")).data).toMatchObject({
      status: "active",
      phase: "live",
    });
    server.advance(3_000);
    await stream.waitFor("init_sentence", isFinalOf(1));

    expect(dataOf(await control(token, "pause"))).toMatchObject({ status: "paused", is_live: true });
    expect((await stream.waitFor("broadcast_phase_changed")).data).toMatchObject({ status: "paused" });
    server.advance(ONE_LAP);
    expect(dataOf(await control(token, "live"))).toMatchObject({
      status: "active",
      recordings_count: 1,
      duration_ms: 3_000,
    });
    expect((await stream.waitFor("broadcast_phase_changed")).data).toMatchObject({ status: "active" });
    expect(stream.events.some(({ data }) => isFinalOf(2)(data))).toBe(false);
    server.advance(ONE_LAP);
    await stream.waitFor("init_sentence", isFinalOf(2));

    expect(dataOf(await control(token, "end", { reason: "Good night." }))).toMatchObject({
      status: "ended",
      is_live: false,
      session_id: null,
      current_recording_id: null,
      ended_at: "2026-01-03T10:00:32.000Z",
    });
    expect((await stream.waitFor("broadcast_phase_changed")).data).toMatchObject({ status: "ended" });
    expect((await stream.waitFor("broadcast_ended")).data).toEqual({ reason: "Good night." });
    await expect(stream.over).resolves.toBe("ended");
    expect((await server.stream(token)).status).toBe(410);
  });

  it("goes on after its end as another recording that counts its sentences on", async () => {
    const { token } = server.channel({ state: live }).channel();
    server.advance(ONE_LAP);
    await control(token, "end");
    const first = await server.host("GET", `/rehearsal/v1/broadcasts/${token}`);
    expect(dataOf(first)).toMatchObject({ status: "ended", recordings_count: 1 });
    expect(dataOf(await control(token, "live"))).toMatchObject({ recordings_count: 2, ended_at: null });
    const stream = await server.stream(token);
    server.advance(ONE_LAP);
    await stream.waitFor("init_sentence", isFinalOf(4));
  });

  it("can stand by again, with the same message, another one, or none", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    for (const [body, message] of [
      [{ message: "Five minutes." }, "Five minutes."],
      [{}, "Five minutes."],
      [{ message: "One minute." }, "One minute."],
      [{ message: "" }, ""],
    ] as const) {
      await control(token, "standby", body);
      expect((await stream.waitFor("broadcast_phase_changed")).data).toMatchObject({
        phase: "standby",
        standby_message: message,
      });
    }
  });
});

describe("an announcement", () => {
  it("reaches everyone with its translations, each under an id of its own", async () => {
    const { token } = server.channel().channel();
    const stream = await server.stream(token);
    const translations = { "zh-TW": "請關閉手機。" };
    const answer = await control(token, "announce", {
      message: "Phones off, please.",
      translations,
      duration_ms: 15_000,
    });
    expect(answer.status).toBe(200);
    const first = (await stream.waitFor("announcement")).data;
    expect(first).toMatchObject({
      message: "Phones off, please.",
      translated_messages: translations,
      duration_ms: 15_000,
    });
    await control(token, "announce", { message: "Thank you." });
    const second = (await stream.waitFor("announcement")).data;
    expect(Object.keys(second)).toEqual(["announcement_id", "message"]);
    expect(second["announcement_id"]).not.toBe(first["announcement_id"]);
  });
});

describe("what the network and the clock do unasked", () => {
  it.each([
    ["end", "ended"],
    ["destroy", "broken"],
  ] as const)(
    "cut %s leaves every stream %s, those in line too, and lets them come back",
    async (how, over) => {
      const { token } = server.channel({ state: live, settings: { maxViewers: 1 } }).channel();
      const first = await server.stream(token);
      await first.waitFor("connected");
      const waiting = await server.stream(token);
      await waiting.waitFor("queue");
      expect((await control(token, "cut", { how })).status).toBe(200);
      await expect(Promise.all([first.over, waiting.over])).resolves.toEqual([over, over]);
      await (await server.stream(token)).waitFor("connected");
    },
  );

  it("expired access cuts every stream, and the old tokens open nothing more", async () => {
    const settings = { accessType: "password", passCode: "mySecret123" } as const;
    const { token } = server.channel({ state: live, settings }).channel();
    const verify = () =>
      server.request("POST", `/api/v1/viewer/broadcasts/${token}/verify`, { password: "mySecret123" });
    const access = async () => ({
      viewer_access_token: String(dataOf(await verify())["viewer_access_token"]),
    });
    const old = await access();
    const stream = await server.stream(token, old);
    await stream.waitFor("connected");
    expect((await control(token, "expire-access")).status).toBe(200);
    await expect(stream.over).resolves.toBe("ended");
    expect((await server.stream(token, old)).status).toBe(403);
    expect((await server.stream(token, await access())).status).toBe(200);
  });
});
