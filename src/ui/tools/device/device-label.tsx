/**
 * Says beneath the text that it is the device that translates, as long as it does.
 */
import type { JSX } from "solid-js";

import { languageNameIn } from "../../../i18n/language-name.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../../i18n/tools-words.ts";
import { createLiveText } from "../../live-text-signals.ts";
import styles from "../tools.module.css";

export type DeviceLabelProps = { readonly say: ToolsWords["say"]; readonly language: string };

export function DeviceLabel(props: DeviceLabelProps): JSX.Element {
  const { language } = useI18n();
  return (
    <aside
      class={styles["deviceLabel"]}
      ref={createLiveText(() =>
        props.say("device.label", { language: languageNameIn(props.language, language()) }),
      )}
    />
  );
}
