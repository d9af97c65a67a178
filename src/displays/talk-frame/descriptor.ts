/**
 * A published talk in a frame of somebody else's page, which keeps nothing on the device.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { embed } from "../embed/descriptor.ts";

export const talkFrame: DisplayDescriptor = {
  ...embed,
  name: "talk-frame",
  path: "/embed/talk/:token/:name",
  policy: "talk-embed",
};
