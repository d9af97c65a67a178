import { describe, expect, it } from "vitest";

import {
  livePlaylist,
  SEGMENT_S,
  SEGMENTS,
  segmentOf,
} from "../../../../../src/node/rehearsal/video/playlist.ts";

const valueOf = (playlist: string, tag: string): number =>
  Number(new RegExp(`^#EXT-X-${tag}:(\\d+)$`, "m").exec(playlist)?.[1]);

/** The segments in the playlist: the number of each, with its name and how many discontinuities came before it. */
function listed(playlist: string): readonly (readonly [number: number, name: string, part: number])[] {
  let number = valueOf(playlist, "MEDIA-SEQUENCE");
  let part = valueOf(playlist, "DISCONTINUITY-SEQUENCE");
  return playlist.split("\n").flatMap((line) => {
    if (line === "#EXT-X-DISCONTINUITY") part += 1;
    return line === "" || line.startsWith("#") ? [] : [[number++, line, part] as const];
  });
}

describe("the playlist of the rehearsal's video", () => {
  it("moves on by one segment as long as a segment lasts, and never ends", () => {
    const start = 1_764_434_000_000;
    const [before, after] = [livePlaylist(start), livePlaylist(start + SEGMENT_S * 1_000)];
    expect(listed(after).slice(0, -1)).toEqual(listed(before).slice(1));
    expect(before).not.toContain("ENDLIST");
  });

  it("says the same of a segment however long it is listed, and marks where the clip begins again", () => {
    const known = new Map<number, string>();
    for (let step = 0; step < 40; step += 1) {
      for (const [number, name, part] of listed(livePlaylist(step * SEGMENT_S * 1_000))) {
        const said = `${name} ${part}`;
        expect(known.get(number) ?? said).toBe(said);
        known.set(number, said);
      }
    }
    const parts = new Set(
      [...known].filter(([, said]) => said.startsWith("figure-0")).map(([, said]) => said),
    );
    expect(parts.size).toBeGreaterThan(5);
  });

  it("names segments that are there", () => {
    const names = listed(livePlaylist(1e12)).map(([, name]) => segmentOf(name));
    expect(names.every((at) => at !== undefined && at < SEGMENTS)).toBe(true);
    expect(segmentOf("figure-6.ts")).toBeUndefined();
    expect(segmentOf("../figure-1.ts")).toBeUndefined();
  });
});
