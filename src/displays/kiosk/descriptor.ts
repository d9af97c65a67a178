/**
 * A venue screen that nobody touches.
 */
import { kioskDefaults } from "../../links/preferences.ts";
import { type DisplayDescriptor, KEEPS_PASSWORD, MOST_UNATTENDED_SENTENCES } from "../descriptor.ts";

export const kiosk = {
  name: "kiosk",
  path: "/kiosk/:token",
  feature: "kiosk",
  policy: "previewed",
  keeps: KEEPS_PASSWORD,
  isUnattended: true,
  mostSentences: MOST_UNATTENDED_SENTENCES,
  isFramable: false,
  hasControls: false,
  keepsAwake: true,
  keepsViewer: false,
  isInSetup: true,
  defaults: kioskDefaults,
} as const satisfies DisplayDescriptor;
