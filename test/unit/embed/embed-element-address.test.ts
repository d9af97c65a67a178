import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { frameAddress, placeOf } from "../../../src/embed/element-address.ts";

const SCRIPT = "https://viewer.example/live-subtitles.js?v=2";

describe("where the frame leads", () => {
  it("is the viewer the script came from", () => {
    const place = placeOf("a3f9", null, SCRIPT);
    expect(place).toEqual({ ok: true, value: { origin: "https://viewer.example", token: "a3f9" } });
  });

  it("is another viewer where the tag names one, by any of its addresses", () => {
    const place = placeOf("a3f9", "https://other.example:8443/broadcast/b2c3?x=1", SCRIPT);
    expect(place).toMatchObject({ value: { origin: "https://other.example:8443", token: "a3f9" } });
  });

  it("forgives case and blanks around a code", () => {
    expect(placeOf(" A3F9\n", null, SCRIPT)).toMatchObject({ value: { token: "a3f9" } });
  });

  it("carries the settings", () => {
    const place = { origin: "https://viewer.example", token: "a3f9" };
    expect(frameAddress(place, {})).toBe("https://viewer.example/embed/a3f9");
    const settings = { lang: "ja-JP,de-DE", voice: "Anna & Co #1" };
    expect(frameAddress(place, settings)).toBe(
      "https://viewer.example/embed/a3f9?lang=ja-JP%2Cde-DE&voice=Anna+%26+Co+%231",
    );
  });

  it.each([null, "", "a3f", "a3f9x", "../x", "a/b?", "a3 f9", "ä3f9", "https://viewer.example/embed/a3f9"])(
    "is nowhere with the code %j",
    (token) => {
      expect(placeOf(token, null, SCRIPT)).toEqual({ ok: false, error: "bad-token" });
    },
  );

  it.each([
    "",
    "viewer.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///x",
    "blob:https://x.example/1",
  ])("is nowhere with the server %j", (server) => {
    expect(placeOf("a3f9", server, SCRIPT)).toEqual({ ok: false, error: "bad-server" });
  });

  it("is nowhere where nobody knows where the script came from", () => {
    expect(placeOf("a3f9", null, "")).toEqual({ ok: false, error: "bad-server" });
  });

  it("never leaves the viewer's embed pages, whatever is written on the tag", () => {
    const anything = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("a3f9", "//x.example", "\\\\x"));
    fc.assert(
      fc.property(anything, fc.dictionary(fc.string(), fc.string()), (token, settings) => {
        const place = placeOf(token, null, SCRIPT);
        if (!place.ok) return;
        const { origin, pathname, hash } = new URL(frameAddress(place.value, settings));
        expect(origin).toBe("https://viewer.example");
        expect(pathname).toMatch(/^\/embed\/[a-z0-9]{4}$/);
        expect(hash).toBe("");
      }),
    );
  });
});
