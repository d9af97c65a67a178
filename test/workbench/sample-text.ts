/**
 * A talk for the workbench: sentences that are final, interim, without a translation, and missing.
 */
import type { Accessor } from "solid-js";

import { systemClock } from "../../src/lib/clock.ts";
import {
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../src/subtitles/reduce.ts";
import type { View } from "../../src/subtitles/view.ts";
import { createReaderText, type ReaderText } from "../../src/ui/reader/reader-text-signals.ts";
import { final, interim, translation } from "../harness/builders.ts";

/** Long enough ago, in ms, for an original to stand in for a translation that did not come. */
const SAID_BEFORE_MS = 10_000;

const ada = { speakerId: "a", speakerLabel: "Ada Okafor" };
const ben = { speakerId: "b", speakerLabel: "Ben" };

const SAID: readonly SubtitleInput[] = [
  final(1, "Good morning, and welcome to the harbour lectures.", ada),
  translation(1, "de", "Guten Morgen und willkommen zu den Hafenvorträgen."),
  translation(1, "ar", "صباح الخير ومرحبًا بكم في محاضرات الميناء."),
  translation(1, "ja", "おはようございます。港の講座へようこそ。"),
  final(2, "Today is about ships that find their own way.", ada),
  translation(2, "de", "Heute geht es um Schiffe, die ihren Weg selbst finden."),
  translation(2, "ar", "نتحدث اليوم عن سفن تجد طريقها بنفسها."),
  translation(2, "ja", "今日は自分で道を見つける船のお話です。"),
];

const WITHOUT_TRANSLATION: readonly SubtitleInput[] = [final(3, "Thank you, Ada.", ben)];
const GROWING: readonly SubtitleInput[] = [
  interim(4, "The first of them left the", ben),
  translation(4, "de", "Das erste von ihnen", { isFinal: false }),
];

/** What was said, by the names of the states. */
export const SAMPLES = {
  final: SAID,
  interim: [...SAID, ...WITHOUT_TRANSLATION, ...GROWING],
  standIn: [...SAID, ...WITHOUT_TRANSLATION],
  untranslated: [
    final(1, "Good morning, and welcome to the harbour lectures.", ada),
    final(2, "Today is about ships that find their own way.", ada),
    ...WITHOUT_TRANSLATION,
    translation(3, "de", "Danke, Ada."),
  ],
  unconfirmed: [...SAID, ...GROWING, { type: "stream-lost" }],
} as const satisfies Readonly<Record<string, readonly SubtitleInput[]>>;

/** The state of a reader who heard this. */
export function subtitlesOf(inputs: readonly SubtitleInput[]): SubtitleState {
  const at = systemClock.now() - SAID_BEFORE_MS;
  return inputs.reduce((state, input) => reduceSubtitles(state, input, at), noSubtitles);
}

/** The same with three sentences missing after the second. */
export const subtitlesWithGap = (): SubtitleState => ({
  ...subtitlesOf([...SAID, final(6, "And that is how it came back.", ben)]),
  gaps: [{ from: 3, to: 5, lostForMs: 95_000 }],
});

export const english: View = { languages: ["en"], original: false, transcriptionLanguage: "en" };

/** What the text column of a reader with this view needs. */
export const textOf = (
  subtitles: Accessor<SubtitleState>,
  view: View = english,
  more: Partial<Pick<ReaderText, "times" | "spoken">> = {},
): ReaderText =>
  createReaderText(
    subtitles,
    {
      view: () => view,
      times: () => false,
      revealed: () => undefined,
      spoken: { sid: () => undefined, wordIn: () => undefined },
      steadyText: (_sid, _column, sent) => sent,
      ...more,
    },
    systemClock,
  );
