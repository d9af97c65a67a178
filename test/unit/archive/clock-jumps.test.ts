/**
 * The device's time of day may jump by hours or years, both ways, between a page and the next, or while one is open: what
 * was kept comes back as if it had been kept a moment ago, and nothing waits for a time that is years away.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createBroadcastArchive } from "../../../src/archive/broadcast-archive.ts";
import { evictions } from "../../../src/archive/limits.ts";
import { restore } from "../../../src/archive/restore.ts";
import { allSentences, noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { TRANSLATION_WAIT_MS } from "../../../src/subtitles/translation-pace.ts";
import { columnsOf, textIn } from "../../../src/subtitles/view.ts";
import { about, settled, textsOf } from "../../harness/broadcast-archive-fixture.ts";
import { final } from "../../harness/builders.ts";
import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { fold } from "../../harness/histories.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { recordOf } from "../../harness/reloaded.ts";
import { assertSoundState } from "../../harness/sound-state.ts";

const HOUR_MS = 3_600_000;
const YEAR_MS = 365 * 24 * HOUR_MS;
const NOW = 1_800_000_000_000;

/** By how much the time of day jumps, in ms. */
const anyJump = fc.oneof(
  fc.constantFrom(0, HOUR_MS, -HOUR_MS, YEAR_MS, -YEAR_MS, 50 * YEAR_MS, -50 * YEAR_MS),
  fc.integer({ min: -50 * YEAR_MS, max: 50 * YEAR_MS }),
);
const view = { languages: ["en"], original: false, transcriptionLanguage: "zh-TW" };

describe("what was kept before the clock jumped", () => {
  it("is read at once, with the original in the place of a translation that never came", () => {
    fc.assert(
      fc.property(anyJump, fc.nat(1e9), (jump, now) => {
        const record = recordOf(fold([final(1, "a"), final(2, "b"), final(3, "c")]), NOW + 3_000, {
          away: NOW,
        });
        const shifted = record.chunks.map(
          ([section, chunk]) =>
            [
              section,
              String(chunk).replaceAll(
                /"(a|f)":(\d+)/g,
                (_all, name: string, ms: string) => `"${name}":${Number(ms) + NOW}`,
              ),
            ] as const,
        );
        const read = restore({ ...record, chunks: shifted }, now, NOW + jump - now);
        if (!read.ok) throw new Error(read.error);
        const { state } = read.value;
        assertSoundState(state);
        expect(state.awaySince).toBeLessThanOrEqual(now);
        for (const sentence of allSentences(state)) {
          expect(sentence.arrivedAt).toBeLessThanOrEqual(now);
          expect(sentence.finalAt ?? -Infinity).toBeLessThanOrEqual(now);
          for (const column of columnsOf(view)) {
            expect(textIn(sentence, column, view, { now: now + TRANSLATION_WAIT_MS })?.role).toBe("stand-in");
          }
        }
        const back = reduceSubtitles(state, { type: "stream-back" }, now);
        expect(back.cameBackAfterMs).toBeGreaterThanOrEqual(0);
        const next = reduceSubtitles(back, final(9, "next"), now);
        expect(next.gaps).toMatchObject([{ from: 4, to: 8 }]);
      }),
    );
  });
});

describe("a record that is written while the time of day jumps", () => {
  it("is there as a whole for the next page", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyJump, { minLength: 1, maxLength: 4 }), async (jumps) => {
        const store = createFakeKeptStore();
        const clock = createManualClock();
        let wallNow = NOW;
        const visit = () =>
          createBroadcastArchive({
            open: store.open,
            clock,
            wallNow: () => wallNow,
            onProblem: () => undefined,
          });
        const archive = visit();
        await archive.load("k", about.broadcastId);
        let state = fold([final(1, "said")]);
        archive.note("k", about, state);
        for (const [index, jump] of jumps.entries()) {
          await settled();
          wallNow = Math.max(0, wallNow + jump);
          clock.advance(60_000);
          state = reduceSubtitles(state, final(index + 2, "said"), clock.now());
          archive.note("k", about, state);
        }
        await archive.flush();
        archive.dispose();
        const read = await visit().load("k", about.broadcastId);
        if (!read.ok) throw new Error(read.error);
        expect(textsOf(read.value?.state)).toEqual(Array.from({ length: jumps.length + 1 }, () => "said"));
        assertSoundState(read.value?.state ?? noSubtitles);
      }),
    );
  });
});

describe("records on a device whose clock is plainly wrong", () => {
  const kept = ["a", "b"].map((key) => ({
    key,
    about: { broadcastId: key, name: key, transcriptionLanguage: "en", translationLanguages: [] },
    since: NOW,
    at: NOW,
    count: 1,
    bytes: 1,
  }));

  it("stay: before the viewer was made, nothing can be told from the time of day", () => {
    expect(evictions(kept, 0, undefined)).toEqual([]);
    expect(evictions(kept, Date.UTC(2015, 0), undefined)).toEqual([]);
  });
});
