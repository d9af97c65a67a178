/**
 * The relay's log: one JSON object a line, with no address, no token and nothing that was said.
 */

/** What may be in a line beside what happened. */
type LogFields = Readonly<Record<string, string | number | boolean>>;

export type Log = (event: string, fields?: LogFields) => void;

/** `write` takes whole lines; `now` is in ms since 1970. */
export const createLog =
  (write: (line: string) => void, now: () => number): Log =>
  (event, fields = {}) =>
    write(`${JSON.stringify({ time: new Date(now()).toISOString(), event, ...fields })}\n`);
