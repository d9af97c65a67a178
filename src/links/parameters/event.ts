/**
 * The parameters of a page that was opened for a room of an event. Only what is loaded for events reads them.
 */
import { onOff, type Kind } from "./kinds.ts";
import type { Rows, ValuesOf } from "./rows.ts";

const NAME = /^(?:-|[a-z0-9-]{1,40})$/;

/** A name as addresses have it: a–z, 0–9 and hyphens, 40 characters at most. */
const name: Kind<string> = {
  of: "text",
  clean: (raw) => (typeof raw === "string" && NAME.test(raw) ? raw : undefined),
};

export const EVENT = {
  /** The event's file: its name, or `-` for `event.json`. */
  event: { name: "event", is: name, kept: false, tag: false, setup: false },
  /** The id of a room of the event. */
  room: { name: "room", is: name, kept: false, tag: false, setup: false },
  /** The page goes where the room's next talk is. */
  followRoom: { name: "follow-room", is: onOff(false), kept: false, tag: false, setup: false },
} as const satisfies Rows;

export type EventChoices = ValuesOf<typeof EVENT>;
