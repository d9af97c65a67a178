/**
 * What the text column needs to know: what was said, how the reader wants to see it, and the time. The parts are
 * apart so that a growing sentence wakes its own row and no other.
 */
import { type Accessor, createComputed, createMemo, createSignal, untrack } from "solid-js";

import type { ArchiveView } from "../../archive/ports-signals.ts";
import type { Clock } from "../../lib/clock.ts";
import { lastNearSid } from "../../subtitles/talk-position.ts";
import type { Gap } from "../../subtitles/gaps.ts";
import type { OwnMarks } from "../../subtitles/own-marks.ts";
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { type Articles, firstFrom, findSentence } from "../../subtitles/sections.ts";
import type { Speakers } from "../../subtitles/speakers.ts";
import type { View } from "../../subtitles/view.ts";

export type ReaderText = {
  readonly articles: Accessor<Articles>;
  readonly speakers: Accessor<Speakers>;
  /** Whether anything was said. */
  readonly hasText: Accessor<boolean>;
  /** Sentences up to this one were let go. */
  readonly droppedUpTo: Accessor<number>;
  /** The stream is away since this moment, in ms on the viewer's clock. */
  readonly awaySince: Accessor<number | undefined>;
  /** Sentences beyond this one are far from the talk. */
  readonly upTo: Accessor<number>;
  /** Where something is missing: the sentence a mark comes before → the gap. */
  readonly gapMarks: Accessor<GapMarks>;
  readonly clock: Clock;
} & TextSources;

/** What the rows of the text look up while they are drawn. */
export type TextSources = {
  readonly view: Accessor<View>;
  /** What is kept of it on the device; absent where nothing is. */
  readonly kept?: Pick<ArchiveView, "archive"> | undefined;
  /** What the reader marked, once that part is there; absent where nothing can be marked. */
  readonly marks?: Accessor<OwnMarks | undefined> | undefined;
  /** Whether the time of each sentence is beside it. */
  readonly times: Accessor<boolean>;
  /** The sentence whose original the reader wants to see, where it is not shown anyway. */
  readonly revealed: Accessor<number | undefined>;
  readonly spoken: SpokenText;
  /** What is shown of an interim text that was sent in a column; empty for nothing yet. */
  readonly steadyText: (sid: number, column: string, sent: string) => string;
};

/** What is being spoken, as the rows of the text need to know it. */
export type SpokenText = {
  readonly sid: Accessor<number | undefined>;
  /** The part of `text` that is spoken at this moment, where `language` is the one that is heard. */
  readonly wordIn: (text: string, language: string) => Range | undefined;
};

export type Range = { readonly from: number; readonly to: number };

export type GapMark = { readonly gap: Gap; readonly missing: number };
export type GapMarks = ReadonlyMap<number, GapMark>;

const noMarks: GapMarks = new Map();

const sameMarks = (a: GapMarks, b: GapMarks): boolean =>
  a.size === b.size &&
  [...a].every(([before, { gap, missing }]) => {
    const other = b.get(before);
    return other?.gap === gap && other.missing === missing;
  });

/** Gaps wider than this are not counted sentence by sentence. */
const WIDEST_COUNTED = 1_000;

function countMissing(articles: Articles, { from, to }: Gap): number {
  if (to - from >= WIDEST_COUNTED) return to - from + 1;
  let missing = 0;
  for (let sid = from; sid <= to; sid += 1) {
    if (findSentence(articles, sid)?.original.isFinal !== true) missing += 1;
  }
  return missing;
}

function marksOf(gaps: readonly Gap[], articles: Articles): GapMarks {
  return new Map(
    gaps.map((gap) => {
      const before = firstFrom(articles, gap.from) ?? gap.to + 1;
      return [before, { gap, missing: countMissing(articles, gap) }];
    }),
  );
}

/**
 * The parts of what was said as signals of their own. Each update is looked at once, here, and wakes only those who
 * show a part that has changed: of most updates that is the text alone.
 */
function createParts(subtitles: Accessor<SubtitleState>) {
  const first = untrack(subtitles);
  const updates: ((state: SubtitleState) => void)[] = [];
  function part<T>(of: (state: SubtitleState) => T): Accessor<T> {
    const [value, setValue] = createSignal(of(first));
    updates.push((state) => void setValue(() => of(state)));
    return value;
  }
  createComputed(() => {
    const state = subtitles();
    for (const update of updates) update(state);
  });
  return {
    articles: part(({ articles }) => articles),
    speakers: part(({ speakers }) => speakers),
    gaps: part(({ gaps }) => gaps),
    hasText: part(({ count }) => count > 0),
    droppedUpTo: part(({ droppedUpTo }) => droppedUpTo),
    awaySince: part(({ awaySince }) => awaySince),
    upTo: part(lastNearSid),
  };
}

export function createReaderText(
  subtitles: Accessor<SubtitleState>,
  sources: TextSources,
  clock: Clock,
): ReaderText {
  const { gaps, ...parts } = createParts(subtitles);
  // Asked for the text only where something is missing: else no update is any news.
  const marks = (): GapMarks => (gaps().length === 0 ? noMarks : marksOf(gaps(), parts.articles()));
  const gapMarks = createMemo(marks, noMarks, { equals: sameMarks });
  return { ...sources, ...parts, gapMarks, clock };
}
