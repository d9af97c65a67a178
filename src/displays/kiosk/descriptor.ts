/**
 * A venue screen that nobody touches, and where nobody is to type a password again.
 */
import { kioskDefaults } from "../../links/preferences.ts";
import { type DisplayDescriptor, MOST_UNATTENDED_SENTENCES } from "../descriptor.ts";

export const kiosk: DisplayDescriptor = {
  name: "kiosk",
  path: "/kiosk/:token",
  feature: "kiosk",
  policy: "screen",
  keeps: { password: true, tab: true },
  isUnattended: true,
  mostSentences: MOST_UNATTENDED_SENTENCES,
  keepsAwake: true,
  defaults: kioskDefaults,
};
