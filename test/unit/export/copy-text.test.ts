import { describe, expect, it } from "vitest";

import { copyTextOf } from "../../../src/export/copy-text.ts";
import { LANGUAGES, transcriptOf } from "../../harness/transcripts.ts";

const source = transcriptOf([
  { text: "Hello", translations: { "zh-TW": "你好" }, speaker: "Alice" },
  { text: "and welcome.", translations: { "zh-TW": "歡迎。" }, speaker: "Alice" },
  { text: "Thanks", speaker: "Bob" },
  { text: "still being sp", isFinal: false },
]);

const copy = (languages: readonly string[], ...sids: number[]): string =>
  copyTextOf(source, { languages, ...(sids.length === 0 ? {} : { selection: new Set(sids) }) });

describe("copied text", () => {
  it("of one sentence is that sentence", () => {
    expect(copy(["en-US"], 2)).toBe("and welcome.");
    expect(copy(["en-US", "zh-TW"], 2)).toBe("and welcome.\n歡迎。");
  });

  it("of several names the speaker where they change", () => {
    expect(copy(["en-US"])).toBe("Alice: Hello\nand welcome.\nBob: Thanks");
    expect(copy(["en-US"], 2, 3)).toBe("Alice: and welcome.\nBob: Thanks");
  });

  it("sets sentences apart where they have translations", () => {
    expect(copy(LANGUAGES)).toBe("Alice: Hello\n你好\n\nand welcome.\n歡迎。\n\nBob: Thanks");
  });

  it("of nothing is nothing", () => {
    expect(copy(["en-US"], 99)).toBe("");
  });

  it("turns no direction around for what it is pasted into", () => {
    const hostile = transcriptOf([{ text: "\u202eabc", speaker: "\u202eeve" }, { text: "b" }]);
    expect(copyTextOf(hostile, { languages: ["en-US"] })).toBe("eve: \u202eabc\u202c\nb");
  });
});
