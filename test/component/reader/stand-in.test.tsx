/** What stands on the page where a translation is missing: the original, soon, marked with its own language. */
import { createSignal, Index } from "solid-js";
import { describe, expect, it } from "vitest";

import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { CaptionRow } from "../../../src/ui/captions/caption-row.tsx";
import { createCaptions } from "../../../src/ui/captions/captions-signals.ts";
import { createReaderText } from "../../../src/ui/reader/reader-text-signals.ts";
import { Transcript } from "../../../src/ui/reader/transcript.tsx";
import { final, interim, translation } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const arabic: View = { languages: ["ar"], original: false, transcriptionLanguage: "en" };

/** A talk in English that is shown in Arabic, in the reader or on a screen. */
async function shown(where: "reader" | "screen") {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const { container } = await renderInLanguage(() => {
    const text = createReaderText(
      subtitles,
      {
        view: () => arabic,
        times: () => false,
        revealed: () => undefined,
        spoken: { sid: () => undefined, wordIn: () => undefined },
        steadyText: (_sid, _column, sent) => sent,
      },
      clock,
    );
    if (where === "reader") return <Transcript text={text} />;
    const captions = createCaptions(text, () => ({ column: "ar", flow: "rolling", after: 0 }));
    return <Index each={captions()}>{(caption) => <CaptionRow caption={caption} speakers={false} />}</Index>;
  });
  return {
    clock,
    hear: (event: BroadcastEvent) => setSubtitles((state) => reduceSubtitles(state, event, clock.now())),
    /** Each text with its language, its direction and what it stands for. */
    texts: () =>
      Array.from(
        container.querySelectorAll<HTMLElement>("p[lang]"),
        ({ lang, dir, dataset, textContent }) => `${lang} ${dir} ${dataset["role"]}: ${textContent}`,
      ),
    row: () => container.querySelector("[data-sid]"),
  };
}

describe.each(["reader", "screen"] as const)("a missing translation in the %s", (where) => {
  it("has the original in its place after a second and a half, while it grows as well", async () => {
    const { clock, hear, texts } = await shown(where);
    hear(interim(1, "Good mor"));
    clock.advance(1_499);
    expect(texts()).toEqual([]);
    clock.advance(1);
    expect(texts()).toEqual(["en ltr stand-in: Good mor"]);
    hear(interim(1, "Good morning"));
    expect(texts()).toEqual(["en ltr stand-in: Good morning"]);
    hear(final(1, "Good morning."));
    expect(texts()).toEqual(["en ltr stand-in: Good morning."]);
  });

  it("gives the place to the translation, in the same row", async () => {
    const { clock, hear, texts, row } = await shown(where);
    hear(final(1, "Good morning."));
    clock.advance(1_500);
    const before = row();
    hear(translation(1, "ar", "صباح الخير."));
    expect(texts()).toEqual(["ar rtl chosen: صباح الخير."]);
    expect(row()).toBe(before);
  });

  it("is not waited for where the service says that it may not come", async () => {
    const { hear, texts } = await shown(where);
    hear(final(1, "Good morning."));
    hear({ type: "error", code: "translation_failed", message: "", fatal: false, sid: 1 });
    expect(texts()).toEqual(["en ltr stand-in: Good morning."]);
  });
});

describe("a text in another language in the reader", () => {
  it("is another element, as Firefox tells assistive technology the language that an element had first", async () => {
    const { clock, hear, texts, row } = await shown("reader");
    hear(final(1, "Good morning."));
    clock.advance(1_500);
    const original = row()?.querySelector("p");
    expect(texts()).toEqual(["en ltr stand-in: Good morning."]);
    hear(translation(1, "ar", "صباح الخير."));
    expect(texts()).toEqual(["ar rtl chosen: صباح الخير."]);
    expect(row()?.contains(original ?? null)).toBe(false);
    const arrived = row()?.querySelector("p");
    hear(translation(1, "ar", "صباح الخير جميعا.", { revision: 2 }));
    expect(row()?.querySelector("p")).toBe(arrived);
  });

  it("is set as its letters are where they contradict the language", async () => {
    const { clock, hear, texts } = await shown("screen");
    hear(final(1, "صباح الخير."));
    clock.advance(1_500);
    expect(texts()).toEqual(["ar rtl stand-in: صباح الخير."]);
  });
});
