/**
 * What a password of a broadcast may be, for the field it is typed in and the service that is asked.
 */

/** Longest password the service accepts, in characters (docs/contract.md, "Verify"). */
export const LONGEST_PASSWORD = 12;
