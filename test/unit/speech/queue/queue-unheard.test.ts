/**
 * Clips that do not come, the device's voice in their place, and utterances that hang.
 */
import { describe, expect, it } from "vitest";

import { speechStateOf, speechView } from "../../../../src/speech/queue/view.ts";
import { type SpeechFixture, speakingFixture, usual, well } from "../../../harness/speech-fixture.ts";
import { over, say, sids } from "../../../harness/speech-heard.ts";

describe("a clip that does not come", () => {
  it("is waited for 4 s from its text, then passed and counted", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    fixture.advance(1_000);
    say(fixture, 2);
    fixture.advance(2_900);
    expect(sids(fixture)).toEqual([]);
    fixture.advance(200);
    expect(sids(fixture)).toEqual([2]);
    expect(fixture.state().counts).toMatchObject({ missing: 1, skipped: 0 });
    fixture.clip(1);
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([2]);
    expect(fixture.state().counts.late).toBe(1);
  });

  it("is not waited for when the service said so", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    say(fixture, 2);
    fixture.send({ type: "clip-failed", sid: 1 });
    fixture.advance(100);
    expect(sids(fixture)).toEqual([2]);
  });

  it("is not waited for when its sentence was never final", () => {
    const fixture = speakingFixture();
    say(fixture, 1, 500);
    say(fixture, 3);
    fixture.advance(1_000);
    expect(sids(fixture)).toEqual([1, 3]);
  });

  it("is still spoken when nothing newer was", () => {
    const fixture = speakingFixture();
    fixture.final(1);
    fixture.advance(6_000);
    fixture.clip(1);
    fixture.advance(100);
    expect(sids(fixture)).toEqual([1]);
  });
});

describe("the device's own voice", () => {
  const kinds = (fixture: SpeechFixture): string[] => fixture.heard.map(({ sid, kind }) => `${sid} ${kind}`);

  it("steps in 4 s after a text without a clip, when the person allows it", () => {
    const fixture = speakingFixture({ settings: { deviceAllowed: true } });
    fixture.final(1);
    fixture.advance(3_999);
    expect(kinds(fixture)).toEqual([]);
    fixture.advance(100);
    expect(kinds(fixture)).toEqual(["1 device"]);
    expect(speechView(fixture.state())).toMatchObject({ state: "playing", kind: "device" });
    expect(speechView(fixture.state()).voiceName).toBeUndefined();
  });

  it("steps in at once when the service failed, has no speech, or its clip cannot be played", () => {
    const failed = speakingFixture({ settings: { deviceAllowed: true } });
    failed.final(1);
    failed.send({ type: "clip-failed", sid: 1 });
    failed.advance(50);
    const silent = speakingFixture({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    silent.final(1);
    silent.advance(50);
    const broken = speakingFixture({
      settings: { deviceAllowed: true },
      behave: ({ kind }) => ({ ...well, ...(kind === "clip" ? { loadFails: "malformed" } : {}) }),
    });
    say(broken, 1);
    broken.advance(100);
    for (const fixture of [failed, silent, broken]) expect(kinds(fixture)).toEqual(["1 device"]);
    expect(broken.state().counts.failed).toBe(0);
  });

  it("says the text as it was last corrected", () => {
    const fixture = speakingFixture({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    fixture.final(1, "The first sentence.");
    fixture.final(2, "The secund.");
    fixture.advance(100);
    fixture.final(2, "The second.");
    fixture.advance(8_000);
    const loads = fixture.commands.flatMap((command) => (command.type === "load" ? [command.utterance] : []));
    expect(loads.at(-1)).toEqual({ kind: "device", text: "The second.", language: "en" });
    expect(kinds(fixture)).toEqual(["1 device", "2 device"]);
  });

  it("does not step in where it is not allowed or not there; without the service that is a failure", () => {
    const fixture = speakingFixture({
      settings: { deviceAllowed: true, deviceReady: false, serviceSpeaks: false },
    });
    fixture.final(1);
    fixture.advance(6_000);
    expect(fixture.heard).toEqual([]);
    expect(speechStateOf(fixture.state())).toBe("failed");
    fixture.send({ type: "settings", settings: { ...usual, serviceSpeaks: true } });
    expect(speechStateOf(fixture.state())).toBe("idle");
  });
});

describe("an utterance that hangs", () => {
  it("in loading holds what could be heard for 3 s, with nothing else for 8 s", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { loadMs: Infinity } : {}) }),
    });
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(2_999);
    expect(sids(fixture)).toEqual([]);
    fixture.advance(2);
    expect(sids(fixture)).toEqual([2]);
    expect(fixture.state().counts.failed).toBe(1);

    const alone = speakingFixture({ behave: () => ({ ...well, loadMs: Infinity }) });
    say(alone, 1);
    alone.advance(7_999);
    expect(alone.alive()).toHaveLength(1);
    alone.advance(1);
    expect(alone.alive()).toEqual([]);
  });

  it("in starting holds it for 3 s", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid === 1 ? { startMs: Infinity } : {}) }),
    });
    say(fixture, 1);
    say(fixture, 2);
    fixture.advance(3_100);
    expect(over(fixture)).toEqual(["1 disposed", "2 going on"]);
  });

  it("in the middle is given up 2 s after it should have ended, at the rate it has", () => {
    const fixture = speakingFixture({
      settings: { rate: 2 },
      behave: () => ({ ...well, lengthMs: 3_000, hangsAtMs: 1_000 }),
    });
    say(fixture, 1);
    fixture.advance(30 + 1_500 + 1_990);
    expect(over(fixture)).toEqual(["1 going on"]);
    fixture.advance(20);
    expect(over(fixture)).toEqual(["1 disposed"]);
  });

  it("as the newest of what is late lets an older one stand in", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({
        ...well,
        ...(sid === 1 ? { startMs: Infinity } : {}),
        ...(sid === 3 ? { loadMs: Infinity } : {}),
      }),
    });
    fixture.advance(10_000);
    for (const sid of [1, 2, 3]) {
      fixture.final(sid, undefined, fixture.now() - 5_000);
      fixture.clip(sid, 3_000);
    }
    fixture.advance(4_500);
    expect(over(fixture)).toEqual(["1 disposed", "2 going on"]);
  });

  it("after another holds it only half as long", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid < 4 ? { startMs: Infinity } : {}) }),
    });
    for (const sid of [1, 2, 3, 4]) say(fixture, sid);
    fixture.advance(4_400);
    expect(sids(fixture)).toEqual([1, 2]);
    fixture.advance(300);
    expect(sids(fixture)).toEqual([1, 2, 3]);
    fixture.advance(800);
    expect(sids(fixture)).toEqual([1, 2, 3, 4]);
    expect(speechStateOf(fixture.state())).toBe("playing");
  });

  it("three in a row unheard are a failure until one is heard", () => {
    const fixture = speakingFixture({
      behave: (_what, sid) => ({ ...well, ...(sid < 4 ? { loadFails: "malformed" } : {}) }),
    });
    for (const sid of [1, 2, 3]) say(fixture, sid);
    fixture.advance(500);
    expect(speechStateOf(fixture.state())).toBe("failed");
    say(fixture, 4);
    fixture.advance(4_000);
    expect(speechStateOf(fixture.state())).toBe("idle");
  });
});
