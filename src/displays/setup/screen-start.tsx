/**
 * How the computer of a venue screen is made to start with the link: one command for its system.
 */
import { createSignal, For, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { isolated } from "../../lib/bidi.ts";
import { CopyField } from "./copy-field.tsx";
import styles from "./next-steps.module.css";
import { startCommand, type System, systemOf, SYSTEMS } from "./start-commands.ts";
import { Steps } from "./steps.tsx";

const KEYS = Object.keys(SYSTEMS) as readonly System[];
/** The first step. */
const FIRST = {
  windows: "next.windows",
  macos: "next.macos",
  linux: "next.linux",
  raspberry: "next.linux",
} as const;
/** Where sleep and signing in are set: on a Raspberry Pi not in the settings that its desktop shows. */
const AWAKE = {
  windows: "next.awake",
  macos: "next.awake",
  linux: "next.awake",
  raspberry: "next.raspberry",
} as const;

/** `link` is empty while no broadcast is known: then there is no command yet. */
export function ScreenStart(props: { readonly link: string }): JSX.Element {
  const { say } = useSetupWords();
  const [system, setSystem] = createSignal<System>(systemOf(navigator.userAgent));
  const steps = (): string => {
    const { file, quit } = SYSTEMS[system()];
    return [
      say(FIRST[system()]),
      say(AWAKE[system()]),
      say("next.restart", { keys: isolated(quit) }),
      say("next.undo", { file: isolated(file) }),
    ].join("\n");
  };
  return (
    <>
      <fieldset class={styles["systems"]}>
        <legend>{say("next.system")}</legend>
        <For each={KEYS}>
          {(key) => (
            <label class={styles["system"]}>
              <input type="radio" name="system" checked={system() === key} onChange={() => setSystem(key)} />
              <span>{SYSTEMS[key].name}</span>
            </label>
          )}
        </For>
      </fieldset>
      {props.link !== "" && (
        <CopyField label={say("next.command")} text={startCommand(system(), props.link)} />
      )}
      <Steps text={steps()} />
    </>
  );
}
