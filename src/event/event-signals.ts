/**
 * The event of a screen that nobody touches: its file is read again every few minutes, and the last good one stays.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import type { Result } from "../lib/result.ts";
import type { EventFile } from "./event-file.ts";
import { readAgainAfterMs } from "./event-refresh.ts";
import type { EventProblem } from "./load-event.ts";

export type EventPorts = {
  /** Asks for the file; it comes from the browser's cache where it did not change. Never rejects. */
  readonly load: (signal: AbortSignal) => Promise<Result<EventFile, EventProblem>>;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
};

export type FollowedEvent = {
  /** The last file that could be read: another object only where another event is in it. */
  readonly event: Accessor<EventFile | undefined>;
  /** Why there is none; nothing while the first is waited for and once there was one. */
  readonly problem: Accessor<EventProblem | undefined>;
};

/** Follows the file for as long as its owner lives. */
export function followEvent({ load, clock, random }: EventPorts): FollowedEvent {
  const [event, setEvent] = createSignal<EventFile>();
  const [problem, setProblem] = createSignal<EventProblem>();
  const ending = new AbortController();
  let timer: TimerHandle | undefined;
  let known: string | undefined;
  let failures = 0;

  function take(read: EventFile): void {
    // One that is being written may lack all its rooms for a moment.
    if (known !== undefined && read.rooms.length === 0) return;
    const text = JSON.stringify(read);
    if (text === known) return;
    known = text;
    setEvent(read);
    setProblem(undefined);
  }

  async function read(): Promise<void> {
    const answer = await load(ending.signal);
    if (ending.signal.aborted) return;
    failures = answer.ok ? 0 : failures + 1;
    if (answer.ok) take(answer.value);
    else if (known === undefined) setProblem(answer.error);
    timer = clock.after(readAgainAfterMs(known !== undefined, failures, random()), () => void read());
  }

  void read();
  onCleanup(() => {
    ending.abort();
    timer?.cancel();
  });
  return { event, problem };
}
