import type { Rolldown } from "vite";
import { describe, expect, it } from "vitest";

import { chunkFileName } from "../../../../src/node/build/parts.ts";

const nameOf = (name: string, source: string | null): string =>
  chunkFileName({ name, facadeModuleId: source } as Rolldown.PreRenderedChunk);

describe("a part's file", () => {
  it("has the name of what is loaded, or of its group", () => {
    expect(nameOf("find-bar", "/viewer/src/ui/find/find-bar.tsx")).toBe("assets/find-bar-[hash].js");
    expect(nameOf("words-en", null)).toBe("assets/words-en-[hash].js");
  });

  it("says that it holds words, and which", () => {
    expect(nameOf("de", "/viewer/src/i18n/de.ts")).toBe("assets/words-de-[hash].js");
    expect(nameOf("zh-tw", "/viewer/src/i18n/setup/zh-tw.ts")).toBe("assets/words-setup-zh-tw-[hash].js");
  });
});
