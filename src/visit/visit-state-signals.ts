/**
 * What several parts of a visit read and change: the broadcast as it is known, what was said, and what all requests of
 * the visit have in common.
 */
import { type Accessor, createSignal, type Setter } from "solid-js";

import { RESOLVE_LIMIT } from "../lib/budget.ts";
import { createSharedBudget, type SharedBudget } from "../lib/shared-budget.ts";
import { createPosition, type Position } from "../stream/position.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { VasError } from "../vas/errors.ts";
import { createDelay, type Delay } from "./delay-signals.ts";
import { createTranscriptSignals, type TranscriptSignals } from "./transcript-signals.ts";
import type { VisitOptions } from "./visit-options-signals.ts";
import type { Visit } from "./visit-types-signals.ts";

export type VisitState = {
  /** The broadcast as the service tells of it; nothing before it was found. */
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly setBroadcast: Setter<BroadcastState | undefined>;
  /** Why the token could not be resolved. */
  readonly resolveError: Accessor<VasError | undefined>;
  readonly setResolveError: Setter<VasError | undefined>;
  readonly transcript: TranscriptSignals;
  readonly delay: Delay;
  readonly holding: Pick<Visit, "isHolding" | "waitForPicture">;
  /** Where the stream goes on from after a reload of the page. */
  readonly position: Position;
  /** What every request about the token is made with. */
  readonly requests: Pick<VisitOptions, "token" | "client" | "clock" | "random" | "unattended"> & {
    readonly budget: SharedBudget;
    /** Aborts when the visit is disposed of. */
    readonly signal: AbortSignal;
  };
  readonly dispose: () => void;
};

export function createVisitState(options: VisitOptions): VisitState {
  const { token, client, clock, random, unattended } = options;
  const [resolveError, setResolveError] = createSignal<VasError>();
  const [broadcast, setBroadcast] = createSignal<BroadcastState>();
  const [pictureMs, setPictureMs] = createSignal(0);
  const delay = createDelay(clock, () => Math.max(0, options.delayMs() + pictureMs()));
  const ending = new AbortController();
  const budget = createSharedBudget(RESOLVE_LIMIT, clock);
  return {
    broadcast,
    setBroadcast,
    resolveError,
    setResolveError,
    transcript: createTranscriptSignals(
      clock,
      { sentences: options.mostSentences },
      options.archive !== undefined,
    ),
    delay,
    holding: { isHolding: delay.isHolding, waitForPicture: (ms) => void setPictureMs(ms) },
    position: createPosition(token, options.tabStorage),
    requests: { token, client, clock, random, unattended, budget, signal: ending.signal },
    dispose: () => ending.abort(),
  };
}
