/**
 * How far from the venue screen its text can be read and its code scanned, by their sizes in the preview and the size of the
 * screen. It is an answer, and no part of the link.
 */
import { createSignal, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { sentences } from "../../lib/sentences.ts";
import choices from "./choices.module.css";
import { goTo, SIZE_CONTROL } from "./go-to.ts";
import type { Shares } from "./letter-share.ts";
import styles from "./preview.module.css";
import { readingDistance, scanningDistance } from "./reading-distance.ts";

/** Diagonals of screens in inches: a monitor, a large canvas, and the usual one. */
const SMALLEST = 20;
const LARGEST = 500;
const USUAL = 55;

export type DistanceHintProps = {
  readonly shares: Shares;
  /** The width of the picture by its height. */
  readonly ratio: number;
};

export function DistanceHint(props: DistanceHintProps): JSX.Element {
  const { language } = useI18n();
  const { say } = useSetupWords();
  const [inches, setInches] = createSignal(USUAL);
  const metres = (length: number): string =>
    new Intl.NumberFormat(language(), { style: "unit", unit: "meter" }).format(length);
  const scanned = (): number | undefined =>
    props.shares.code === undefined ? undefined : scanningDistance(props.shares.code, props.ratio, inches());
  const words = (): string => {
    const { letters } = props.shares;
    const far = scanned();
    const distance = letters && readingDistance(letters, props.ratio, inches());
    return sentences(
      distance
        ? say("preview.readable", { near: metres(distance.easy), far: metres(distance.legible) })
        : undefined,
      far === undefined ? undefined : say("preview.scanned", { far: metres(far) }),
    );
  };
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
      <output>{words()}</output>
      {/* With each language, the letters become smaller, and nobody is told what makes them larger. */}
      <Show when={props.shares.letters}>
        <a class={styles["larger"]} href={`#${SIZE_CONTROL}`} onClick={(event) => goTo(event, SIZE_CONTROL)}>
          {say("preview.larger", { size: say("look.size") })}
        </a>
      </Show>
    </div>
  );
}
