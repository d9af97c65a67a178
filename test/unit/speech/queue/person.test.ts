import { describe, expect, it } from "vitest";

import { speechStateOf, speechView } from "../../../../src/speech/queue/view.ts";
import { type SpeechWorld, speakingWorld, usual, well } from "../../../harness/speech-world.ts";

function say(world: SpeechWorld, sid: number, durationMs = 3_000): void {
  world.final(sid);
  world.clip(sid, durationMs);
}
const sids = (world: SpeechWorld): number[] => world.heard.map(({ sid }) => sid);
const over = (world: SpeechWorld): string[] =>
  world.heard.map(({ sid, over = "going on" }) => `${sid} ${over}`);
const view = (world: SpeechWorld) => speechView(world.state());
/** The commands one input led to. */
function answer(world: SpeechWorld, act: () => void): string[] {
  const before = world.commands.length;
  act();
  return world.commands.slice(before).map(({ type }) => type);
}
/** Sentences 1 to `count`, heard to their end. */
function heardWorld(count: number): SpeechWorld {
  const world = speakingWorld();
  for (let sid = 1; sid <= count; sid += 1) {
    say(world, sid, 1_000);
    world.advance(1_500);
  }
  expect(world.state().counts.heard).toBe(count);
  return world;
}

describe("pause", () => {
  it("is silence at once, and goes on where it was", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(1_030);
    world.send({ type: "pause" });
    expect(view(world)).toMatchObject({ state: "paused", pausedBy: "person", sid: 1 });
    world.advance(10_000);
    expect(answer(world, () => world.send({ type: "resume" }))).toContain("resume");
    world.advance(1_900);
    expect(over(world)).toEqual(["1 going on"]);
    world.advance(200);
    expect(over(world)).toEqual(["1 ended"]);
  });

  it("goes on with the newest when what was paused is older than 20 s", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(1_000);
    world.send({ type: "pause" });
    for (let sid = 2; sid <= 9; sid += 1) {
      world.advance(3_000);
      say(world, sid);
    }
    world.send({ type: "resume" });
    world.advance(100);
    expect(sids(world)).toEqual([1, 9]);
    expect(view(world).notice).toMatchObject({ kind: "skipped", count: 8 });
  });

  it("between two sentences holds the next", () => {
    const world = speakingWorld();
    world.send({ type: "pause" });
    say(world, 1);
    world.advance(1_000);
    expect([sids(world), speechStateOf(world.state())]).toEqual([[], "paused"]);
    world.send({ type: "resume" });
    world.advance(100);
    expect(sids(world)).toEqual([1]);
  });

  it("outlasts what the device does, and a late word from the player", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(1_000);
    const key = world.alive()[0] ?? 0;
    world.send({ type: "pause" });
    world.event({ type: "interrupted", key });
    expect(view(world).pausedBy).toBe("person");
    expect(answer(world, () => world.event({ type: "resumed", key }))).toEqual(["pause"]);
    expect(speechStateOf(world.state())).toBe("paused");
  });
});

describe("an interruption by the device", () => {
  const interrupted = (): SpeechWorld => {
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { interruptedAtMs: 1_000 } : {}) }),
    });
    say(world, 1);
    world.advance(1_500);
    expect(view(world)).toMatchObject({ state: "paused", pausedBy: "device" });
    return world;
  };

  it("goes on by itself when the device does", () => {
    const world = interrupted();
    world.event({ type: "resumed", key: world.alive()[0] ?? 0 });
    expect(speechStateOf(world.state())).toBe("playing");
  });

  it("does not let anything older than 20 s be heard, whoever goes on", () => {
    for (const person of [true, false]) {
      const world = interrupted();
      world.advance(18_000);
      say(world, 2);
      world.advance(2_000);
      const act = person
        ? () => world.send({ type: "resume" })
        : () => world.event({ type: "resumed", key: world.heard[0]?.key ?? 0 });
      // What is newest was made ready, so that it starts within the tap.
      expect(answer(world, act).slice(0, 2)).toEqual(["dispose", "play"]);
      expect(sids(world)).toEqual([1, 2]);
    }
  });
});

describe("a browser that wants a tap", () => {
  it("is said at once, keeps what is fresh ready, and one tap starts it", () => {
    const world = speakingWorld();
    world.lock(true);
    say(world, 1);
    world.advance(500);
    expect(speechStateOf(world.state())).toBe("locked");
    for (let sid = 2; sid <= 20; sid += 1) {
      world.advance(3_000);
      say(world, sid);
      expect(world.alive().length).toBeLessThanOrEqual(3);
    }
    world.advance(1_000);
    world.lock(false);
    expect(answer(world, () => world.send({ type: "resume" })).slice(0, 2)).toEqual(["dispose", "play"]);
    world.advance(100);
    expect(view(world)).toMatchObject({ state: "playing", sid: 20 });
    expect(world.wrong).toEqual([]);
  });

  it("goes on with what was locked while it is fresh", () => {
    const world = speakingWorld();
    world.lock(true);
    say(world, 1);
    world.advance(5_000);
    world.lock(false);
    expect(answer(world, () => world.send({ type: "resume" }))[0]).toBe("resume");
    world.advance(100);
    expect(view(world)).toMatchObject({ state: "playing", sid: 1 });
  });
});

describe("hearing it again", () => {
  it("starts with the sentence that was tapped and goes on from there until it is live", () => {
    const world = heardWorld(4);
    world.send({ type: "replay", sid: 2 });
    world.advance(500);
    expect(view(world)).toMatchObject({ mode: "replay", sid: 2 });
    world.advance(2_000);
    say(world, 5, 1_000);
    world.advance(4_000);
    expect(sids(world)).toEqual([1, 2, 3, 4, 2, 3, 4, 5]);
    expect(view(world)).toMatchObject({ mode: "live", state: "idle" });
  });

  it("takes the place of what is spoken", () => {
    const world = heardWorld(2);
    say(world, 3);
    world.advance(500);
    world.send({ type: "replay", sid: 1 });
    world.advance(500);
    expect(over(world).slice(2)).toEqual(["3 disposed", "1 going on"]);
    expect(world.wrong).toEqual([]);
  });

  it("of the sentence that is spoken starts it again", () => {
    const world = heardWorld(1);
    say(world, 2);
    world.advance(1_500);
    world.send({ type: "replay", sid: 2 });
    world.advance(4_000);
    expect(over(world).slice(1)).toEqual(["2 disposed", "2 ended"]);
  });

  it("is at the person's rate, and nothing is too old for it", () => {
    const world = heardWorld(12);
    world.advance(600_000);
    world.send({ type: "replay", sid: 1 });
    world.advance(20_000);
    expect(sids(world).slice(12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(world.commands.filter(({ type }) => type === "set-rate")).toEqual([]);
  });

  it("is by the device's voice where no clip is kept, and passes what nobody can say", () => {
    const world = heardWorld(2);
    world.final(3);
    world.advance(10_000);
    say(world, 4, 500);
    world.advance(2_000);
    world.send({ type: "replay", sid: 3 });
    world.advance(2_000);
    expect(sids(world).slice(3)).toEqual([4]);
    world.send({ type: "settings", settings: { ...usual, deviceAllowed: true } });
    world.send({ type: "replay", sid: 3 });
    world.advance(100);
    expect(view(world)).toMatchObject({ sid: 3, kind: "device" });
  });

  it("tries once more what did not load the first time", () => {
    const unreachable = new Set([1]);
    const world = speakingWorld({
      behave: (_what, sid) => ({ ...well, ...(unreachable.has(sid) ? { loadFails: "unreachable" } : {}) }),
    });
    say(world, 1);
    world.advance(1_000);
    expect([sids(world), world.state().counts.failed]).toEqual([[], 1]);
    unreachable.clear();
    world.send({ type: "replay", sid: 1 });
    world.advance(1_000);
    expect(view(world).sid).toBe(1);
  });

  it("says so where there is nothing to hear, and lets go on what is spoken", () => {
    const world = speakingWorld();
    say(world, 1);
    world.advance(500);
    world.send({ type: "replay", sid: 7 });
    expect(view(world)).toMatchObject({
      state: "playing",
      sid: 1,
      notice: { kind: "nothing-to-hear", sid: 7 },
    });
  });

  it("one sentence back is the one before; while nothing is spoken, the last one", () => {
    const world = heardWorld(3);
    world.send({ type: "back" });
    world.advance(100);
    expect(view(world).sid).toBe(3);
    world.send({ type: "back" });
    world.advance(100);
    expect(view(world).sid).toBe(2);
  });

  it("ends with a skip to live: the newest that is fresh is next, or nothing", () => {
    const world = heardWorld(3);
    world.send({ type: "replay", sid: 1 });
    world.advance(100);
    say(world, 4);
    say(world, 5);
    world.send({ type: "skip-to-live" });
    world.advance(100);
    expect(view(world)).toMatchObject({ mode: "live", sid: 5 });
    expect(view(world).notice).toBeUndefined();
    world.advance(30_000);
    world.send({ type: "replay", sid: 1 });
    world.advance(100);
    world.send({ type: "skip-to-live" });
    world.advance(10_000);
    expect([sids(world).at(-1), speechStateOf(world.state())]).toEqual([1, "idle"]);
  });
});

describe("speech off and on again", () => {
  it("does not go back to what was left", () => {
    const world = speakingWorld();
    say(world, 1);
    say(world, 2);
    world.advance(500);
    world.send({ type: "stop" });
    world.send({ type: "start" });
    world.advance(5_000);
    expect(sids(world)).toEqual([1]);
    say(world, 3);
    world.advance(500);
    expect(sids(world)).toEqual([1, 3]);
  });
});

describe("another language", () => {
  it("forgets what was said in another language, but what is spoken finishes", () => {
    const world = heardWorld(2);
    say(world, 3);
    say(world, 4);
    world.advance(500);
    world.send({ type: "switch" });
    world.advance(8_000);
    expect(over(world).slice(2)).toEqual(["3 ended"]);
    world.send({ type: "replay", sid: 1 });
    expect(view(world).notice).toMatchObject({ kind: "nothing-to-hear" });
  });
});

describe("another voice", () => {
  it("is heard as soon as its clips come, and a clip of the old one is better than none", () => {
    const world = speakingWorld();
    say(world, 1);
    say(world, 2);
    world.advance(500);
    world.final(3, "Sentence 3 says something.");
    world.clip(3, 3_000, "Bea");
    world.advance(6_000);
    expect(over(world).slice(0, 2)).toEqual(["1 ended", "2 ended"]);
    expect(view(world).voiceName).toBe("Bea");
  });
});

describe("trying again", () => {
  it("leaves the failure behind, whatever comes next", () => {
    const world = speakingWorld({ behave: () => ({ ...well, loadFails: "malformed" }) });
    for (const sid of [1, 2, 3]) say(world, sid);
    world.advance(500);
    expect(view(world).state).toBe("failed");
    world.send({ type: "resume" });
    expect(view(world).state).toBe("idle");
  });
});

describe("what had no sound", () => {
  it("is said, with how much it was", () => {
    const world = speakingWorld({ behave: () => ({ ...well, loadFails: "malformed" }) });
    for (const sid of [1, 2]) say(world, sid);
    world.advance(500);
    expect(view(world).notice).toMatchObject({ kind: "unheard", count: 2 });
  });
});
