import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isToken, resolveUrl, streamUrl, verifyUrl } from "../../../src/vas/addresses.ts";

describe("a token", () => {
  it.each(["ab12", "0000", "zzzz"])("is %s", (text) => expect(isToken(text)).toBe(true));
  it.each(["", "abc", "abcde", "AB12", "ab 1", "ab1\n", "ａｂ１２", "../a"])("is not %j", (text) => {
    expect(isToken(text)).toBe(false);
  });
});

describe("the service's addresses", () => {
  it("are those of the contract", () => {
    expect(resolveUrl("https://vas.example", "ab12")).toBe(
      "https://vas.example/api/v1/viewer/broadcasts/ab12",
    );
    expect(verifyUrl("", "ab12")).toBe("/api/v1/viewer/broadcasts/ab12/verify");
    expect(streamUrl("https://vas.example", "ab12", {})).toBe("https://vas.example/broadcast/ab12/text");
  });

  it("cannot be left through a token that is none", () => {
    expect(resolveUrl("", "../../x?y#z")).toBe("/api/v1/viewer/broadcasts/..%2F..%2Fx%3Fy%23z");
    expect(streamUrl("", "a/b", {})).toBe("/broadcast/a%2Fb/text");
  });

  const query = (parameters: Parameters<typeof streamUrl>[2]): Record<string, string> =>
    Object.fromEntries(new URL(streamUrl("https://vas.example", "ab12", parameters)).searchParams);

  it("ask for what was chosen and nothing else", () => {
    expect(query({ language: "en" })).toEqual({ lang: "en" });
    expect(query({ speech: true })).toEqual({ tts: "true" });
    expect(query({ speech: true, voice: "en-US-Ava" })).toEqual({ tts: "true", voice: "en-US-Ava" });
    expect(query({ speech: false, voice: "en-US-Ava" })).toEqual({});
    expect(query({ voice: "en-US-Ava" })).toEqual({});
  });

  it("carry any access token unharmed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (accessToken) => {
        expect(query({ accessToken })).toEqual({ viewer_access_token: accessToken });
      }),
    );
  });
});
