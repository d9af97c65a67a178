/**
 * What every component of an event is given.
 */
import type { TimeStyle } from "../../event/event-times.ts";
import type { EventWords } from "../../i18n/event-words.ts";

export type EventProps = {
  readonly say: EventWords["say"];
  /** How times are written. */
  readonly times: TimeStyle;
};
