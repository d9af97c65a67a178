/**
 * Languages that the host did not order, translated by the device: which one, what it takes, and how far that is. A browser that
 * translates nothing has nothing of this.
 */
import { createMemo, createResource, For, type JSX, Show } from "solid-js";

import { languageName, languageNameIn } from "../../../i18n/language-name.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../../i18n/tools-words.ts";
import controls from "../../../styles/controls.module.css";
import sheet from "../../controls/controls.module.css";
import { createLiveText } from "../../live-text-signals.ts";
import styles from "../tools.module.css";
import type { DeviceState } from "./device-signals.ts";
import { ownFirst } from "./device-text.ts";
import { translatable } from "./translator-api.ts";

export type DeviceSettingsProps = {
  readonly say: ToolsWords["say"];
  readonly transcriptionLanguage: string;
  readonly offered: readonly string[];
  /** The one that was chosen; nothing for none. */
  readonly chosen: string | undefined;
  readonly state: DeviceState;
  readonly onChoose: (language: string) => void;
  readonly onStart: () => void;
};

export function DeviceSettings(props: DeviceSettingsProps): JSX.Element {
  const { language, percent } = useI18n();
  const asked = createMemo(
    () => ({ source: props.transcriptionLanguage, offered: props.offered }),
    undefined,
    {
      equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
    },
  );
  const [there] = createResource(asked, ({ source, offered }) => translatable(source, offered));
  const languages = (): readonly string[] => {
    const found = there.latest ?? [];
    return found.length === 0
      ? []
      : ownFirst([...new Set([...found, ...(props.chosen ? [props.chosen] : [])])]);
  };
  const name = (): string => languageNameIn(props.chosen ?? "und", language());
  const told = (): string => {
    const now = props.state;
    if (now.kind === "loading")
      return now.share > 0
        ? props.say("device.progress", { percent: percent(Math.floor(now.share * 100)) })
        : props.say("device.waiting");
    if (now.kind === "failed") return props.say("device.failed", { language: name() });
    return now.kind === "offer" ? props.say("device.about", { language: name() }) : "";
  };
  return (
    <Show when={languages().length > 0}>
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{props.say("device.choose")}</span>
        <select class={controls["select"]} onChange={(event) => props.onChoose(event.currentTarget.value)}>
          <option value="" selected={props.chosen === undefined}>
            {props.say("device.none")}
          </option>
          <For each={languages()}>
            {(tag) => (
              <option value={tag} lang={tag} translate="no" selected={tag === props.chosen}>
                {languageName(tag)}
              </option>
            )}
          </For>
        </select>
      </label>
      <div class={styles["device"]}>
        <p role="status" ref={createLiveText(told)} />
        <Show when={props.state.kind === "offer"}>
          <button type="button" class={controls["button"]} onClick={() => props.onStart()}>
            {props.say("device.start")}
          </button>
        </Show>
      </div>
    </Show>
  );
}
