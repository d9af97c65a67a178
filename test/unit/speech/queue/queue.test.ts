import { describe, expect, it } from "vitest";

import { seededRandom } from "../../../../src/node/rehearsal/random.ts";
import { behindMs, speechStateOf, speechView } from "../../../../src/speech/queue/view.ts";
import {
  type Behaviour,
  clipOf,
  createSpeechWorld,
  type SpeechWorld,
  speakingWorld,
  usual,
  well,
} from "../../../harness/speech-world.ts";

/** A sentence and its clip at once. */
function say(world: SpeechWorld, sid: number, durationMs = 3_000): void {
  world.final(sid);
  world.clip(sid, durationMs);
}
const sids = (world: SpeechWorld): number[] => world.heard.map(({ sid }) => sid);
const over = (world: SpeechWorld): string[] =>
  world.heard.map(({ sid, over = "going on" }) => `${sid} ${over}`);

describe("what is spoken", () => {
  it("is each sentence once, in the order of the text, one after the other", () => {
    const world = speakingWorld();
    world.final(1);
    world.final(2);
    world.clip(2, 1_000);
    world.advance(300);
    world.clip(1, 1_000);
    world.clip(1, 1_000);
    world.advance(5_000);
    world.clip(2, 1_000);
    world.advance(5_000);
    expect(over(world)).toEqual(["1 ended", "2 ended"]);
    expect(world.state().counts).toEqual({ heard: 2, skipped: 0, late: 0, missing: 0, failed: 0 });
    expect(world.wrong).toEqual([]);
  });

  it("is nothing before it is asked for, and nothing that was on the page already", () => {
    const world = createSpeechWorld();
    say(world, 1);
    world.final(2);
    world.advance(1_000);
    expect(speechStateOf(world.state())).toBe("off");
    world.send({ type: "start" });
    world.advance(1_000);
    expect(speechStateOf(world.state())).toBe("idle");
    world.clip(2);
    say(world, 3);
    world.advance(8_000);
    expect(sids(world)).toEqual([2, 3]);
  });

  it("starts with a clip that comes before its text", () => {
    const world = speakingWorld();
    world.clip(1);
    world.advance(500);
    expect(speechView(world.state())).toMatchObject({
      state: "playing",
      sid: 1,
      kind: "clip",
      voiceName: "Ada",
    });
  });

  it("is not spoken again when its text is corrected afterwards", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(4_000);
    world.final(1, "Corrected.");
    world.clip(1);
    world.advance(8_000);
    expect(sids(world)).toEqual([1]);
    expect(world.state().counts.late).toBe(0);
  });

  it("follows the one before without loading it first", () => {
    const world = speakingWorld();
    say(world, 1);
    say(world, 2);
    world.advance(10_000);
    const [first, second] = world.heard;
    expect((second?.playedAt ?? 0) - (first?.endedAt ?? 0)).toBe(0);
  });

  it("is heard only when it came to its end", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { failsAtMs: 1_000 } : {}) }),
    });
    say(world, 1);
    say(world, 2);
    world.advance(8_000);
    expect(world.state().counts).toMatchObject({ heard: 1, failed: 1 });
  });
});

describe("a clip that does not come", () => {
  it("is waited for 4 s from its text, then passed and counted", () => {
    const world = speakingWorld();
    world.final(1);
    world.advance(1_000);
    say(world, 2);
    world.advance(2_900);
    expect(sids(world)).toEqual([]);
    world.advance(200);
    expect(sids(world)).toEqual([2]);
    expect(world.state().counts).toMatchObject({ missing: 1, skipped: 0 });
    world.clip(1);
    world.advance(5_000);
    expect(sids(world)).toEqual([2]);
    expect(world.state().counts.late).toBe(1);
  });

  it("is not waited for when the service said so", () => {
    const world = speakingWorld();
    world.final(1);
    say(world, 2);
    world.send({ type: "clip-failed", sid: 1 });
    world.advance(100);
    expect(sids(world)).toEqual([2]);
  });

  it("is not waited for when its sentence was never final", () => {
    const world = speakingWorld();
    say(world, 1, 500);
    say(world, 3);
    world.advance(1_000);
    expect(sids(world)).toEqual([1, 3]);
  });

  it("is still spoken when nothing newer was", () => {
    const world = speakingWorld();
    world.final(1);
    world.advance(6_000);
    world.clip(1);
    world.advance(100);
    expect(sids(world)).toEqual([1]);
  });
});

describe("the device's own voice", () => {
  const kinds = (world: SpeechWorld): string[] => world.heard.map(({ sid, kind }) => `${sid} ${kind}`);

  it("steps in 4 s after a text without a clip, when the person allows it", () => {
    const world = speakingWorld({ settings: { deviceAllowed: true } });
    world.final(1);
    world.advance(3_999);
    expect(kinds(world)).toEqual([]);
    world.advance(100);
    expect(kinds(world)).toEqual(["1 device"]);
    expect(speechView(world.state())).toMatchObject({ state: "playing", kind: "device" });
    expect(speechView(world.state()).voiceName).toBeUndefined();
  });

  it("steps in at once when the service failed, has no speech, or its clip cannot be played", () => {
    const failed = speakingWorld({ settings: { deviceAllowed: true } });
    failed.final(1);
    failed.send({ type: "clip-failed", sid: 1 });
    failed.advance(50);
    const silent = speakingWorld({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    silent.final(1);
    silent.advance(50);
    const broken = speakingWorld({
      settings: { deviceAllowed: true },
      behave: ({ kind }) => ({ ...well, ...(kind === "clip" ? { loadFails: "malformed" } : {}) }),
    });
    say(broken, 1);
    broken.advance(100);
    for (const world of [failed, silent, broken]) expect(kinds(world)).toEqual(["1 device"]);
    expect(broken.state().counts.failed).toBe(0);
  });

  it("says the text as it was last corrected", () => {
    const world = speakingWorld({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    world.final(1, "The first sentence.");
    world.final(2, "The secund.");
    world.advance(100);
    world.final(2, "The second.");
    world.advance(8_000);
    const loads = world.commands.flatMap((command) => (command.type === "load" ? [command.utterance] : []));
    expect(loads.at(-1)).toEqual({ kind: "device", text: "The second.", language: "en" });
    expect(kinds(world)).toEqual(["1 device", "2 device"]);
  });

  it("does not step in where it is not allowed or not there; without the service that is a failure", () => {
    const world = speakingWorld({
      settings: { deviceAllowed: true, deviceReady: false, serviceSpeaks: false },
    });
    world.final(1);
    world.advance(6_000);
    expect(world.heard).toEqual([]);
    expect(speechStateOf(world.state())).toBe("failed");
    world.send({ type: "settings", settings: { ...usual, serviceSpeaks: true } });
    expect(speechStateOf(world.state())).toBe("idle");
  });
});

describe("an utterance that hangs", () => {
  it("in loading holds what could be heard for 3 s, with nothing else for 8 s", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { loadMs: Infinity } : {}) }),
    });
    say(world, 1);
    say(world, 2);
    world.advance(2_999);
    expect(sids(world)).toEqual([]);
    world.advance(2);
    expect(sids(world)).toEqual([2]);
    expect(world.state().counts.failed).toBe(1);

    const alone = speakingWorld({ behave: () => ({ ...well, loadMs: Infinity }) });
    say(alone, 1);
    alone.advance(7_999);
    expect(alone.alive()).toHaveLength(1);
    alone.advance(1);
    expect(alone.alive()).toEqual([]);
  });

  it("in starting holds it for 3 s", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { startMs: Infinity } : {}) }),
    });
    say(world, 1);
    say(world, 2);
    world.advance(3_100);
    expect(over(world)).toEqual(["1 disposed", "2 going on"]);
  });

  it("in the middle is given up 2 s after it should have ended, at the rate it has", () => {
    const world = speakingWorld({
      settings: { rate: 2 },
      behave: () => ({ ...well, lengthMs: 3_000, hangsAtMs: 1_000 }),
    });
    say(world, 1);
    world.advance(30 + 1_500 + 1_990);
    expect(over(world)).toEqual(["1 going on"]);
    world.advance(20);
    expect(over(world)).toEqual(["1 disposed"]);
  });

  it("as the newest of what is late lets an older one stand in", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({
        ...well,
        ...(sid === 1 ? { startMs: Infinity } : {}),
        ...(sid === 3 ? { loadMs: Infinity } : {}),
      }),
    });
    world.advance(10_000);
    for (const sid of [1, 2, 3]) {
      world.final(sid, undefined, world.now() - 5_000);
      world.clip(sid, 3_000);
    }
    world.advance(4_500);
    expect(over(world)).toEqual(["1 disposed", "2 going on"]);
  });

  it("after another holds it only half as long", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid < 4 ? { startMs: Infinity } : {}) }),
    });
    for (const sid of [1, 2, 3, 4]) say(world, sid);
    world.advance(4_400);
    expect(sids(world)).toEqual([1, 2]);
    world.advance(300);
    expect(sids(world)).toEqual([1, 2, 3]);
    world.advance(800);
    expect(sids(world)).toEqual([1, 2, 3, 4]);
    expect(speechStateOf(world.state())).toBe("playing");
  });

  it("three in a row unheard are a failure until one is heard", () => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid < 4 ? { loadFails: "malformed" } : {}) }),
    });
    for (const sid of [1, 2, 3]) say(world, sid);
    world.advance(500);
    expect(speechStateOf(world.state())).toBe("failed");
    say(world, 4);
    world.advance(4_000);
    expect(speechStateOf(world.state())).toBe("idle");
  });
});

describe("the figures it shows", () => {
  it("say how far speech is behind the text", () => {
    const world = speakingWorld();
    world.final(1);
    world.advance(1_500);
    expect(behindMs(world.state(), world.now())).toBe(1_500);
    world.clip(1, 3_000);
    world.advance(1_000);
    expect(behindMs(world.state(), world.now())).toBe(1_530);
    world.advance(9_000);
    expect(behindMs(world.state(), world.now())).toBe(0);
  });

  it("do not count a sentence that nobody will speak", () => {
    const world = speakingWorld();
    world.final(1);
    world.advance(3_900);
    expect(behindMs(world.state(), world.now())).toBe(3_900);
    world.advance(200);
    expect(behindMs(world.state(), world.now())).toBe(0);
  });

  it("follow the person's rate and volume at once", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(500);
    world.send({ type: "settings", settings: { ...usual, rate: 1.5, volume: 0.5 } });
    expect(world.commands.slice(-2)).toMatchObject([
      { type: "set-volume", volume: 0.5 },
      { type: "set-rate", rate: 1.5 },
    ]);
  });

  it("end with speech: nothing is left, nothing is heard", () => {
    const world = speakingWorld();
    say(world, 1);
    say(world, 2);
    world.advance(500);
    world.send({ type: "stop" });
    expect(world.alive()).toEqual([]);
    say(world, 3);
    world.event({ type: "ended", key: 1 });
    world.advance(10_000);
    expect(sids(world)).toEqual([1]);
    expect(world.state().counts.heard).toBe(0);
  });
});

it("200 clips of which 4 in 10 are broken in every way keep their order and never stall it", () => {
  const random = seededRandom(7);
  const faults = new Map<number, Partial<Behaviour>>();
  const kinds: Partial<Behaviour>[] = [
    { loadFails: "malformed", loadMs: 0 },
    { loadFails: "malformed", loadMs: 300 },
    { loadMs: Infinity },
    { loadFails: "unreachable", loadMs: 900 },
  ];
  const world = speakingWorld({ behave: (_what, sid) => ({ ...well, ...faults.get(sid) }) });
  for (let sid = 1; sid <= 200; sid += 1) {
    const fault = kinds[Math.floor(random() * 10)];
    if (fault !== undefined) faults.set(sid, fault);
    world.at(sid * 4_000, () => say(world, sid));
  }
  world.advance(850_000);
  const heard = world.heard.filter(({ over }) => over === "ended");
  expect(heard.map(({ sid }) => sid)).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1).filter((sid) =>
      heard.some((one) => one.sid === sid),
    ),
  );
  expect(heard.length).toBeGreaterThanOrEqual((200 - faults.size) * 0.95);
  const stalled = heard.filter(({ bornAt, playedAt }) => playedAt - bornAt > 10_000);
  expect(stalled).toEqual([]);
  expect([world.wrong, world.alive()]).toEqual([[], []]);
});

it("keeps the newest 60 clips and 200 sentences", () => {
  const world = createSpeechWorld();
  for (let sid = 1; sid <= 300; sid += 1) say(world, sid);
  const { sentences } = world.state();
  expect(sentences).toHaveLength(200);
  expect(sentences.filter(({ clip }) => clip !== undefined).map(({ sid }) => sid)).toEqual(
    Array.from({ length: 60 }, (_, index) => 241 + index),
  );
  const big = { ...clipOf(301), audio: { base64: "A".repeat(7_000_000) } };
  world.send({ type: "clip", clip: big });
  world.send({ type: "clip", clip: { ...big, sid: 302 } });
  expect(world.state().sentences.filter(({ clip }) => clip !== undefined)).toHaveLength(1);
});
