/**
 * The cards of `/setup`, one from the folder of each display: `setup-card.tsx`.
 */
import type { JSX } from "solid-js";

import type { DisplayName } from "../../links/display-names.ts";
import type { SetupState } from "./setup-state.ts";

/** In CSS px. */
export type Size = { readonly width: number; readonly height: number };

export type SetupCard = {
  /** A small picture of it, 48 by 36: where the lines of text are. */
  readonly draw: () => JSX.Element;
  /** The screen that it is shown on, for the preview. */
  readonly sizeOf: (state: SetupState) => Size;
};

const cards = import.meta.glob<SetupCard>("../*/setup-card.tsx", { eager: true, import: "card" });

export function cardOf(display: DisplayName): SetupCard {
  const card = cards[`../${display}/setup-card.tsx`];
  if (card === undefined) throw new Error(`The display ${display} has no card for /setup.`);
  return card;
}
