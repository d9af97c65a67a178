/**
 * Keeping one visit's text, over a device that a test controls.
 */
import { describe, expect, it } from "vitest";

import { createFakeKeptStore } from "../../harness/fake-kept-store.ts";
import { createFakeStorage } from "../../harness/fake-storage.ts";
import { device, heard, kept, readerVisit, settled } from "../../harness/archive-device.ts";

describe("a visit to a public broadcast", () => {
  it("keeps what is said, and the next one begins with it, where the stream goes on from there", async () => {
    const on = device();
    await heard(on);
    const next = readerVisit(on);
    await settled();
    expect(next.texts()).toEqual(["said 1", "said 2", "said 3"]);
    expect(next.restored).toEqual(["e3"]);
    expect(next.started).toEqual(["started"]);
    expect(next.archive.recalled()).toMatchObject({
      name: "Harbour Lectures",
      transcriptionLanguage: "zh-TW",
    });
  });

  it("keeps nothing before it is known which broadcast it is", async () => {
    const on = device();
    const { say, written } = readerVisit(on);
    await settled();
    say(1);
    await written();
    expect(on.store.headers.size).toBe(0);
  });

  it("writes what was said last when the page is closed", async () => {
    const on = device();
    const { find, say, dispose } = readerVisit(on);
    await settled();
    find();
    say(1);
    dispose();
    await settled();
    expect(kept(on)).toContain("said 1");
    expect(on.store.isClosed()).toBe(true);
  });

  it("writes that a recording is over, though nothing more is said", async () => {
    const on = device();
    const { find, say, become, written } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    become({ status: "ended" });
    await settled();
    expect(kept(on)).toContain('"isOver":true');
  });

  it("leaves what cannot be written any more to the next page of the tab", async () => {
    const on = device();
    const { find, say, archive, written } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    say(2);
    // The browser kills the page before its database is done.
    on.store.fail("AbortError");
    archive.leaveBehind();
    await settled();
    on.store.fail(undefined);
    const next = readerVisit(on, { later: 1_000 });
    await settled();
    expect(next.texts()).toEqual(["said 1", "said 2"]);
    expect(next.restored).toEqual(["e2"]);
    next.find();
    await next.written();
    next.dispose();
    const other = readerVisit(on, { tab: createFakeStorage() });
    await settled();
    expect(other.texts()).toEqual(["said 1", "said 2"]);
  });

  it("leaves everything to the next page where nothing was written yet", async () => {
    const on = device();
    const { find, say, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    on.store.fail("AbortError");
    archive.leaveBehind();
    await settled();
    on.store.fail(undefined);
    const next = readerVisit(on);
    await settled();
    expect(next.texts()).toEqual(["said 1"]);
    next.find();
    await next.written();
    expect(kept(on)).toContain("said 1");
  });

  it("gives another broadcast under the same code nothing of the one before", async () => {
    const on = device();
    await heard(on);
    const { find, texts, others, say, written, archive } = readerVisit(on);
    await settled();
    expect(texts()).toHaveLength(3);
    find({ id: "another" });
    expect(texts()).toEqual([]);
    expect(others).toEqual(["other"]);
    expect(archive.recalled()).toBeUndefined();
    await settled();
    say(1, "something else");
    await written();
    expect(kept(on)).not.toContain("said 2");
    expect(kept(on)).toContain("something else");
  });

  it("does not even show another broadcast's where the service was faster than the device", async () => {
    const on = device();
    await heard(on);
    const { find, texts, restored } = readerVisit(on);
    find({ id: "another" });
    await settled();
    expect(texts()).toEqual([]);
    expect(restored).toEqual([]);
  });
});

describe("a page that stays open", () => {
  it("keeps its text where the code leads to another broadcast later", async () => {
    const on = device();
    await heard(on);
    const { find, texts, say, written, others } = readerVisit(on);
    await settled();
    find();
    find({ id: "another" });
    say(4);
    await written();
    expect(texts()).toHaveLength(4);
    expect(others).toEqual([]);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 4");
  });
});

describe("a slow device", () => {
  it("holds the stream up for no more than 150 ms", () => {
    const on = device({ ...createFakeKeptStore(), open: () => new Promise(() => undefined) });
    const { clock, started } = readerVisit(on);
    clock.advance(149);
    expect(started).toEqual([]);
    clock.advance(1);
    expect(started).toEqual(["started"]);
  });

  it("brings back what was kept though text has come before", async () => {
    const on = device();
    await heard(on);
    const { clock, say, texts, restored, find } = readerVisit(on);
    clock.advance(150);
    find();
    say(5);
    await settled();
    expect(texts()).toEqual(["said 1", "said 2", "said 3", "said 5"]);
    expect(restored).toEqual(["e3, late"]);
  });

  it("is given up at last, and nothing is written over what it has", async () => {
    const on = device();
    await heard(on);
    const before = kept(on);
    const slow = device({ ...on.store, open: () => new Promise(() => undefined) });
    const { clock, find, say, archive, written } = readerVisit(slow);
    find();
    clock.advance(10_000);
    say(9);
    await written();
    expect(archive.problem()).toBe("refused");
    expect(kept(on)).toBe(before);
  });
});

describe("a device without room", () => {
  it("is not said to keep, and keeps all once there is room and the reader asks for it", async () => {
    const on = device();
    on.store.setRoom(0);
    const { find, say, written, archive } = readerVisit(on);
    await settled();
    find();
    say(1);
    await written();
    expect([archive.problem(), archive.isOn()]).toEqual(["full", false]);
    on.store.setRoom(1_000_000);
    say(2);
    archive.turn(true);
    await written();
    expect(archive.isOn()).toBe(true);
    expect(kept(on)).toContain("said 1");
    expect(kept(on)).toContain("said 2");
  });
});

describe("a record that another tab began anew", () => {
  it("is joined with what was said here when this one keeps again", async () => {
    const on = device();
    const [one, other] = [readerVisit(on), readerVisit(on, { tab: createFakeStorage() })];
    await settled();
    for (const { find } of [one, other]) find();
    one.say(1);
    await one.written();
    one.archive.forget();
    await settled();
    other.say(60);
    other.archive.turn(true);
    await other.written();
    one.say(2);
    one.archive.turn(true);
    await one.written();
    for (const text of ["said 1", "said 2", "said 60"]) expect(kept(on)).toContain(text);
  });
});
