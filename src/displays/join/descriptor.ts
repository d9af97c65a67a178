/**
 * The way in for those who were given four characters.
 */
import { type DisplayDescriptor, PLAIN_PAGE } from "../descriptor.ts";

export const join = {
  ...PLAIN_PAGE,
  name: "join",
  path: "/",
  keepsViewer: true,
} as const satisfies DisplayDescriptor;
