/**
 * The steadying of a visit forgets what is not kept any more.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { createStabiliser } from "../../../src/visit/stabiliser-signals.ts";
import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final, interim } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A visit that keeps `sentences` sentences. */
function readerVisit(sentences: number, firstTextOf?: (sid: number, column: string) => string | undefined) {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const stabiliser = createRoot(() =>
    createStabiliser({
      clock,
      steadiness: () => "balanced",
      subtitles,
      transcriptionLanguage: () => "en",
      ...(firstTextOf === undefined ? {} : { firstTextOf }),
    }),
  );
  return {
    clock,
    stabiliser,
    hear: (event: BroadcastEvent): void => {
      setSubtitles((state) => reduceSubtitles(state, event, clock.now(), { sentences }));
      stabiliser.onEvent(event);
    },
  };
}

describe("a text that never becomes final", () => {
  it("is held back while it grows", () => {
    const { hear, stabiliser } = readerVisit(10);
    hear(interim(1, "Good morning"));
    expect(stabiliser.steadyText(1, "en", "Good morning")).toBe("");
  });

  it("is forgotten with its sentence, and nothing waits for it", () => {
    const { hear, stabiliser, clock } = readerVisit(10);
    hear(interim(1, "Good morning"));
    for (let sid = 2; sid <= 30; sid += 1) hear(final(sid, `Sentence ${sid}.`));
    expect(stabiliser.steadyText(1, "en", "Good morning")).toBe("Good morning");
    expect(clock.pending()).toBe(0);
  });

  it("is forgotten when everything is", () => {
    const { hear, stabiliser, clock } = readerVisit(10);
    hear(interim(1, "Good morning"));
    stabiliser.forget();
    expect(clock.pending()).toBe(0);
    expect(stabiliser.steadyText(1, "en", "Good evening")).toBe("Good evening");
  });
});

describe("a text that stood on the page before", () => {
  const standsAlready = (sid: number, column: string): string | undefined =>
    sid === 1 && column === "en" ? "Good morn" : undefined;

  it("stays, and grows as any other", () => {
    const { hear, stabiliser, clock } = readerVisit(10, standsAlready);
    hear(interim(1, "Good morning every"));
    expect(stabiliser.steadyText(1, "en", "Good morning every")).toContain("Good");
    hear(interim(1, "Good morning everybody"));
    clock.advance(5_000);
    expect(stabiliser.steadyText(1, "en", "Good morning everybody")).toBe("Good morning everybody");
  });

  it("is no reason to hold the others back less", () => {
    const { hear, stabiliser } = readerVisit(10, standsAlready);
    hear(interim(2, "Good evening"));
    expect(stabiliser.steadyText(2, "en", "Good evening")).toBe("");
  });

  it("gives way to a final at once", () => {
    const { hear, stabiliser } = readerVisit(10, standsAlready);
    hear(final(1, "Good day."));
    expect(stabiliser.steadyText(1, "en", "Good day.")).toBe("Good day.");
  });
});
