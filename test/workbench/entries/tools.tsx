/** What a reader does with the text for themselves. */
import { createToolsWords, loadToolsWords } from "../../../src/i18n/tools-words.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { OwnMark } from "../../../src/subtitles/own-marks.ts";
import type { WordPlace } from "../../../src/ui/alerts/alert-signals.ts";
import { AlertsDialog } from "../../../src/ui/alerts/alerts-dialog.tsx";
import { loadCatchUpSheets } from "../../../src/ui/catch-up/catch-up-sheet.ts";
import type { SummarizerApi } from "../../../src/ui/catch-up/device-summary.ts";
import { Summary } from "../../../src/ui/catch-up/summary.tsx";
import { type MarkOutcome, MarkedStrip } from "../../../src/ui/marks/marked-strip.tsx";
import { MarksDialog } from "../../../src/ui/marks/marks-dialog.tsx";
import { HallQuestion } from "../../../src/ui/speech/hall-question.tsx";
import { loadToolsSheet } from "../../../src/ui/tools/tools-sheet.ts";
import { type Entry, nothing } from "../entry.ts";
import { english, SAMPLES, subtitlesOf } from "../sample-text.ts";

const words = await loadToolsWords(new URLSearchParams(location.search).get("ui") ?? "en");
const { say } = createToolsWords(() => words);

function marks(...list: readonly OwnMark[]) {
  void loadToolsSheet();
  return (
    <MarksDialog
      say={say}
      marks={{
        bySid: () => new Map(list.map((mark) => [mark.sid, mark])),
        toggle: () => false,
        setNote: nothing,
      }}
      articles={subtitlesOf(SAMPLES.final).articles}
      view={english}
      onGo={nothing}
      onClose={nothing}
    />
  );
}

function strip(outcome: MarkOutcome) {
  void loadToolsSheet();
  return (
    <MarkedStrip
      say={say}
      outcome={outcome}
      clock={systemClock}
      onNote={nothing}
      onAll={nothing}
      onOver={nothing}
    />
  );
}

const places: readonly WordPlace[] = [
  {
    sid: 2,
    words: ["ships"],
    shown: {
      text: "And the ships that went out came back.",
      isFinal: true,
      language: "en",
      direction: "ltr",
      role: "chosen",
    },
  },
];

function alerts(words: readonly string[]) {
  void loadToolsSheet();
  return (
    <AlertsDialog
      say={say}
      choices={{ words, notify: false }}
      onChange={nothing}
      places={words.length === 0 ? [] : places}
      onGo={nothing}
      onClose={nothing}
    />
  );
}

/** A summariser that answers at once. */
const summarizer: SummarizerApi = {
  availability: () => Promise.resolve("available"),
  create: () => Promise.resolve({ summarize: (text) => Promise.resolve(text) }),
};

export const tools: readonly Entry[] = [
  {
    name: "marks-dialog",
    isWhole: true,
    states: {
      none: () => marks(),
      some: () => marks({ sid: 1, note: "" }, { sid: 2, note: "Ask about the ships that came back" }),
    },
  },
  {
    name: "marked-strip",
    states: { added: () => strip("added"), removed: () => strip("removed"), full: () => strip("full") },
  },
  {
    name: "alerts-dialog",
    isWhole: true,
    states: { none: () => alerts([]), some: () => alerts(["ships", "Ada Núñez"]) },
  },
  {
    name: "summary",
    states: {
      offered: () => {
        void loadCatchUpSheets();
        return (
          <Summary
            say={say}
            api={summarizer}
            groups={[{ from: 1, to: 2, text: "The ships came back." }]}
            language="en"
            onGo={nothing}
          />
        );
      },
    },
  },
  { name: "hall-question", states: { asked: () => <HallQuestion say={say} onAnswer={nothing} /> } },
];
