import { describe, expect, it } from "vitest";

import { behindMs, rateOf, speechStateOf } from "../../../../src/speech/queue/view.ts";
import { type SpeechFixture, speakingFixture, well } from "../../../harness/speech-fixture.ts";
import { answer, heardFixture, over, say, sids, view } from "../../../harness/speech-heard.ts";

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

  /** Sentence 1 was paused, and `count` more were said since, one every 3 s. */
  const pausedFor = (count: number): SpeechFixture => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(1_000);
    fixture.send({ type: "pause" });
    for (let sid = 2; sid <= count + 1; sid += 1) {
      fixture.advance(3_000);
      say(fixture, sid);
    }
    return fixture;
  };

  it("loses nothing of what was said meanwhile, goes on faster, and keeps up again", () => {
    const fixture = pausedFor(8);
    expect(view(fixture).trails).toBe(true);
    fixture.send({ type: "resume" });
    fixture.advance(2_500);
    expect(rateOf(fixture.state())).toBe(1.25);
    let sid = 9;
    for (; view(fixture).trails; sid += 1) {
      fixture.advance(4_000);
      say(fixture, sid + 1);
    }
    expect(behindMs(fixture.state(), fixture.now())).toBeLessThan(8_000);
    fixture.advance(20_000);
    expect(sids(fixture)).toEqual(Array.from({ length: sid }, (_, index) => index + 1));
    expect(fixture.state().counts.skipped).toBe(0);
  });

  it("leaves out what is more than the queue keeps waiting, and says so", () => {
    const fixture = pausedFor(20);
    fixture.send({ type: "resume" });
    fixture.advance(40_000);
    expect(sids(fixture)).toEqual([1, 14, 15, 16, 17, 18, 19, 20, 21]);
    expect(fixture.state().counts).toMatchObject({ heard: 9, skipped: 12 });
  });

  it("is left behind by whoever goes on to the newest", () => {
    const fixture = pausedFor(6);
    fixture.send({ type: "skip-to-live" });
    fixture.advance(100);
    expect(sids(fixture)).toEqual([1, 7]);
    expect(view(fixture).trails).toBe(false);
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
