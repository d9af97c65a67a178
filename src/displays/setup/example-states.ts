/**
 * How a preview of the link builder may show its page: as the broadcast is now, or by an example of a talk at another time.
 */

/** The words of the statuses of an example, in the order of a talk. */
export const EXAMPLE_STATES = ["waiting", "live", "paused", "ended"] as const;
export type ExampleState = (typeof EXAMPLE_STATES)[number];

/** What a preview shows; `now` is the broadcast itself. */
export type PreviewState = "now" | ExampleState;

/** Anything else is a talk that is live. */
export const exampleState = (asked: string): ExampleState =>
  EXAMPLE_STATES.find((state) => state === asked) ?? "live";
