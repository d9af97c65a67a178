/**
 * Settles texts of which the service does not say whether they are final, on the visit's clock, and only while the stream
 * is there.
 */
import { type Accessor, createEffect, createMemo, on, onCleanup } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import { type ConnectionState, isDelivering } from "../stream/connection-state.ts";
import type { BroadcastEvent } from "../vas/events/index.ts";
import type { FrameReader } from "../vas/frame-reader.ts";

export type FinalityTimer = {
  readonly onEvent: (event: BroadcastEvent) => void;
  /** Another recording begins. */
  readonly forget: () => void;
};

export type FinalityTimerPorts = {
  readonly clock: Clock;
  readonly connection: Accessor<ConnectionState>;
  readonly finality: FrameReader["finality"];
  /** Is given every event, and those that silence or later sentences settle, in order. */
  readonly pass: (event: BroadcastEvent) => void;
};

export function createFinalityTimer({
  clock,
  connection,
  finality,
  pass,
}: FinalityTimerPorts): FinalityTimer {
  const timer = createSingleTimer(clock);

  function schedule(): void {
    const due = finality()?.due();
    if (due === undefined) timer.cancel();
    else
      timer.set(due - clock.now(), () => {
        for (const event of finality()?.settle(clock.now()) ?? []) pass(event);
        schedule();
      });
  }

  const isThere = createMemo(() => isDelivering(connection()));
  createEffect(
    on(
      isThere,
      (is) => {
        if (is) finality()?.resume(clock.now());
        else finality()?.pause();
        schedule();
      },
      { defer: true },
    ),
  );
  onCleanup(timer.cancel);

  return {
    onEvent: (event) => {
      const known = finality();
      if (known === undefined) {
        pass(event);
        return;
      }
      for (const counted of known.take(event, clock.now())) pass(counted);
      if (known.due() !== undefined) schedule();
    },
    forget: () => finality()?.forget(),
  };
}
