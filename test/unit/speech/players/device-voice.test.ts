import { describe, expect, it } from "vitest";

import { fakeVoice } from "../../../harness/fake-voices.ts";
import { createDeviceVoiceFixture, TEXT } from "../../../harness/device-voice-fixture.ts";

describe("a device voice", () => {
  it("is loaded at once, starts and ends", async () => {
    const { player, events, latest, clock, settle } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    expect(events).toEqual([]);
    await settle();
    expect(events).toEqual([{ type: "loaded", key: 1 }]);
    player.play(1, { rate: 1.5, volume: 0.4 });
    expect(latest()).toMatchObject({ text: TEXT, rate: 1.5, volume: 0.4, lang: "en-US" });
    latest().start();
    clock.advance(1_000);
    latest().end();
    await settle();
    expect(events.slice(1)).toEqual([
      { type: "started", key: 1 },
      { type: "ended", key: 1 },
    ]);
    expect(clock.pending()).toBe(0);
  });

  it.each([
    [0.1, 0.5],
    [3, 2],
    [1.25, 1.25],
  ])("speaks at rate %d as %d", (wanted, rate) => {
    const { player, latest } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: wanted, volume: 7 });
    expect(latest()).toMatchObject({ rate, volume: 1 });
  });

  it("is the one that was chosen, if it is there and fits", () => {
    const voices = [fakeVoice("en-US"), fakeVoice("en-GB"), fakeVoice("de-DE")];
    const speakWith = (chosen?: string): string | undefined => {
      const { player, latest } = createDeviceVoiceFixture(voices, {}, chosen);
      player.load(1, { kind: "device", text: TEXT, language: "en-US" });
      player.play(1, { rate: 1, volume: 1 });
      return latest().voice?.voiceURI;
    };
    expect(speakWith("voice:en-GB")).toBe("voice:en-GB");
    expect(speakWith("voice:gone")).toBe("voice:en-US");
    expect(speakWith("voice:de-DE")).toBe("voice:en-US");
    expect(speakWith()).toBe("voice:en-US");
  });

  it("speaks by the language alone while the list of voices is empty", () => {
    const { player, latest } = createDeviceVoiceFixture([]);
    player.load(1, { kind: "device", text: TEXT, language: "ja-JP" });
    player.play(1, { rate: 1, volume: 1 });
    expect(latest()).toMatchObject({ lang: "ja-JP", voice: null });
  });

  it("tells its words as it comes to them, with or without their length", async () => {
    const { player, begin, latest, clock } = createDeviceVoiceFixture();
    await begin(TEXT, 2);
    latest().sentence();
    latest().word(0, 4);
    clock.advance(200);
    latest().word(5);
    clock.advance(300);
    expect(player.positionMs(1)).toBe(1_000);
    expect(player.words(1)).toMatchObject([
      { text: "Good", offsetMs: 0, durationMs: 400 },
      { text: "morning", offsetMs: 400 },
    ]);
  });

  it("has started with its first word even where no start was told", async () => {
    const { player, latest, settle, types, clock } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.play(1, { rate: 1, volume: 1 });
    latest().word(0, 4);
    latest().start();
    await settle();
    expect(types()).toEqual(["loaded", "started"]);
    clock.advance(5_000);
    await settle();
    expect(types()).toEqual(["loaded", "started"]);
  });
});

describe("a pause of a device voice", () => {
  it("is silence, and goes on from the last word", async () => {
    const { player, begin, latest, clock, spoken, settle, types, calls } = createDeviceVoiceFixture();
    await begin();
    latest().word(0, 4);
    clock.advance(400);
    latest().word(5, 7);
    clock.advance(100);
    player.pause(1);
    expect(calls().cancel).toBe(1);
    await settle();
    clock.advance(60_000);
    expect(player.positionMs(1)).toBe(500);
    player.setRate(1, 1.5);
    player.resume(1);
    expect(latest()).toMatchObject({ text: "morning and welcome", rate: 1.5 });
    expect(types()).toEqual(["loaded", "started"]);
    latest().start();
    latest().word(0, 7);
    await settle();
    expect(types()).toEqual(["loaded", "started", "resumed"]);
    expect(player.words(1)).toMatchObject([
      { text: "Good", offsetMs: 0, durationMs: 400 },
      { text: "morning", offsetMs: 400 },
    ]);
    clock.advance(2_000);
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "started", "resumed", "ended"]);
    expect(spoken).toHaveLength(2);
  });

  it("goes on from the beginning where no word was told", async () => {
    const { player, begin, latest, clock } = createDeviceVoiceFixture();
    await begin();
    clock.advance(900);
    player.pause(1);
    player.resume(1);
    expect(latest().text).toBe(TEXT);
    expect(player.positionMs(1)).toBe(0);
  });
});

describe("a device voice from afar", () => {
  const remote = [fakeVoice("en-US", { localService: false })];

  it("is kept alive while it speaks, and no longer", async () => {
    const { begin, latest, clock, calls, settle } = createDeviceVoiceFixture(remote);
    await begin();
    const { resume } = calls();
    clock.advance(25_000);
    expect(calls()).toEqual({ cancel: 0, pause: 2, resume: resume + 2 });
    latest().end();
    await settle();
    clock.advance(60_000);
    expect(calls().pause).toBe(2);
  });

  it("is the only one that is", async () => {
    const { begin, clock, calls } = createDeviceVoiceFixture();
    await begin();
    clock.advance(60_000);
    expect(calls().pause).toBe(0);
  });
});

describe("a device voice that is given up", () => {
  it("is silent, and nothing more is said of it", async () => {
    const { begin, player, latest, settle, types, calls, clock } = createDeviceVoiceFixture();
    await begin();
    const { length } = types();
    player.dispose(1);
    player.dispose(1);
    expect(calls().cancel).toBe(1);
    latest().error("canceled");
    latest().end();
    await settle();
    expect(types()).toHaveLength(length);
    expect(clock.pending()).toBe(0);
    expect(player.positionMs(1)).toBeUndefined();
  });

  it("takes what was about to be said with it", async () => {
    const { player, settle, types } = createDeviceVoiceFixture();
    player.load(1, { kind: "device", text: TEXT, language: "en-US" });
    player.dispose(1);
    await settle();
    expect(types()).toEqual([]);
  });

  it("does not silence another that speaks", async () => {
    const { begin, player, calls } = createDeviceVoiceFixture();
    await begin();
    player.load(2, { kind: "device", text: TEXT, language: "en-US" });
    player.dispose(2);
    expect(calls().cancel).toBe(0);
  });

  it("goes with the player", async () => {
    const { begin, player, calls, settle, types, latest, clock } = createDeviceVoiceFixture();
    await begin();
    player.close();
    expect(calls().cancel).toBe(1);
    latest().end();
    await settle();
    expect(types()).toEqual(["loaded", "started"]);
    expect(clock.pending()).toBe(0);
  });
});
