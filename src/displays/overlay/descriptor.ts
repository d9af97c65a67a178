/**
 * A transparent layer over a video, in the browser of OBS or vMix.
 */
import { overlayDefaults } from "../../links/preferences.ts";
import { type DisplayDescriptor, MOST_UNATTENDED_SENTENCES } from "../descriptor.ts";

export const overlay: DisplayDescriptor = {
  name: "overlay",
  path: "/overlay/:token",
  feature: "overlay",
  policy: "on-air",
  keeps: { password: true, tab: true },
  isUnattended: true,
  mostSentences: MOST_UNATTENDED_SENTENCES,
  defaults: overlayDefaults,
};
