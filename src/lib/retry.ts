/**
 * Which answers of a server may be others a little later. Everything that asks again, or goes on with an older answer
 * meanwhile, decides by this rule.
 */

/** Answers below 500 that are about the moment: too slow, too early, too many. */
const MOMENTARY: ReadonlySet<number> = new Set([408, 425, 429]);

/** Whether an answer with this HTTP status may pass. */
export const mayPass = (status: number): boolean => status >= 500 || MOMENTARY.has(status);
