/**
 * The boot page is shown until the app shows the same, or has something else to say. They have nothing to
 * press, so without a text they go as soon as the app has its own words.
 */
import { createEffect, createSignal, on, onCleanup } from "solid-js";

import { endEarlyStreams, hasEarlyStream } from "../../boot/early-fetch.ts";
import { interfaceLanguage } from "../../i18n/dictionaries.ts";
import type { Visit } from "../../visit/visit-signals.ts";

/** Whatever is waited for, the boot page is not shown before an app that has its stream for longer than this, in ms. */
const LONGEST_MS = 2_000;

/** `language` is the one that the app has words in. */
export function leaveBootPage({ visitStatus, subtitles, clock }: Visit, language: () => string): void {
  const first = window.boot;
  if (first === undefined) return;
  const kind = (): string => visitStatus().kind;
  const [isLate, setLate] = createSignal(false);
  createEffect(
    on(kind, () => {
      setLate(false);
      const timer = clock.after(LONGEST_MS, () => setLate(true));
      onCleanup(timer.cancel);
    }),
  );

  const hasText = (): boolean => first.page?.hasText() === true;
  const waitsForWords = (): boolean => !isLate() && language() !== interfaceLanguage(first.ui);
  /** Another tab has the stream: what was said so far never comes here. */
  const isBehind = (): boolean =>
    !isLate() && hasText() && !hasEarlyStream(first.answers) && subtitles().count === 0;
  let isOver = false;
  createEffect(() => {
    if (isOver) return;
    const now = kind();
    if (now === "connecting" && (hasText() || waitsForWords())) return;
    if (now === "live" && (waitsForWords() || isBehind())) return;
    first.page?.leave();
    if (now === "connecting") return;
    // Nobody took it up, and nobody will.
    endEarlyStreams(first.answers);
    isOver = true;
  });
}
