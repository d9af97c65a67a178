/**
 * A stand-in for the browser's own voices that speaks when a test says so, and misbehaves in the ways real ones do.
 */
import type { DeviceSpeech } from "../../src/speech/players/device-voices.ts";

export class FakeUtterance extends EventTarget {
  lang = "";
  voice: SpeechSynthesisVoice | null = null;
  rate = 1;
  volume = 1;
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }

  private say(type: string, more: Readonly<Record<string, unknown>> = {}): void {
    this.dispatchEvent(Object.assign(new Event(type), more));
  }
  start(): void {
    this.say("start");
  }
  end(): void {
    this.say("end");
  }
  error(error: SpeechSynthesisErrorCode): void {
    this.say("error", { error });
  }
  /** Comes to the word at `charIndex`; not every browser says how long it is. */
  word(charIndex: number, charLength?: number): void {
    this.say("boundary", { name: "word", charIndex, ...(charLength === undefined ? {} : { charLength }) });
  }
  sentence(): void {
    this.say("boundary", { name: "sentence", charIndex: 0 });
  }
}

export const fakeVoice = (lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  default: false,
  lang,
  localService: true,
  name: `Voice of ${lang}`,
  voiceURI: `voice:${lang}`,
  ...more,
});

export type FakeVoices = {
  readonly speech: DeviceSpeech;
  /** Everything that was given to be spoken. */
  readonly spoken: readonly FakeUtterance[];
  readonly latest: () => FakeUtterance;
  readonly calls: () => { readonly cancel: number; readonly pause: number; readonly resume: number };
  readonly setVoices: (...voices: readonly SpeechSynthesisVoice[]) => void;
};

export type Faults = {
  /** Which call throws. */
  readonly throws?: "getVoices" | "speak" | "cancel" | "addEventListener" | "createUtterance";
};

export function createFakeVoices(
  voices: readonly SpeechSynthesisVoice[] = [fakeVoice("en-US")],
  { throws }: Faults = {},
): FakeVoices {
  const target = new EventTarget();
  const spoken: FakeUtterance[] = [];
  const calls = { cancel: 0, pause: 0, resume: 0 };
  let list = voices;

  const guard = (name: Faults["throws"]): void => {
    if (throws === name) throw new DOMException(`${name} is not for you`, "NotSupportedError");
  };
  const asFake = (utterance: unknown): FakeUtterance => {
    if (!(utterance instanceof FakeUtterance)) throw new TypeError("Not one of ours");
    return utterance;
  };

  const synthesis = {
    speak: (utterance: unknown) => {
      guard("speak");
      spoken.push(asFake(utterance));
    },
    cancel: () => {
      guard("cancel");
      calls.cancel += 1;
      // Real ones say so a moment later, when something else may be on its way.
      const latest = spoken.at(-1);
      queueMicrotask(() => latest?.error("canceled"));
    },
    pause: () => {
      calls.pause += 1;
    },
    resume: () => {
      calls.resume += 1;
    },
    getVoices: () => {
      guard("getVoices");
      return [...list];
    },
    addEventListener: (type: string, listener: EventListener) => {
      guard("addEventListener");
      target.addEventListener(type, listener);
    },
    removeEventListener: (type: string, listener: EventListener) =>
      target.removeEventListener(type, listener),
  };

  return {
    speech: {
      synthesis,
      createUtterance: (text) => {
        guard("createUtterance");
        return new FakeUtterance(text) as unknown as SpeechSynthesisUtterance;
      },
    },
    spoken,
    latest: () => {
      const latest = spoken.at(-1);
      if (latest === undefined) throw new Error("Nothing was spoken");
      return latest;
    },
    calls: () => ({ ...calls }),
    setVoices: (...next) => {
      list = next;
      target.dispatchEvent(new Event("voiceschanged"));
    },
  };
}
