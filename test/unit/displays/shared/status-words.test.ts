/** The sentence in the place where the next text will be, while the stream is live. */
import { createRoot } from "solid-js";
import { describe, expect, it } from "vitest";

import { createI18n } from "../../../../src/i18n/i18n-signals.ts";
import {
  english,
  INTERFACE_LANGUAGES,
  type LoadedDictionary,
  loadDictionary,
} from "../../../../src/i18n/dictionaries.ts";
import { kioskMark } from "../../../../src/displays/kiosk/kiosk-words.ts";
import { noticeText, onwardText } from "../../../../src/displays/shared/status-words.ts";

const facts = {
  token: "a3f9",
  hasText: true,
  awaited: undefined,
  isKept: false,
  isolated: false,
  online: true,
};
const live = { kind: "live" } as const;
const wordsOf = (dictionary: LoadedDictionary) => createRoot(() => createI18n(() => dictionary));
const i18n = wordsOf(english);

describe("a language that nothing has come in yet", () => {
  it("is said to be on its way, in the reader and on a screen, and only then", () => {
    const words = "Hindi is on its way; here is the original.";
    expect(noticeText(live, i18n, { ...facts, awaited: "Hindi" })).toBe(words);
    expect(noticeText(live, i18n, facts)).toBeUndefined();
    expect(noticeText({ kind: "paused" }, i18n, { ...facts, awaited: "Hindi" })).not.toContain("Hindi");
    const scene = {
      visitStatus: live,
      broadcast: undefined,
      token: "a3f9",
      hasText: true,
      notOffered: undefined,
      last: undefined,
      isOver: false,
    };
    const wall = { i18n, say: () => "" };
    expect(kioskMark({ ...scene, awaited: "hi-IN" })?.(wall)).toBe(words);
    expect(kioskMark({ ...scene, awaited: undefined })).toBeUndefined();
    expect(kioskMark({ ...scene, awaited: undefined, notOffered: "hi-IN" })?.(wall)).toBe(
      "Hindi isn't offered here.",
    );
  });

  it.each(INTERFACE_LANGUAGES)("is named in %s", async (language) => {
    const dictionary = await loadDictionary(language);
    const said = noticeText(live, wordsOf(dictionary), { ...facts, awaited: "NAME" });
    expect(said).toContain("NAME");
  });
});

describe("the end, with nothing to read", () => {
  it("says what comes next, and nothing of what is kept: that may stand below", () => {
    expect(onwardText({ kind: "ended" }, i18n.t)).toBe("The next one may have another code.");
  });
});
