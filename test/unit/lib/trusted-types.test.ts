import { afterEach, describe, expect, it, vi } from "vitest";

import { trustedBy } from "../../../src/lib/trusted-types.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser with Trusted Types, whose page knows the policy `known` alone. */
function browser(known: string) {
  const made: string[] = [];
  vi.stubGlobal("trustedTypes", {
    createPolicy: (name: string, { createHTML }: { createHTML: (text: string) => string }) => {
      if (name !== known || made.includes(name)) throw new TypeError("Refused");
      made.push(name);
      return { createHTML: (text: string) => ({ trusted: createHTML(text) }) };
    },
  });
  return made;
}

const shout = (text: string): string => text.toUpperCase();

describe("a rule", () => {
  it("gives what the browser's policy of its name makes", () => {
    const made = browser("ours");
    expect(trustedBy("ours", "createHTML", shout)("<p>")).toEqual({ trusted: "<P>" });
    expect(made).toEqual(["ours"]);
  });

  it("gives plain text where the browser knows no Trusted Types", () => {
    expect(trustedBy("ours", "createHTML", shout)("<p>")).toBe("<P>");
  });

  it("gives plain text where the page does not know the name, or it is taken", () => {
    browser("ours");
    expect(trustedBy("theirs", "createHTML", shout)("<p>")).toBe("<P>");
    trustedBy("ours", "createHTML", shout);
    expect(trustedBy("ours", "createHTML", shout)("<p>")).toBe("<P>");
  });
});
