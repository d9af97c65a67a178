import { describe, expect, it } from "vitest";

import { seededRandom } from "../../../../src/node/rehearsal/random.ts";
import { behindMs, speechStateOf, speechView } from "../../../../src/speech/queue/view.ts";
import {
  type Behaviour,
  clipOf,
  createSpeechFixture,
  speakingFixture,
  usual,
  well,
} from "../../../harness/speech-fixture.ts";
import { over, say, sids } from "../../../harness/speech-heard.ts";

describe("what is spoken", () => {
  it("is each sentence once, in the order of the text, one after the other", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    fixture.final(2);
    fixture.clip(2, 1_000);
    fixture.advance(300);
    fixture.clip(1, 1_000);
    fixture.clip(1, 1_000);
    fixture.advance(5_000);
    fixture.clip(2, 1_000);
    fixture.advance(5_000);
    expect(over(fixture)).toEqual(["1 ended", "2 ended"]);
    expect(fixture.state().counts).toEqual({ heard: 2, skipped: 0, late: 0, missing: 0, failed: 0 });
    expect(fixture.wrong).toEqual([]);
  });

  it("is nothing before it is asked for, and nothing that was on the page already", () => {
    const fixture = createSpeechFixture();
    say(fixture, 1);
    fixture.final(2);
    fixture.advance(1_000);
    expect(speechStateOf(fixture.state())).toBe("off");
    fixture.send({ type: "start" });
    fixture.advance(1_000);
    expect(speechStateOf(fixture.state())).toBe("idle");
    fixture.clip(2);
    say(fixture, 3);
    fixture.advance(8_000);
    expect(sids(fixture)).toEqual([2, 3]);
  });

  it("starts with a clip that comes before its text", () => {
    const fixture = speakingFixture();
    fixture.clip(1);
    fixture.advance(500);
    expect(speechView(fixture.state())).toMatchObject({
      state: "playing",
      sid: 1,
      kind: "clip",
      voiceName: "Ada",
    });
  });

  it("is not spoken again when its text is corrected afterwards", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(4_000);
    fixture.final(1, "Corrected.");
    fixture.clip(1);
    fixture.advance(8_000);
    expect(sids(fixture)).toEqual([1]);
    expect(fixture.state().counts.late).toBe(0);
  });

  it("follows the one before without loading it first", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(10_000);
    const [first, second] = fixture.heard;
    expect((second?.playedAt ?? 0) - (first?.endedAt ?? 0)).toBe(0);
  });

  it("is heard only when it came to its end", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { failsAtMs: 1_000 } : {}) }),
    });
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(8_000);
    expect(fixture.state().counts).toMatchObject({ heard: 1, failed: 1 });
  });
});

describe("the figures it shows", () => {
  it("say how far speech is behind the text", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    fixture.advance(1_500);
    expect(behindMs(fixture.state(), fixture.now())).toBe(1_500);
    fixture.clip(1, 3_000);
    fixture.advance(1_000);
    expect(behindMs(fixture.state(), fixture.now())).toBe(1_530);
    fixture.advance(9_000);
    expect(behindMs(fixture.state(), fixture.now())).toBe(0);
  });

  it("do not count a sentence that nobody will speak", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    fixture.advance(3_900);
    expect(behindMs(fixture.state(), fixture.now())).toBe(3_900);
    fixture.advance(200);
    expect(behindMs(fixture.state(), fixture.now())).toBe(0);
  });

  it("follow the person's rate and volume at once", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    fixture.advance(500);
    fixture.send({ type: "settings", settings: { ...usual, rate: 1.5, volume: 0.5 } });
    expect(fixture.commands.slice(-2)).toMatchObject([
      { type: "set-volume", volume: 0.5 },
      { type: "set-rate", rate: 1.5 },
    ]);
  });

  it("end with speech: nothing is left, nothing is heard", () => {
    const fixture = speakingFixture();
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(500);
    fixture.send({ type: "stop" });
    expect(fixture.alive()).toEqual([]);
    say(fixture, 3);
    fixture.event({ type: "ended", key: 1 });
    fixture.advance(10_000);
    expect(sids(fixture)).toEqual([1]);
    expect(fixture.state().counts.heard).toBe(0);
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
  const fixture = speakingFixture({ behave: (_what, sid) => ({ ...well, ...faults.get(sid) }) });
  for (let sid = 1; sid <= 200; sid += 1) {
    const fault = kinds[Math.floor(random() * 10)];
    if (fault !== undefined) faults.set(sid, fault);
    fixture.at(sid * 4_000, () => say(fixture, sid));
  }
  fixture.advance(850_000);
  const heard = fixture.heard.filter(({ over }) => over === "ended");
  expect(heard.map(({ sid }) => sid)).toEqual(
    Array.from({ length: 200 }, (_, index) => index + 1).filter((sid) =>
      heard.some((one) => one.sid === sid),
    ),
  );
  expect(heard.length).toBeGreaterThanOrEqual((200 - faults.size) * 0.95);
  const stalled = heard.filter(({ bornAt, playedAt }) => playedAt - bornAt > 10_000);
  expect(stalled).toEqual([]);
  expect([fixture.wrong, fixture.alive()]).toEqual([[], []]);
});

it("keeps the newest 60 clips and 200 sentences", () => {
  const fixture = createSpeechFixture();
  for (let sid = 1; sid <= 300; sid += 1) say(fixture, sid);
  const { sentences } = fixture.state();
  expect(sentences).toHaveLength(200);
  expect(sentences.filter(({ clip }) => clip !== undefined).map(({ sid }) => sid)).toEqual(
    Array.from({ length: 60 }, (_, index) => 241 + index),
  );
  const big = { ...clipOf(301), audio: { base64: "A".repeat(7_000_000) } };
  fixture.send({ type: "clip", clip: big });
  fixture.send({ type: "clip", clip: { ...big, sid: 302 } });
  expect(fixture.state().sentences.filter(({ clip }) => clip !== undefined)).toHaveLength(1);
});
