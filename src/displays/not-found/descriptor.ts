/**
 * Any other address.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const notFound: DisplayDescriptor = {
  name: "not-found",
  path: "/*",
  policy: "page",
  keeps: { settings: true },
};
