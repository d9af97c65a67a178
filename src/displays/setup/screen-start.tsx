/**
 * How the computer of a venue screen is started with the link: one command for its system.
 */
import { createSignal, For, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { CopyField } from "./copy-field.tsx";
import styles from "./next-steps.module.css";
import { startCommand, type System, SYSTEMS } from "./start-commands.ts";
import { Steps } from "./steps.tsx";

const NAMES = Object.entries(SYSTEMS) as readonly (readonly [System, string])[];

/** `link` is empty while no broadcast is known: then there is no command yet. */
export function ScreenStart(props: { readonly link: string }): JSX.Element {
  const { say } = useSetupWords();
  const [system, setSystem] = createSignal<System>("windows");
  return (
    <>
      <fieldset class={styles["systems"]}>
        <legend>{say("next.system")}</legend>
        <For each={NAMES}>
          {([key, name]) => (
            <label class={styles["system"]}>
              <input type="radio" name="system" checked={system() === key} onChange={() => setSystem(key)} />
              <span>{name}</span>
            </label>
          )}
        </For>
      </fieldset>
      {props.link !== "" && (
        <CopyField label={say("next.command")} text={startCommand(system(), props.link)} />
      )}
      <Steps text={say(`next.${system()}`)} />
    </>
  );
}
