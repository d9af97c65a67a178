/**
 * The screen in one room of an event, which nobody touches: a kiosk that shows the talk that the programme names.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { kiosk } from "../kiosk/descriptor.ts";

export const room: DisplayDescriptor = {
  ...kiosk,
  name: "room",
  path: "/kiosk/room/:room",
  policy: "previewed",
};
