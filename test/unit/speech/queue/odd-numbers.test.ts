/**
 * A sentence number that is far from the talk is a mistake of the service: it moves the queue past nothing.
 */
import { describe, expect, it } from "vitest";

import { type SpeechWorld, speakingWorld } from "../../../harness/speech-world.ts";

const FAR = 5_000_000;

function say(world: SpeechWorld, sid: number): void {
  world.final(sid);
  world.clip(sid, 1_000);
  world.advance(1_500);
}
const sids = (world: SpeechWorld): number[] => world.heard.map(({ sid }) => sid);

describe("a sentence number far from the talk", () => {
  it("that is the first one heard leaves the talk to be heard", () => {
    const world = speakingWorld();
    for (const sid of [FAR, 101, 102, 103]) say(world, sid);
    expect(sids(world)).toEqual([FAR, 101, 102, 103]);
    expect(world.state().counts).toMatchObject({ heard: 4, skipped: 0, missing: 0, failed: 0 });
    expect(world.wrong).toEqual([]);
  });

  it("in the middle of the talk leaves the rest of it to be heard", () => {
    const world = speakingWorld();
    for (const sid of [101, 102, FAR, 103, 104]) say(world, sid);
    expect(sids(world)).toEqual([101, 102, FAR, 103, 104]);
  });

  it("leaves the rest to be heard after a replay that ended with it", () => {
    const world = speakingWorld();
    for (const sid of [101, 102, FAR]) say(world, sid);
    world.send({ type: "replay", sid: 102 });
    world.advance(4_000);
    for (const sid of [103, 104]) say(world, sid);
    expect(sids(world)).toEqual([101, 102, FAR, 102, FAR, 103, 104]);
  });

  it("is where the talk goes on when a second one follows it", () => {
    const world = speakingWorld();
    for (const sid of [101, 102, FAR, FAR + 1, FAR + 2, 103]) say(world, sid);
    expect(sids(world)).toEqual([101, 102, FAR, FAR + 1, FAR + 2]);
  });

  it("makes nothing be heard twice", () => {
    const world = speakingWorld();
    for (const sid of [101, 102, FAR, 103]) say(world, sid);
    for (const sid of [101, 102, 103, FAR]) say(world, sid);
    expect(sids(world)).toEqual([101, 102, FAR, 103]);
  });
});
