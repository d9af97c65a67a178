/**
 * Deletes everything that this viewer keeps on the device, and nothing that others keep there: the origin may be shared
 * with the service, or with anything else.
 */
import { DEVICE_KEYS, TAB_KEYS } from "../lib/storage-keys.ts";
import { clearStorage, type OpenChannel, tellTabs } from "./forget-tab.ts";

export type ForgetPorts = {
  /** The device's storage and the tab's; merely reading them may throw. */
  readonly deviceStorage: () => Storage;
  readonly tabStorage: () => Storage;
  /** To the other tabs, which clear their own. */
  readonly channel: OpenChannel;
  /** Deletes all broadcasts that are kept; false where something may be left. */
  readonly forgetTalks: () => Promise<boolean>;
  /** Deletes the files of the viewer; false where something may be left. */
  readonly forgetViewer: () => Promise<boolean>;
};

/** Whether nothing is left. Every part is tried, whatever becomes of the others. */
export async function forgetDevice(ports: ForgetPorts): Promise<boolean> {
  const cleared = [
    clearStorage(ports.deviceStorage, DEVICE_KEYS.all),
    clearStorage(ports.tabStorage, TAB_KEYS.all),
    tellTabs(ports.channel),
  ];
  const forgotten = await Promise.all([ports.forgetTalks(), ports.forgetViewer()]);
  return [...cleared, ...forgotten].every(Boolean);
}
