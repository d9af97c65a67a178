/**
 * What makes sound, fetched only when speech is first asked for, and what it reports as signals.
 */
import { type Accessor, createSignal, onCleanup, untrack } from "solid-js";

import type { DeviceVoice } from "./players/device-voices.ts";
import type { SpeechPorts } from "./ports-signals.ts";
import type { SpeechSettings } from "./queue/state.ts";
import type { SpeechView } from "./queue/view.ts";
import type { SpeechOutput } from "./speech-output.ts";

export type SpeechLoader = {
  /** What makes sound, once it is there. */
  readonly output: Accessor<SpeechOutput | undefined>;
  readonly view: Accessor<SpeechView | undefined>;
  /** It could not be fetched. */
  readonly unavailable: Accessor<boolean>;
  /** The device's voices for a language; none before anything is there. */
  readonly voicesFor: (language: string | undefined) => readonly DeviceVoice[];
  /** Fetches it, once; a fetch that failed is tried again by the next call. */
  readonly load: () => Promise<void>;
};

export function createSpeechLoader(ports: SpeechPorts, settings: Accessor<SpeechSettings>): SpeechLoader {
  const [output, setOutput] = createSignal<SpeechOutput>();
  const [view, setView] = createSignal<SpeechView>();
  const [unavailable, setUnavailable] = createSignal(false);
  const [voicesVersion, setVoicesVersion] = createSignal(0);
  let coming: ReturnType<SpeechPorts["load"]> | undefined;
  let isGone = false;
  onCleanup(() => {
    isGone = true;
    output()?.dispose();
  });

  const chosenDeviceVoice = (language: string): string | undefined => {
    const choice = untrack(ports.choices).voices[language];
    return choice?.source === "device" ? choice.name : undefined;
  };

  return {
    output,
    view,
    unavailable,
    voicesFor: (language) => {
      voicesVersion();
      return language === undefined ? [] : (output()?.deviceVoices(language) ?? []);
    },
    load: async () => {
      setUnavailable(false);
      coming ??= ports.load();
      const loaded = await coming.catch(() => undefined);
      if (isGone || output() !== undefined) return;
      if (loaded === undefined) {
        coming = undefined;
        setUnavailable(true);
        return;
      }
      const { clock, fetch, serviceOrigin } = ports;
      setOutput(
        loaded.startSpeechOutput({
          clock,
          fetch,
          serviceOrigin,
          settings: untrack(settings),
          chosenDeviceVoice,
          onView: setView,
          onDeviceVoices: () => setVoicesVersion((version) => version + 1),
        }),
      );
    },
  };
}
