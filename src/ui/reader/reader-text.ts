/**
 * What the text column needs to know: what was said, how the reader wants to see it, and the time. The parts are
 * apart so that a growing sentence wakes its own row and no other.
 */
import { type Accessor, createMemo } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import type { Gap, SubtitleState } from "../../subtitles/reduce.ts";
import { type Articles, firstFrom } from "../../subtitles/sections.ts";
import type { Speakers } from "../../subtitles/speakers.ts";
import type { View } from "../../subtitles/view.ts";

export type ReaderText = {
  readonly articles: Accessor<Articles>;
  readonly speakers: Accessor<Speakers>;
  /** Where something is missing: the sentence a mark stands before → the gap. */
  readonly gapMarks: Accessor<GapMarks>;
  readonly view: Accessor<View>;
  readonly clock: Clock;
};

type GapMarks = ReadonlyMap<number, Gap>;

const noMarks: GapMarks = new Map();

const sameMarks = (a: GapMarks, b: GapMarks): boolean =>
  a.size === b.size && [...a].every(([before, gap]) => b.get(before) === gap);

function marksOf({ gaps, articles }: SubtitleState): GapMarks {
  if (gaps.length === 0) return noMarks;
  return new Map(gaps.map((gap) => [firstFrom(articles, gap.from) ?? gap.to + 1, gap]));
}

export function createReaderText(
  subtitles: Accessor<SubtitleState>,
  view: Accessor<View>,
  clock: Clock,
): ReaderText {
  const articles = createMemo(() => subtitles().articles);
  const speakers = createMemo(() => subtitles().speakers);
  const gapMarks = createMemo(() => marksOf(subtitles()), noMarks, { equals: sameMarks });
  return { articles, speakers, gapMarks, view, clock };
}
