import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DISPLAY_NAMES } from "../../../src/links/display-names.ts";
import { defaultPreferences, toQuery } from "../../../src/links/preferences.ts";
import { applies, cleanValues, linkNames, standardOf, valueIn } from "../../../src/links/setup-parameters.ts";

const clean = (query: string) => cleanValues(new URLSearchParams(query));

describe("the table of parameters", () => {
  it("has every parameter of how to read and hear for the reader, but for those of a device, of a frame and of a code on a wall", () => {
    const ofDevice = new Set(["screenreader", "shortcuts", "awake", "volume"]);
    const ofFrame = new Set(["controls", "font-family", "accent"]);
    const ofLink = new Set(["hall"]);
    const all = [...toQuery(defaultPreferences).keys(), "ui"].filter(
      (name) => ![ofDevice, ofFrame, ofLink].some((others) => others.has(name)),
    );
    expect(new Set(linkNames("reader"))).toEqual(new Set(all));
  });

  it("says for each display what it heeds", () => {
    expect(applies("overlay", "key")).toBe(true);
    expect(applies("reader", "key")).toBe(false);
    expect(applies("overlay", "theme")).toBe(false);
    expect(applies("kiosk", "arrange")).toBe(true);
    expect(applies("embed", "times")).toBe(true);
    expect(applies("embed", "ruler")).toBe(true);
    expect(applies("kiosk", "one-sentence")).toBe(false);
    expect(applies("kiosk", "times")).toBe(false);
    expect(linkNames("embed")).not.toContain("height");
  });

  it("gives one name different meanings in different displays", () => {
    expect(valueIn("kiosk", { lines: "blocks" }, "lines")).toBe("blocks");
    expect(valueIn("overlay", { lines: "blocks" }, "lines")).toBe("2");
    expect(valueIn("overlay", { lines: "3" }, "lines")).toBe("3");
    expect(valueIn("kiosk", { lines: "3" }, "lines")).toBe("rolling");
  });

  it("shows no more languages than the display has room for", () => {
    expect(valueIn("kiosk", { lang: "de,ja,fr,ar" }, "lang")).toBe("de,ja,fr,ar");
    expect(valueIn("overlay", { lang: "de,ja,fr,ar" }, "lang")).toBe("de,ja");
  });
});

describe("the values of a query", () => {
  it("are kept where they are usable", () => {
    expect(clean("lang=de-DE,ja-JP&theme=dark&arrange=rows&fade=8&key=00FF00&height=420")).toEqual({
      lang: "de-DE,ja-JP",
      theme: "dark",
      arrange: "rows",
      fade: "8",
      key: "00ff00",
      height: "420",
    });
  });

  it.each([
    "theme=pink",
    "size=9000",
    "fade=-1",
    "fade=1e2",
    "fade=601",
    "key=green",
    "arrange=heaps",
    "height=20",
    "lines=9",
    "lang=!",
    "password=x&viewer_access_token=y&code=live&home=kiosk",
  ])("leave %s out", (query) => {
    expect(clean(query)).toEqual({});
  });

  it("never hold what no display knows, whatever a query says", () => {
    const known = new Set([...DISPLAY_NAMES.flatMap(linkNames), "height"]);
    const name = fc.oneof(fc.constantFrom(...known, "password", "volume", "__proto__"), fc.string());
    const pairs = fc.array(fc.tuple(name, fc.oneof(fc.string(), fc.constantFrom("on", "off", "2", "3"))));
    fc.assert(
      fc.property(pairs, (entries) => {
        const values = cleanValues(new URLSearchParams(entries));
        expect(Object.keys(values).filter((key) => !known.has(key))).toEqual([]);
        // What came through once comes through again as it is.
        expect(cleanValues(new URLSearchParams(values))).toEqual(values);
      }),
    );
  });

  it("have a standard in every display", () => {
    expect(standardOf("reader", "theme")).toBe("system");
    expect(standardOf("embed", "controls")).toBe("on");
    expect(standardOf("kiosk", "dim")).toBe("10");
    expect(standardOf("kiosk", "theme")).toBe("dark");
    expect(standardOf("overlay", "edge")).toBe("outline");
    expect(standardOf("reader", "ui")).toBe("");
  });

  it("have the host's look for a standard where a person reads, and nowhere else", () => {
    const look = { size: "150", align: "end" };
    for (const display of ["reader", "embed"] as const) {
      expect(standardOf(display, "size", look)).toBe("150");
      expect(standardOf(display, "align", look)).toBe("end");
    }
    expect(standardOf("kiosk", "size", look)).toBe("100");
    expect(standardOf("kiosk", "align", look)).toBe("start");
    expect(standardOf("overlay", "size", look)).toBe("100");
  });
});
