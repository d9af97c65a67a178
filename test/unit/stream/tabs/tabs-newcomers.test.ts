import { describe, expect, it } from "vitest";

import { createFakeBrowser, type FakeBrowser, type FakeTab } from "../../../harness/fake-tabs.ts";
import { greet, isOpen, only, openTabs, say } from "../../../harness/open-tabs.ts";

const gapsOf = (tab: FakeTab): string[] => tab.subtitles().gaps.map(({ from, to }) => `${from}–${to}`);

/** The stream breaks, and is back after some seconds. */
async function breakOff(browser: FakeBrowser, seconds = 5): Promise<void> {
  only(browser).onClose({ kind: "network" });
  await browser.pass(seconds * 1_000);
  only(browser).onOpen();
  await browser.settle();
}

describe("a tab that comes to a broadcast that another one has", () => {
  it("has every sentence, also when several tabs are opened in a row while people speak", async () => {
    const browser = createFakeBrowser();
    const tabs: FakeTab[] = [];
    let said = 0;
    for (let at = 0; at < 8; at += 1) {
      tabs.push(browser.tab());
      await browser.settle();
      if (at === 0) {
        only(browser).onOpen();
        greet(only(browser));
      }
      said += 1;
      say(only(browser), said);
      await browser.pass(150);
    }
    const all = Array.from({ length: 8 }, (_, index) => index + 1);
    expect(tabs.map((tab) => tab.sids())).toEqual(tabs.map(() => all));
    expect(browser.streams()).toHaveLength(1);
  });

  it("has the mark that the others have where sentences were missed", async () => {
    const { browser, leader } = await openTabs(1);
    for (const sid of [1, 2]) say(only(browser), sid, `${sid}`);
    await breakOff(browser);
    for (const sid of [5, 6]) say(only(browser), sid, `${sid}`);
    const late = browser.tab();
    await browser.settle();
    expect(gapsOf(leader)).toEqual(["3–4"]);
    expect(late.sids()).toEqual([1, 2, 5, 6]);
    expect(late.subtitles().gaps).toEqual(leader.subtitles().gaps);
  });

  it("has the mark where it comes while the stream is away", async () => {
    const { browser, leader } = await openTabs(1);
    for (const sid of [1, 2]) say(only(browser), sid);
    only(browser).onClose({ kind: "network" });
    await browser.pass(200);
    const late = browser.tab();
    await browser.settle();
    expect(late.sids()).toEqual([1, 2]);
    expect(isOpen(late)).toBe(false);
    await browser.pass(5_000);
    only(browser).onOpen();
    say(only(browser), 4);
    await browser.settle();
    expect([gapsOf(leader), gapsOf(late)]).toEqual([["3–3"], ["3–3"]]);
    expect(late.subtitles().gaps).toEqual(leader.subtitles().gaps);
  });

  it("has a whole talk, however much of it was corrected", async () => {
    const { browser } = await openTabs(1);
    for (let sid = 1; sid <= 300; sid += 1) {
      for (let word = 0; word < 10; word += 1) say(only(browser), sid, "", false);
      say(only(browser), sid);
    }
    const late = browser.tab();
    await browser.settle();
    expect(late.sids()).toEqual(Array.from({ length: 300 }, (_, index) => index + 1));
  });

  it("has what was said even where it knows an event that nobody else does", async () => {
    const { browser } = await openTabs(1);
    say(only(browser), 1, "2");
    const late = browser.tab({ lastEventId: "long ago" });
    await browser.settle();
    expect(late.sids()).toEqual([1]);
  });

  it("has how many are there as they were counted last, and names as they were given last", async () => {
    const { browser } = await openTabs(1);
    only(browser).deliver("viewer_count", { count: 3 });
    only(browser).deliver("init_sentence", {
      sid: 1,
      original_text: "a",
      is_final: true,
      speaker_id: "Guest-1",
    });
    only(browser).deliver("speaker_renamed", { speaker_id: "Guest-1", new_label: "Ada" });
    for (let count = 4; count < 100; count += 1) only(browser).deliver("viewer_count", { count });
    const late = browser.tab();
    await browser.settle();
    expect(late.events.filter(({ type }) => type === "viewer-count")).toEqual([
      { type: "viewer-count", count: 99 },
    ]);
    expect(late.subtitles().speakers.byId.get("Guest-1")?.label).toBe("Ada");
    expect(late.events.map(({ type }) => type)[0]).toBe("connected");
  });

  it("has what was said before the leader left, from the tab that leads next", async () => {
    const { browser, leader } = await openTabs(3);
    for (const sid of [1, 2]) say(only(browser), sid);
    await browser.settle();
    leader.crash();
    await browser.pass(1_000);
    only(browser).onOpen();
    say(only(browser), 3);
    const late = browser.tab();
    await browser.settle();
    expect(late.sids()).toEqual([1, 2, 3]);
  });

  it("does not believe it has everything where the leader goes in the middle of its answer", async () => {
    const { browser, leader } = await openTabs(2);
    for (let sid = 1; sid <= 500; sid += 1) say(only(browser), sid, `${sid}`);
    await browser.settle();
    const late = browser.tab();
    late.hearOnly(2);
    await browser.settle();
    expect(late.sids()).toHaveLength(199);
    leader.crash();
    late.hearOnly();
    await browser.pass(1_000);
    only(browser).onOpen();
    await browser.pass(1_000);
    expect(late.sids()).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
    expect(late.stream.lastEventId()).toBe("500");
  });

  it("does not count what it overhears before it is taken in", async () => {
    const { browser, leader } = await openTabs(1);
    for (const sid of [1, 2]) say(only(browser), sid, `${sid}`);
    leader.freeze();
    const late = browser.tab();
    await browser.settle();
    browser.inject({ type: "frame", from: "tab-1", frame: { name: "heartbeat", data: "{}" }, id: "9" });
    await browser.settle();
    expect(late.stream.lastEventId()).toBeUndefined();
    leader.thaw();
    await browser.settle();
    expect(late.sids()).toEqual([1, 2]);
    expect(late.stream.lastEventId()).toBe("2");
  });

  it("speaks with tabs of its own kind alone: an older build, another broadcast", async () => {
    const { browser, leader } = await openTabs(1);
    const other = browser.tab({ name: "subtitles:zz99" });
    await browser.settle();
    expect(other.attempts).toHaveLength(1);
    other.attempts[0]?.onOpen();
    say(other.attempts[0], 7);
    browser.inject({ type: "welcome", to: "tab-3", open: true });
    browser.inject({ type: "frame", to: null, frame: { name: "heartbeat", data: "{}" }, id: "1" });
    await browser.settle();
    expect(leader.sids()).toEqual([]);
    expect(other.stream.lastEventId()).toBeUndefined();
  });
});

describe("a leader that is too busy to answer", () => {
  it("is stood in for by one tab, which all others follow", async () => {
    const { browser, leader } = await openTabs(1);
    say(only(browser), 1);
    leader.freeze();
    const late = Array.from({ length: 7 }, () => browser.tab());
    for (let passed = 0; passed < 4_000; passed += 100) {
      await browser.pass(100);
      expect(browser.streams().length).toBeLessThanOrEqual(2);
      for (const stream of browser.streams().slice(1)) if (stream.closes() === 0) stream.onOpen();
    }
    expect(late.map(isOpen)).toEqual(late.map(() => true));
    const [, own] = browser.streams();
    say(own, 1);
    say(own, 2);
    await browser.settle();
    expect(late.map((tab) => tab.sids())).toEqual(late.map(() => [1, 2]));
  });

  it("is followed again once it answers, and nothing is lost or marked on the way", async () => {
    const { browser, leader } = await openTabs(1);
    say(only(browser), 1);
    leader.freeze();
    const late = Array.from({ length: 3 }, () => browser.tab());
    await browser.pass(2_000);
    const [before, own] = browser.streams();
    own?.onOpen();
    await browser.pass(1_000);
    leader.thaw();
    let sid = 1;
    for (let passed = 0; passed < 20_000; passed += 500) {
      sid += 1;
      for (const stream of browser.streams()) say(stream, sid);
      await browser.pass(500);
    }
    expect(browser.streams()).toEqual([before]);
    say(before, sid + 1);
    await browser.settle();
    const all = Array.from({ length: sid + 1 }, (_, index) => index + 1);
    expect(leader.sids()).toEqual(all);
    // Those who came meanwhile have what their stream brought, and since then all.
    for (const tab of late) expect(tab.sids()).toEqual(all);
    for (const tab of late) expect(gapsOf(tab)).toEqual([]);
    expect(leader.tabs.followersNeeds()).toHaveLength(3);
  });

  it("gets no peace from a stand-in that is frozen too: each tab then has its own stream", async () => {
    const { browser, leader } = await openTabs(1);
    leader.freeze();
    const standIn = browser.tab();
    await browser.pass(1_100);
    standIn.freeze();
    const late = browser.tab();
    await browser.pass(5_100);
    expect(late.attempts).toHaveLength(1);
  });
});

describe("a tab for which a stream was opened before it could join", () => {
  const early = { ports: { hasOpenStream: () => true } };

  it("leads with that stream where no other tab does", async () => {
    const browser = createFakeBrowser();
    const tab = browser.tab(early);
    await browser.settle();
    only(browser).onOpen();
    say(only(browser), 1);
    const late = browser.tab();
    await browser.pass(10_000);
    expect(browser.streams()).toHaveLength(1);
    expect([tab.sids(), late.sids()]).toEqual([[1], [1]]);
  });

  it("has what came on it, and then follows the tab that leads", async () => {
    const { browser, leader } = await openTabs(1);
    const tab = browser.tab(early);
    await browser.settle();
    const [own] = tab.open();
    own?.onOpen();
    say(own, 1);
    say(only({ ...browser, streams: () => leader.open() }), 2);
    await browser.pass(400);
    expect(tab.open()).toEqual([]);
    say(only(browser), 3);
    await browser.settle();
    expect(tab.sids()).toEqual([1, 2, 3]);
    expect(gapsOf(tab)).toEqual([]);
    expect(isOpen(tab)).toBe(true);
    // The leader's stream began later, and it has the rest from this tab.
    expect(leader.sids()).toEqual([1, 2, 3]);
    expect(gapsOf(leader)).toEqual([]);
  });
});
