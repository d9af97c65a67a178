/**
 * The reader in a frame of somebody else's page, which keeps nothing on the device.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const embed: DisplayDescriptor = {
  name: "embed",
  path: "/embed/:token",
  feature: "embed",
  policy: "embed",
  keeps: {},
  isFramable: true,
  hasControls: true,
};
