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
    const locales = "/viewer/src/i18n/locales";
    expect(nameOf("interface", `${locales}/de/interface.ts`)).toBe("assets/words-de-[hash].js");
    expect(nameOf("setup", `${locales}/zh-TW/setup.ts`)).toBe("assets/words-setup-zh-tw-[hash].js");
    expect(nameOf("privacy", `${locales}/pt/privacy.ts`)).toBe("assets/words-privacy-pt-[hash].js");
  });

  it("says which display a page is of", () => {
    expect(nameOf("page", "/viewer/src/displays/embed/page.tsx")).toBe("assets/embed-[hash].js");
    expect(nameOf("page", null)).toBe("assets/page-[hash].js");
  });
});
