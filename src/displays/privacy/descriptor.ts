/**
 * What is kept on this device and sent from it.
 */
import { type DisplayDescriptor, PLAIN_PAGE } from "../descriptor.ts";

export const privacy = {
  ...PLAIN_PAGE,
  name: "privacy",
  path: "/privacy",
} as const satisfies DisplayDescriptor;
