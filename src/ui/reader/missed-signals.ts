/**
 * How much was said since a reader left the newest text.
 */
import { type Accessor, createEffect, createMemo, createSignal, on } from "solid-js";

import type { SubtitleState } from "../../subtitles/reduce.ts";
import { countAfter } from "../../subtitles/view.ts";

/** Sentences that came since `following` became false; nothing while it is true. */
export function createMissed(
  subtitles: Accessor<SubtitleState>,
  following: Accessor<boolean>,
): Accessor<number | undefined> {
  const [leftAt, setLeftAt] = createSignal(0);
  createEffect(
    on(following, (isFollowing) => {
      if (!isFollowing) setLeftAt(subtitles().newestSid);
    }),
  );
  const missed = createMemo(() => (following() ? undefined : countAfter(subtitles().articles, leftAt())));
  return missed;
}
