/**
 * Translation by the device as a tool of the reader: its choice in the settings, the text with what it translated, and what says so.
 */
import { type JSX, Show } from "solid-js";

import { languageNameIn } from "../../../i18n/language-name.ts";
import { useI18n } from "../../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../../i18n/tools-words.ts";
import type { ReaderProps } from "../../reader/reader-props-signals.ts";
import { DeviceLabel } from "./device-label.tsx";
import { DeviceSettings } from "./device-settings.tsx";
import { createDevice, type Device } from "./device-signals.ts";
import type { DeviceColumn } from "./device-text.ts";

export type DeviceToolPorts = {
  readonly reader: Pick<ReaderProps, "text" | "language"> & {
    readonly settings: Pick<ReaderProps["settings"], "preferences" | "onChange">;
  };
  readonly say: () => ToolsWords["say"] | undefined;
};

export type DeviceTool = Pick<Device, "text"> & {
  readonly settings: () => JSX.Element;
  readonly label: () => JSX.Element;
  /** What files may have of it. */
  readonly column: () => DeviceColumn | undefined;
};

export function createDeviceTool({ reader, say }: DeviceToolPorts): DeviceTool {
  const { language } = useI18n();
  const chosen = (): string | undefined => reader.settings.preferences.deviceLanguage || undefined;
  const device = createDevice({ text: reader.text, language: chosen });
  return {
    text: device.text,
    column: () => {
      const [made, words] = [device.column(), say()];
      const name = languageNameIn(chosen() ?? "", language());
      return made && words && { ...made, label: words("device.label", { language: name }) };
    },
    settings: () => (
      <Show when={say()}>
        {(words) => (
          <DeviceSettings
            say={words()}
            transcriptionLanguage={reader.text.view().transcriptionLanguage}
            offered={reader.language.offered}
            chosen={chosen()}
            state={device.state()}
            onChoose={(deviceLanguage) => reader.settings.onChange({ deviceLanguage })}
            onStart={device.start}
          />
        )}
      </Show>
    ),
    label: () => (
      <Show when={device.text() && say()}>
        {(words) => <DeviceLabel say={words()} language={chosen() ?? ""} />}
      </Show>
    ),
  };
}
