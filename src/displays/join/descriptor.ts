/**
 * The way in for those who were given four characters.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const join: DisplayDescriptor = {
  name: "join",
  path: "/",
  policy: "page",
  keeps: { settings: true },
  keepsViewer: true,
};
