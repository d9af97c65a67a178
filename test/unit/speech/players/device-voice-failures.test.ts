import { describe, expect, it } from "vitest";

import { createDeviceVoice } from "../../../../src/speech/players/device-voice.ts";
import type { PlayerEvent } from "../../../../src/speech/players/player.ts";
import { createFakeVoices } from "../../../harness/fake-voices.ts";
import { createDeviceVoiceFixture, TEXT } from "../../../harness/device-voice-fixture.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

describe("a device voice that fails", () => {
  it.each<[code: SpeechSynthesisErrorCode, said: string]>([
    ["not-allowed", "locked"],
    ["audio-busy", "interrupted"],
    ["network", "failed: unreachable"],
    ["synthesis-failed", "failed: stalled"],
    ["synthesis-unavailable", "failed: unsupported"],
    ["language-unavailable", "failed: unsupported"],
    ["voice-unavailable", "failed: unsupported"],
    ["text-too-long", "failed: unsupported"],
    ["invalid-argument", "failed: unsupported"],
  ])("with %s is told as %s", async (code, said) => {
    const { player, latest, settle, types, clock } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    latest().error(code);
    await settle();
    expect(types()).toEqual(["loaded", said]);
    clock.advance(60_000);
    await settle();
    expect(types()).toEqual(["loaded", said]);
  });

  it("speaks after the tap it asked for", async () => {
    const { player, latest, settle, types, clock } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    latest().error("not-allowed");
    await settle();
    player.resume(1);
    latest().start();
    clock.advance(2_000);
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "locked", "started", "ended"]);
  });

  it("is given up when it stays silent for 4 s", async () => {
    const { player, settle, types, clock, calls } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    clock.advance(3_999);
    await settle();
    expect(types()).toEqual(["loaded"]);
    clock.advance(1);
    await settle();
    expect(types()).toEqual(["loaded", "failed: stalled"]);
    expect(calls().cancel).toBe(1);
  });

  it("was not heard when it ends sooner than anyone can speak", async () => {
    const { begin, latest, settle, types, clock } = createDeviceVoiceFixture();
    await begin();
    clock.advance(20);
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "started", "failed: stalled"]);
  });

  it("was not heard when it ends without a start", async () => {
    const { player, latest, settle, types } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "failed: stalled"]);
  });

  it("may end at once where there is nothing to speak", async () => {
    const { begin, latest, settle, types } = createDeviceVoiceFixture();
    await begin("...");
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "started", "ended"]);
  });

  it("is interrupted when something else cancels it while it speaks", async () => {
    const { begin, latest, settle, types, player, clock } = createDeviceVoiceFixture();
    await begin();
    latest().error("interrupted");
    await settle();
    expect(types()).toEqual(["loaded", "started", "interrupted"]);
    player.resume(1);
    latest().start();
    clock.advance(2_000);
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "started", "interrupted", "resumed", "ended"]);
  });

  it("tries once more when something else cancels it before it speaks", async () => {
    const { player, latest, spoken, settle, types } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    latest().error("canceled");
    expect(spoken).toHaveLength(2);
    await settle();
    expect(types()).toEqual(["loaded"]);
    latest().error("canceled");
    await settle();
    expect(spoken).toHaveLength(2);
    expect(types()).toEqual(["loaded", "interrupted"]);
  });

  it("is unsupported where there is no speech, no voice, or it throws", async () => {
    const said = async (
      speech: ReturnType<typeof createFakeVoices>["speech"] | undefined,
      language: string,
    ) => {
      const events: PlayerEvent[] = [];
      const clock = createManualClock();
      const player = createDeviceVoice({ speech, clock, chosenVoice: () => undefined })((event) => {
        events.push(event);
      });
      player.load(1, { kind: "device", text: TEXT, language });
      player.play(1, { rate: 1, volume: 1 });
      await new Promise<void>((resolve) => queueMicrotask(resolve));
      player.close();
      expect(clock.pending()).toBe(0);
      return events.at(-1);
    };
    const unsupported = { type: "failed", key: 1, reason: "unsupported" };
    expect(await said(undefined, "en")).toEqual(unsupported);
    expect(await said(createFakeVoices().speech, "ja-JP")).toEqual(unsupported);
    for (const throws of ["speak", "createUtterance"] as const) {
      expect(await said(createFakeVoices(undefined, { throws }).speech, "en")).toEqual(unsupported);
    }
    expect(await said(createFakeVoices(undefined, { throws: "cancel" }).speech, "en")).toEqual({
      type: "loaded",
      key: 1,
    });
  });

  it("leaves clips to others", async () => {
    const { player, settle, types } = createDeviceVoiceFixture();
    const clip = { sid: 1, language: "en", voiceName: "", audio: { base64: "" }, mimeType: "", words: [] };
    player.load(1, { kind: "clip", clip });
    await settle();
    expect(types()).toEqual(["failed: unsupported"]);
  });
});
