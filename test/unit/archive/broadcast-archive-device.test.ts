/**
 * Keeping talks on a device that fails or is full, and of records that are damaged, newer, old or too large.
 */
import { describe, expect, it } from "vitest";

import { allSentences, noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { createBroadcastArchive } from "../../../src/archive/broadcast-archive.ts";
import { final } from "../../harness/builders.ts";
import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import {
  about,
  DAY,
  EPOCH,
  heard,
  readerVisit,
  restored,
  settled,
  talk,
  textsOf,
} from "../../harness/broadcast-archive-fixture.ts";

describe("a device", () => {
  it.each([
    ["SecurityError", "refused"],
    ["InvalidStateError", "refused"],
    ["VersionError", "newer"],
    ["BlockedError", "blocked"],
    ["UnknownError", "failed"],
  ])("that says %s is worked without, and that is said once", async (name, problem) => {
    const store = createFakeKeptStore();
    store.fail(name);
    const { broadcastArchive, problems } = readerVisit(store);
    expect(await broadcastArchive.load("k", "b1")).toEqual({ ok: false, error: problem });
    broadcastArchive.note("k", about, talk(3));
    await broadcastArchive.flush();
    expect(await broadcastArchive.list()).toEqual({ ok: false, error: problem });
    expect(await broadcastArchive.forgetAll()).toEqual({ ok: false, error: problem });
    expect(problems).toEqual([problem]);
  });

  it("that fails later is worked without from then on", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive, clock, problems } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    store.fail("UnknownError");
    broadcastArchive.note("k", about, talk(3));
    clock.advance(2_000);
    await settled();
    store.fail(undefined);
    broadcastArchive.note("k", about, talk(4));
    clock.advance(60_000);
    await settled();
    expect([problems, store.headers.size, clock.pending()]).toEqual([["failed"], 0, 0]);
  });

  it("that does not answer is given up", async () => {
    const clock = createManualClock();
    const broadcastArchive = createBroadcastArchive({
      open: () => new Promise(() => undefined),
      clock,
      wallNow: () => EPOCH,
    });
    const loading = broadcastArchive.load("k", "b1");
    await settled();
    clock.advance(4_000);
    expect(await loading).toEqual({ ok: false, error: "refused" });
  });

  it("that closed the store is asked again", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive, problems } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    store.goAway();
    broadcastArchive.note("k", about, talk(3));
    await broadcastArchive.flush();
    expect([store.openedTimes(), store.headers.size, problems]).toEqual([2, 1, []]);
  });

  it("that is full makes room by letting older talks go", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(100, "old"), "k1");
    store.setRoom(6_000);
    const { broadcastArchive, problems } = readerVisit(store, 1);
    await broadcastArchive.load("k2", "b1");
    broadcastArchive.note("k2", about, talk(100, "new"));
    await broadcastArchive.flush();
    expect([[...store.headers.keys()], problems]).toEqual([["k2"], []]);
  });

  it("that is full all the same is worked without", async () => {
    const store = createFakeKeptStore();
    store.setRoom(100);
    const { broadcastArchive, problems } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    broadcastArchive.note("k", about, talk(100));
    await broadcastArchive.flush();
    expect([store.headers.size, problems]).toEqual([0, ["full"]]);
  });

  it("is closed at the end", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive, clock } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    broadcastArchive.note("k", about, talk(1));
    broadcastArchive.dispose();
    await settled();
    expect([store.isClosed(), clock.pending()]).toEqual([true, 0]);
  });
});

describe("a record", () => {
  it("that cannot be read is deleted, said, and written anew", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3));
    store.headers.set("k", { key: "k", nonsense: true });
    const { broadcastArchive, problems } = readerVisit(store);
    expect(await broadcastArchive.load("k", "b1")).toEqual({ ok: false, error: "corrupt" });
    expect(store.headers.size).toBe(0);
    broadcastArchive.note("k", about, talk(5));
    await broadcastArchive.flush();
    expect([problems, textsOf(await restored(store)).length]).toEqual([["corrupt"], 5]);
  });

  it("of a newer viewer is left as it is", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3));
    const newer = { ...(store.headers.get("k") as object), version: 2 };
    store.headers.set("k", newer);
    const { broadcastArchive, problems } = readerVisit(store);
    expect(await broadcastArchive.load("k", "b1")).toEqual({ ok: false, error: "newer" });
    broadcastArchive.note("k", about, talk(5));
    await broadcastArchive.flush();
    expect([problems, store.headers.get("k")]).toEqual([["newer"], newer]);
  });

  it("with a damaged part is mended: the mark stays, the damage goes", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(150));
    store.chunks.get("k")?.set(1, "[{");
    const { broadcastArchive } = readerVisit(store);
    const first = await broadcastArchive.load("k", "b1");
    const state = (first.ok && first.value?.state) || noSubtitles;
    broadcastArchive.note("k", about, reduceSubtitles(state, final(151, "new"), 5));
    await broadcastArchive.flush();
    const again = await readerVisit(store).broadcastArchive.load("k", "b1");
    if (!again.ok) throw new Error(again.error);
    expect(again.value).toMatchObject({ damaged: [], state: { count: 101, gaps: [{ from: 51, to: 100 }] } });
  });

  it("of thirty days ago is let go", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3));
    expect(await restored(store, "k", 31)).toBeUndefined();
    await heard(store, talk(3), "other", 31);
    await readerVisit(store, 62).broadcastArchive.load("third", "b1");
    await settled();
    expect(store.headers.size).toBe(0);
  });

  it("larger than the device should bear loses its oldest part", async () => {
    const store = createFakeKeptStore();
    const bounds = { bytes: 5_000, ageMs: DAY, broadcasts: 5 };
    const { broadcastArchive } = readerVisit(store, 0, bounds);
    await broadcastArchive.load("k", "b1");
    for (const count of [50, 100, 150, 200, 250]) {
      broadcastArchive.note("k", about, talk(count));
      await broadcastArchive.flush();
    }
    broadcastArchive.note("k", about, talk(300));
    await broadcastArchive.flush();
    const state = await restored(store);
    expect(allSentences(state ?? noSubtitles).at(-1)?.sid).toBe(300);
    expect(state?.droppedUpTo).toBeGreaterThan(0);
    expect(allSentences(state ?? noSubtitles)[0]?.sid).toBe((state?.droppedUpTo ?? 0) + 1);
    expect(state?.gaps).toEqual([]);
  });
});
