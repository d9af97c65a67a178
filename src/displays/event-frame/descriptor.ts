/**
 * The page of an event in a frame of somebody else's page, or one room of it. It keeps nothing on the device.
 */
import type { DisplayDescriptor } from "../descriptor.ts";
import { embed } from "../embed/descriptor.ts";

export const eventFrame: DisplayDescriptor = { ...embed, name: "event-frame", path: "/embed/event" };
