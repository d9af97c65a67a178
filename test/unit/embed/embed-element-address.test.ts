import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { frameAddress, type Named, placeOf } from "../../../src/embed/element-address.ts";

const SCRIPT = "https://viewer.example/live-subtitles.js?v=2";
const ORIGIN = "https://viewer.example";

/** What a tag with these attributes names. */
const named = (attributes: Partial<Named>, script = SCRIPT) =>
  placeOf({ token: null, event: null, room: null, talk: null, server: null, ...attributes }, script);

describe("where the frame leads", () => {
  it("is the viewer the script came from", () => {
    const place = named({ token: "a3f9" });
    expect(place).toEqual({ ok: true, value: { origin: ORIGIN, path: "a3f9", query: {} } });
  });

  it("is another viewer where the tag names one, by any of its addresses", () => {
    const place = named({ token: "a3f9", server: "https://other.example:8443/broadcast/b2c3?x=1" });
    expect(place).toMatchObject({ value: { origin: "https://other.example:8443", path: "a3f9" } });
  });

  it("forgives case and blanks around a code", () => {
    expect(named({ token: " A3F9\n" })).toMatchObject({ value: { path: "a3f9" } });
  });

  it("carries the settings", () => {
    const place = { origin: ORIGIN, path: "a3f9", query: {} };
    expect(frameAddress(place, {})).toBe("https://viewer.example/embed/a3f9");
    const settings = { lang: "ja-JP,de-DE", voice: "Anna & Co #1" };
    expect(frameAddress(place, settings)).toBe(
      "https://viewer.example/embed/a3f9?lang=ja-JP%2Cde-DE&voice=Anna+%26+Co+%231",
    );
  });

  it.each([null, "", "a3f", "a3f9x", "../x", "a/b?", "a3 f9", "ä3f9", "https://viewer.example/embed/a3f9"])(
    "is nowhere with the code %j",
    (token) => {
      expect(named({ token })).toEqual({ ok: false, error: "bad-token" });
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
    expect(named({ token: "a3f9", server })).toEqual({ ok: false, error: "bad-server" });
  });

  it("is nowhere where nobody knows where the script came from", () => {
    expect(named({ token: "a3f9" }, "")).toEqual({ ok: false, error: "bad-server" });
  });

  it.each([
    [{ event: "" }, "/embed/event"],
    [{ event: "-" }, "/embed/event"],
    [{ event: "Harbour-Days " }, "/embed/event?event=harbour-days"],
    [{ event: "", room: "main" }, "/embed/event?room=main"],
    [{ room: "main" }, "/embed/event?room=main"],
    [{ event: "harbour", room: "hall-2" }, "/embed/event?event=harbour&room=hall-2"],
    [{ event: "harbour", token: "a3f9" }, "/embed/event?event=harbour"],
  ])("is an event, or a room of it, with %j", (attributes, address) => {
    const place = named(attributes);
    expect(place.ok && frameAddress(place.value, {})).toBe(ORIGIN + address);
  });

  it.each(["a b", "../x", "ä", "x".repeat(41)])("is nowhere with the event or the room %j", (name) => {
    expect(named({ event: name })).toEqual({ ok: false, error: "bad-event" });
    expect(named({ event: "", room: name })).toEqual({ ok: false, error: "bad-event" });
  });

  it("is a published talk, whatever else the tag names", () => {
    const place = named({ talk: " A3F9/the-bridge", token: "b2c3", event: "" });
    expect(place.ok && frameAddress(place.value, { lang: "de" })).toBe(
      `${ORIGIN}/embed/talk/a3f9/the-bridge?lang=de`,
    );
  });

  it.each(["", "a3f9", "a3f9/", "a3f9/a/b", "a3f9/../x", "/talk/a3f9/x", `a3f9/${"x".repeat(61)}`])(
    "is nowhere with the talk %j",
    (talk) => {
      expect(named({ talk, token: "a3f9" })).toEqual({ ok: false, error: "bad-talk" });
    },
  );

  it("never leaves the viewer's embed pages, whatever is written on the tag", () => {
    const anything = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("a3f9", "//x.example", "\\\\x"));
    const attribute = fc.option(anything);
    fc.assert(
      fc.property(
        fc.record({ token: anything, event: attribute, room: attribute, talk: attribute }),
        fc.dictionary(fc.string(), fc.string()),
        (attributes, settings) => {
          const place = named(attributes);
          if (!place.ok) return;
          const { origin, pathname, hash } = new URL(frameAddress(place.value, settings));
          expect(origin).toBe(ORIGIN);
          expect(pathname).toMatch(/^\/embed\/([a-z0-9]{4}|event|talk\/[a-z0-9]{4}\/[a-z0-9-]+)$/);
          expect(hash).toBe("");
        },
      ),
    );
  });
});
