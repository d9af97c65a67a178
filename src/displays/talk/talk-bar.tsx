/**
 * The reader's bar beneath a talk: its languages, the search and the settings.
 */
import type { JSX } from "solid-js";

import { ReaderBar } from "../../ui/reader/reader-bar.tsx";
import { useApp } from "../../visit/app-context-signals.ts";

export type TalkBarProps = {
  readonly offered: readonly string[];
  /** Languages that are read, the main one first. */
  readonly wanted: readonly string[];
  /** What is open beside the text. */
  readonly open: string | undefined;
  readonly onToggle: (which: "find" | "settings") => void;
  /** Takes the text to where the sound is. */
  readonly onHere: () => void;
};

export function TalkBar(props: TalkBarProps): JSX.Element {
  const { config, settings } = useApp();
  function chooseLanguage(language: string): void {
    const others = props.wanted.slice(1);
    settings.change({ languages: [language, ...others.filter((other) => other !== language)] });
  }
  const find = () =>
    config.features.find
      ? { open: props.open === "find", onToggle: () => props.onToggle("find"), ref: () => undefined }
      : undefined;
  return (
    <ReaderBar
      language={{ offered: props.offered, value: props.wanted[0] ?? "", onChoose: chooseLanguage }}
      listen={undefined}
      find={find()}
      settingsOpen={props.open === "settings"}
      onSettings={() => props.onToggle("settings")}
      missed={undefined}
      onLive={() => props.onHere()}
      steppedBack={false}
    />
  );
}
