import { describe, expect, it } from "vitest";

import { createFakeBrowser, type FakeTab } from "../../../harness/fake-tabs.ts";
import { announce, greet, isOpen, only, openTabs } from "../../../harness/open-tabs.ts";

describe("when the leading tab", () => {
  /** Ends the leadership of the first tab, and says how long the others hear nothing, in ms. */
  async function lose(first: "in order" | "locks", end: (leader: FakeTab) => void) {
    const { browser, leader, others } = await openTabs(4, createFakeBrowser(first));
    announce(only(browser), "1", "1");
    await browser.settle();
    end(leader);
    await browser.settle();
    let silentMs = 0;
    for (; browser.streams().length === 0 && silentMs < 60_000; silentMs += 50) await browser.pass(50);
    return { browser, others, silentMs };
  }

  it.each<[how: string, first: "in order" | "locks", end: (leader: FakeTab) => void]>([
    ["leaves", "in order", (leader) => leader.close()],
    ["leaves, and its lock goes before its last words arrive", "locks", (leader) => leader.close()],
    ["crashes", "in order", (leader) => leader.crash()],
    [
      "lets its stream go because nobody sees it",
      "in order",
      (leader) => leader.stream.send({ type: "left" }),
    ],
  ])("%s, another goes on from the last id, alone and within 1 s", async (_how, first, end) => {
    const { browser, others, silentMs } = await lose(first, end);
    expect(silentMs).toBeLessThanOrEqual(1_000);
    expect(only(browser).lastEventId).toBe("1");
    only(browser).onOpen();
    greet(only(browser), "1");
    announce(only(browser), "2", "2");
    await browser.pass(5_000);
    only(browser);
    for (const tab of others) expect(tab.heard()).toEqual(["1", "2"]);
    for (const tab of others) expect(isOpen(tab)).toBe(true);
  });

  it("crashes after its stream was renewed, another goes on all the same", async () => {
    const { browser, leader, others } = await openTabs(3);
    only(browser).onClose({ kind: "ended" });
    await browser.pass(5_000);
    only(browser).onOpen();
    await browser.pass(5_000);
    expect(others.map(isOpen)).toEqual([true, true]);
    leader.crash();
    await browser.pass(1_000);
    only(browser).onOpen();
    announce(only(browser), "1", "1");
    await browser.pass(1_000);
    for (const tab of others) expect(tab.heard()).toEqual(["1"]);
  });

  it("crashes one after the other, the last one still hears everything", async () => {
    const { browser, tabs } = await openTabs(6);
    for (const [at, tab] of tabs.slice(0, -1).entries()) {
      announce(only(browser), String(at), String(at));
      await browser.settle();
      tab.crash();
      await browser.pass(1_500);
      only(browser).onOpen();
      await browser.settle();
    }
    expect(tabs.at(-1)?.heard()).toEqual(["0", "1", "2", "3", "4"]);
  });

  it("freezes, a tab that gets no answer has its own stream after 1 s", async () => {
    const { browser, leader } = await openTabs(2);
    leader.freeze();
    const late = browser.tab();
    await browser.pass(950);
    expect(late.attempts).toHaveLength(0);
    await browser.pass(50);
    expect(late.attempts).toHaveLength(1);
  });

  it("freezes, those who follow notice the silence, and one of them goes on for all", async () => {
    const { browser, leader, others } = await openTabs(3);
    leader.freeze();
    await browser.pass(41_000);
    expect(others.map(({ attempts }) => attempts.length)).toEqual([1, 0]);
    others[0]?.attempts[0]?.onOpen();
    await browser.pass(10_000);
    announce(others[0]?.attempts[0], "2", "2");
    await browser.settle();
    expect(others.map((tab) => tab.heard())).toEqual([["2"], ["2"]]);
  });

  it("thaws, it disturbs nobody who went on alone, and counts nobody as following", async () => {
    const { browser, leader, others } = await openTabs(2);
    const [other] = others;
    leader.freeze();
    await browser.pass(41_000);
    other?.open()[0]?.onOpen();
    leader.thaw();
    await browser.settle();
    expect(leader.tabs.followersNeeds()).toEqual([]);
    announce(leader.attempts[0], "late", "9");
    await browser.settle();
    expect(other?.heard()).toEqual([]);
    expect(other?.open()).toHaveLength(1);
  });

  it("dies while others have streams of their own, one of these leads from then on", async () => {
    const { browser, leader, others } = await openTabs(2);
    leader.freeze();
    await browser.pass(41_000);
    others[0]?.open()[0]?.onOpen();
    leader.crash();
    const late = browser.tab();
    await browser.pass(1_000);
    expect(isOpen(late)).toBe(true);
    only(browser);
  });

  it("is asked and gone before it answers, the tab that asked does not open two streams", async () => {
    const { browser, leader } = await openTabs(1);
    const asking = browser.tab();
    leader.crash();
    browser.inject({ type: "changed", from: "tab-1" });
    await browser.pass(3_000);
    only(browser);
    expect(asking.attempts).toHaveLength(1);
  });

  it("leaves while a tab is joining, no stream is left over when that tab leaves too", async () => {
    const { browser, leader } = await openTabs(1);
    leader.freeze();
    const asking = browser.tab();
    browser.inject({ type: "closed", from: "tab-1", cause: { kind: "network" } });
    await browser.pass(5_000);
    asking.close();
    expect(asking.open()).toEqual([]);
    await browser.pass(5_000);
    expect(asking.open()).toEqual([]);
  });
});

describe("when the real stream", () => {
  it("breaks, the others know, and are back when it is back", async () => {
    const { browser, tabs } = await openTabs(3);
    only(browser).onClose({ kind: "network" });
    await browser.settle();
    for (const tab of tabs)
      expect(tab.state()).toMatchObject({ failures: 1, lastFailure: { kind: "network" } });
    await browser.pass(5_000);
    only(browser).onOpen();
    announce(only(browser), "1", "1");
    await browser.pass(5_000);
    for (const tab of tabs) expect(tab.heard()).toEqual(["1"]);
    expect(tabs.flatMap(({ attempts }) => attempts)).toHaveLength(2);
  });

  it.each([
    ["unauthorized", 401],
    ["ended", 204],
    ["unknown-token", 404],
  ] as const)("is refused for good (%s), all tabs know", async (halt, status) => {
    const { browser, tabs } = await openTabs(3);
    only(browser).onClose({ kind: "refused", status, code: "unauthorized" });
    await browser.settle();
    for (const tab of tabs) expect(tab.state()).toMatchObject({ running: false, halt });
    await browser.pass(60_000);
    expect(browser.streams()).toEqual([]);
  });

  it("is refused for good, and the leader's lock goes before the news arrives: all know in the end", async () => {
    const { browser, tabs } = await openTabs(3, createFakeBrowser("locks"));
    for (let asked = 0; asked < tabs.length; asked += 1) {
      for (const stream of browser.streams())
        stream.onClose({ kind: "refused", status: 401, code: "unauthorized" });
      await browser.pass(2_000);
    }
    for (const tab of tabs) expect(tab.state()).toMatchObject({ running: false, halt: "unauthorized" });
    expect(browser.streams()).toEqual([]);
  });

  it("is given up by the leader, those who follow know that something may be missing", async () => {
    const { browser, leader, others, tabs } = await openTabs(2);
    await browser.pass(5_000);
    leader.stream.send({ type: "online" });
    await browser.settle();
    expect(others[0]?.state().main?.openedAt).toBeUndefined();
    await browser.pass(2_000);
    only(browser).onOpen();
    announce(only(browser), "1", "1");
    await browser.settle();
    expect(tabs.map((tab) => tab.heard())).toEqual([["1"], ["1"]]);
  });

  it("is replaced by another, what comes on the old one meanwhile reaches everyone", async () => {
    const { browser, leader, tabs } = await openTabs(2);
    const before = only(browser);
    leader.stream.send({ type: "switch" });
    announce(before, "1", "1");
    await browser.settle();
    const [, after] = browser.streams();
    after?.onOpen();
    announce(before, "2", "2");
    announce(after, "3", "3");
    await browser.settle();
    expect(tabs.map((tab) => tab.heard())).toEqual([
      ["1", "2", "3"],
      ["1", "2", "3"],
    ]);
    expect(tabs.map(isOpen)).toEqual([true, true]);
    expect(only(browser)).toBe(after);
  });

  it("cannot be replaced, the old one goes on for everyone", async () => {
    const { browser, leader, tabs } = await openTabs(2);
    const before = only(browser);
    leader.stream.send({ type: "switch" });
    browser.streams()[1]?.onClose({ kind: "network" });
    await browser.settle();
    announce(before, "1", "1");
    await browser.settle();
    expect(tabs.map((tab) => tab.heard())).toEqual([["1"], ["1"]]);
    const late = browser.tab();
    await browser.settle();
    expect(isOpen(late)).toBe(true);
  });
});
