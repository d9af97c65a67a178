/**
 * Whether a text is final where the service does not say so (docs/contract.md, "Reading by shape"): it is once a later
 * sentence is, or nothing new was said of it for a while. Only the guess is made here; text that changes after it stays
 * final and is replaced. Pure: the time is an argument.
 */
import { type BroadcastEvent, isText, type TextEvent } from "../events/index.ts";

/** A text of which nothing new was said for so long is final, in ms. */
export const SETTLED_AFTER_MS = 3_000;
/** Texts remembered that are final; of older ones nothing comes any more. */
const MOST_CLOSED = 2_000;

type Open = { readonly event: TextEvent; readonly since: number };

export type Finality = {
  /** The event as it counts, behind those that it settles; `now` in ms. */
  readonly take: (event: BroadcastEvent, now: number) => readonly BroadcastEvent[];
  /** When the next text is settled by silence, in ms; nothing where none waits. */
  readonly due: () => number | undefined;
  /** What silence has settled by now. */
  readonly settle: (now: number) => readonly BroadcastEvent[];
  /** The stream is away: its silence says nothing. */
  readonly pause: () => void;
  /** The stream is back at `now`. */
  readonly resume: (now: number) => void;
  /** Another recording begins, whose sentences may be counted from the start. */
  readonly forget: () => void;
};

/** The row of texts that a text is in: the originals, or the translations into one language. */
const rowOf = (event: TextEvent): string => (event.type === "sentence" ? "" : event.language);
const keyOf = (event: TextEvent): string => `${event.sid} ${rowOf(event)}`;

/** A text as it counts: with a finality that is said. */
function settled({ finality: _unsaid, ...event }: TextEvent): TextEvent {
  return { ...event, isFinal: true };
}

export function createFinality(): Finality {
  const open = new Map<string, Open>();
  /** Whether the service said so, or silence. */
  const closed = new Map<string, "said" | "guessed">();
  let isAway = false;
  /** A service that says it of every text costs nothing here. */
  let isNeeded = false;

  function close(event: TextEvent, how: "said" | "guessed"): void {
    const key = keyOf(event);
    open.delete(key);
    closed.delete(key);
    closed.set(key, how);
    const [oldest] = closed.keys();
    if (closed.size > MOST_CLOSED && oldest !== undefined) closed.delete(oldest);
  }

  function settleWhere(isDue: (waiting: Open) => boolean): readonly TextEvent[] {
    const due = [...open.values()].filter(isDue).sort((a, b) => a.event.sid - b.event.sid);
    for (const { event } of due) close(event, "guessed");
    return due.map(({ event }) => settled(event));
  }

  /** Everything said before `event` in its row. */
  const settleBefore = (event: TextEvent): readonly TextEvent[] =>
    open.size === 0
      ? []
      : settleWhere((waiting) => waiting.event.sid < event.sid && rowOf(waiting.event) === rowOf(event));

  function unsaid(event: TextEvent, now: number): TextEvent {
    const key = keyOf(event);
    const how = closed.get(key);
    if (how === "guessed") return settled(event);
    const before = open.get(key);
    const isNews = before?.event.text !== event.text;
    if (how === undefined) open.set(key, { event, since: isNews ? now : (before?.since ?? now) });
    return event;
  }

  return {
    take: (event, now) => {
      if (event.type === "ended") {
        const last = settleWhere(() => true);
        closed.clear();
        return [...last, event];
      }
      if (!isText(event)) return [event];
      isNeeded ||= event.finality === "unsaid";
      if (!isNeeded) return [event];
      if (event.finality === "unsaid") return [unsaid(event, now)];
      const before = event.isFinal ? settleBefore(event) : [];
      if (event.isFinal) close(event, "said");
      else open.delete(keyOf(event));
      return [...before, event];
    },
    due: () => {
      if (isAway || open.size === 0) return undefined;
      let oldest = Infinity;
      for (const { since } of open.values()) oldest = Math.min(oldest, since);
      return oldest + SETTLED_AFTER_MS;
    },
    settle: (now) => settleWhere(({ since }) => since + SETTLED_AFTER_MS <= now),
    pause: () => {
      isAway = true;
    },
    resume: (now) => {
      isAway = false;
      for (const [key, { event }] of open) open.set(key, { event, since: now });
    },
    forget: () => {
      open.clear();
      closed.clear();
    },
  };
}
