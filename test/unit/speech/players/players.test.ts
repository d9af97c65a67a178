import { describe, expect, it } from "vitest";

import { createPlayers } from "../../../../src/speech/players/players.ts";
import type {
  Clip,
  OpenPlayer,
  Player,
  PlayerEvent,
  Utterance,
} from "../../../../src/speech/players/player.ts";
import { createFakeVoices } from "../../../harness/fake-voices.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const CLIP: Clip = {
  sid: 7,
  language: "en",
  voiceName: "",
  audio: { base64: "//uQxA" },
  mimeType: "audio/mpeg",
  words: [{ text: "Good", offsetMs: 0, durationMs: 100 }],
};
const clip: Utterance = { kind: "clip", clip: CLIP };
const spoken: Utterance = { kind: "device", text: "Good morning", language: "en-US" };

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A clip player that notes what it is asked. */
function fakeClips() {
  const asked: string[] = [];
  let say: (event: PlayerEvent) => void = () => undefined;
  const open: OpenPlayer = (onEvent) => {
    say = onEvent;
    const note =
      (name: string) =>
      (...args: readonly unknown[]): void =>
        void asked.push([name, typeof args[0] === "number" ? args[0] : ""].join(" ").trim());
    return {
      load: note("load"),
      play: note("play"),
      pause: note("pause"),
      resume: note("resume"),
      setRate: note("setRate"),
      setVolume: note("setVolume"),
      dispose: note("dispose"),
      positionMs: () => 123,
      words: () => CLIP.words,
      close: note("close"),
    } satisfies Player;
  };
  return { asked, open, say: (event: PlayerEvent) => say(event) };
}

function fixture(bring?: () => Promise<void>) {
  const clips = fakeClips();
  const voices = createFakeVoices();
  const events: PlayerEvent[] = [];
  let imports = 0;
  const player = createPlayers({
    speech: voices.speech,
    clock: createManualClock(),
    chosenVoice: () => undefined,
    fetch: () => Promise.reject(new TypeError("no network")),
    serviceOrigin: "https://service.test",
    importClipPlayer: async () => {
      imports += 1;
      await bring?.();
      return { createClipPlayer: () => clips.open };
    },
  })((event) => events.push(event));
  return { ...clips, voices, events, player, imports: () => imports };
}

describe("the one player", () => {
  it("brings the clip player with the first clip, once, and not for the device's voice", async () => {
    const { player, imports, asked } = fixture();
    player.load(1, spoken);
    player.play(1, { rate: 1, volume: 1 });
    player.setVolume(0.5);
    await settle();
    expect(imports()).toBe(0);
    player.load(2, clip);
    player.load(3, clip);
    expect(asked).toEqual([]);
    await settle();
    player.load(4, clip);
    expect(imports()).toBe(1);
    expect(asked).toEqual(["load 2", "load 3", "load 4"]);
  });

  it("can bring it ahead", async () => {
    const { player, imports, asked } = fixture();
    await player.prepare();
    await player.prepare();
    player.load(1, clip);
    expect(imports()).toBe(1);
    expect(asked).toEqual(["load 1"]);
  });

  it("sends everything where its utterance went", async () => {
    const { player, asked, say, voices, events } = fixture();
    player.load(1, clip);
    player.load(2, spoken);
    await settle();
    player.play(1, { rate: 1, volume: 1 });
    player.setRate(1, 2);
    player.pause(1);
    player.resume(1);
    expect(player.positionMs(1)).toBe(123);
    expect(player.words(1)).toBe(CLIP.words);
    expect(voices.spoken).toHaveLength(0);
    player.play(2, { rate: 1, volume: 1 });
    expect(voices.spoken).toHaveLength(1);
    player.pause(2);
    player.resume(2);
    player.setRate(2, 2);
    expect(player.words(2)).toEqual([]);
    player.setVolume(0.2);
    player.dispose(1);
    expect(asked).toEqual([
      "load 1",
      "play 1",
      "setRate 1",
      "pause 1",
      "resume 1",
      "setVolume 0.2",
      "dispose 1",
    ]);
    say({ type: "started", key: 1 });
    voices.latest().start();
    await settle();
    expect(events.map(({ type, key }) => `${type} ${key}`)).toEqual(["loaded 2", "started 2"]);
  });

  it("passes on what is said, until an utterance is over", async () => {
    const { player, say, events } = fixture();
    player.load(1, clip);
    await settle();
    say({ type: "loaded", key: 1, durationMs: 500 });
    expect(events).toEqual([]);
    say({ type: "ended", key: 1 });
    say({ type: "resumed", key: 1 });
    await settle();
    expect(events.map(({ type }) => type)).toEqual(["loaded", "ended"]);
  });

  it("does not load what was given up before the clip player came", async () => {
    const { player, asked } = fixture();
    player.load(1, clip);
    player.dispose(1);
    await settle();
    expect(asked).toEqual([]);
  });

  it("fails a clip where the clip player cannot be brought, and tries again with the next", async () => {
    let isThere = false;
    const { player, events, asked, imports } = fixture(async () => {
      if (!isThere) throw new TypeError("Failed to fetch dynamically imported module");
    });
    player.load(1, clip);
    player.load(2, clip);
    await settle();
    expect(events).toEqual([
      { type: "failed", key: 1, reason: "unreachable" },
      { type: "failed", key: 2, reason: "unreachable" },
    ]);
    isThere = true;
    player.load(3, clip);
    await settle();
    expect(asked).toEqual(["load 3"]);
    expect(imports()).toBe(2);
  });

  it("says nothing after it is closed, and opens nothing either", async () => {
    const { player, events, asked, say } = fixture();
    player.load(1, clip);
    await settle();
    say({ type: "loaded", key: 1 });
    player.close();
    await settle();
    expect(asked).toEqual(["load 1", "close"]);
    expect(events).toEqual([]);

    const early = fixture();
    early.player.load(1, clip);
    early.player.close();
    await settle();
    expect(early.asked).toEqual([]);
  });
});
