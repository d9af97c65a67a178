/**
 * The host's edits of speakers: what an open stream sees of them, at once and in what is said later.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { isFinalOf } from "../../harness/open-stream.ts";
import { live, ONE_LAP, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const control = (token: string, name: string, body?: unknown) =>
  server.host("POST", `/rehearsal/v1/broadcasts/${token}/${name}`, body);

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

  it("are not given a sentence that nobody has said", async () => {
    const { token } = server.channel(diarized).channel();
    server.advance(1_000);
    for (const sid of [2, 1e9, Number.MAX_SAFE_INTEGER]) {
      const body = { sid, speaker_id: "Guest-2", label: "Ben" };
      expect(await control(token, "reassign-speaker", body)).toMatchObject({ status: 404 });
    }
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
