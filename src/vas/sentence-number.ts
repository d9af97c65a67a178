/**
 * What counts as a sentence number, in one place: what a service may send, and what the viewer counts after numbers of
 * later recordings were raised.
 */

/** The largest number a service may give a sentence: large enough for one made of the time in microseconds. */
export const LARGEST_SID = 2 ** 51 - 1;

/** Numbers of a later recording are raised by this at most, so that every sum is still exact. */
export const MOST_RAISED = Number.MAX_SAFE_INTEGER - LARGEST_SID;

/** Whether a service may number a sentence so: a whole number from 1 to {@link LARGEST_SID}. */
export const isSid = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= LARGEST_SID;

/** Whether the viewer can count a sentence so: raised numbers are larger, but still exact. */
export const isCounted = (sid: number): boolean => Number.isSafeInteger(sid) && sid >= 1;
