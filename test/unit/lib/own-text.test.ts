import { describe, expect, it } from "vitest";

import { ownText } from "../../../src/lib/own-text.ts";
import { cleanName, cleanText } from "../../../src/vas/clean-text.ts";
import { heldBytes } from "../../harness/heap.ts";

const LONG = 2_000_000;
const TIMES = 10;
/** A long text that nobody else holds, as it comes out of a frame. */
const long = (at: number): string => JSON.parse(JSON.stringify(`${at}${"x".repeat(LONG)}`)) as string;
const each = <T>(make: (text: string) => T): T[] => Array.from({ length: TIMES }, (_, at) => make(long(at)));

describe("a part of a long text", () => {
  it("is the same text", () => {
    for (const text of ["", "a", "𠮷", "\ud800", "x".repeat(100)]) expect(ownText(text)).toBe(text);
  });

  it("holds the whole in memory, unless it has memory of its own", () => {
    expect(heldBytes(() => each((text) => text.slice(0, 100)))).toBeGreaterThan(LONG * TIMES * 0.9);
    expect(heldBytes(() => each((text) => ownText(text.slice(0, 100))))).toBeLessThan((LONG * TIMES) / 2);
  });

  it.each([
    ["a text that is cut", cleanText],
    ["a name that is cut", cleanName],
    ["a text in much space", (text: string) => cleanText(`a${" ".repeat(30)}b${text.slice(0, 4_000)}`)],
  ])("%s does not hold the whole", (_what, clean) => {
    expect(heldBytes(() => each((text) => clean(text)))).toBeLessThan((LONG * TIMES) / 2);
  });
});
