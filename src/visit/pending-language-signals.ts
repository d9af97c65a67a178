/**
 * The language the reader of a visit is still waiting for, as a signal: it knows by the clock when an original stands in.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import {
  type PendingLanguage,
  pendingLanguageIn,
  NO_PENDING_LANGUAGE,
} from "../subtitles/pending-language.ts";
import type { Articles } from "../subtitles/sections.ts";
import type { View } from "../subtitles/view.ts";

export type PendingLanguagePorts = {
  readonly clock: Clock;
  readonly articles: Accessor<Articles>;
  readonly view: Accessor<View>;
};

/** The tag of that language; nothing where text has come in all that are shown. */
export function createPendingLanguage(ports: PendingLanguagePorts): Accessor<string | undefined> {
  const { clock, articles, view } = ports;
  const [checks, setChecks] = createSignal(0);
  const pending = createMemo((before: PendingLanguage) => {
    checks();
    return pendingLanguageIn(articles(), view(), clock.now(), before);
  }, NO_PENDING_LANGUAGE);
  const checkAt = createMemo(() => pending().lookAt);
  createEffect(() => {
    const at = checkAt();
    if (at === undefined) return;
    const timer = clock.after(Math.max(0, at - clock.now()), () => setChecks((count) => count + 1));
    onCleanup(() => timer.cancel());
  });
  const tag = createMemo(() => pending().language);
  return tag;
}
