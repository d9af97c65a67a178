/**
 * The link builder. Its address holds the link that is being made; only the language it speaks is about itself.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const setup: DisplayDescriptor = {
  name: "setup",
  path: "/setup",
  feature: "setup",
  policy: "setup",
  keeps: { settings: true },
  ownParameters: ["ui"],
};
