/**
 * The broadcasts of an event, looked up when somebody asks: one after the other, within the same limit as a check of a seat.
 */
import { type Accessor, createSignal, onCleanup } from "solid-js";

import type { Resolved } from "../../../check/judge-broadcast.ts";
import { RESOLVE_LIMIT } from "../../../lib/budget.ts";
import type { Clock } from "../../../lib/clock.ts";
import { createSharedBudget } from "../../../lib/shared-budget.ts";
import type { VasClient } from "../../../vas/client.ts";

export type MorningCheck = {
  /** By token, as they come. */
  readonly answers: Accessor<ReadonlyMap<string, Resolved>>;
  readonly isChecking: Accessor<boolean>;
  /** Looks these tokens up; nothing while it does already. */
  readonly check: (tokens: readonly string[]) => void;
};

export type MorningCheckPorts = {
  readonly client: Pick<VasClient, "resolve">;
  readonly clock: Clock;
  readonly isOnline: () => boolean;
};

/** It ends with the component that calls it. */
export function createMorningCheck({ client, clock, isOnline }: MorningCheckPorts): MorningCheck {
  const [answers, setAnswers] = createSignal<ReadonlyMap<string, Resolved>>(new Map());
  const [isChecking, setChecking] = createSignal(false);
  const budget = createSharedBudget(RESOLVE_LIMIT, clock);
  const leaving = new AbortController();
  onCleanup(() => leaving.abort());

  const allowed = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = clock.after(budget.waitMs(), resolve);
      leaving.signal.addEventListener("abort", timer.cancel);
    });

  async function look(token: string): Promise<void> {
    if (budget.waitMs() > 0) await allowed();
    budget.use();
    const askedAt = clock.now();
    const answer = await client.resolve(token, leaving.signal);
    if (leaving.signal.aborted) return;
    const resolved = { answer, tookMs: clock.now() - askedAt, isOnline: isOnline() };
    setAnswers((before) => new Map(before).set(token, resolved));
  }

  async function run(tokens: readonly string[]): Promise<void> {
    setChecking(true);
    setAnswers(new Map());
    for (const token of tokens) {
      await look(token);
      if (leaving.signal.aborted) return;
    }
    setChecking(false);
  }

  return {
    answers,
    isChecking,
    check: (tokens) => {
      if (!isChecking()) void run(tokens);
    },
  };
}
