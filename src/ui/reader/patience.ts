/**
 * How long a row waits for a translation before the original stands in: a final sentence has a few seconds, and the
 * row is woken when they are over, whether anything is said meanwhile or not.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import type { Clock } from "../../lib/clock.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { isPatient, TRANSLATION_PATIENCE_MS } from "../../subtitles/view.ts";

/** Whether the sentence still waits for its translations. */
export function createPatience(sentence: Accessor<Sentence | undefined>, clock: Clock): Accessor<boolean> {
  const [overdue, setOverdue] = createSignal(false);
  const finalAt = createMemo(() => sentence()?.finalAt);
  createEffect(() => {
    const since = finalAt();
    if (since === undefined || overdue()) return;
    const timer = clock.after(since + TRANSLATION_PATIENCE_MS - clock.now(), () => setOverdue(true));
    onCleanup(() => timer.cancel());
  });
  const patient = createMemo(() => {
    const current = sentence();
    return current !== undefined && !overdue() && isPatient(current, clock.now());
  });
  return patient;
}
