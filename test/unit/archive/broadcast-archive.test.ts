import { describe, expect, it } from "vitest";

import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { final, interim } from "../../harness/builders.ts";
import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { fold } from "../../harness/histories.ts";
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

describe("a talk that was kept", () => {
  it("comes back on the next visit", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(120));
    expect(textsOf(await restored(store))).toEqual(textsOf(talk(120)));
  });

  it("is written soon after it changes, and only what changed", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive, clock } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    const before = talk(120);
    broadcastArchive.note("k", about, before);
    clock.advance(2_000);
    await settled();
    expect(store.written()).toEqual([0, 1, 2]);
    for (const text of ["a", "a b", "a b c"]) {
      broadcastArchive.note("k", about, reduceSubtitles(before, interim(121, text), 5));
      clock.advance(600);
    }
    clock.advance(2_000);
    await settled();
    expect(store.written()).toEqual([2]);
    clock.advance(60_000);
    await settled();
    expect(store.written()).toEqual([]);
    expect(textsOf(await restored(store)).at(-1)).toBe("a b c");
  });

  it("goes on being written after it came back, from where it stopped", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(120));
    store.written();
    const { broadcastArchive } = readerVisit(store);
    const result = await broadcastArchive.load("k", "b1");
    const state = (result.ok && result.value?.state) || noSubtitles;
    broadcastArchive.note("k", about, reduceSubtitles(state, final(121, "new"), 5));
    await broadcastArchive.flush();
    expect(store.written()).toEqual([2]);
    expect(textsOf(await restored(store))).toHaveLength(121);
  });

  it("says when it was last certain, also where nothing was said before the page closed", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive, clock } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    broadcastArchive.note("k", about, talk(3));
    await broadcastArchive.flush();
    clock.advance(300_000);
    await broadcastArchive.flush();
    expect((await restored(store, "k", 1))?.awaySince).toBe(300_000 - DAY);
  });

  it("is that of this broadcast, not of another that had the same link before", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3));
    const other = await readerVisit(store).broadcastArchive.load("k", "b2");
    expect(other).toEqual({ ok: true, value: undefined });
    expect(store.headers.size).toBe(0);
  });

  it("comes back where the broadcast cannot be asked for, as without a network", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3));
    const result = await readerVisit(store).broadcastArchive.load("k");
    expect(result.ok && result.value?.header.about).toEqual(about);
  });

  it("is not overwritten by a visit that did not read it", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(120));
    const { broadcastArchive } = readerVisit(store);
    broadcastArchive.note("k", about, talk(1, "hasty"));
    await broadcastArchive.flush();
    expect(textsOf(await restored(store))).toEqual(textsOf(talk(120)));
  });

  it("holds what two tabs heard", async () => {
    const store = createFakeKeptStore();
    const [one, other] = [readerVisit(store), readerVisit(store)];
    await one.broadcastArchive.load("k", "b1");
    await other.broadcastArchive.load("k", "b1");
    one.broadcastArchive.note("k", about, fold([final(1, "a"), final(2, "b")]));
    await one.broadcastArchive.flush();
    other.broadcastArchive.note("k", about, fold([final(2, "b"), final(3, "c")]));
    await other.broadcastArchive.flush();
    expect(textsOf(await restored(store))).toEqual(["a", "b", "c"]);
  });
});

describe("a person who wants nothing kept", () => {
  it("sees what is there, newest first, and deletes one", async () => {
    const store = createFakeKeptStore();
    await heard(store, talk(3), "k1");
    await heard(store, talk(5), "k2", 1);
    const { broadcastArchive } = readerVisit(store, 2);
    expect(await broadcastArchive.list()).toMatchObject({
      ok: true,
      value: [
        { key: "k2", count: 5, at: EPOCH + DAY, about: { name: "Harbour Lectures" } },
        { key: "k1", count: 3 },
      ],
    });
    expect(await broadcastArchive.forget("k2")).toMatchObject({ ok: true });
    expect(await broadcastArchive.list()).toMatchObject({ value: [{ key: "k1" }] });
    expect(store.chunks.has("k2")).toBe(false);
  });

  it("deletes everything, and it is not written again in this visit", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    broadcastArchive.note("k", about, talk(3));
    await broadcastArchive.flush();
    await broadcastArchive.forgetAll();
    broadcastArchive.note("k", about, talk(4));
    await broadcastArchive.flush();
    expect([store.headers.size, store.chunks.size]).toEqual([0, 0]);
  });

  it("deletes it in one tab, and another tab does not bring it back", async () => {
    const store = createFakeKeptStore();
    const [one, other] = [readerVisit(store), readerVisit(store)];
    await one.broadcastArchive.load("k", "b1");
    one.broadcastArchive.note("k", about, talk(3));
    await one.broadcastArchive.flush();
    await other.broadcastArchive.forget("k");
    one.broadcastArchive.note("k", about, talk(4));
    await one.broadcastArchive.flush();
    expect(store.headers.size).toBe(0);
    expect(one.problems).toEqual([]);
  });
});

describe("the talks of a broadcast", () => {
  const talks = [
    { from: 1, title: "Tides", speakers: ["Ada"] },
    { from: 80, title: "Cranes", speakers: [] },
  ];

  it("are kept with it, and there again without a programme", async () => {
    const store = createFakeKeptStore();
    const first = readerVisit(store);
    await first.broadcastArchive.load("k", "b1");
    first.broadcastArchive.note("k", about, talk(120));
    await first.broadcastArchive.flush();
    first.broadcastArchive.noteTalks(talks);
    first.clock.advance(2_000);
    await settled();
    first.broadcastArchive.dispose();

    const second = readerVisit(store).broadcastArchive;
    await second.load("k", "b1");
    expect(second.talks()).toEqual(talks);
    // Who was there without a programme leaves them as they were.
    second.note("k", about, talk(121));
    await second.flush();
    const listed = await second.list();
    expect(listed.ok && listed.value.map((record) => record.talks)).toEqual([talks]);
  });

  it("are read back as far as they can be", async () => {
    const store = createFakeKeptStore();
    const { broadcastArchive } = readerVisit(store);
    await broadcastArchive.load("k", "b1");
    const odd = [
      { from: 5, title: "Five\u0000", speakers: ["Ada", ""] },
      { from: 4, title: "before the last one", speakers: [] },
      { from: 9, title: "", speakers: [] },
      { from: -1, title: "nowhere", speakers: [] },
    ];
    broadcastArchive.noteTalks(odd);
    broadcastArchive.note("k", about, talk(10));
    await broadcastArchive.flush();
    const listed = await broadcastArchive.list();
    expect(listed.ok && listed.value[0]?.talks).toEqual([{ from: 5, title: "Five", speakers: ["Ada"] }]);
  });
});
