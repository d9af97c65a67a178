import { describe, expect, it } from "vitest";

import { fromSetupQuery } from "../../../../src/displays/setup/setup-state.ts";
import { frameSnippet, tagSnippet } from "../../../../src/displays/setup/snippets.ts";

const ORIGIN = "https://viewer.example";
const at = (query: string) => fromSetupQuery(new URLSearchParams(`code=a3f9&home=embed&${query}`));

describe("the tag", () => {
  it("has a way to the text for pages without scripts, and the script beside it", () => {
    expect(tagSnippet(ORIGIN, at(""), "Live subtitles")).toBe(
      '<live-subtitles token="a3f9" height="300" title="Live subtitles">\n' +
        '  <a href="https://viewer.example/broadcast/a3f9">Live subtitles</a>\n' +
        "</live-subtitles>\n" +
        '<script src="https://viewer.example/live-subtitles.js" async></script>',
    );
  });

  it("has an attribute for each choice, and the height", () => {
    expect(tagSnippet(ORIGIN, at("lang=de-DE,ja-JP&theme=dark&height=420"), "x")).toContain(
      '<live-subtitles token="a3f9" languages="de-DE,ja-JP" theme="dark" height="420" title="x">',
    );
  });

  it("lets no value out of its attribute", () => {
    const voice = encodeURIComponent('"><script>&');
    expect(tagSnippet(ORIGIN, at(`speech=on&voice=${voice}`), "</a>")).toContain(
      'voice="&quot;>&lt;script>&amp;" height="300" title="&lt;/a>">',
    );
  });
});

describe("the frame", () => {
  it("is one that may do what the viewer needs, and tells nobody more than the origin", () => {
    expect(frameSnippet(ORIGIN, at("lang=de-DE&theme=dark"), "Live subtitles")).toBe(
      '<iframe src="https://viewer.example/embed/a3f9?lang=de-DE&amp;theme=dark" title="Live subtitles"' +
        ' allow="autoplay; screen-wake-lock; fullscreen; clipboard-write" referrerpolicy="strict-origin"' +
        ' width="100%" height="300" style="border:0;max-width:800px"></iframe>',
    );
  });

  it("has the height that was chosen and an address that stays in its quotes", () => {
    const voice = encodeURIComponent('"><script>&');
    const snippet = frameSnippet(ORIGIN, at(`height=500&speech=on&voice=${voice}`), 'a "title"');
    expect(snippet).toContain('height="500"');
    expect(snippet).toContain('title="a &quot;title&quot;"');
    expect(snippet.match(/"/g)).toHaveLength(14);
  });
});
