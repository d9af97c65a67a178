/**
 * A browser that shows one page for weeks is started afresh once a day by a reload, in a moment in which nobody
 * misses anything (reliability section 5). Pure: what the moment is like goes in, whether it will do comes out.
 */

const HOUR_MS = 3_600_000;
/** A page is reloaded this long after it began, earlier or later by up to the other, in ms. */
const LIFE_MS = 24 * HOUR_MS;
const LIFE_SPREAD_MS = 2 * HOUR_MS;
/** Nothing was said for this long in a quiet moment, in ms; and in one that will do where none came for two hours. */
const QUIET_MS = 60_000;
const PAUSE_MS = 10_000;
const OVERDUE_MS = 2 * HOUR_MS;
/** What cannot be foreseen (speech that plays, a door) is looked at again after this long, in ms. */
const LOOK_AGAIN_MS = 5_000;

/** When a page is due, in ms since it began: 22 to 26 h. `random` is a number in [0, 1). */
export const dueAt = (random: number): number => LIFE_MS - LIFE_SPREAD_MS + random * 2 * LIFE_SPREAD_MS;

export type Circumstances = {
  /** Now, when the page is due, and when a text last changed, in ms on the page's clock. */
  readonly now: number;
  readonly dueAt: number;
  readonly lastWordAt: number;
  /** Nothing is on: not begun, a break, or over. */
  readonly isWaiting: boolean;
  /** Something is spoken, or held back and not shown yet. */
  readonly isBusy: boolean;
  /** A reload would lose what cannot be had again: a place in line, or a way in that only memory holds. */
  readonly wouldLose: boolean;
};

/** How long it has to be silent at this moment, in ms. */
const silenceNeeded = ({ now, dueAt }: Circumstances): number =>
  now - dueAt >= OVERDUE_MS ? PAUSE_MS : QUIET_MS;

/** Whether the page may reload itself now. */
export function isQuietMoment(moment: Circumstances): boolean {
  const { now, lastWordAt, isWaiting, isBusy, wouldLose } = moment;
  if (now < moment.dueAt || isBusy || wouldLose) return false;
  return isWaiting || now - lastWordAt >= silenceNeeded(moment);
}

/** How long until it is worth looking again, in ms; more than 0. */
export function lookAgainAfterMs(moment: Circumstances): number {
  const { now, lastWordAt } = moment;
  if (now < moment.dueAt) return moment.dueAt - now;
  const silentIn = lastWordAt + silenceNeeded(moment) - now;
  return silentIn > 0 ? Math.min(silentIn, LOOK_AGAIN_MS) : LOOK_AGAIN_MS;
}
