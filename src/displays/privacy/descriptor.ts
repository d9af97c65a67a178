/**
 * What is kept on this device and sent from it.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const privacy: DisplayDescriptor = {
  name: "privacy",
  path: "/privacy",
  policy: "page",
  keeps: { settings: true },
};
