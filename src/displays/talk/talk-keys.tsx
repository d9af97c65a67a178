/**
 * The keys of a talk's page. Space and the arrows are those of any player, and only where they mean nothing else; the others
 * are the reader's, with Alt and Shift.
 */
import { type JSX, onCleanup, onMount } from "solid-js";

import { nextSize } from "../../links/preferences.ts";
import { openLanguages } from "../../ui/announce/reader-aids.ts";
import { Shortcuts } from "../../ui/shortcuts/shortcuts.tsx";
import { useApp } from "../../visit/app-context-signals.ts";
import type { TalkHearing } from "./talk-hearing-signals.ts";

export type TalkKeysProps = {
  readonly hearing: TalkHearing;
  /** Closes what is open; false where nothing is. */
  readonly onClose: () => boolean;
  readonly onFind: (() => void) | undefined;
  /** Takes the text to where the sound is. */
  readonly onHere: () => void;
};

/** Whether a key pressed there is the page's own: nothing that is pressed or typed in has the focus. */
const isOnText = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.localName === "main");

export function TalkKeys(props: TalkKeysProps): JSX.Element {
  const { settings } = useApp();
  const { preferences, change } = settings;
  const resize = (direction: 1 | -1): void => change({ size: nextSize(preferences().size, direction) });

  function onKeyDown(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && props.onClose()) return;
    const { player, skip } = props.hearing;
    if (player === undefined || event.shiftKey || !preferences().shortcuts || !isOnText(event.target)) return;
    if (event.key === " ") player.toggle();
    else if (event.key === "ArrowLeft") skip(-1);
    else if (event.key === "ArrowRight") skip(1);
    else return;
    event.preventDefault();
  }
  onMount(() => {
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  return (
    <Shortcuts
      on={preferences().shortcuts}
      actions={{
        toLive: () => props.onHere(),
        larger: () => resize(1),
        smaller: () => resize(-1),
        language: openLanguages,
        find: props.onFind,
        get listen() {
          return props.hearing.player?.toggle;
        },
        get pause() {
          return props.hearing.player?.toggle;
        },
        next: () => props.hearing.step("next"),
        previous: () => props.hearing.step("previous"),
      }}
    />
  );
}
