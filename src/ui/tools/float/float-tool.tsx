/**
 * Floating text as a tool of the reader: its button in the settings, and the window where one is open.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../../i18n/tools-words.ts";
import type { ShownAnnouncement } from "../../announcements.tsx";
import type { ReaderProps } from "../../reader/reader-props-signals.ts";
import type { ReaderText } from "../../reader/reader-text-signals.ts";
import { FloatButton } from "./float-button.tsx";
import { createFloat } from "./float-signals.ts";
import { FloatingText } from "./floating-text.tsx";

export type FloatToolPorts = {
  readonly reader: Pick<ReaderProps, "name" | "status" | "follow">;
  /** What the page shows. */
  readonly text: () => ReaderText;
  readonly announcements: () => readonly ShownAnnouncement[];
  readonly say: () => ToolsWords["say"] | undefined;
};

export type FloatTool = { readonly button: () => JSX.Element; readonly window: () => JSX.Element };

export function createFloatTool({ reader, text, announcements, say }: FloatToolPorts): FloatTool {
  const { t } = useI18n();
  const float = createFloat(reader.follow);
  return {
    button: () => <Show when={say()}>{(words) => <FloatButton say={words()} float={float} />}</Show>,
    window: () => (
      <Show when={float.open()} keyed>
        {(open) => (
          <FloatingText
            {...open}
            name={reader.name}
            text={text()}
            announcements={announcements()}
            state={reader.status === "live" ? "" : t(`status.${reader.status}`)}
          />
        )}
      </Show>
    ),
  };
}
