import { readFileSync } from "node:fs";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { linkIn, readShared, SHARE_PARAMETERS } from "../../../../src/displays/join/shared-link.ts";

const shared = (parts: Readonly<Record<string, string>>) => readShared(new URLSearchParams(parts));
const LINK = "https://subtitles.example/broadcast/a3f9?lang=ja";

describe("what was shared", () => {
  it.each<[Readonly<Record<string, string>>, ReturnType<typeof shared>]>([
    [{}, undefined],
    [{ lang: "ja" }, undefined],
    [{ "share-text": "  " }, undefined],
    [{ "share-url": LINK }, { kind: "token", token: "a3f9", link: LINK }],
    [{ "share-text": `Come: ${LINK}.` }, { kind: "token", token: "a3f9", link: LINK }],
    [
      { "share-url": "https://news.example", "share-text": LINK },
      { kind: "token", token: "a3f9", link: LINK },
    ],
    [
      { "share-title": LINK, "share-text": "hello there" },
      { kind: "token", token: "a3f9", link: LINK },
    ],
    [
      { "share-title": "News", "share-text": LINK },
      { kind: "token", token: "a3f9", link: LINK },
    ],
    [
      { "share-title": LINK, "share-text": "Look at this" },
      { kind: "token", token: "a3f9", link: LINK },
    ],
    [
      { "share-title": "News", "share-text": "https://news.example/story" },
      { kind: "unreadable", text: "https://news.example/story" },
    ],
    [
      { "share-title": "News", "share-text": "a3" },
      { kind: "unreadable", text: "a3" },
    ],
    [
      { "share-title": "News", "share-text": "Look at this" },
      { kind: "unreadable", text: "Look at this" },
    ],
    [{ "share-text": "A3F9" }, { kind: "token", token: "a3f9", link: "A3F9" }],
    [
      { "share-title": "news", "share-text": "hello there" },
      { kind: "unreadable", text: "hello there" },
    ],
    [{ "share-title": "news" }, { kind: "unreadable", text: "news" }],
    [
      { "share-url": "https://news.example/a", "share-text": "b" },
      { kind: "unreadable", text: "https://news.example/a" },
    ],
  ])("%j is read as %j", (parts, read) => {
    expect(shared(parts)).toEqual(read);
  });

  it("is read from the parameters the manifest names", () => {
    const manifest = JSON.parse(readFileSync("public/manifest.webmanifest", "utf8")) as {
      readonly share_target: { readonly params: unknown };
    };
    expect(manifest.share_target.params).toEqual(SHARE_PARAMETERS);
  });

  it("never throws, and gives a code or says what it was", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, text, (url, words, title) => {
        const read = shared({ "share-url": url, "share-text": words, "share-title": title });
        if (read?.kind === "token") expect(read.token).toMatch(/^[a-z0-9]{4}$/);
        else if (read !== undefined)
          expect([url, words, title].map((part) => part.trim())).toContain(read.text);
      }),
    );
  });
});

describe("the link in a text", () => {
  it.each([
    [LINK, LINK],
    [
      `Dear guest,\nfollow <https://x.example/broadcast/a3f9?lang=ja>. Why not?`,
      "<https://x.example/broadcast/a3f9?lang=ja",
    ],
    ["no link here?", "no link here?"],
    [" a3f9 ", "a3f9"],
  ])("%j is %j", (text, link) => {
    expect(linkIn(text)).toBe(link);
  });
});
