/**
 * The page's own keys, as a table and the one rule that reads it. None is a bare letter: each needs Alt and Shift, but
 * for the question mark, and all of them can be switched off (WCAG 2.1.4). Screen readers take keys before the page has them:
 * with Alt and Shift Orca takes most letters and JAWS several, so what moves between sentences is in one row of digits that none
 * takes, and some keys are beyond letters and digits.
 */

export const ACTIONS = [
  "toLive",
  "larger",
  "smaller",
  "language",
  "find",
  "listen",
  "pause",
  "mark",
  "marks",
  "next",
  "previous",
  "repeat",
  "help",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Shortcut = {
  readonly action: Action;
  /** The key beside Alt and Shift, as it is written on the keyboard. */
  readonly label: string;
  /** `KeyboardEvent.code`: a letter is found by it where Alt makes another character or the keyboard is not Latin, and all else always. */
  readonly code: string;
  /** Goes on while the key is held down. */
  readonly repeats?: boolean;
};

const on = (action: Action, label: string, code = `Key${label}`): Shortcut => ({ action, label, code });

/** Every shortcut with Alt and Shift, in the order they are listed. */
export const SHORTCUTS: readonly Shortcut[] = [
  on("toLive", "F8", "F8"),
  { ...on("larger", "Page ↑", "PageUp"), repeats: true },
  { ...on("smaller", "Page ↓", "PageDown"), repeats: true },
  on("language", "F9", "F9"),
  on("mark", "F2", "F2"),
  on("marks", "F7", "F7"),
  on("find", "W"),
  on("listen", "S"),
  on("previous", "7", "Digit7"),
  on("pause", "8", "Digit8"),
  on("next", "9", "Digit9"),
  on("repeat", "0", "Digit0"),
];

/** The only key without Alt and Shift. */
export const HELP_KEY = "?";

/** What of a key press counts; a `KeyboardEvent` is one. */
export type KeyPress = Pick<
  KeyboardEvent,
  | "key"
  | "code"
  | "altKey"
  | "shiftKey"
  | "ctrlKey"
  | "metaKey"
  | "repeat"
  | "isComposing"
  | "defaultPrevented"
>;

/** The action a key press asks for; nothing for keys that are the browser's or somebody's typing. */
export function actionOf(press: KeyPress, isTyping: boolean): Action | undefined {
  const { key, code, altKey, shiftKey, ctrlKey, metaKey } = press;
  if (isTyping || press.isComposing || press.defaultPrevented || ctrlKey || metaKey) return undefined;
  if (key === HELP_KEY && !altKey && !press.repeat) return "help";
  if (!altKey || !shiftKey) return undefined;
  // In lower case while the keyboard's lock is on.
  const upper = key.toUpperCase();
  const found = SHORTCUTS.find((one) => (/^[A-Z]$/.test(upper) ? one.label === upper : one.code === code));
  return found === undefined || (press.repeat && found.repeats !== true) ? undefined : found.action;
}
