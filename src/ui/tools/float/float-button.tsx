/**
 * Opens and closes the small window of floating text, from the settings. Where this device can have none it is not there.
 */
import { type JSX, Show } from "solid-js";

import type { ToolsWords } from "../../../i18n/tools-words.ts";
import controls from "../../../styles/controls.module.css";
import { createLiveText } from "../../live-text-signals.ts";
import styles from "../tools.module.css";
import type { Float } from "./float-signals.ts";
import { mayFloat } from "./open-window.ts";

export type FloatButtonProps = {
  readonly say: ToolsWords["say"];
  readonly float: { readonly open: () => unknown } & Pick<Float, "isRefused" | "toggle">;
};

export function FloatButton(props: FloatButtonProps): JSX.Element {
  const isOpen = (): boolean => props.float.open() !== undefined;
  return (
    <Show when={mayFloat()}>
      <div>
        <button
          type="button"
          class={controls["button"]}
          onClick={() => props.float.toggle()}
          ref={createLiveText(() => props.say(isOpen() ? "float.close" : "float.open"))}
        />
        <p
          class={styles["refused"]}
          aria-live="polite"
          ref={createLiveText(() => (props.float.isRefused() ? props.say("float.refused") : ""))}
        />
      </div>
    </Show>
  );
}
