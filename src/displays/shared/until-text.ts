/**
 * Until when a talk is on, for the screens of an event.
 */
import type { Session } from "../../event/event-file.ts";
import type { EventScreen } from "./event-screen-signals.ts";

/** An end that has passed is not said: the talk runs late. */
export const untilText = (
  { end }: Session,
  runsOver: boolean,
  { say, clockText }: Pick<EventScreen, "say" | "clockText">,
): string => (runsOver ? say("room.overrun") : say("room.until", { time: clockText(end) }));
