/**
 * The parameters of aids that are not about looks: a screen reader that is read to, shortcuts of the keyboard, and a
 * screen that stays awake.
 */
import { onOff } from "./kinds.ts";
import type { Rows, ValuesOf } from "./rows.ts";

export const ACCESS = {
  /** Final sentences are announced to a screen reader, one at a time. */
  screenReader: { name: "screenreader", is: onOff(false), setup: false },
  /** The page answers to keys of its own (WCAG 2.1.4: they can be switched off). */
  shortcuts: { name: "shortcuts", is: onOff(true), setup: false },
  /** The screen stays awake while live text is followed. */
  awake: { name: "awake", is: onOff(true), setup: false },
} as const satisfies Rows;

export type AccessChoices = ValuesOf<typeof ACCESS>;
