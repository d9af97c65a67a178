/**
 * The parameters of aids that are not about looks: a screen reader that is read to, shortcuts of the keyboard, what
 * leads the eye through the text, and a screen that stays awake.
 */
import { onOff } from "./kinds.ts";
import { type Rows, SCROLLED, type ValuesOf } from "./rows.ts";

export const ACCESS = {
  /** Final sentences are announced to a screen reader, one at a time. */
  screenReader: { name: "screenreader", is: onOff(false), setup: false },
  /** The page answers to keys of its own (WCAG 2.1.4: they can be switched off). */
  shortcuts: { name: "shortcuts", is: onOff(true), setup: false },
  /** A band on the line where somebody reads. */
  ruler: { name: "ruler", is: onOff(false), displays: SCROLLED },
  /** Of the whole text one sentence is in the page. */
  oneSentence: { name: "one-sentence", is: onOff(false), displays: SCROLLED },
  /** The screen stays awake while live text is followed. */
  awake: { name: "awake", is: onOff(true), setup: false },
} as const satisfies Rows;

export type AccessChoices = ValuesOf<typeof ACCESS>;
