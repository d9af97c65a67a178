/** One sentence is in the page at a time: the one that is being said, or the one somebody went back to. */
import { createSignal } from "solid-js";
import { describe, expect, it } from "vitest";

import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import { createReaderText } from "../../../src/ui/reader/reader-text-signals.ts";
import { Transcript } from "../../../src/ui/reader/transcript.tsx";
import { createOneSentence, type OneSentence } from "../../../src/ui/tools/one-sentence-signals.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { createManualClock } from "../../harness/manual-clock.ts";
import { renderInLanguage } from "../../harness/render.tsx";

const english: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };

async function onePage({ view = english, inSight }: { view?: View; inSight?: number } = {}) {
  const clock = createManualClock();
  const [subtitles, setSubtitles] = createSignal(noSubtitles);
  const [isOn, setOn] = createSignal(true);
  const [holds, setHolds] = createSignal(false);
  let one: OneSentence | undefined;
  const { container } = await renderInLanguage(() => {
    const text = createReaderText(
      subtitles,
      {
        view: () => view,
        times: () => false,
        revealed: () => undefined,
        spoken: { sid: () => undefined, wordIn: () => undefined },
        steadyText: (_sid, _column, sent) => (holds() ? "" : sent),
      },
      clock,
    );
    const made = createOneSentence({ text: () => text, isOn, inSight: () => inSight });
    one = made;
    return <Transcript text={made.text() ?? text} />;
  });
  if (one === undefined) throw new Error("Nothing was made");
  const hear = (...events: readonly SubtitleInput[]): void => {
    for (const event of events) setSubtitles((before) => reduceSubtitles(before, event, clock.now()));
  };
  const shown = (): readonly string[] =>
    Array.from(container.querySelectorAll("[data-sid]"), (row) => row.textContent ?? "");
  return { clock, one, hear, shown, setOn, setHolds };
}

describe("one sentence at a time", () => {
  it("shows what is being said, as it grows and when it is another one", async () => {
    const { hear, shown } = await onePage();
    hear(final(1, "One."), interim(2, "Two"));
    expect(shown()).toEqual(["Two"]);
    hear(interim(2, "Two grows", { revision: 2 }));
    expect(shown()).toEqual(["Two grows"]);
    hear(final(2, "Two grows.", { revision: 3 }), final(3, "Three."));
    expect(shown()).toEqual(["Three."]);
  });

  it("stays where somebody went back to, counts what came, and follows again from the end", async () => {
    const { hear, shown, one } = await onePage();
    hear(final(1, "One."), final(2, "Two."), final(60, "Sixty."));
    one.step(-1);
    expect(shown()).toEqual(["Two."]);
    hear(final(61, "Sixty-one."));
    expect([shown(), one.missed()]).toEqual([["Two."], 2]);
    one.step(-1);
    expect([shown(), one.has(-1), one.has(1)]).toEqual([["One."], false, true]);
    one.step(-1);
    expect(shown()).toEqual(["One."]);
    for (const expected of ["Two.", "Sixty.", "Sixty-one."]) {
      one.step(1);
      expect(shown()).toEqual([expected]);
    }
    expect([one.missed(), one.has(1)]).toEqual([undefined, false]);
    hear(final(62, "Sixty-two."));
    expect(shown()).toEqual(["Sixty-two."]);
  });

  it("goes back to what is said now at once", async () => {
    const { hear, shown, one } = await onePage();
    hear(final(1, "One."), final(2, "Two."));
    one.step(-1);
    one.toLive();
    expect(shown()).toEqual(["Two."]);
  });

  it("keeps the sentence before while nothing of the newest has settled", async () => {
    const { hear, shown, setHolds } = await onePage();
    hear(final(1, "One."));
    setHolds(true);
    hear(interim(2, "Tw"));
    expect(shown()).toEqual(["One."]);
    setHolds(false);
    expect(shown()).toEqual(["Tw"]);
  });

  it("shows an original once its translation did not come in time", async () => {
    const { clock, hear, shown } = await onePage({
      view: { languages: ["de"], original: false, transcriptionLanguage: "en" },
    });
    hear(final(1, "One."), translation(1, "de", "Eins."), final(2, "Two."));
    expect(shown()).toEqual(["Eins."]);
    clock.advance(60_000);
    expect(shown()).toEqual(["Two."]);
  });

  it("begins with the sentence in sight, and shows all of them when it is switched off", async () => {
    const { hear, shown, setOn } = await onePage({ inSight: 1 });
    setOn(false);
    hear(final(1, "One."), final(2, "Two."));
    setOn(true);
    expect(shown()).toEqual(["One."]);
    setOn(false);
    expect(shown()).toEqual(["One.", "Two."]);
  });
});
