/**
 * The language the reader of a visit is still waiting for, as a signal: it knows by the clock when an original stands in.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { languageNameIn } from "../i18n/language-name.ts";
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
  /** The language of the interface. */
  readonly language: Accessor<string>;
};

/** The name of that language in the language of the interface; nothing where text has come in all that are shown. */
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
  const name = createMemo(() => {
    const language = tag();
    return language === undefined ? undefined : languageNameIn(language, ports.language());
  });
  return name;
}
