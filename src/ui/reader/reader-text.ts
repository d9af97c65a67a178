/**
 * What the text column needs to know: what was said, how the reader wants to see it, and the time. The parts are
 * apart so that a growing sentence wakes its own row and no other.
 */
import { type Accessor, createMemo } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import type { Gap, SubtitleState } from "../../subtitles/reduce.ts";
import type { Articles } from "../../subtitles/sections.ts";
import type { Speakers } from "../../subtitles/speakers.ts";
import type { View } from "../../subtitles/view.ts";

export type ReaderText = {
  readonly articles: Accessor<Articles>;
  readonly speakers: Accessor<Speakers>;
  readonly gaps: Accessor<readonly Gap[]>;
  readonly view: Accessor<View>;
  readonly clock: Clock;
};

export function createReaderText(
  subtitles: Accessor<SubtitleState>,
  view: Accessor<View>,
  clock: Clock,
): ReaderText {
  const articles = createMemo(() => subtitles().articles);
  const speakers = createMemo(() => subtitles().speakers);
  const gaps = createMemo(() => subtitles().gaps);
  return { articles, speakers, gaps, view, clock };
}
