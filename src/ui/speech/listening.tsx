/**
 * The listening controls, fetched when somebody listens. They stay while the panel comes, and a fetch that failed is
 * said and can be tried again: speech must not play without a way to pause it.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { LostPart } from "../parts/lost-part.tsx";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import type { VoicePanelProps } from "./voice-panel-props.ts";

export type ListeningProps = {
  readonly bar: Omit<SpeechBarProps, "optionsOpen" | "onOptions" | "onStop">;
  readonly options: Omit<VoicePanelProps, "onClose" | "hasVolume">;
  readonly optionsOpen: boolean;
  readonly onOptions: () => void;
  readonly onClose: () => void;
  readonly onStop: (() => void) | undefined;
};

const fetchControls = () => import("./listen-controls.ts");

type Fetched = Awaited<ReturnType<typeof fetchControls>>;

export function Listening(props: ListeningProps) {
  const { t } = useI18n();
  const [fetched, setFetched] = createSignal<Fetched>();
  const [failed, setFailed] = createSignal(false);
  const [hasVolume, setHasVolume] = createSignal(true);

  async function bring(): Promise<void> {
    setFailed(false);
    try {
      const parts = await fetchControls();
      setFetched(() => parts);
      setHasVolume(await parts.obeysVolume());
    } catch {
      setFailed(true);
    }
  }
  void bring();

  return (
    <>
      <Show when={failed()}>
        <section aria-label={t("listen.region")}>
          <LostPart form="here" onAgain={() => void bring()} />
        </section>
      </Show>
      <Show when={fetched()}>
        {(parts) => {
          const { SpeechBar, VoicePanel } = parts();
          return (
            <>
              <Show when={props.optionsOpen}>
                <VoicePanel {...props.options} hasVolume={hasVolume()} onClose={props.onClose} />
              </Show>
              <SpeechBar {...props.bar} {...props} />
            </>
          );
        }}
      </Show>
    </>
  );
}
