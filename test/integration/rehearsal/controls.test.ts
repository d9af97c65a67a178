/**
 * The rehearsal's own controls: what an open stream sees of each, and when they are refused.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  dataOf,
  errorOf,
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

const isFinalOf =
  (sid: number) =>
  (data: Readonly<Record<string, unknown>>): boolean =>
    data["sid"] === sid && data["is_final"] === true;

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

describe("speakers", () => {
  const diarized = { state: live, settings: { speakerDiarization: true } } as const;

  it("are renamed, for sentences to come too", async () => {
    const { token } = server.channel(diarized).channel();
    const stream = await server.stream(token);
    await control(token, "rename-speaker", { speaker_id: "Guest-2", new_label: "Ben Vale" });
    expect((await stream.waitFor("speaker_renamed")).data).toEqual({
      speaker_id: "Guest-2",
      new_label: "Ben Vale",
    });
    server.advance(ONE_LAP);
    expect((await stream.waitFor("init_sentence", isFinalOf(2))).data).toMatchObject({
      speaker_id: "Guest-2",
      speaker_label: "Ben Vale",
    });
  });

  it("give one sentence away, also while it still grows", async () => {
    const { token } = server.channel(diarized).channel();
    const stream = await server.stream(token);
    server.advance(1_000);
    expect((await stream.waitFor("init_sentence")).data).toMatchObject({ speaker_id: "Guest-1" });
    await control(token, "reassign-speaker", { sid: 1, speaker_id: "Guest-2", label: "Ben" });
    expect((await stream.waitFor("speaker_reassigned")).data).toEqual({
      sid: 1,
      new_speaker_id: "Guest-2",
      new_speaker_label: "Ben",
    });
    server.advance(ONE_LAP);
    expect((await stream.waitFor("init_sentence", isFinalOf(1))).data).toMatchObject({
      speaker_id: "Guest-2",
      speaker_label: "Ben",
    });
    expect((await stream.waitFor("init_sentence", isFinalOf(3))).data).toMatchObject({
      speaker_id: "Guest-1",
    });
  });

  it("are merged: what was said is named, what will be said is the target's", async () => {
    const { token } = server.channel(diarized).channel();
    const stream = await server.stream(token);
    server.advance(6_000);
    await stream.waitFor("init_sentence", ({ sid }) => sid === 3);
    await control(token, "merge-speakers", {
      source_speaker_id: "Guest-1",
      target_speaker_id: "Guest-2",
      label: "Ben and Anna",
    });
    expect((await stream.waitFor("speakers_merged")).data).toEqual({
      source_speaker_id: "Guest-1",
      target_speaker_id: "Guest-2",
      target_speaker_label: "Ben and Anna",
      affected_sids: [1, 3],
    });
    server.advance(ONE_LAP);
    expect((await stream.waitFor("init_sentence", isFinalOf(3))).data).toMatchObject({
      speaker_id: "Guest-2",
      speaker_label: "Ben and Anna",
    });
  });

  it("stay one after a second merge, in either direction", async () => {
    const room = server.channel(diarized);
    const { token } = room.channel();
    const merge = (source_speaker_id: string, target_speaker_id: string) =>
      control(token, "merge-speakers", { source_speaker_id, target_speaker_id, label: target_speaker_id });
    await merge("Guest-1", "Guest-2");
    await merge("Guest-2", "Guest-3");
    expect(room.channel().mergedInto).toEqual({ "Guest-1": "Guest-3", "Guest-2": "Guest-3" });
    await merge("Guest-3", "Guest-1");
    expect(room.channel().mergedInto).toEqual({ "Guest-2": "Guest-1", "Guest-3": "Guest-1" });
    const stream = await server.stream(token);
    server.advance(ONE_LAP);
    expect((await stream.waitFor("init_sentence", isFinalOf(2))).data).toMatchObject({
      speaker_id: "Guest-1",
      speaker_label: "Guest-1",
    });
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

describe("a control is refused", () => {
  const bodies: Readonly<Record<string, unknown>> = {
    live: {},
    standby: {},
    pause: {},
    end: {},
    announce: { message: "Hello" },
    "rename-speaker": { speaker_id: "Guest-1", new_label: "Anna" },
    "reassign-speaker": { sid: 1, speaker_id: "Guest-2", label: "Ben" },
    "merge-speakers": { source_speaker_id: "Guest-1", target_speaker_id: "Guest-2", label: "Ben" },
    "expire-access": {},
    cut: { how: "end" },
  };
  const names = Object.keys(bodies);
  const states = ["pending", "live", "standby", "paused", "ended", "revoked"] as const;
  const stateOf = (state: (typeof states)[number]) => {
    if (state === "live") return live;
    return state === "standby" ? ({ status: "active", phase: "standby" } as const) : { status: state };
  };
  const allowedIn: Readonly<Record<(typeof states)[number], readonly string[]>> = {
    pending: names.filter((name) => !["pause", "end"].includes(name)),
    live: names.filter((name) => name !== "live"),
    standby: names,
    paused: names.filter((name) => name !== "pause"),
    ended: ["live", "standby"],
    revoked: [],
  };

  it.each(states)("where it makes no sense: %s", async (state) => {
    for (const name of names) {
      const { token } = server.channel({ state: stateOf(state) }).channel();
      const answer = await control(token, name, bodies[name]);
      if (allowedIn[state].includes(name)) expect([name, answer.status]).toEqual([name, 200]);
      else
        expect([name, errorOf(answer)]).toEqual([
          name,
          expect.stringMatching(/^422 broadcast_cannot_update/),
        ]);
    }
  });

  it.each([
    ["standby", { message: 7 }, "message must be a string of at most 2000 characters"],
    ["end", { reason: "" }, "reason must be a string of 1 to 2000 characters"],
    ["announce", {}, "message is required"],
    ["announce", { message: "x".repeat(2_001) }, "message must be a string of 1 to 2000 characters"],
    [
      "announce",
      { message: "Hi", translations: { "?": "Hi" } },
      "translations.? must be a language code such as zh-TW",
    ],
    [
      "announce",
      { message: "Hi", translations: { en: 1 } },
      "translations.en must be a string of 1 to 2000 characters",
    ],
    [
      "announce",
      { message: "Hi", duration_ms: 0 },
      "duration_ms must be a number of milliseconds, 1 or more",
    ],
    ["rename-speaker", { speaker_id: "Guest-1" }, "new_label is required"],
    [
      "rename-speaker",
      { speaker_id: "Guest-1", new_label: "a\nb" },
      "new_label must be a string of 1 to 100 characters without control characters",
    ],
    [
      "reassign-speaker",
      { sid: 0, speaker_id: "a", label: "b" },
      "sid must be a sentence's number, 1 or more",
    ],
    [
      "merge-speakers",
      { source_speaker_id: "a", target_speaker_id: "a", label: "b" },
      "target_speaker_id must differ from source_speaker_id",
    ],
    ["cut", {}, "how is required"],
    ["cut", { how: "slowly" }, "how must be end or destroy"],
    ["live", [], "The body must be a JSON object"],
    ["pause", "{", "The body is not valid JSON."],
  ])("%s with a wrong body (%#)", async (name, body, message) => {
    const { token } = server.channel({ state: live }).channel();
    expect(errorOf(await control(token, name, body))).toBe(`422 validation_failed: ${message}`);
  });

  it("for a broadcast or a control that is not there", async () => {
    const { token } = server.channel({ state: live }).channel();
    const unknown = "404 broadcast_session_not_found: The specified broadcast was not found";
    expect(errorOf(await control("zzzz", "live"))).toBe(unknown);
    expect(errorOf(await server.host("GET", "/rehearsal/v1/broadcasts/zzzz"))).toBe(unknown);
    for (const name of ["rewind", "constructor"]) {
      expect(errorOf(await control(token, name))).toBe("404 not_found: There is no such endpoint");
    }
    const wrongMethod = await server.host("GET", `/rehearsal/v1/broadcasts/${token}/live`);
    expect(errorOf(wrongMethod)).toBe("405 method_not_allowed: Method not allowed");
    const deleted = await server.host("DELETE", `/rehearsal/v1/broadcasts/${token}`);
    expect(errorOf(deleted)).toBe("405 method_not_allowed: Method not allowed");
  });
});
