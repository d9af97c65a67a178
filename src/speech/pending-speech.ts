/**
 * What is wanted of speech while what makes sound is still being loaded, so that it can be made up for.
 */
import type { Clock } from "../lib/clock.ts";
import { type Held, type HeldInput, hold, nothingHeld, stillHeld } from "./pending-inputs.ts";

export type Wanted = {
  /** When speech was asked for, in ms on the clock. */
  readonly since: number;
  /** What the queue is to be told, oldest first. */
  readonly inputs: readonly HeldInput[];
  /** The sentence somebody wants to hear again. */
  readonly replay?: number;
};

export type SpeechWaiting = {
  /** Speech was asked for: from now on everything is kept. */
  readonly begin: () => void;
  readonly isOn: () => boolean;
  readonly hold: (input: HeldInput) => void;
  readonly replay: (sid: number) => void;
  /** Forgets what was kept; what comes from now on is still wanted. */
  readonly forget: () => void;
  /** Ends the waiting, and gives what is wanted; nothing where nobody was waiting. */
  readonly end: () => Wanted | undefined;
};

export function createSpeechWaiting(clock: Clock): SpeechWaiting {
  let since: number | undefined;
  let held: Held = nothingHeld;
  let replayed: number | undefined;

  function forget(): void {
    held = nothingHeld;
    replayed = undefined;
  }

  return {
    begin: () => {
      forget();
      since = clock.now();
    },
    isOn: () => since !== undefined,
    hold: (input) => {
      held = hold(held, input, clock.now());
    },
    replay: (sid) => {
      replayed = sid;
    },
    forget,
    end: () => {
      if (since === undefined) return undefined;
      const inputs = stillHeld(held, clock.now());
      const wanted = { since, inputs, ...(replayed === undefined ? {} : { replay: replayed }) };
      since = undefined;
      forget();
      return wanted;
    },
  };
}
