/**
 * What a reader touches the page with: told with each touch, key and focus, and whether it was a keyboard last.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import { takesKeys } from "../shortcuts/takes-keys.ts";

export type LastInput = {
  /** A key was the last thing used. */
  readonly isKeyboard: Accessor<boolean>;
  /** A keyboard was used at all. What types into a field may be one on the screen, and does not count. */
  readonly hasKeyboard: Accessor<boolean>;
};

/** Listens on the document as long as the component that calls this is there. */
export function createLastInput(onTouch: (event: Event) => void): LastInput {
  const [isKeyboard, setKeyboard] = createSignal(false);
  const [hasKeyboard, setHasKeyboard] = createSignal(false);
  let place = "";

  function onEvent(event: Event): void {
    if (event instanceof KeyboardEvent) {
      if (event.key === "Tab" || !takesKeys(event.target)) {
        setKeyboard(true);
        setHasKeyboard(true);
      }
    } else if (event instanceof MouseEvent) {
      // Browsers also report a pointer that rests while the page moves under it.
      const now = `${event.screenX} ${event.screenY}`;
      if (event.type === "pointermove" && now === place) return;
      place = now;
      setKeyboard(false);
    }
    onTouch(event);
  }
  const kinds = ["keydown", "pointerdown", "pointermove", "wheel", "focusin", "focusout"];
  for (const kind of kinds) document.addEventListener(kind, onEvent, { passive: true, capture: true });
  onCleanup(() => {
    for (const kind of kinds) document.removeEventListener(kind, onEvent, { capture: true });
  });
  return { isKeyboard, hasKeyboard };
}
