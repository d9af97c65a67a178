import { describe, expect, it } from "vitest";

import type { SubtitleState } from "../../../src/subtitles/reduce.ts";
import { noSubtitles, reduceSubtitles } from "../../../src/subtitles/reduce.ts";
import { newestShown } from "../../../src/subtitles/sentence-reports.ts";
import { TRANSLATION_WAIT_MS } from "../../../src/subtitles/translation-pace.ts";
import { type View } from "../../../src/subtitles/view.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { final, interim, translation } from "../../harness/builders.ts";

const german: View = { languages: ["de-DE"], original: false, transcriptionLanguage: "en-US" };
const said = (sid: number, text: string, isFinal = true) => (isFinal ? final : interim)(sid, text);
const translated = (sid: number, text: string, isFinal = true) =>
  translation(sid, "de-DE", text, { isFinal });
const after = (...events: readonly BroadcastEvent[]): SubtitleState =>
  events.reduce((state, event) => reduceSubtitles(state, event, 0), noSubtitles);

const report = (subtitles: SubtitleState, more: Partial<Parameters<typeof newestShown>[0]> = {}, most = 30) =>
  newestShown({ subtitles, view: german, steadyText: (_sid, _column, sent) => sent, now: 0, ...more }, most);

describe("the newest sentences as they are shown", () => {
  it("have the texts of the languages shown, in order", () => {
    const { sentences } = report(after(said(1, "Good morning."), translated(1, "Guten Morgen.")), {
      view: { ...german, original: true },
    });
    expect(sentences).toMatchObject([
      {
        sid: 1,
        isFinal: true,
        speaker: "",
        texts: [
          { language: "de-DE", text: "Guten Morgen." },
          { language: "en-US", text: "Good morning.", direction: "ltr" },
        ],
      },
    ]);
  });

  it("have of an interim text what stands on the page", () => {
    const state = after(said(1, "Good mor", false), translated(1, "Guten Mor", false));
    const { sentences } = report(state, {
      steadyText: (_sid, column) => (column === "de-DE" ? "Guten" : ""),
    });
    expect(sentences).toMatchObject([{ isFinal: false, texts: [{ text: "Guten" }] }]);
    expect(report(state, { steadyText: () => "" }).sentences).toEqual([]);
  });

  it("wait for a translation, say when to look again, and then have the original", () => {
    const state = after(said(1, "Only in English."));
    const waiting = report(state, { now: TRANSLATION_WAIT_MS - 1 });
    expect(waiting).toEqual({ sentences: [], lookAt: TRANSLATION_WAIT_MS });
    const { sentences, lookAt } = report(state, { now: TRANSLATION_WAIT_MS });
    expect(lookAt).toBeUndefined();
    expect(sentences).toMatchObject([{ texts: [{ text: "Only in English.", role: "stand-in" }] }]);
  });

  it("are as many as are asked for, the oldest first", () => {
    const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
    const state = after(...numbers.flatMap((sid) => [said(sid, `${sid}`), translated(sid, `${sid}.`)]));
    expect(report(state, {}, 3).sentences.map(({ sid }) => sid)).toEqual([198, 199, 200]);
  });
});
