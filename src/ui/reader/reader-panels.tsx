/**
 * What opens between the text and the bar of controls: a question, what a screen reader is read, speech, the settings.
 */
import { type JSX, Show } from "solid-js";

import { createPart } from "../parts/create-part.tsx";
import { Listening } from "../speech/listening.tsx";
import type { ReaderTools } from "../tools/reader-tools.tsx";
import type { ReaderProps } from "./reader-props-signals.ts";
import styles from "./reader.module.css";

export type Panel = "settings" | "voice" | "rooms";

export type ReaderPanelsProps = {
  readonly reader: ReaderProps;
  readonly hasControls: boolean;
  readonly open: Panel | undefined;
  readonly onToggle: (panel: Panel) => void;
  readonly onClose: () => void;
  /** A keyboard was used. */
  readonly hasKeyboard: boolean;
  /** What the reader's own tools have there. */
  readonly tools: Pick<ReaderTools, "bar" | "settings" | "languages"> | undefined;
};

// What few readers need is fetched when it is asked for.
const AnnounceBar = createPart(async () => ({ default: (await import("../panels.ts")).AnnounceBar }), "here");
const SettingsPanel = createPart(
  async () => ({ default: (await import("../panels.ts")).SettingsPanel }),
  "here",
);

export function ReaderPanels(props: ReaderPanelsProps): JSX.Element {
  /** Without controls there is still the tap that a browser wants before it plays sound. */
  const needsSpeechBar = (): boolean => {
    const { listen } = props.reader;
    return listen?.on === true && (props.hasControls || listen.bar.state === "locked");
  };
  return (
    <div class={styles["panels"]}>
      {props.reader.question}
      {props.tools?.bar()}
      <Show when={props.reader.aids.on}>
        <AnnounceBar {...props.reader.aids.bar} onOff={() => props.reader.aids.onSwitch(false)} />
      </Show>
      <Show when={props.open === "rooms"}>{props.reader.rooms?.panel(() => props.onClose())}</Show>
      <Show when={props.hasControls && props.open === "settings"}>
        <SettingsPanel
          {...props.reader.settings}
          moreLanguages={props.tools?.languages()}
          more={[props.tools?.settings(), props.reader.rooms?.more()]}
          hasKeyboard={props.hasKeyboard || matchMedia("(any-hover: hover)").matches}
          onClose={props.onClose}
        />
      </Show>
      {/* It stays at the end of them, where it was. */}
      <Show when={needsSpeechBar() && props.reader.listen}>
        {(listen) => (
          <Listening
            bar={listen().bar}
            options={listen().options}
            optionsOpen={props.open === "voice"}
            onOptions={() => props.onToggle("voice")}
            onClose={props.onClose}
            onStop={props.hasControls ? listen().onToggle : undefined}
          />
        )}
      </Show>
    </div>
  );
}
