/**
 * Deletes everything that this viewer keeps on the device, and nothing that others keep there: the origin may be shared
 * with the service, or with anything else.
 */
import { DEVICE_KEYS, TAB_KEYS } from "../lib/storage-keys.ts";

export type ForgetPorts = {
  /** The device's storage and the tab's; merely reading them may throw. */
  readonly deviceStorage: () => Storage;
  readonly tabStorage: () => Storage;
  /** Deletes all broadcasts that are kept; false where something may be left. */
  readonly forgetTalks: () => Promise<boolean>;
  /** Deletes the files of the viewer; false where something may be left. */
  readonly forgetViewer: () => Promise<boolean>;
};

/** Names that end with a colon are followed by something. */
const isOwn = (key: string, names: readonly string[]): boolean =>
  names.some((name) => (name.endsWith(":") ? key.startsWith(name) : key === name));

/** False where something may be left; a browser that gives no storage has kept nothing in it. */
function clear(open: () => Storage, names: Readonly<Record<string, string>>): boolean {
  let storage: Storage;
  try {
    storage = open();
  } catch {
    return true;
  }
  try {
    for (const key of Object.keys(storage)) if (isOwn(key, Object.values(names))) storage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Whether nothing is left. Every part is tried, whatever becomes of the others. */
export async function forgetDevice(ports: ForgetPorts): Promise<boolean> {
  const cleared = [clear(ports.deviceStorage, DEVICE_KEYS), clear(ports.tabStorage, TAB_KEYS)];
  const forgotten = await Promise.all([ports.forgetTalks(), ports.forgetViewer()]);
  return [...cleared, ...forgotten].every(Boolean);
}
