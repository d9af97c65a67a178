/**
 * The reader in a frame of somebody else's page.
 */
import { type DisplayDescriptor, KEEPS_NOTHING } from "../descriptor.ts";

export const embed = {
  name: "embed",
  path: "/embed/:token",
  feature: "embed",
  policy: "embed",
  keeps: KEEPS_NOTHING,
  isUnattended: false,
  isFramable: true,
  hasControls: true,
  keepsAwake: false,
  keepsViewer: false,
  isInSetup: true,
} as const satisfies DisplayDescriptor;
