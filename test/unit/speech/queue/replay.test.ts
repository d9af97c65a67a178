import { describe, expect, it } from "vitest";

import { speechStateOf } from "../../../../src/speech/queue/view.ts";
import { speakingFixture, usual, well } from "../../../harness/speech-fixture.ts";
import { heardFixture, over, say, sids, view } from "../../../harness/speech-heard.ts";

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
