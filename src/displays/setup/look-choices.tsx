/**
 * How the text looks: what most people ask for first, and everything else behind one word.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { LARGEST_SIZE, SMALLEST_SIZE, THEMES, type Theme } from "../../links/preferences.ts";
import { applies } from "../../links/setup-parameters.ts";
import { ALIGNMENTS } from "../../links/parameters/text-style.ts";
import sheet from "../../ui/controls/controls.module.css";
import { AmountRow } from "../../ui/style/amount-row.tsx";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { ColourRow } from "../../ui/style/colour-row.tsx";
import { EdgeRow } from "../../ui/style/edge-row.tsx";
import { LetterRows } from "../../ui/style/letter-rows.tsx";
import { asPreferences, asValues, type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";
import { SIZE_CONTROL } from "./go-to.ts";

const SPACINGS = [
  { of: "lineSpacing", name: "line", step: 5 },
  { of: "letterSpacing", name: "letter", step: 1 },
  { of: "wordSpacing", name: "word", step: 2 },
  { of: "lineWidth", name: "width", step: 5 },
] as const;
/** So that each stop of the reader's own slider can be chosen here, in percent. */
const SIZE_STEP = 5;
const COLOURS = [
  { of: "text", name: "color" },
  { of: "background", name: "background" },
  { of: "window", name: "window" },
] as const;

export function LookChoices(props: ChoicesProps): JSX.Element {
  const { t, percent } = useI18n();
  const { say } = useSetupWords();
  const preferences = createMemo(() => asPreferences(props.state));
  /** What is behind and around the letters of an overlay is asked among what only an overlay has. */
  const heeds = (name: string): boolean =>
    applies(props.state.display, name) && !(name === "background" && props.state.display === "overlay");
  const size = (): number => Number(valueOf(props.state, "size"));

  return (
    <fieldset class={styles["group"]}>
      <legend>{say("look.title")}</legend>
      <Show when={heeds("theme")}>
        <ChoiceRow
          label={t("settings.theme")}
          values={THEMES}
          value={valueOf(props.state, "theme") as Theme}
          nameOf={(theme) => t(`settings.themes.${theme}`)}
          onChange={(theme) => props.onChoose({ theme })}
        />
      </Show>
      <label class={sheet["row"]}>
        <span class={styles["label"]}>{say("look.size")}</span>
        <input
          id={SIZE_CONTROL}
          type="range"
          class={styles["range"]}
          min={SMALLEST_SIZE}
          max={LARGEST_SIZE}
          step={SIZE_STEP}
          value={size()}
          aria-valuetext={percent(size())}
          onInput={(event) => props.onChoose({ size: event.currentTarget.value })}
        />
        <output class={styles["amount"]} dir="ltr">
          {percent(size())}
        </output>
      </label>
      <LetterRows style={preferences()} onChange={(change) => props.onChoose(asValues(change))} />
      <Show when={props.state.display !== "overlay"}>
        <EdgeRow edge={preferences().edge} onChange={(change) => props.onChoose(asValues(change))} />
      </Show>
      <details class={styles["more"]}>
        <summary>{say("look.more")}</summary>
        <For each={COLOURS}>
          {({ of, name }) => (
            <Show when={heeds(name)}>
              <ColourRow
                of={of}
                style={preferences()}
                onChange={(change) => props.onChoose(asValues(change))}
              />
            </Show>
          )}
        </For>
        <For each={SPACINGS}>
          {({ of, name, step }) => (
            <Show when={heeds(name)}>
              <AmountRow
                of={of}
                label={t(`style.${name}`)}
                step={step}
                value={preferences()[of]}
                onChange={(change) => props.onChoose(asValues(change))}
              />
            </Show>
          )}
        </For>
        <ChoiceRow
          label={t("style.align")}
          values={ALIGNMENTS}
          value={preferences().align}
          nameOf={(align) => t(`style.alignments.${align}`)}
          onChange={(align) => props.onChoose({ align })}
        />
      </details>
    </fieldset>
  );
}
