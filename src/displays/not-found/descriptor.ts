/**
 * Any other address.
 */
import { type DisplayDescriptor, PLAIN_PAGE } from "../descriptor.ts";

export const notFound = {
  ...PLAIN_PAGE,
  name: "not-found",
  path: "/*",
} as const satisfies DisplayDescriptor;
