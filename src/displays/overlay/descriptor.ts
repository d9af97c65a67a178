/**
 * A transparent layer over a video, in the browser of OBS or vMix.
 */
import { overlayDefaults } from "../../links/preferences.ts";
import { type DisplayDescriptor, KEEPS_PASSWORD, MOST_UNATTENDED_SENTENCES } from "../descriptor.ts";

export const overlay = {
  name: "overlay",
  path: "/overlay/:token",
  feature: "overlay",
  policy: "previewed",
  keeps: KEEPS_PASSWORD,
  isUnattended: true,
  mostSentences: MOST_UNATTENDED_SENTENCES,
  isFramable: false,
  hasControls: false,
  keepsAwake: false,
  keepsViewer: false,
  isInSetup: true,
  defaults: overlayDefaults,
} as const satisfies DisplayDescriptor;
