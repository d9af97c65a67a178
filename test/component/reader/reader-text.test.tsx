/** A sentence that grows is looked at once, and wakes nobody but those who show text. */
import { createComputed, createRoot, createSignal } from "solid-js";
import { expect, it } from "vitest";

import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { createReaderText } from "../../../src/ui/reader/reader-text-signals.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final, interim } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const sources = {
  view: () => ({ languages: ["en"], original: false, transcriptionLanguage: "en" }),
  times: () => false,
  revealed: () => undefined,
  spoken: { sid: () => undefined, wordIn: () => undefined },
  steadyText: (_sid: number, _column: string, sent: string) => sent,
};

/** What was said, and how often whoever looks at each part of it was woken. */
function watched() {
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  let looks = 0;
  const woken: Record<string, number> = {};
  createRoot(() => {
    const text = createReaderText(
      () => {
        looks += 1;
        return subtitles();
      },
      sources,
      createManualClock(),
    );
    const { articles, speakers, hasText, droppedUpTo, awaySince, upTo, gapMarks } = text;
    const parts = { articles, speakers, hasText, droppedUpTo, awaySince, upTo, gapMarks };
    for (const [name, part] of Object.entries(parts)) {
      createComputed(() => {
        part();
        woken[name] = (woken[name] ?? 0) + 1;
      });
    }
  });
  return {
    /** Who was woken by it. */
    hear: (event: BroadcastEvent | { readonly type: "stream-lost" }): string[] => {
      looks = 0;
      for (const name of Object.keys(woken)) woken[name] = 0;
      setSubtitles((state) => reduceSubtitles(state, event, 0));
      expect(looks).toBeLessThanOrEqual(1);
      return Object.keys(woken).filter((name) => woken[name] === 1);
    },
  };
}

it("wakes those who show what has changed, and no others", () => {
  const { hear } = watched();
  expect(hear(interim(1, "Good"))).toEqual(["articles", "hasText", "upTo"]);
  expect(hear(interim(1, "Good morning"))).toEqual(["articles"]);
  expect(hear(final(1, "Good morning."))).toEqual(["articles"]);
  expect(hear(final(1, "Good morning."))).toEqual([]);
  expect(hear(interim(2, "And", { speakerId: "a", speakerLabel: "Ada" }))).toEqual([
    "articles",
    "speakers",
    "upTo",
  ]);
  expect(hear({ type: "stream-lost" })).toEqual(["articles", "awaySince"]);
});
