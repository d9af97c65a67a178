/**
 * A sentence number that is far from the talk is a mistake of the service: it moves the queue past nothing.
 */
import { describe, expect, it } from "vitest";

import { type SpeechFixture, speakingFixture } from "../../../harness/speech-fixture.ts";

const FAR = 5_000_000;

function say(fixture: SpeechFixture, sid: number): void {
  fixture.final(sid);
  fixture.clip(sid, 1_000);
  fixture.advance(1_500);
}
const sids = (fixture: SpeechFixture): number[] => fixture.heard.map(({ sid }) => sid);

describe("a sentence number far from the talk", () => {
  it("that is the first one heard leaves the talk to be heard", () => {
    const fixture = speakingFixture();
    for (const sid of [FAR, 101, 102, 103]) say(fixture, sid);
    expect(sids(fixture)).toEqual([FAR, 101, 102, 103]);
    expect(fixture.state().counts).toMatchObject({ heard: 4, skipped: 0, missing: 0, failed: 0 });
    expect(fixture.wrong).toEqual([]);
  });

  it("in the middle of the talk leaves the rest of it to be heard", () => {
    const fixture = speakingFixture();
    for (const sid of [101, 102, FAR, 103, 104]) say(fixture, sid);
    expect(sids(fixture)).toEqual([101, 102, FAR, 103, 104]);
  });

  it("leaves the rest to be heard after a replay that ended with it", () => {
    const fixture = speakingFixture();
    for (const sid of [101, 102, FAR]) say(fixture, sid);
    fixture.send({ type: "replay", sid: 102 });
    fixture.advance(4_000);
    for (const sid of [103, 104]) say(fixture, sid);
    expect(sids(fixture)).toEqual([101, 102, FAR, 102, FAR, 103, 104]);
  });

  it("is where the talk goes on when a second one follows it", () => {
    const fixture = speakingFixture();
    for (const sid of [101, 102, FAR, FAR + 1, FAR + 2, 103]) say(fixture, sid);
    expect(sids(fixture)).toEqual([101, 102, FAR, FAR + 1, FAR + 2]);
  });

  it("makes nothing be heard twice", () => {
    const fixture = speakingFixture();
    for (const sid of [101, 102, FAR, 103]) say(fixture, sid);
    for (const sid of [101, 102, 103, FAR]) say(fixture, sid);
    expect(sids(fixture)).toEqual([101, 102, FAR, 103]);
  });
});
