import { describe, expect, it } from "vitest";

import { isLocal, originOfLinks, readSite } from "../../../../src/displays/setup/link-origin.ts";

const OWN = "http://127.0.0.1:4173";
const SITE = "https://subtitles.example.org";

describe("the origin of all links", () => {
  it.each([OWN, "http://localhost:4173", "http://[::1]:4173"])("%s is of its computer alone", (origin) => {
    expect(isLocal(origin)).toBe(true);
    expect(originOfLinks(origin, SITE)).toBe(SITE);
    expect(originOfLinks(origin, undefined)).toBe(origin);
  });

  it("is never another than the page's own where others can open that", () => {
    expect(originOfLinks("https://viewer.example", SITE)).toBe("https://viewer.example");
  });

  it.each([
    ["subtitles.example.org", SITE],
    [" https://subtitles.example.org/setup?code=a3f9 ", SITE],
    ["http://192.168.1.20:4173", "http://192.168.1.20:4173"],
    ["https://user:secret@subtitles.example.org", SITE],
    ["", undefined],
    ["subtitles", undefined],
    ["javascript:alert(1)//a.b", undefined],
    ["ftp://subtitles.example.org", undefined],
    ["https://", undefined],
  ])("of what was typed, %j, is %j", (typed, origin) => {
    expect(readSite(typed)).toBe(origin);
  });
});
