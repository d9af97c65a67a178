/**
 * What is asked of speech between the moment it is turned on and the moment its player is loaded.
 */
import type { Clock } from "../lib/clock.ts";
import { type BufferedInput, emptyBuffer, type InputBuffer, inputsDue, withInput } from "./input-buffer.ts";

type StartRequest = {
  /** When speech was asked for, in ms on the clock. */
  readonly since: number;
  /** What the queue is to be told, oldest first. */
  readonly inputs: readonly BufferedInput[];
  /** The sentence somebody wants to hear again. */
  readonly replay?: number;
};

export type StartBuffer = {
  /** Speech was asked for: from now on everything is kept. One that is open goes on. */
  readonly open: () => void;
  readonly isOpen: () => boolean;
  readonly add: (input: BufferedInput) => void;
  readonly replay: (sid: number) => void;
  /** Drops what was kept; what comes from now on is still kept. */
  readonly clear: () => void;
  /** Closes the buffer and gives what was asked for; nothing where it was not open. */
  readonly close: () => StartRequest | undefined;
};

export function createStartBuffer(clock: Clock): StartBuffer {
  let since: number | undefined;
  let buffer: InputBuffer = emptyBuffer;
  let replayed: number | undefined;

  function clear(): void {
    buffer = emptyBuffer;
    replayed = undefined;
  }

  return {
    open: () => {
      if (since !== undefined) return;
      clear();
      since = clock.now();
    },
    isOpen: () => since !== undefined,
    add: (input) => {
      buffer = withInput(buffer, input, clock.now());
    },
    replay: (sid) => {
      replayed = sid;
    },
    clear,
    close: () => {
      if (since === undefined) return undefined;
      const inputs = inputsDue(buffer, clock.now());
      const request = { since, inputs, ...(replayed === undefined ? {} : { replay: replayed }) };
      since = undefined;
      clear();
      return request;
    },
  };
}
