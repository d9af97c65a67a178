/**
 * A published talk: its text and its sound together, after the broadcast. Nothing of it is loaded while one is live.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const talk: DisplayDescriptor = {
  name: "talk",
  path: "/talk/:token/:name",
  policy: "talk",
  keeps: { settings: true },
  hasControls: true,
};
