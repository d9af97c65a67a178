/**
 * What a reader and a device decide about what is kept: nothing, what is deleted, and a device that refuses.
 */
import { describe, expect, it } from "vitest";

import { startBroadcastArchive } from "../../../src/archive/device-archive.ts";
import { createFakePage } from "../../harness/fake-page.ts";
import { seenOffer } from "../../../src/vas/seen-offers.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import {
  device,
  type Device,
  EPOCH,
  heard,
  KEY,
  kept,
  readerVisit,
  settled,
} from "../../harness/archive-device.ts";

describe("a reader who wants nothing kept", () => {
  it("has nothing written, and what was kept before is there until it is deleted", async () => {
    const on = device();
    await heard(on);
    const before = kept(on);
    const { find, say, written, texts, archive } = readerVisit(on, { wanted: false });
    await settled();
    find();
    say(4);
    await written();
    expect(kept(on)).toBe(before);
    expect(texts()).toHaveLength(4);
    expect(archive.count()).toBe(3);
  });

  it("has this broadcast deleted by switching it off, and kept whole by switching it on again", async () => {
    const on = device();
    const { find, say, written, archive, isWanted } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    archive.turn(false);
    await settled();
    expect([on.store.headers.size, isWanted(), archive.isOn()]).toEqual([0, false, false]);
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
    archive.turn(true);
    await written();
    expect(isWanted()).toBe(true);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 2");
  });
});

describe("what is deleted", () => {
  it.each(["one", "all"] as const)("stays deleted in other tabs, %s", async (which) => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await settled();
    // Not written yet: the other tab finds nothing to delete.
    const other = startBroadcastArchive({
      clock: createManualClock(),
      wallNow: () => EPOCH,
      channel: on.channel,
      page: createFakePage().page,
      open: on.store.open,
    });
    await (which === "one" ? other.forget(KEY) : other.forgetAll());
    await written();
    say(2);
    await written();
    expect(on.store.headers.size).toBe(0);
    expect(archive.isOn()).toBe(false);
    expect(on.tab.kept.size).toBe(0);
  });

  it("of another broadcast is no matter here", async () => {
    const on = device();
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    const other = startBroadcastArchive({
      clock: createManualClock(),
      wallNow: () => EPOCH,
      channel: on.channel,
      page: createFakePage().page,
      open: on.store.open,
    });
    await other.forget("https://service.example zzzz");
    say(1);
    await written();
    expect(archive.isOn()).toBe(true);
    expect(kept(on)).toContain("said 1");
  });

  it("is no longer counted", async () => {
    const on = device();
    await heard(on);
    const { archive } = readerVisit(on);
    await settled();
    archive.look();
    await settled();
    expect(archive.count()).toBe(3);
    archive.forget();
    await settled();
    archive.look();
    await settled();
    expect(archive.count()).toBe(0);
  });
});

describe("a device that refuses", () => {
  it("is said once in a tab, for a while", async () => {
    const on = device();
    on.store.fail("SecurityError");
    const first = readerVisit(on);
    await settled();
    first.find();
    expect([first.archive.problem(), first.archive.news()]).toEqual(["refused", "refused"]);
    expect([first.archive.isOn(), first.archive.isAsking()]).toEqual([false, false]);
    expect(first.started).toEqual(["started"]);
    first.clock.advance(20_000);
    expect([first.archive.problem(), first.archive.news()]).toEqual(["refused", undefined]);
    const second = readerVisit(on);
    await settled();
    expect([second.archive.problem(), second.archive.news()]).toEqual(["refused", undefined]);
    const elsewhere = readerVisit(on, { tab: createFakeStorage() });
    await settled();
    expect(elsewhere.archive.news()).toBe("refused");
  });

  it("asks no question it could not keep to", async () => {
    const on = device();
    on.store.fail("SecurityError");
    const { find, archive } = readerVisit(on);
    await settled();
    find({ requiresPassword: true });
    expect(archive.isAsking()).toBe(false);
  });

  it("holds nothing up where the archive itself cannot be loaded", async () => {
    const { started, archive, find, say, texts } = readerVisit(device(), { isLost: true });
    await settled();
    find();
    say(1);
    expect(started).toEqual(["started"]);
    expect(texts()).toEqual(["said 1"]);
    expect(archive.problem()).toBe("failed");
  });

  it("keeps anew what could not be read", async () => {
    const on = device();
    await heard(on);
    on.store.headers.set(KEY, "?");
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    expect(archive.problem()).toBe("corrupt");
    say(7);
    await written();
    expect(kept(on)).toContain("said 7");
  });
});

describe("the languages that a broadcast comes in", () => {
  const seen = (on: Device) => seenOffer(on.localStorage, KEY, EPOCH);

  it("are remembered while it is kept and public, and forgotten with it", async () => {
    const on = device();
    const visit = readerVisit(on);
    expect(seen(on)).toBeUndefined();
    visit.find();
    await settled();
    expect(seen(on)).toEqual({ transcriptionLanguage: "zh-TW", translationLanguages: ["en", "ja"] });
    visit.become({ translationLanguages: ["en"] });
    expect(seen(on)?.translationLanguages).toEqual(["en"]);
    visit.archive.turn(false);
    await settled();
    expect(seen(on)).toBeUndefined();
    visit.dispose();
  });

  it("are forgotten where a password protects it from then on", async () => {
    const on = device();
    const visit = readerVisit(on);
    visit.find();
    await settled();
    visit.dispose();
    expect(seen(on)).toBeDefined();
    const later = readerVisit(on);
    later.find({ requiresPassword: true });
    await settled();
    expect(seen(on)).toBeUndefined();
    later.dispose();
  });

  it("are not remembered where nothing is kept", async () => {
    const on = device();
    const visit = readerVisit(on, { wanted: false });
    visit.find();
    await settled();
    expect(seen(on)).toBeUndefined();
    visit.dispose();
  });
});
