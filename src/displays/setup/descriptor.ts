/**
 * The link builder. Its address holds the link that is being made; only the language it speaks is about itself.
 */
import { type DisplayDescriptor, PLAIN_PAGE } from "../descriptor.ts";

export const setup = {
  ...PLAIN_PAGE,
  name: "setup",
  path: "/setup",
  feature: "setup",
  policy: "setup",
  ownParameters: ["ui"],
} as const satisfies DisplayDescriptor;
