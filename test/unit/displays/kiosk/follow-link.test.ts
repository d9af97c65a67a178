/**
 * Where the code on the wall leads a phone.
 */
import { describe, expect, it } from "vitest";

import { followLink, type Wall } from "../../../../src/displays/kiosk/follow-link.ts";
import { fromQuery } from "../../../../src/links/preferences.ts";

const WALL: Wall = {
  origin: "https://viewer.example",
  token: "a3f9",
  languages: ["en-US"],
  offered: ["de-DE", "en-US", "ja-JP", "zh-TW", "zh-CN"],
  original: "de-DE",
  place: undefined,
  isOver: false,
};
const link = (wall: Partial<Wall> = {}): string => followLink({ ...WALL, ...wall });

describe("the link in the code on the wall", () => {
  it("names the languages on the wall, short where that says as much", () => {
    expect(link()).toBe("https://viewer.example/broadcast/a3f9?hall=en");
    expect(link({ languages: ["ja-JP", "zh-TW"] })).toBe(
      "https://viewer.example/broadcast/a3f9?hall=ja,zh-TW",
    );
    const { searchParams } = new URL(link({ languages: ["ja-JP", "zh-TW"] }));
    expect(fromQuery(searchParams)).toEqual({ hall: ["ja", "zh-TW"] });
  });

  it("leaves them out where a phone comes to the first of them anyway, or nothing is known of them", () => {
    for (const languages of [["de-DE"], ["de-DE", "ja-JP"], []])
      expect(link({ languages })).toBe("https://viewer.example/broadcast/a3f9");
  });

  it("names the sentence the wall stands still at", () => {
    expect(link({ place: 42 })).toBe("https://viewer.example/broadcast/a3f9?hall=en#s42");
  });

  it("leads to the written record once the talk is over, and there to its beginning", () => {
    expect(link({ isOver: true, place: 42 })).toBe("https://viewer.example/broadcast/a3f9/record?hall=en");
  });

  it("writes nothing into the address but what an address may hold", () => {
    const { hash, searchParams } = new URL(link({ languages: ["x&lang=de#s1"], offered: [] }));
    expect([...searchParams.keys()]).toEqual(["hall"]);
    expect(hash).toBe("");
  });
});
