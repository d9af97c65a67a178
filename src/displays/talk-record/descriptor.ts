/**
 * The written record of a published talk. The talk's page shows it, so that what a passphrase opened stays open.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { talk } from "../talk/descriptor.ts";

export const talkRecord: DisplayDescriptor = {
  ...talk,
  name: "talk-record",
  path: "/talk/:token/:name/record",
  feature: "saving",
  shownBy: "talk",
};
