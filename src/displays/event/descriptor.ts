/**
 * The page of a whole event: what is on in its rooms, and its programme. An event has the address of `event.json`, or of
 * one of several with a name.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const event: DisplayDescriptor = {
  name: "event",
  path: "/event",
  policy: "page",
  keeps: { settings: true },
  keepsViewer: true,
};

export const namedEvent: DisplayDescriptor = {
  ...event,
  name: "named-event",
  path: "/event/:event",
  shownBy: "event",
};
