/**
 * The boot page is shown until the app shows the same, or has something else to say. It has nothing to press, so without a
 * text it goes as soon as the app has words in the reader's language.
 */
import { createEffect, createSignal, on, onCleanup } from "solid-js";

import { interfaceLanguage } from "../../i18n/dictionaries.ts";
import type { BootPort } from "../../visit/boot-port.ts";
import type { Visit } from "../../visit/visit-signals.ts";

/** Whatever is waited for, the boot page does not cover an app that has its stream for longer than this, in ms. */
const LONGEST_MS = 2_000;

/** `language` is the one that the app has words in. */
export function leaveBootPage(
  boot: BootPort,
  { visitStatus, subtitles, clock }: Visit,
  language: () => string,
): void {
  const kind = (): string => visitStatus().kind;
  const [isLate, setLate] = createSignal(false);
  createEffect(
    on(kind, () => {
      setLate(false);
      const timer = clock.after(LONGEST_MS, () => setLate(true));
      onCleanup(timer.cancel);
    }),
  );

  const waitsForWords = (): boolean => !isLate() && language() !== interfaceLanguage(boot.languages);
  /** Another tab has the stream: what was said so far never comes here. */
  const isBehind = (): boolean => !isLate() && boot.hasText() && !boot.hasStream() && subtitles().count === 0;
  let isOver = false;
  createEffect(() => {
    if (isOver) return;
    const now = kind();
    if (now === "connecting" && (boot.hasText() || waitsForWords())) return;
    if (now === "live" && (waitsForWords() || isBehind())) return;
    boot.leavePage();
    if (now === "connecting") return;
    // Nobody took it up, and nobody will.
    boot.endStreams();
    isOver = true;
  });
}
