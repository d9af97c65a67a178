/**
 * The settings of what leads the eye and the finger through the text: the ruler, and one sentence at a time.
 */
import { type JSX, Show } from "solid-js";

import type { AccessChoices } from "../../links/parameters/access.ts";
import { SwitchRow } from "../controls/switch-row.tsx";
import { createWords } from "./create-words-signals.ts";

export type ReadingAidsSettingsProps = {
  readonly choices: Pick<AccessChoices, "ruler" | "oneSentence">;
  readonly onChange: (change: Partial<AccessChoices>) => void;
};

export function ReadingAidsSettings(props: ReadingAidsSettingsProps): JSX.Element {
  const say = createWords();
  return (
    <Show when={say()}>
      {(words) => (
        <>
          <SwitchRow
            label={words()("reading.ruler")}
            on={props.choices.ruler}
            onSwitch={(ruler) => props.onChange({ ruler })}
          />
          <SwitchRow
            label={words()("reading.oneSentence")}
            on={props.choices.oneSentence}
            onSwitch={(oneSentence) => props.onChange({ oneSentence })}
          />
        </>
      )}
    </Show>
  );
}
