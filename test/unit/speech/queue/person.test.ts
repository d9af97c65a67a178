import { describe, expect, it } from "vitest";

import { speechStateOf, speechView } from "../../../../src/speech/queue/view.ts";
import { type SpeechFixture, speakingFixture, usual, well } from "../../../harness/speech-fixture.ts";

function say(fixture: SpeechFixture, sid: number, durationMs = 3_000): void {
  fixture.final(sid);
  fixture.clip(sid, durationMs);
}
const sids = (fixture: SpeechFixture): number[] => fixture.heard.map(({ sid }) => sid);
const over = (fixture: SpeechFixture): string[] =>
  fixture.heard.map(({ sid, over = "going on" }) => `${sid} ${over}`);
const view = (fixture: SpeechFixture) => speechView(fixture.state());
/** The commands one input led to. */
function answer(fixture: SpeechFixture, act: () => void): string[] {
  const before = fixture.commands.length;
  act();
  return fixture.commands.slice(before).map(({ type }) => type);
}
/** Sentences 1 to `count`, heard to their end. */
function heardFixture(count: number): SpeechFixture {
  const fixture = speakingFixture();
  for (let sid = 1; sid <= count; sid += 1) {
    say(fixture, sid, 1_000);
    fixture.advance(1_500);
  }
  expect(fixture.state().counts.heard).toBe(count);
  return fixture;
}

describe("pause", () => {
  it("is silence at once, and goes on where it was", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(1_030);
    fixture.send({ type: "pause" });
    expect(view(fixture)).toMatchObject({ state: "paused", pausedBy: "person", sid: 1 });
    fixture.advance(10_000);
    expect(answer(fixture, () => fixture.send({ type: "resume" }))).toContain("resume");
    fixture.advance(1_900);
    expect(over(fixture)).toEqual(["1 going on"]);
    fixture.advance(200);
    expect(over(fixture)).toEqual(["1 ended"]);
  });

  it("goes on with the newest when what was paused is older than 20 s", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(1_000);
    fixture.send({ type: "pause" });
    for (let sid = 2; sid <= 9; sid += 1) {
      fixture.advance(3_000);
      say(fixture, sid);
    }
    fixture.send({ type: "resume" });
    fixture.advance(100);
    expect(sids(fixture)).toEqual([1, 9]);
    expect(view(fixture).notice).toMatchObject({ kind: "skipped", count: 8 });
  });

  it("between two sentences holds the next", () => {
    const fixture = speakingFixture();
    fixture.send({ type: "pause" });
    say(fixture, 1);
    fixture.advance(1_000);
    expect([sids(fixture), speechStateOf(fixture.state())]).toEqual([[], "paused"]);
    fixture.send({ type: "resume" });
    fixture.advance(100);
    expect(sids(fixture)).toEqual([1]);
  });

  it("outlasts what the device does, and a late word from the player", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(1_000);
    const key = fixture.alive()[0] ?? 0;
    fixture.send({ type: "pause" });
    fixture.event({ type: "interrupted", key });
    expect(view(fixture).pausedBy).toBe("person");
    expect(answer(fixture, () => fixture.event({ type: "resumed", key }))).toEqual(["pause"]);
    expect(speechStateOf(fixture.state())).toBe("paused");
  });
});

describe("an interruption by the device", () => {
  const interrupted = (): SpeechFixture => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { interruptedAtMs: 1_000 } : {}) }),
    });
    say(fixture, 1);
    fixture.advance(1_500);
    expect(view(fixture)).toMatchObject({ state: "paused", pausedBy: "device" });
    return fixture;
  };

  it("goes on by itself when the device does", () => {
    const fixture = interrupted();
    fixture.event({ type: "resumed", key: fixture.alive()[0] ?? 0 });
    expect(speechStateOf(fixture.state())).toBe("playing");
  });

  it("does not let anything older than 20 s be heard, whoever goes on", () => {
    for (const person of [true, false]) {
      const fixture = interrupted();
      fixture.advance(18_000);
      say(fixture, 2);
      fixture.advance(2_000);
      const act = person
        ? () => fixture.send({ type: "resume" })
        : () => fixture.event({ type: "resumed", key: fixture.heard[0]?.key ?? 0 });
      // What is newest was made ready, so that it starts within the tap.
      expect(answer(fixture, act).slice(0, 2)).toEqual(["dispose", "play"]);
      expect(sids(fixture)).toEqual([1, 2]);
    }
  });
});

describe("a browser that wants a tap", () => {
  it("is said at once, keeps what is fresh ready, and one tap starts it", () => {
    const fixture = speakingFixture();
    fixture.lock(true);
    say(fixture, 1);
    fixture.advance(500);
    expect(speechStateOf(fixture.state())).toBe("locked");
    for (let sid = 2; sid <= 20; sid += 1) {
      fixture.advance(3_000);
      say(fixture, sid);
      expect(fixture.alive().length).toBeLessThanOrEqual(3);
    }
    fixture.advance(1_000);
    fixture.lock(false);
    expect(answer(fixture, () => fixture.send({ type: "resume" })).slice(0, 2)).toEqual(["dispose", "play"]);
    fixture.advance(100);
    expect(view(fixture)).toMatchObject({ state: "playing", sid: 20 });
    expect(fixture.wrong).toEqual([]);
  });

  it("goes on with what was locked while it is fresh", () => {
    const fixture = speakingFixture();
    fixture.lock(true);
    say(fixture, 1);
    fixture.advance(5_000);
    fixture.lock(false);
    expect(answer(fixture, () => fixture.send({ type: "resume" }))[0]).toBe("resume");
    fixture.advance(100);
    expect(view(fixture)).toMatchObject({ state: "playing", sid: 1 });
  });
});

describe("hearing it again", () => {
  it("starts with the sentence that was tapped and goes on from there until it is live", () => {
    const fixture = heardFixture(4);
    fixture.send({ type: "replay", sid: 2 });
    fixture.advance(500);
    expect(view(fixture)).toMatchObject({ mode: "replay", sid: 2 });
    fixture.advance(2_000);
    say(fixture, 5, 1_000);
    fixture.advance(4_000);
    expect(sids(fixture)).toEqual([1, 2, 3, 4, 2, 3, 4, 5]);
    expect(view(fixture)).toMatchObject({ mode: "live", state: "idle" });
  });

  it("takes the place of what is spoken", () => {
    const fixture = heardFixture(2);
    say(fixture, 3);
    fixture.advance(500);
    fixture.send({ type: "replay", sid: 1 });
    fixture.advance(500);
    expect(over(fixture).slice(2)).toEqual(["3 disposed", "1 going on"]);
    expect(fixture.wrong).toEqual([]);
  });

  it("of the sentence that is spoken starts it again", () => {
    const fixture = heardFixture(1);
    say(fixture, 2);
    fixture.advance(1_500);
    fixture.send({ type: "replay", sid: 2 });
    fixture.advance(4_000);
    expect(over(fixture).slice(1)).toEqual(["2 disposed", "2 ended"]);
  });

  it("is at the person's rate, and nothing is too old for it", () => {
    const fixture = heardFixture(12);
    fixture.advance(600_000);
    fixture.send({ type: "replay", sid: 1 });
    fixture.advance(20_000);
    expect(sids(fixture).slice(12)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(fixture.commands.filter(({ type }) => type === "set-rate")).toEqual([]);
  });

  it("is by the device's voice where no clip is kept, and passes what nobody can say", () => {
    const fixture = heardFixture(2);
    fixture.final(3);
    fixture.advance(10_000);
    say(fixture, 4, 500);
    fixture.advance(2_000);
    fixture.send({ type: "replay", sid: 3 });
    fixture.advance(2_000);
    expect(sids(fixture).slice(3)).toEqual([4]);
    fixture.send({ type: "settings", settings: { ...usual, deviceAllowed: true } });
    fixture.send({ type: "replay", sid: 3 });
    fixture.advance(100);
    expect(view(fixture)).toMatchObject({ sid: 3, kind: "device" });
  });

  it("tries once more what did not load the first time", () => {
    const unreachable = new Set([1]);
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(unreachable.has(sid) ? { loadFails: "unreachable" } : {}) }),
    });
    say(fixture, 1);
    fixture.advance(1_000);
    expect([sids(fixture), fixture.state().counts.failed]).toEqual([[], 1]);
    unreachable.clear();
    fixture.send({ type: "replay", sid: 1 });
    fixture.advance(1_000);
    expect(view(fixture).sid).toBe(1);
  });

  it("says so where there is nothing to hear, and lets go on what is spoken", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(500);
    fixture.send({ type: "replay", sid: 7 });
    expect(view(fixture)).toMatchObject({
      state: "playing",
      sid: 1,
      notice: { kind: "nothing-to-hear", sid: 7 },
    });
  });

  it("one sentence back is the one before; while nothing is spoken, the last one", () => {
    const fixture = heardFixture(3);
    fixture.send({ type: "back" });
    fixture.advance(100);
    expect(view(fixture).sid).toBe(3);
    fixture.send({ type: "back" });
    fixture.advance(100);
    expect(view(fixture).sid).toBe(2);
  });

  it("ends with a skip to live: the newest that is fresh is next, or nothing", () => {
    const fixture = heardFixture(3);
    fixture.send({ type: "replay", sid: 1 });
    fixture.advance(100);
    say(fixture, 4);
    say(fixture, 5);
    fixture.send({ type: "skip-to-live" });
    fixture.advance(100);
    expect(view(fixture)).toMatchObject({ mode: "live", sid: 5 });
    expect(view(fixture).notice).toBeUndefined();
    fixture.advance(30_000);
    fixture.send({ type: "replay", sid: 1 });
    fixture.advance(100);
    fixture.send({ type: "skip-to-live" });
    fixture.advance(10_000);
    expect([sids(fixture).at(-1), speechStateOf(fixture.state())]).toEqual([1, "idle"]);
  });
});

describe("speech off and on again", () => {
  it("does not go back to what was left", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(500);
    fixture.send({ type: "stop" });
    fixture.send({ type: "start" });
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([1]);
    say(fixture, 3);
    fixture.advance(500);
    expect(sids(fixture)).toEqual([1, 3]);
  });
});

describe("another language", () => {
  it("forgets what was said in another language, but what is spoken finishes", () => {
    const fixture = heardFixture(2);
    say(fixture, 3);
    say(fixture, 4);
    fixture.advance(500);
    fixture.send({ type: "switch" });
    fixture.advance(8_000);
    expect(over(fixture).slice(2)).toEqual(["3 ended"]);
    fixture.send({ type: "replay", sid: 1 });
    expect(view(fixture).notice).toMatchObject({ kind: "nothing-to-hear" });
  });
});

describe("another voice", () => {
  it("is heard as soon as its clips come, and a clip of the old one is better than none", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(500);
    fixture.final(3, "Sentence 3 says something.");
    fixture.clip(3, 3_000, "Bea");
    fixture.advance(6_000);
    expect(over(fixture).slice(0, 2)).toEqual(["1 ended", "2 ended"]);
    expect(view(fixture).voiceName).toBe("Bea");
  });
});

describe("trying again", () => {
  it("leaves the failure behind, whatever comes next", () => {
    const fixture = speakingFixture({ behave: () => ({ ...well, loadFails: "malformed" }) });
    for (const sid of [1, 2, 3]) say(fixture, sid);
    fixture.advance(500);
    expect(view(fixture).state).toBe("failed");
    fixture.send({ type: "resume" });
    expect(view(fixture).state).toBe("idle");
  });
});

describe("what had no sound", () => {
  it("is said, with how much it was", () => {
    const fixture = speakingFixture({ behave: () => ({ ...well, loadFails: "malformed" }) });
    for (const sid of [1, 2]) say(fixture, sid);
    fixture.advance(500);
    expect(view(fixture).notice).toMatchObject({ kind: "unheard", count: 2 });
  });
});
