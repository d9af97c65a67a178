import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import { createBroadcastArchive, type BroadcastArchive } from "../../../src/archive/broadcast-archive.ts";
import type { ArchiveLimits } from "../../../src/archive/limits.ts";
import type { ArchiveProblem } from "../../../src/archive/store.ts";
import { final, interim } from "../../harness/builders.ts";
import { createFakeKeptStore, type FakeKeptStore } from "../../harness/fake-kept-store.ts";
import { fold } from "../../harness/histories.ts";
import { createManualClock, type ManualClock } from "../../harness/manual-clock.ts";

const about = {
  broadcastId: "b1",
  name: "Harbour Lectures",
  transcriptionLanguage: "zh-TW",
  translationLanguages: ["en"],
};

const EPOCH = 1_800_000_000_000;
const DAY = 24 * 3_600_000;

type ReaderVisit = {
  readonly broadcastArchive: BroadcastArchive;
  readonly clock: ManualClock;
  readonly problems: ArchiveProblem[];
};

/** A visit to the page: its clock starts anew, the store is the same. */
function readerVisit(store: FakeKeptStore, daysLater = 0, bounds?: ArchiveLimits): ReaderVisit {
  const clock = createManualClock();
  const problems: ArchiveProblem[] = [];
  const broadcastArchive = createBroadcastArchive({
    open: store.open,
    clock,
    wallNow: () => EPOCH + daysLater * DAY + clock.now(),
    onProblem: (problem) => void problems.push(problem),
    ...(bounds === undefined ? {} : { bounds }),
  });
  return { broadcastArchive, clock, problems };
}

const talk = (count: number, text = "said"): SubtitleState =>
  fold(Array.from({ length: count }, (_, index) => final(index + 1, text)));

/** Lets everything that was begun come to its end. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

/** A visit in which a talk was heard and the page then closed. */
async function heard(store: FakeKeptStore, state: SubtitleState, key = "k", daysLater = 0): Promise<void> {
  const { broadcastArchive } = readerVisit(store, daysLater);
  await broadcastArchive.load(key, "b1");
  broadcastArchive.note(key, about, state);
  await broadcastArchive.flush();
  broadcastArchive.dispose();
}

async function restored(store: FakeKeptStore, key = "k", daysLater = 0): Promise<SubtitleState | undefined> {
  const result = await readerVisit(store, daysLater).broadcastArchive.load(key, "b1");
  if (!result.ok) throw new Error(result.error);
  return result.value?.state;
}

const textsOf = (state: SubtitleState | undefined): string[] =>
  allSentences(state ?? noSubtitles).map(({ original }) => original.text);

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
