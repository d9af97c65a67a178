import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { defaultKiosk, kioskFromQuery } from "../../../src/links/parameters/kiosk.ts";
import { fromQuery, kioskDefaults } from "../../../src/links/preferences.ts";

const read = (query: string) => kioskFromQuery(new URLSearchParams(query));

describe("what a link says of a kiosk", () => {
  it("is the usual where it says nothing", () => {
    expect(read("")).toEqual(defaultKiosk);
    expect(kioskDefaults).toEqual({ theme: "dark", weight: 500 });
  });

  it("is what it asks for", () => {
    const link =
      "arrange=rows&lines=blocks,4&name=off&clock=off&qr=off&dim=2.5&follow=https%3A%2F%2Fexample.org%2Ftalk";
    expect(read(link)).toEqual({
      arrangement: "rows",
      flow: "blocks",
      lines: 4,
      name: false,
      clock: false,
      qr: "off",
      dimAfterMinutes: 2.5,
      follow: "https://example.org/talk",
    });
  });

  it.each([
    ["lines=blocks", { flow: "blocks" }],
    ["lines=3", { lines: 3 }],
    ["lines=3,rolling", { flow: "rolling", lines: 3 }],
    ["layout=side", { arrangement: "columns" }],
    ["layout=side&arrange=rows", { arrangement: "rows" }],
    ["qr=large", { qr: "large" }],
    ["dim=0", { dimAfterMinutes: 0 }],
    ["follow=HTTP%3A%2F%2Fhall.example", { follow: "http://hall.example/" }],
  ])("understands %s", (query, expected) => {
    expect(read(query)).toEqual({ ...defaultKiosk, ...expected });
  });

  it.each([
    "arrange=diagonal",
    "arrange=constructor",
    "layout=stacked",
    "lines=0",
    "lines=21",
    "lines=-3",
    "lines=many",
    "name=perhaps",
    "dim=-1",
    "dim=1441",
    "dim=NaN",
    "dim=",
    "follow=javascript:alert(1)",
    "follow=data:text/html,x",
    "follow=//example.org",
    "follow=https://user:secret@example.org",
    "follow=https://",
    `follow=https://example.org/${"a".repeat(300)}`,
  ])("leaves aside %s", (query) => {
    expect(read(query)).toEqual(defaultKiosk);
  });

  it("never fails, and leads nowhere but to the web", () => {
    const names = fc.constantFrom("arrange", "layout", "lines", "name", "clock", "qr", "dim", "follow");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, fc.string()), { maxLength: 8 }), (pairs) => {
        const { follow, lines, dimAfterMinutes } = kioskFromQuery(new URLSearchParams(pairs));
        expect(follow ?? "https:").toMatch(/^https?:/);
        expect(lines ?? 1).toBeGreaterThanOrEqual(1);
        expect(dimAfterMinutes).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("leaves a link of the reader as it was", () => {
    const link = new URLSearchParams("lang=de,ja&original=on&theme=sepia&size=150&steady=fast&ui=ar&delay=3");
    expect(kioskFromQuery(link)).toEqual(defaultKiosk);
    expect({ ...kioskDefaults, ...fromQuery(link) }).toMatchObject({ theme: "sepia", size: 150, delay: 3 });
  });
});
