/**
 * When lines leave a screen that has room for a few. Words that are spoken come one by one, and the newest line is
 * shown at once; a translation comes as a whole sentence, and where that has more lines than the screen, its first
 * ones would be gone before anybody saw them. So a line stays for a moment before a newer one takes its place, and
 * what is waiting is bounded.
 */

/** Lines are counted from the beginning of the talk. */
export type Pace = {
  /** The newest line that is on the screen. */
  readonly shown: number;
  /** When each of the lines on the screen came, oldest first, in ms on the viewer's clock. */
  readonly seenAt: readonly number[];
};

export const AT_START: Pace = { shown: 0, seenAt: [] };

/** What one line takes to read (SyncWords: 1 to 2 s), and how many lines are read before one may go. */
const LINE_MS = 1_500;
const READ_BEFORE_LEAVING = 2;
/** With more than a screen waiting, lines stay half as long; with more than this many, all that waits is passed over. */
const WINDOWS_WAITING = 3;
const LEAST_WAITING = 6;

/** The longest backlog that is shown line by line. */
export const mostWaiting = (room: number): number => Math.max(LEAST_WAITING, WINDOWS_WAITING * room);

const stay = (room: number, waiting: number): number =>
  (LINE_MS * Math.min(room, READ_BEFORE_LEAVING)) / (waiting > room ? 2 : 1);

/**
 * What is on the screen at `now` where the talk has `end` lines and the screen has `room` for that many. `wakeAt` is
 * when the next line is due.
 */
export function paced(
  { shown, seenAt }: Pace,
  end: number,
  room: number,
  now: number,
): { readonly pace: Pace; readonly wakeAt?: number } {
  const waiting = end - shown;
  if (waiting <= 0) {
    const kept = waiting === 0 ? seenAt : seenAt.slice(0, waiting);
    return { pace: { shown: end, seenAt: kept.slice(-room) } };
  }
  if (waiting > mostWaiting(room)) {
    return { pace: { shown: end, seenAt: Array.from({ length: room }, () => now) } };
  }
  const next = seenAt.slice(-room);
  let newest = shown;
  while (newest < end) {
    const [oldest] = next;
    if (next.length >= room && oldest !== undefined) {
      const leavesAt = oldest + stay(room, end - newest);
      if (leavesAt > now) return { pace: { shown: newest, seenAt: next }, wakeAt: leavesAt };
      next.shift();
    }
    next.push(now);
    newest += 1;
  }
  return { pace: { shown: newest, seenAt: next } };
}
