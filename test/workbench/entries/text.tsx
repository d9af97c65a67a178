/** What was said: in the reader, on a screen, and looked through. */
import { createSignal, Show } from "solid-js";

import type { SubtitleState } from "../../../src/subtitles/reduce.ts";
import type { View } from "../../../src/subtitles/view.ts";
import surface from "../../../src/styles/text-surface.module.css";
import { CaptionPanel } from "../../../src/ui/captions/caption-panel.tsx";
import { FindBar } from "../../../src/ui/find/find-bar.tsx";
import reader from "../../../src/ui/reader/reader.module.css";
import { LanguageNotice } from "../../../src/ui/reader/language-notice.tsx";
import { Transcript } from "../../../src/ui/reader/transcript.tsx";
import { type Entry, nothing } from "../entry.ts";
import { english, SAMPLES, subtitlesOf, subtitlesWithGap, textOf } from "../sample-text.ts";

const german: View = { ...english, languages: ["de"] };
const arabic: View = { ...english, languages: ["ar"] };
const two: View = { ...english, languages: ["de", "ar"], original: true };

const transcript = (subtitles: SubtitleState, view: View, more: Parameters<typeof textOf>[2] = {}) => (
  <div class={`${reader["content"]} ${surface["surface"]}`}>
    <Transcript text={textOf(() => subtitles, view, more)} />
  </div>
);

const captions = (subtitles: SubtitleState, view: View, flow: "rolling" | "blocks", lines?: number) => (
  <div style={{ display: "grid", height: "12rem", "font-size": "var(--text-size)" }}>
    <CaptionPanel
      text={textOf(() => subtitles, view)}
      column={view.languages[0] ?? "en"}
      flow={flow}
      lines={lines}
      speakers
      gaps
    />
  </div>
);

/** The bar over a text that it looks through. */
function Find() {
  const [scroller, setScroller] = createSignal<HTMLElement>();
  const subtitles = subtitlesOf(SAMPLES.final);
  return (
    <>
      <Show when={scroller()}>
        {(found) => (
          <FindBar
            place={{
              scroller: found(),
              content: found(),
              articles: () => subtitles.articles,
              view: () => english,
              onGoTo: nothing,
            }}
            onClose={nothing}
          />
        )}
      </Show>
      <div ref={setScroller}>{transcript(subtitles, english)}</div>
    </>
  );
}

export const text: readonly Entry[] = [
  {
    name: "transcript",
    states: {
      final: () => transcript(subtitlesOf(SAMPLES.final), english),
      interim: () => transcript(subtitlesOf(SAMPLES.interim), german),
      "stand-in": () => transcript(subtitlesOf(SAMPLES.standIn), arabic),
      "translated from the third on": () => transcript(subtitlesOf(SAMPLES.untranslated), german),
      unconfirmed: () => transcript(subtitlesOf(SAMPLES.unconfirmed), english),
      gap: () => transcript(subtitlesWithGap(), english),
      "two languages and the original": () => transcript(subtitlesOf(SAMPLES.interim), two),
      "spoken, with times": () =>
        transcript(subtitlesOf(SAMPLES.final), english, {
          times: () => true,
          spoken: {
            sid: () => 2,
            wordIn: (text) => ({ from: text.indexOf("ships"), to: text.indexOf("that") }),
          },
        }),
    },
  },
  {
    name: "captions",
    states: {
      rolling: () => captions(subtitlesOf(SAMPLES.interim), german, "rolling"),
      "two lines": () => captions(subtitlesOf(SAMPLES.final), english, "rolling", 2),
      blocks: () => captions(subtitlesOf(SAMPLES.interim), english, "blocks"),
      "stand-in": () => captions(subtitlesOf(SAMPLES.standIn), arabic, "rolling"),
      gap: () => captions(subtitlesWithGap(), english, "rolling"),
    },
  },
  {
    name: "language-notice",
    states: {
      "to choose": () => <LanguageNotice message="Hindi isn't offered here." mayChoose />,
      "nothing to choose": () => <LanguageNotice message="Hindi isn't offered here." mayChoose={false} />,
    },
  },
  { name: "find-bar", states: { open: () => <Find /> } },
];
