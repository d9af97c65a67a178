/**
 * The speech of a leadership: one stream at the service for each voice beyond the first, which comes with the text, and what
 * of all that is passed on. A clip that does not come does not hold up the text.
 */
import { CLIP_LIMIT } from "../../../lib/budget.ts";
import type { Clock } from "../../../lib/clock.ts";
import { createSharedBudget } from "../../../lib/shared-budget.ts";
import type { SpeechReadyEvent } from "../../../vas/events.ts";
import type { SpeechFailedEvent } from "../../../vas/events/speech-failed.ts";
import type { BroadcastEvent } from "../../../vas/events/index.ts";
import type { StreamBreak } from "../../../subtitles/reduce.ts";
import { bringClip, type BringClipOptions } from "./bring-clip.ts";
import type { Voice } from "./voices.ts";

/** What is told where a clip did not come. */
const NO_CLIP = "tts_clip_missing";

/** Something about a sentence's speech, as it goes out. */
export type Spoken = SpeechReadyEvent | SpeechFailedEvent;

/** What the service's text stream asks for as well, and the streams that are opened beside it. */
export type SpeechNeeds = {
  readonly language?: string;
  readonly speech: true;
  readonly voice: string;
};

export const isSpoken = (input: BroadcastEvent | StreamBreak): input is Spoken =>
  input.type === "speech-ready" || input.type === "speech-failed";

/** By this a clip is known again: the same sound of the same sentence for the same voice. */
export function spokenKey(event: Spoken, voice: Voice): string {
  const what = event.type === "speech-failed" || "base64" in event.audio ? "" : event.audio.url;
  return JSON.stringify([event.sid, voice.language, voice.name, what]);
}

export type SpeechOptions = Omit<BringClipOptions, "signal"> & {
  readonly voices: readonly Voice[];
  readonly signal: AbortSignal;
  readonly clock: Clock;
  /** Opens a stream at the service beside that of the text. */
  readonly open: (
    voice: Voice,
    take: (input: BroadcastEvent | StreamBreak) => void,
  ) => { readonly dispose: () => void };
  /** Something is to be told to whom this voice is for. */
  readonly onSpoken: (event: Spoken, voice: Voice) => void;
  readonly onClip: (came: boolean) => void;
};

export type Speech = {
  /** What came with the text. */
  readonly take: (event: Spoken) => void;
  readonly dispose: () => void;
};

export function openSpeech(options: SpeechOptions): Speech {
  const { voices, signal, onSpoken, onClip } = options;
  const [first, ...others] = voices;

  /** No service makes the relay fetch and keep clips as fast as it names them. */
  const budgets = new Map(voices.map((voice) => [voice, createSharedBudget(CLIP_LIMIT, options.clock)]));

  async function tell(event: SpeechReadyEvent, voice: Voice): Promise<void> {
    const budget = budgets.get(voice);
    const isAllowed = budget?.waitMs() === 0;
    if (isAllowed) budget.use();
    const brought = isAllowed ? await bringClip(event, options) : undefined;
    if (signal.aborted) return;
    onClip(brought !== undefined);
    const { sid, language } = event;
    onSpoken(brought ?? { type: "speech-failed", sid, language, code: NO_CLIP }, voice);
  }

  function take(input: BroadcastEvent | StreamBreak, voice: Voice): void {
    if (signal.aborted || !isSpoken(input) || input.language !== voice.language) return;
    if (input.type === "speech-failed") onSpoken(input, voice);
    else void tell(input, voice);
  }

  const streams = others.map((voice) => options.open(voice, (input) => take(input, voice)));
  return {
    take: (event) => {
      if (first !== undefined) take(event, first);
    },
    dispose: () => {
      for (const stream of streams) stream.dispose();
    },
  };
}

/** What is asked for a voice on a stream of its own. The original is no translation, and comes where no language is named. */
export const needsOfVoice = ({ language, name }: Voice, transcriptionLanguage: string): SpeechNeeds => ({
  ...(language === transcriptionLanguage ? {} : { language }),
  speech: true,
  voice: name,
});
