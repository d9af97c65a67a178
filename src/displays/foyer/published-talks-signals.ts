/**
 * Published talks for the screen of a foyer, once nothing else is on: those of the event's tokens, or of all where there is no
 * event. Asked for now and then, one broadcast after the other. A locked talk has nothing to show.
 */
import { type Accessor, createEffect, createMemo, createSignal, onCleanup } from "solid-js";

import { PAGE_MS } from "../../event/board.ts";
import { systemClock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { loadPublished } from "../../talk/load-published.ts";
import type { TalkPlace } from "../../talk/load-talk.ts";
import type { TalkHead } from "../../talk/published-talk.ts";

/** How often it is asked whether there are others, in ms. */
const AGAIN_MS = 900_000;
/** Talks that are shown in turn. */
const MOST_SHOWN = 60;
/** How long one talk is shown, in ms. */
const TURN_MS = 2 * PAGE_MS;

export type ShownTalk = { readonly place: TalkPlace; readonly head: TalkHead };

const network: typeof fetch = (input, init) => fetch(input, init);

/** What is published of `tokens`, or of all; the error counts as nothing new. */
async function talksOf(
  tokens: readonly string[] | "all",
  signal: AbortSignal,
): Promise<readonly ShownTalk[] | undefined> {
  const all = await loadPublished({ fetch: network, signal }, tokens, MOST_SHOWN);
  if (!all.ok) return all.error === "no-talk" ? [] : undefined;
  return all.value
    .flatMap(({ place, talk }) => ("head" in talk ? [{ place, head: talk.head }] : []))
    .slice(0, MOST_SHOWN);
}

/** `wanted` are tokens; nothing while no talk is to be shown. Lasts as long as the component that calls this. */
export function createPublishedTalks(
  wanted: Accessor<readonly string[] | "all" | undefined>,
): Accessor<readonly ShownTalk[]> {
  const [talks, setTalks] = createSignal<readonly ShownTalk[]>([]);
  const key = createMemo(() => JSON.stringify(wanted()));
  const timer = createSingleTimer(systemClock);
  createEffect(() => {
    if (key() === undefined) {
      setTalks([]);
      return;
    }
    const tokens = wanted() ?? [];
    const controller = new AbortController();
    async function look(): Promise<void> {
      const found = await talksOf(tokens, controller.signal);
      if (controller.signal.aborted) return;
      if (found !== undefined) setTalks(found);
      timer.set(AGAIN_MS, () => void look());
    }
    void look();
    onCleanup(() => {
      controller.abort();
      timer.cancel();
    });
  });
  return talks;
}

/** The talk to show at `now`, in ms on a steady clock. */
export const talkInTurn = (talks: readonly ShownTalk[], now: number): ShownTalk | undefined =>
  talks[Math.floor(Math.max(0, now) / TURN_MS) % Math.max(1, talks.length)];
