/**
 * The board of an event in its foyer, which nobody touches: all rooms, now and next. It opens no broadcast.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { kiosk } from "../kiosk/descriptor.ts";

export const foyer: DisplayDescriptor = {
  ...kiosk,
  name: "foyer",
  path: "/kiosk/event",
  policy: "previewed",
  keeps: {},
};
