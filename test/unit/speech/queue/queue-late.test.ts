/** Speech whose player came late: what was asked for meanwhile is spoken first, and nothing that is too old. */
import { describe, expect, it } from "vitest";

import { type SpeechFixture, clipOf, createSpeechFixture } from "../../../harness/speech-fixture.ts";

const sids = (fixture: SpeechFixture): number[] => fixture.heard.map(({ sid }) => sid);

/** Speech that was asked for at 0 and can be heard from `readyAt` on; sentence n came at `everyMs` × n with its clip. */
function lateFixture(count: number, everyMs: number, readyAt: number, lengthMs = 2_000): SpeechFixture {
  const fixture = createSpeechFixture();
  fixture.advanceTo(readyAt);
  fixture.send({ type: "start", since: 0 });
  for (let sid = 1; sid <= count; sid += 1) {
    fixture.final(sid, `Sentence ${sid}.`, sid * everyMs);
    fixture.send({ type: "clip", clip: clipOf(sid, lengthMs), clipAt: sid * everyMs });
  }
  return fixture;
}

describe("speech whose player comes late", () => {
  it("speaks everything that came meanwhile, in order, though it is far behind", () => {
    const fixture = lateFixture(5, 1_800, 9_500);
    fixture.advance(15_000);
    expect(sids(fixture)).toEqual([1, 2, 3, 4, 5]);
    expect(fixture.state().counts).toMatchObject({ heard: 5, skipped: 0, missing: 0 });
    expect(fixture.wrong).toEqual([]);
  });

  it("passes what has grown too old by the time it would be spoken", () => {
    const fixture = lateFixture(2, 3_000, 24_000);
    fixture.advance(10_000);
    expect(sids(fixture)).toEqual([2]);
  });

  it("goes on with what is said then, by the usual rules", () => {
    const fixture = lateFixture(3, 500, 2_000);
    fixture.final(4);
    fixture.clip(4, 2_000);
    fixture.advance(12_000);
    expect(sids(fixture)).toEqual([1, 2, 3, 4]);
  });

  it("knows of a clip that came before its sentence when it came", () => {
    const fixture = createSpeechFixture();
    fixture.advanceTo(25_000);
    fixture.send({ type: "start", since: 0 });
    fixture.send({ type: "clip", clip: clipOf(1, 1_000), clipAt: 1_000 });
    fixture.send({ type: "clip", clip: clipOf(2, 1_000), clipAt: 24_000 });
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([2]);
  });

  it("does not speak what was on the page before it was asked for", () => {
    const fixture = createSpeechFixture({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    fixture.advanceTo(5_000);
    fixture.send({ type: "start", since: 2_000 });
    fixture.final(1, "Before.", 1_000);
    fixture.final(2, "After.", 3_000);
    fixture.advance(5_000);
    expect(sids(fixture)).toEqual([2]);
  });
});
