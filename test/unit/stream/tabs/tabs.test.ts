import { describe, expect, it } from "vitest";

import { createFakeBrowser, type FakeBrowser } from "../../../harness/fake-tabs.ts";
import { announce, isOpen, only, openTabs } from "../../../harness/open-tabs.ts";

describe("many tabs", () => {
  it("have one real stream, and all hear it, in order", async () => {
    const { browser, tabs } = await openTabs(8);
    expect(tabs.map(isOpen)).toEqual(tabs.map(() => true));
    only(browser).onBytes(17);
    for (let n = 1; n <= 20; n += 1) announce(only(browser), String(n), String(n));
    await browser.settle();
    const expected = Array.from({ length: 20 }, (_, at) => String(at + 1));
    for (const tab of tabs) expect(tab.heard()).toEqual(expected);
    for (const tab of tabs) expect(tab.bytes()).toBe(17);
    for (const tab of tabs) expect(tab.stream.lastEventId()).toBe("20");
    await browser.pass(10_000);
    expect(tabs.flatMap(({ attempts }) => attempts)).toHaveLength(1);
  });

  it("are open when the real stream is, and not before", async () => {
    const browser = createFakeBrowser();
    const tabs = [browser.tab(), browser.tab()];
    await browser.pass(3_000);
    expect(tabs.map(isOpen)).toEqual([false, false]);
    only(browser).onOpen();
    await browser.settle();
    expect(tabs.map(isOpen)).toEqual([true, true]);
  });

  it("go on from ids that came without an event", async () => {
    const { browser, tabs } = await openTabs(2);
    only(browser).onId("7");
    await browser.settle();
    expect(tabs.map(({ stream }) => stream.lastEventId())).toEqual(["7", "7"]);
    only(browser).onId("");
    await browser.settle();
    expect(tabs.map(({ stream }) => stream.lastEventId())).toEqual([undefined, undefined]);
  });

  it("do not hear what is meant for another", async () => {
    const { browser, others } = await openTabs(2);
    const heartbeat = { name: "heartbeat", data: "{}" };
    browser.inject({ type: "past", from: "tab-1", to: "tab-9", pieces: [heartbeat], id: "9" });
    browser.inject({ type: "welcome", from: "tab-1", to: "tab-9", open: true });
    browser.inject({ type: "frame", from: "tab-8", frame: heartbeat, id: "9" });
    await browser.settle();
    expect(others[0]?.stream.lastEventId()).toBe("0");
  });
});

describe("a tab that joins late", () => {
  it("gets the greeting and how things stand, but no news from before it came", async () => {
    const { browser } = await openTabs(1);
    announce(only(browser), "before", "1");
    only(browser).deliver("status", { phase: "live" }, "2");
    const late = browser.tab();
    await browser.settle();
    expect(late.events.map(({ type }) => type)).toEqual(["connected", "phase"]);
    announce(only(browser), "after", "3");
    await browser.settle();
    expect(late.heard()).toEqual(["after"]);
  });

  it("gets the text that was said before it came where it knows none, as the leader has it", async () => {
    const { browser } = await openTabs(1);
    const text = (sid: number, id: string): void =>
      only(browser).deliver("init_sentence", { sid, original_text: `said ${sid}`, is_final: true }, id);
    announce(only(browser), "before", "1");
    text(1, "2");
    text(2, "3");
    announce(only(browser), "old news", "4");
    const late = browser.tab();
    await browser.settle();
    expect(late.events.flatMap((event) => (event.type === "sentence" ? [event.sid] : []))).toEqual([1, 2]);
    expect(late.heard()).toEqual([]);
    expect(late.stream.lastEventId()).toBe("4");
    text(3, "5");
    await browser.settle();
    expect(late.events.at(-1)).toMatchObject({ type: "sentence", sid: 3 });
  });

  it("gets what it missed since its last id", async () => {
    const { browser } = await openTabs(1);
    for (const n of ["1", "2", "3"]) announce(only(browser), n, n);
    const late = browser.tab({ lastEventId: "1" });
    await browser.settle();
    expect(late.heard()).toEqual(["2", "3"]);
    expect(late.stream.lastEventId()).toBe("3");
  });

  it("gets what it missed since an id that came without an event", async () => {
    const { browser } = await openTabs(1);
    announce(only(browser), "1", "1");
    only(browser).onId("2");
    announce(only(browser), "3", "3");
    const late = browser.tab({ lastEventId: "2" });
    await browser.settle();
    expect(late.heard()).toEqual(["3"]);
  });

  it("is not sent back by the greeting, which is older than what it knows", async () => {
    const { browser } = await openTabs(1);
    for (const n of ["1", "2"]) announce(only(browser), n, n);
    const late = browser.tab({ lastEventId: "2" });
    const fresh = browser.tab();
    await browser.settle();
    expect(late.stream.lastEventId()).toBe("2");
    expect(fresh.stream.lastEventId()).toBe("2");
  });

  it("gets nothing that only another tab was sent", async () => {
    const { browser, others } = await openTabs(2);
    announce(only(browser), "1", "1");
    await browser.settle();
    browser.tab({ lastEventId: "0" });
    await browser.settle();
    expect(others[0]?.heard()).toEqual(["1"]);
  });

  it("gets the position of large events, but not the events: a clip is not worth keeping for later", async () => {
    const { browser } = await openTabs(1);
    announce(only(browser), "1", "1");
    announce(only(browser), "x".repeat(200_000), "2");
    announce(only(browser), "3", "3");
    const late = browser.tab({ lastEventId: "1" });
    await browser.settle();
    expect(late.heard()).toEqual(["3"]);
    expect(browser.tab({ lastEventId: "2" }).stream.lastEventId()).toBe("2");
  });
});

const needs = (language?: string) => ({ speech: false, ...(language === undefined ? {} : { language }) });

describe("the needs of those who follow", () => {
  it("are known to the leader, with each change", async () => {
    const { browser, leader } = await openTabs(1);
    const german = browser.tab({ language: "de" });
    browser.tab({ language: "ja-JP" });
    browser.tab();
    await browser.settle();
    expect(leader.tabs.followersNeeds()).toEqual([needs("de"), needs("ja-JP"), needs()]);
    expect(leader.followersChanged()).toBe(3);
    german.show("fr");
    german.stream.send({ type: "switch" });
    await browser.settle();
    expect(leader.tabs.followersNeeds()).toEqual([needs("fr"), needs("ja-JP"), needs()]);
    expect(leader.followersChanged()).toBe(4);
  });

  it("are told once while nothing changes", async () => {
    const { browser, leader } = await openTabs(1);
    const german = browser.tab({ language: "de" });
    await browser.settle();
    german.stream.send({ type: "switch" });
    await browser.settle();
    expect(leader.followersChanged()).toBe(1);
  });

  it("go when the tab does", async () => {
    const { browser, leader } = await openTabs(1);
    const german = browser.tab({ language: "de" });
    await browser.settle();
    german.close();
    await browser.settle();
    expect(leader.tabs.followersNeeds()).toEqual([]);
    expect(leader.followersChanged()).toBe(2);
  });

  it("are told anew to the next leader", async () => {
    const { browser, leader } = await openTabs(1);
    const next = browser.tab();
    browser.tab({ language: "de" });
    await browser.settle();
    leader.crash();
    await browser.pass(1_000);
    expect(next.tabs.followersNeeds()).toEqual([needs("de")]);
  });
});

describe("where tabs cannot find each other, each has its own stream", () => {
  it.each<[string, Parameters<FakeBrowser["tab"]>[0]]>([
    ["without locks", { ports: { locks: undefined } }],
    [
      "with locks that are refused",
      { ports: { locks: { request: () => Promise.reject(new DOMException("no", "SecurityError")) } } },
    ],
    [
      "with locks that throw",
      {
        ports: {
          locks: {
            request: () => {
              throw new DOMException("no", "SecurityError");
            },
          },
        },
      },
    ],
    [
      "without channels",
      {
        ports: {
          channel: () => {
            throw new DOMException("no", "SecurityError");
          },
        },
      },
    ],
  ])("%s", async (_why, options) => {
    const browser = createFakeBrowser();
    const tabs = [browser.tab(options), browser.tab(options)];
    await browser.settle();
    for (const tab of tabs) {
      expect(tab.attempts).toHaveLength(1);
      tab.attempts[0]?.onOpen();
      announce(tab.attempts[0], "1", "1");
      expect(tab.heard()).toEqual(["1"]);
      tab.close();
    }
    expect(browser.streams()).toEqual([]);
  });
});

describe("a tab that left", () => {
  it("leaves nothing behind: no stream, no timer, no lock", async () => {
    const { browser, tabs } = await openTabs(3);
    for (const tab of tabs) tab.close();
    await browser.pass(60_000);
    expect(browser.streams()).toEqual([]);
    expect(browser.clock.pending()).toBe(0);
    const next = browser.tab();
    await browser.settle();
    expect(next.attempts).toHaveLength(1);
  });

  it("follows again when it comes back", async () => {
    const { browser, leader, others } = await openTabs(2);
    const [other] = others;
    other?.stream.send({ type: "left" });
    await browser.settle();
    announce(only(browser), "1", "1");
    expect(leader.tabs.followersNeeds()).toEqual([]);
    other?.stream.send({ type: "restored" });
    await browser.pass(2_000);
    expect(other?.heard()).toEqual(["1"]);
    only(browser);
  });
});
