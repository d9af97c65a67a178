/**
 * The page's own keys, as a table and the one rule that reads it. None is a bare letter: each needs Alt and Shift, but
 * for the question mark, and all of them can be switched off (WCAG 2.1.4).
 */

export const ACTIONS = [
  "toLive",
  "larger",
  "smaller",
  "language",
  "find",
  "listen",
  "pause",
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
  /** `KeyboardEvent.key`, and `code` for where Alt makes another character or the keyboard is not Latin. */
  readonly key: string;
  readonly code: string;
  /** Goes on while the key is held down. */
  readonly repeats?: boolean;
};

const letter = (action: Action, label: string): Shortcut => ({
  action,
  label,
  key: label.toLowerCase(),
  code: `Key${label}`,
});

/** Every shortcut with Alt and Shift, in the order they are listed. */
export const SHORTCUTS: readonly Shortcut[] = [
  letter("toLive", "L"),
  { action: "larger", label: "↑", key: "arrowup", code: "ArrowUp", repeats: true },
  { action: "smaller", label: "↓", key: "arrowdown", code: "ArrowDown", repeats: true },
  letter("language", "M"),
  letter("find", "F"),
  letter("listen", "S"),
  letter("pause", "K"),
  letter("next", "N"),
  letter("previous", "P"),
  letter("repeat", "R"),
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

const ASCII = /^[\x20-\x7e]$/;

/** The action a key press asks for; nothing for keys that are the browser's or somebody's typing. */
export function actionOf(press: KeyPress, isTyping: boolean): Action | undefined {
  const { key, code, altKey, shiftKey, ctrlKey, metaKey } = press;
  if (isTyping || press.isComposing || press.defaultPrevented || ctrlKey || metaKey) return undefined;
  if (key === HELP_KEY && !altKey && !press.repeat) return "help";
  if (!altKey || !shiftKey) return undefined;
  const isLatin = ASCII.test(key) || key.startsWith("Arrow");
  const found = SHORTCUTS.find((shortcut) =>
    isLatin ? shortcut.key === key.toLowerCase() : shortcut.code === code,
  );
  return found === undefined || (press.repeat && found.repeats !== true) ? undefined : found.action;
}
