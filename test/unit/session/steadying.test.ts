/**
 * The steadying of a visit forgets what is not kept any more.
 */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { createSteadying } from "../../../src/session/steadying.ts";
import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final, interim } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

/** A visit that keeps `sentences` sentences. */
function visit(sentences: number) {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const steadying = createRoot(() =>
    createSteadying({ clock, mode: () => "balanced", subtitles, transcriptionLanguage: () => "en" }),
  );
  return {
    clock,
    steadying,
    hear: (event: BroadcastEvent): void => {
      setSubtitles((state) => reduceSubtitles(state, event, clock.now(), { sentences }));
      steadying.onEvent(event);
    },
  };
}

describe("a text that never becomes final", () => {
  it("is held back while it grows", () => {
    const { hear, steadying } = visit(10);
    hear(interim(1, "Good morning"));
    expect(steadying.standing(1, "en", "Good morning")).toBe("");
  });

  it("is forgotten with its sentence, and nothing waits for it", () => {
    const { hear, steadying, clock } = visit(10);
    hear(interim(1, "Good morning"));
    for (let sid = 2; sid <= 30; sid += 1) hear(final(sid, `Sentence ${sid}.`));
    expect(steadying.standing(1, "en", "Good morning")).toBe("Good morning");
    expect(clock.pending()).toBe(0);
  });

  it("is forgotten when everything is", () => {
    const { hear, steadying, clock } = visit(10);
    hear(interim(1, "Good morning"));
    steadying.forget();
    expect(clock.pending()).toBe(0);
    expect(steadying.standing(1, "en", "Good evening")).toBe("Good evening");
  });
});
