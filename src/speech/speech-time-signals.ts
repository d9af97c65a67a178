/**
 * What of speech changes by time alone: the word that is spoken, how far speech is behind the text, and a notice that
 * is news for a while.
 */
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

import type { TimerHandle } from "../lib/clock.ts";
import type { SpeechPorts } from "./ports-signals.ts";
import type { SpeechNotice } from "./queue/state.ts";
import type { SpeechLoader } from "./speech-loader-signals.ts";

export type SpeechTime = {
  /** Changes some twenty times a second, with a frame of the page, while something is spoken. */
  readonly frame: Accessor<number>;
  readonly notice: Accessor<SpeechNotice | undefined>;
  /** In ms, to the second. */
  readonly behindMs: Accessor<number>;
};

/** A word is looked for so often, in ms: none is shorter, and a page that is asked for every frame does nothing else on a slow phone. */
const WORD_MS = 50;
const SECOND_MS = 1_000;
/** What was left out is news for this long, in ms. */
const NOTICE_MS = 8_000;

export type SpeechTimePorts = Pick<SpeechPorts, "clock" | "page"> & {
  readonly loader: Pick<SpeechLoader, "output" | "view">;
  /** Speech is turned on. */
  readonly isOn: Accessor<boolean>;
};

export function createSpeechTime({ clock, page, loader, isOn }: SpeechTimePorts): SpeechTime {
  const { output, view } = loader;
  const [frame, setFrame] = createSignal(0);
  const [notice, setNotice] = createSignal<SpeechNotice>();
  const [behindMs, setBehindMs] = createSignal(0);
  createEffect(() => {
    if (view()?.state !== "playing") return;
    let handle = 0;
    let timer: TimerHandle | undefined;
    const next = (): void => {
      setFrame((count) => count + 1);
      timer = clock.after(WORD_MS, () => (handle = page.requestAnimationFrame(next)));
    };
    handle = page.requestAnimationFrame(next);
    onCleanup(() => {
      timer?.cancel();
      page.cancelAnimationFrame(handle);
    });
  });
  createEffect(() => {
    const speechOutput = output();
    if (speechOutput === undefined || !isOn()) return;
    let timer: TimerHandle | undefined;
    const { notice } = view() ?? {};
    const update = (): void => {
      setBehindMs(Math.round(speechOutput.behindMs() / SECOND_MS) * SECOND_MS);
      setNotice(notice !== undefined && clock.now() - notice.at < NOTICE_MS ? notice : undefined);
      timer = clock.after(SECOND_MS, update);
    };
    update();
    onCleanup(() => timer?.cancel());
  });
  return { frame, notice, behindMs };
}
