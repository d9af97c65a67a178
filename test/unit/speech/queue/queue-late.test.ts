/** Speech whose player came late: what was asked for meanwhile is spoken first, and nothing that is too old. */
import { describe, expect, it } from "vitest";

import { type SpeechWorld, clipOf, createSpeechWorld } from "../../../harness/speech-world.ts";

const sids = (world: SpeechWorld): number[] => world.heard.map(({ sid }) => sid);

/** Speech that was asked for at 0 and can be heard from `readyAt` on; sentence n came at `everyMs` × n with its clip. */
function lateWorld(count: number, everyMs: number, readyAt: number, lengthMs = 2_000): SpeechWorld {
  const world = createSpeechWorld();
  world.advanceTo(readyAt);
  world.send({ type: "start", since: 0 });
  for (let sid = 1; sid <= count; sid += 1) {
    world.final(sid, `Sentence ${sid}.`, sid * everyMs);
    world.send({ type: "clip", clip: clipOf(sid, lengthMs), clipAt: sid * everyMs });
  }
  return world;
}

describe("speech whose player comes late", () => {
  it("speaks everything that came meanwhile, in order, though it is far behind", () => {
    const world = lateWorld(5, 1_800, 9_500);
    world.advance(15_000);
    expect(sids(world)).toEqual([1, 2, 3, 4, 5]);
    expect(world.state().counts).toMatchObject({ heard: 5, skipped: 0, missing: 0 });
    expect(world.wrong).toEqual([]);
  });

  it("passes what has grown too old by the time it would be spoken", () => {
    const world = lateWorld(2, 3_000, 24_000);
    world.advance(10_000);
    expect(sids(world)).toEqual([2]);
  });

  it("goes on with what is said then, by the usual rules", () => {
    const world = lateWorld(3, 500, 2_000);
    world.final(4);
    world.clip(4, 2_000);
    world.advance(12_000);
    expect(sids(world)).toEqual([1, 2, 3, 4]);
  });

  it("knows of a clip that came before its sentence when it came", () => {
    const world = createSpeechWorld();
    world.advanceTo(25_000);
    world.send({ type: "start", since: 0 });
    world.send({ type: "clip", clip: clipOf(1, 1_000), clipAt: 1_000 });
    world.send({ type: "clip", clip: clipOf(2, 1_000), clipAt: 24_000 });
    world.advance(5_000);
    expect(sids(world)).toEqual([2]);
  });

  it("does not speak what was on the page before it was asked for", () => {
    const world = createSpeechWorld({ settings: { deviceAllowed: true, serviceSpeaks: false } });
    world.advanceTo(5_000);
    world.send({ type: "start", since: 2_000 });
    world.final(1, "Before.", 1_000);
    world.final(2, "After.", 3_000);
    world.advance(5_000);
    expect(sids(world)).toEqual([2]);
  });
});
