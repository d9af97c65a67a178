/**
 * The written record of a broadcast. The reader's page shows it, so that one visit goes on while a person goes from one to
 * the other.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { reader } from "../reader/descriptor.ts";

export const record: DisplayDescriptor = {
  ...reader,
  name: "record",
  path: "/broadcast/:token/record",
  feature: "saving",
  shownBy: "reader",
};
