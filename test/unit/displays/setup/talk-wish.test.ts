import { describe, expect, it } from "vitest";

import { momentOf, talkLinks } from "../../../../src/displays/setup/talk/talk-links.ts";
import { talkSetupAddress, wishInText, wishOfQuery } from "../../../../src/displays/setup/talk/talk-wish.ts";

const BRIDGE = { token: "a3f9", name: "the-bridge" };

describe("what somebody types", () => {
  it.each([
    ["https://viewer.example/talk/a3f9/the-bridge", BRIDGE],
    ["https://viewer.example/talk/A3F9/the-bridge#t=754", BRIDGE],
    ["Listen: viewer.example/talk/a3f9/the-bridge?lang=de", BRIDGE],
    ["/talk/a3f9/the-bridge/record", BRIDGE],
    ["https://viewer.example/embed/talk/a3f9/the-bridge", BRIDGE],
    ["public/talks/a3f9/the-bridge/", BRIDGE],
    ["https://viewer.example/talks/a3f9/index.json", { token: "a3f9" }],
    ["https://viewer.example/talks/a3f9", { token: "a3f9" }],
    ["https://viewer.example/talks/index.json", {}],
    ["/srv/viewer/talks/", {}],
    ["talks", {}],
    ["https://viewer.example/broadcast/a3f9", undefined],
    ["https://viewer.example/talk/a3f/the-bridge", undefined],
    ["a3f9", undefined],
    ["talk", undefined],
    ["", undefined],
  ])("%s", (typed, wish) => {
    expect(wishInText(typed)).toEqual(wish);
  });
});

it("leads to the page that sets it up, which reads it back", () => {
  for (const wish of [BRIDGE, { token: "a3f9" }, {}]) {
    const address = new URL(talkSetupAddress(wish), "https://viewer.example");
    expect(address.pathname).toBe("/setup");
    expect(wishOfQuery(address.searchParams.get("talk"))).toEqual(wish);
  }
  expect(wishOfQuery(null)).toBeUndefined();
  expect(wishOfQuery("no such thing")).toEqual({});
});

it("a talk's links are its page, its frame and the screen of a foyer", () => {
  const links = talkLinks("https://viewer.example", BRIDGE);
  expect(links.page).toBe("https://viewer.example/talk/a3f9/the-bridge");
  expect(links.foyer).toBe("https://viewer.example/kiosk/event");
  expect(links.tag('The "bridge"').split("\n").slice(0, 2)).toEqual([
    '<live-subtitles talk="a3f9/the-bridge" height="480" title="The &quot;bridge&quot;">',
    '  <a href="https://viewer.example/talk/a3f9/the-bridge">The &quot;bridge&quot;</a>',
  ]);
  expect(links.plain("The bridge")).toMatch(
    /^<iframe src="https:\/\/viewer\.example\/embed\/talk\/a3f9\/the-bridge" title="The bridge" .*height="480"/,
  );
});

it("a time is one of the talk, as minutes or as seconds", () => {
  expect(momentOf(" 12:34 ", 800_000)).toBe("#t=754");
  expect(momentOf("754", 800_000)).toBe("#t=754");
  expect(momentOf("1:02:03", Infinity)).toBe("#t=3723");
  expect(momentOf("13:21", 800_000)).toBeUndefined();
  expect(momentOf("later", 800_000)).toBeUndefined();
});
