/** The language a visit still waits for, as the page is told of it. */
import { createRoot, createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { createPendingLanguage } from "../../../src/visit/pending-language-signals.ts";
import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final, translation } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const hindi: View = { languages: ["hi-IN"], original: false, transcriptionLanguage: "en" };

describe("the language that is on its way", () => {
  it("is told by its tag while nothing has come in it, and sets no timer after that", () => {
    const clock = createManualClock();
    const [subtitles, setSubtitles] = createSignal(noSubtitles);
    const { pending, dispose } = createRoot((dispose) => ({
      dispose,
      pending: createPendingLanguage({
        clock,
        articles: () => subtitles().articles,
        view: () => hindi,
      }),
    }));
    const hear = (event: BroadcastEvent) =>
      setSubtitles((state) => reduceSubtitles(state, event, clock.now()));
    hear(final(1, "Good morning."));
    expect(pending()).toBeUndefined();
    clock.advance(1_500);
    expect(pending()).toBe("hi-IN");
    hear(translation(1, "hi-IN", "सुप्रभात"));
    expect(pending()).toBeUndefined();
    hear(final(2, "And welcome."));
    clock.advance(10_000);
    expect(pending()).toBeUndefined();
    expect(clock.pending()).toBe(0);
    dispose();
  });
});
