/**
 * A kiosk whose talk a programme names: what that says of the talk, and which text is the talk's own.
 */
import { type Accessor, createMemo, on, onCleanup, untrack } from "solid-js";

import type { Visit } from "../../visit/visit-signals.ts";
import type { Say } from "../shared/wall-words-signals.ts";
import type { KioskScreenProps } from "./kiosk-screen.tsx";

export type KioskTalk = {
  /** With another one, what was said before is not this talk's text. */
  readonly id: string;
  readonly title: string;
  /** A word beside the text while all is well. */
  readonly note: Say | undefined;
  /** From the address of the talk's text to that in the event's room. */
  readonly inRoom: (url: string) => string;
  /** For the clock: the time of day in ms since 1970, and the time zone. */
  readonly now: Accessor<number>;
  readonly zone: string;
  readonly standIn: NonNullable<KioskScreenProps["standIn"]>;
  /** Told what is heard, and that nothing is any more. */
  readonly onListening: (listening: Listening | undefined) => void;
};

export type Listening = {
  readonly token: string;
  readonly visit: Visit;
  /** The newest text on the screen. */
  readonly newest: Accessor<string>;
};

/** Whether anything was said since the talk began; without a programme, since there is a stream. */
export function createHasText(
  newest: Accessor<string>,
  talk: Accessor<KioskTalk | undefined>,
): Accessor<boolean> {
  const id = createMemo(() => talk()?.id);
  const before = createMemo(on(id, (_id, last) => (last === undefined ? "" : untrack(newest))));
  const hasText = createMemo(() => newest().trim() !== "" && newest() !== before());
  return hasText;
}

/** Says what is heard for as long as the visit lasts, also when the programme shows no talk any more. */
export function createListening(talk: Accessor<KioskTalk | undefined>, listening: Listening): void {
  const onListening = untrack(talk)?.onListening;
  onListening?.(listening);
  onCleanup(() => onListening?.(undefined));
}
