/**
 * The reader's own page: the path of the service's share links.
 */
import { type DisplayDescriptor, KEEPS_FOR_READER } from "../descriptor.ts";

export const reader = {
  name: "reader",
  path: "/broadcast/:token",
  policy: "previewed",
  keeps: KEEPS_FOR_READER,
  isUnattended: false,
  isFramable: false,
  hasControls: true,
  keepsAwake: false,
  keepsViewer: true,
  isInSetup: true,
} as const satisfies DisplayDescriptor;
