/**
 * What stands between *Listen* and the sound where a phone came by the code on a hall's screen: the question for earphones, once.
 */
import { type Accessor, createSignal, type JSX, Show } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import type { ListenButtonProps } from "./listen-button.tsx";
import { createPart } from "../parts/create-part.tsx";
import type { ReaderListenProps, ReaderProps } from "../reader/reader-props-signals.ts";

const HallQuestion = createPart(
  async () => ({ default: (await import("./hall-question.tsx")).HallQuestion }),
  "here",
);

export type HallGate = {
  /** What the key does. */
  readonly toggle: () => void;
  /** What the button shows and does; nothing where nothing can be heard. */
  readonly button: () => ListenButtonProps | undefined;
  readonly question: () => JSX.Element;
};

/** A phone is what has a finger for a pointer, and its loudspeaker in everybody's ears. */
const isPhone = (): boolean => matchMedia("(pointer: coarse)").matches;

export function createHallGate(reader: ReaderProps, say: Accessor<ToolsWords["say"] | undefined>): HallGate {
  const [isAsking, setAsking] = createSignal(false);
  let wasAnswered = false;
  const listen = (): ReaderListenProps | undefined => reader.listen;
  function answer(yes: boolean): void {
    setAsking(false);
    wasAnswered ||= yes;
    if (yes && listen()?.on === false) listen()?.onToggle();
  }
  function toggle(): void {
    const isHall = reader.settings.preferences.hall.length > 0 && isPhone();
    if (isHall && !wasAnswered && listen()?.on === false) setAsking(!isAsking());
    else listen()?.onToggle();
  }
  const button: ListenButtonProps = {
    get on() {
      return listen()?.on === true;
    },
    onPrepare: () => listen()?.onPrepare(),
    onToggle: toggle,
  };
  return {
    toggle,
    button: () => listen() && button,
    question: () => (
      <Show when={isAsking() && say()}>{(words) => <HallQuestion say={words()} onAnswer={answer} />}</Show>
    ),
  };
}
