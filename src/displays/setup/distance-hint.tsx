/**
 * How far from the venue screen its text can be read, by the letters in the preview and the size of the screen. It is an
 * answer, and no part of the link.
 */
import { createSignal, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import choices from "./choices.module.css";
import styles from "./preview.module.css";
import { readingDistance } from "./reading-distance.ts";

/** Diagonals of screens in inches: a monitor, a large canvas, and the usual one. */
const SMALLEST = 20;
const LARGEST = 500;
const USUAL = 55;

export type DistanceHintProps = {
  /** The size of the letters as a part of the picture's height; absent while no text is there. */
  readonly share: number | undefined;
  /** The width of the picture by its height. */
  readonly ratio: number;
};

export function DistanceHint(props: DistanceHintProps): JSX.Element {
  const { language } = useI18n();
  const { say } = useSetupWords();
  const [inches, setInches] = createSignal(USUAL);
  const metres = (length: number): string =>
    new Intl.NumberFormat(language(), { style: "unit", unit: "meter" }).format(length);
  return (
    <Show when={props.share}>
      {(share) => {
        const distance = () => readingDistance(share(), props.ratio, inches());
        return (
          <div class={styles["distance"]}>
            <label>
              <span>{say("preview.diagonal")}</span>
              <input
                type="number"
                class={choices["number"]}
                min={SMALLEST}
                max={LARGEST}
                value={USUAL}
                inputmode="numeric"
                onInput={({ currentTarget: field }) => {
                  if (field.value !== "" && field.validity.valid) setInches(field.valueAsNumber);
                }}
              />
            </label>
            <output>
              {say("preview.readable", {
                near: metres(distance().easy),
                far: metres(distance().legible),
              })}
            </output>
          </div>
        );
      }}
    </Show>
  );
}
