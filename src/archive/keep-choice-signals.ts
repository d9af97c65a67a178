/**
 * Whether the text of this visit is kept, by what the reader has set and answered, as signals.
 */
import { type Accessor, createMemo, createSignal, untrack } from "solid-js";

import { mayKeep, shouldAsk } from "./policy.ts";
import type { ArchivePorts } from "./ports-signals.ts";

export type KeepChoice = {
  /** The service's id of the broadcast, once it was found. */
  readonly broadcastId: Accessor<string | undefined>;
  readonly mayKeep: Accessor<boolean>;
  readonly shouldAsk: Accessor<boolean>;
  /** The broadcast was found. */
  readonly found: (broadcastId: string) => void;
  /** The reader turns keeping on or off. */
  readonly turn: (on: boolean) => void;
  /** The reader takes an answer back. */
  readonly forgetAnswer: () => void;
  /** Whether the reader deleted what was kept, in this visit. */
  readonly setForgotten: (isForgotten: boolean) => void;
};

export function createKeepChoice(ports: ArchivePorts): KeepChoice {
  const { answers } = ports;
  const [broadcastId, setBroadcastId] = createSignal<string>();
  const [answer, setAnswer] = createSignal<boolean>();
  const [isForgotten, setForgotten] = createSignal(false);
  const isSecret = createMemo((was: boolean) => was || ports.broadcast()?.requiresPassword === true, false);
  const wishes = createMemo(() => ({
    isSecret: isSecret(),
    wanted: ports.wanted(),
    answer: answer(),
    isForgotten: isForgotten(),
  }));

  const may = createMemo(() => broadcastId() !== undefined && mayKeep(wishes()));

  function setAnswered(yes: boolean | undefined): void {
    const id = untrack(broadcastId);
    if (id === undefined) return;
    if (yes === undefined) answers.forget(id);
    else answers.set(id, yes);
    setAnswer(yes);
  }

  return {
    broadcastId,
    mayKeep: may,
    shouldAsk: () => broadcastId() !== undefined && shouldAsk(wishes()),
    found: (id) => {
      setBroadcastId(id);
      setAnswer(answers.get(id));
    },
    turn: (on) => {
      if (untrack(isSecret)) setAnswered(on);
      else ports.onWanted(on);
    },
    forgetAnswer: () => {
      if (untrack(isSecret)) setAnswered(undefined);
    },
    setForgotten,
  };
}
