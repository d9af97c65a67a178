/**
 * The reader's own page: the path of the service's share links.
 */
import type { DisplayDescriptor } from "../descriptor.ts";

export const reader: DisplayDescriptor = {
  name: "reader",
  path: "/broadcast/:token",
  policy: "previewed",
  keeps: { settings: true, transcript: true, tab: true },
  hasControls: true,
  keepsViewer: true,
};
