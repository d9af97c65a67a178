/**
 * Follows which talks of the programme the text of a visit consists of: for the written record, for files, and for what is kept.
 */
import { type Accessor, createEffect, createSignal, on, onCleanup, untrack } from "solid-js";

import type { EventFile, Room } from "../../../event/event-file.ts";
import { splitTalks } from "../../../event/split-talks.ts";
import { sessionsUnder } from "../../../event/talk-of.ts";
import { createSingleTimer } from "../../../lib/single-timer.ts";
import { saidTimes } from "../../../subtitles/said-times.ts";
import type { Talk } from "../../../subtitles/talks.ts";
import { offerTalks } from "../../../ui/reader/known-talks-signals.ts";
import type { ReaderVisit } from "../reader-visit-signals.ts";

/** New text is looked at after so long, in ms. */
const LOOK_MS = 2_000;

export type TalksPorts = {
  readonly event: Accessor<EventFile | undefined>;
  /** The room that is read, where the event has it. */
  readonly room: Accessor<Room | undefined>;
  /** Ms since the epoch. */
  readonly wallNow: () => number;
};

/** Follows the talks for as long as its owner lives. */
export function followTalks(
  { event, room, wallNow }: TalksPorts,
  { token, text, visit }: Pick<ReaderVisit, "token" | "text" | "visit">,
): void {
  const [talks, setTalks] = createSignal<readonly Talk[] | undefined>(undefined, {
    equals: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  const [isReady, setReady] = createSignal(visit.kept === undefined);
  const timer = createSingleTimer(visit.clock);
  let isDue = false;
  let isOver = false;

  function look(): void {
    isDue = false;
    const file = untrack(event);
    if (file === undefined) return;
    const offset = wallNow() - visit.clock.now();
    const said = saidTimes(visit.subtitles().articles).map(({ sid, at }) => ({
      sid,
      at: at === undefined ? undefined : at + offset,
    }));
    const archive = visit.kept?.archive();
    const sessions = sessionsUnder(file, token, untrack(room)?.id);
    const found = splitTalks(sessions, said, untrack(talks) ?? archive?.talks() ?? []);
    setTalks(found);
    archive?.noteTalks(found);
  }

  // What was kept is to be there first, since it says what earlier programmes said.
  visit.kept?.whenReady(() => {
    if (!isOver) setReady(true);
  });
  createEffect(
    on([isReady, event, room, () => visit.subtitles().articles], ([ready, file]) => {
      if (!ready || file === undefined || isDue) return;
      isDue = true;
      timer.set(untrack(talks) === undefined ? 0 : LOOK_MS, () => untrack(look));
    }),
  );
  // oxlint-disable-next-line solid/reactivity -- whoever shows the talks reads them in a scope of its own
  offerTalks(text, talks);
  onCleanup(() => {
    isOver = true;
    timer.cancel();
  });
}
