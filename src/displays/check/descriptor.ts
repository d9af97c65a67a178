/**
 * The check of a seat: whether people will be able to follow from there, on the morning of the event.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const check: DisplayDescriptor = {
  name: "check",
  path: "/check/:token",
  policy: "page",
  keeps: { settings: true, tab: true },
};
